import type { RoundChartFigures } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';

export type Counts = RoundChartFigures['total'];

/** What a bar is divided into, in its order; what is not decided comes last. */
const PARTS = ['accepted', 'partly', 'rejected', 'noted', 'withdrawn', 'undecided'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that a round needs: the decisions of its profile, and any other that occurs. */
export function countedParts(rules: readonly DecisionRule[], total: Counts): readonly Part[] {
  return PARTS.filter((part) => part === 'undecided' || total[part] > 0 || rules.some(({ code }) => code === part));
}

export function percent(count: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * count) / whole).toFixed(1)}%`;
}
