import type { Position } from './ballot.ts';
import { groupCounts, type Outcome, tally, type VoteCounts } from './tally.ts';
import type { VotingRule } from './voting-rule.ts';

/** A result in a table: passed and the like, or the position that was decided. */
export type TableOutcome = Outcome | Position;

export type OutcomeTable = {
  /** Votes with the positions of the axes that can be given beside the others. */
  readonly most: number;
  /** Row by row: one cell for each number of votes of the column that still can be given. */
  readonly rows: readonly (readonly TableOutcome[])[];
};

/**
 * What comes out for every number of votes of two positions (`row`, `column`), all others staying as they are: the triangle of a rule.
 * `votes` names how many members there are, and the numbers of the other positions.
 */
export function outcomeTable(
  rule: VotingRule,
  votes: VoteCounts,
  axes: { readonly row: Position; readonly column: Position },
): OutcomeTable {
  const fixed = { ...votes, [axes.row]: 0, [axes.column]: 0 };
  const given = tally(fixed, rule);
  const most = Math.max(0, given.missing);
  const rows = Array.from({ length: most + 1 }, (_, row) =>
    Array.from({ length: most - row + 1 }, (__, column): TableOutcome => {
      const counts = { ...fixed, [axes.row]: row, [axes.column]: column };
      const { decided, outcome } = tally(counts, rule);
      return decided ?? outcome;
    }),
  );
  return { most, rows };
}

/** The votes of a table of nobody yet. */
export const noVotes = (members: number): VoteCounts => groupCounts({ members });
