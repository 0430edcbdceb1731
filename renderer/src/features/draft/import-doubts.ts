import type { Problem } from '#shared/base/index.ts';
import type { ImportDifference, ImportReview } from '#shared/contract/index.ts';

/** Something about an import that a person should look at. */
export type Doubt =
  | { readonly kind: 'problem'; readonly row: number; readonly problem: Problem }
  | { readonly kind: 'difference'; readonly row: number; readonly difference: ImportDifference };

/** Summaries of what the list of differences says one by one. */
const SUMMARIES: ReadonlySet<string> = new Set(['draft-text-missing', 'draft-text-added', 'draft-numbers-changed']);

export type Doubts = {
  /** By row of the file. */
  readonly byRow: ReadonlyMap<number, readonly Doubt[]>;
  /** Rows that have something to be checked, in order; notices do not count. */
  readonly rows: readonly number[];
  /** Of the file as a whole. */
  readonly general: readonly Problem[];
  /** How many are to be checked. */
  readonly count: number;
};

/** Sorts what an import found to the rows where it was found. */
export function doubtsOf(review: Pick<ImportReview, 'problems' | 'differences'>): Doubts {
  const byRow = new Map<number, Doubt[]>();
  const general: Problem[] = [];
  const add = (doubt: Doubt): void => {
    byRow.set(doubt.row, [...(byRow.get(doubt.row) ?? []), doubt]);
  };
  for (const problem of review.problems) {
    if (SUMMARIES.has(problem.code)) continue;
    if (problem.row < 0) general.push(problem);
    else add({ kind: 'problem', row: problem.row, problem });
  }
  for (const difference of review.differences)
    add({ kind: 'difference', row: Math.max(0, difference.row), difference });
  const rows = [...byRow].filter(([, doubts]) => doubts.some(isToBeChecked)).map(([row]) => row);
  return {
    byRow,
    rows: rows.sort((a, b) => a - b),
    general,
    count:
      [...byRow.values()].flat().filter(isToBeChecked).length + general.filter((p) => p.severity !== 'info').length,
  };
}

export function isToBeChecked(doubt: Doubt): boolean {
  return doubt.kind === 'difference' || doubt.problem.severity !== 'info';
}

/** The next row with a doubt after (or before) a row, round to the other end; null when there is none. */
export function nextDoubt(rows: readonly number[], from: number, backwards: boolean): number | null {
  const found = backwards ? rows.findLast((row) => row < from) : rows.find((row) => row > from);
  return found ?? (backwards ? rows.at(-1) : rows[0]) ?? null;
}
