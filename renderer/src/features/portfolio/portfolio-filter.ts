import type { PortfolioRow } from '#shared/contract/index.ts';

/** What the three views show; empty texts do not narrow. */
export type PortfolioFilter = {
  readonly text: string;
  readonly committee: string;
  readonly kind: string;
  readonly stage: string;
  readonly due: string;
  /** Year in which the work began. */
  readonly year: string;
  readonly state: string;
};

export const STATES = ['running', 'published', 'ended', 'all'] as const;

/** Rows that the filter leaves; without a state those that are still worked on. */
export function filterPortfolio(rows: readonly PortfolioRow[], filter: PortfolioFilter): readonly PortfolioRow[] {
  const needle = filter.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      isIn(row, filter.state) &&
      (filter.committee === '' || row.committeeId === filter.committee) &&
      (filter.kind === '' || row.kind === filter.kind) &&
      (filter.stage === '' || row.stage === filter.stage) &&
      (filter.due === '' || row.dueState === filter.due) &&
      (filter.year === '' || row.begun.startsWith(filter.year)) &&
      (needle === '' || `${row.title} ${row.number} ${row.planNumber}`.toLowerCase().includes(needle)),
  );
}

function isIn({ endedOn, publishDate }: PortfolioRow, state: string): boolean {
  if (state === 'all') return true;
  if (state === 'ended') return endedOn !== '';
  if (state === 'published') return endedOn === '' && publishDate !== '';
  return endedOn === '' && publishDate === '';
}
