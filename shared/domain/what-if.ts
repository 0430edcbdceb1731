import { type GroupCounts, type Outcome, tally, type VoteCounts } from './tally.ts';
import type { VotingRule } from './voting-rule.ts';

/** A change of votes that would turn a result: further votes, or votes turned round. */
export type TallyChange = {
  readonly change: 'approve-more' | 'answer-more' | 'turn-to-approve' | 'turn-to-disapprove';
  readonly votes: number;
};

type Move = {
  readonly change: TallyChange['change'];
  readonly to: Outcome;
  readonly made: (counts: VoteCounts) => VoteCounts | null;
};

/**
 * What would have changed a result: for each way the least number of votes, where there is one. A vote that moves is one of a P-member,
 * which counts everywhere. Found by trying, so that it holds for every rule.
 */
export function whatWouldChange(counts: VoteCounts, rule: VotingRule): readonly TallyChange[] {
  const { outcome } = tally(counts, rule);
  const ways = MOVES.filter(({ to, change }) =>
    outcome === 'passed' ? to === 'failed' : outcome === 'failed' ? to === 'passed' : change === 'answer-more',
  );
  return ways.flatMap(({ change, to, made }) => {
    let now: VoteCounts | null = counts;
    for (let votes = 1; votes <= counts.members; votes++) {
      now = made(now);
      if (now === null) return [];
      const then = tally(now, rule).outcome;
      if (change === 'answer-more' ? then !== 'no-quorum' : then === to) return [{ change, votes }];
    }
    return [];
  });
}

const missing = (counts: GroupCounts): number =>
  counts.members -
  counts.approve -
  counts.approveWithComments -
  counts.disapprove -
  counts.disapproveConditional -
  counts.abstain -
  counts.invalid;

const MOVES: readonly Move[] = [
  { change: 'approve-more', to: 'passed', made: (counts) => further(counts) },
  { change: 'turn-to-approve', to: 'passed', made: (counts) => turned(counts, AGAINST, 'approve') },
  { change: 'turn-to-disapprove', to: 'failed', made: (counts) => turned(counts, FAVOUR, 'disapprove') },
  { change: 'answer-more', to: 'passed', made: (counts) => further(counts) },
];

type Kind = Exclude<keyof GroupCounts, 'members'>;
const AGAINST: readonly Kind[] = ['disapproveConditional', 'disapprove'];
const FAVOUR: readonly Kind[] = ['approve', 'approveWithComments'];

/** One more vote in favour by somebody who has not voted; null when all have. */
function further(counts: VoteCounts): VoteCounts | null {
  return inBoth(counts, (group) => (missing(group) > 0 ? { ...group, approve: group.approve + 1 } : null));
}

/** One vote turned; null when there is none left to turn. */
function turned(counts: VoteCounts, from: readonly Kind[], to: Kind): VoteCounts | null {
  return inBoth(counts, (group) => {
    const kind = from.find((each) => group[each] > 0);
    return kind ? { ...group, [kind]: group[kind] - 1, [to]: group[to] + 1 } : null;
  });
}

function inBoth(counts: VoteCounts, change: (group: GroupCounts) => GroupCounts | null): VoteCounts | null {
  const { p, ...all } = counts;
  const changed = change(all);
  if (!changed || !p) return changed;
  const ofP = change(p);
  return ofP && { ...changed, p: ofP };
}
