import type { Position } from './ballot.ts';
import { type GroupCounts, type TallyResult, tally, type VoteCounts } from './tally.ts';
import { favourOf, missingOf } from './vote-counts.ts';
import { AGAINST, IN_FAVOUR, positionsOf, type VotingRule } from './voting-rule.ts';

/** A change of votes that would turn a result: so many further votes, votes turned round, experts named, reasons given. */
export type TallyChange = {
  readonly change:
    | 'approve-more'
    | 'answer-more'
    | 'turn-to-approve'
    | 'turn-to-disapprove'
    | 'resolve-discuss'
    | 'name-expert'
    | 'reasons-given'
    | 'decide-more';
  readonly votes: number;
  /** `decide-more`: the outcome that would win. */
  readonly position?: Position;
  /** Votes in favour that are needed besides (`resolve-discuss`). */
  readonly besides?: number;
};

type Step = (group: GroupCounts) => GroupCounts | null;
type Goal = (result: TallyResult) => boolean;
const passes: Goal = ({ outcome }) => outcome === 'passed';
const fails: Goal = ({ outcome }) => outcome === 'failed';
const counts: Goal = ({ outcome }) => outcome !== 'no-quorum';

/**
 * What would have changed a result: for each way the least number of votes, where there is one. A vote that moves is one of a P-member,
 * which counts everywhere. Found by trying, so that it holds for every rule.
 */
export function whatWouldChange(now: VoteCounts, rule: VotingRule): readonly TallyChange[] {
  const { outcome, decided } = tally(now, rule);
  if (rule.outcomes && outcome !== 'no-quorum')
    return rule.outcomes.flatMap((position) =>
      position === decided
        ? []
        : least(now, rule, further(position), (result) => result.decided === position).map((votes) => ({
            change: 'decide-more' as const,
            votes,
            position,
          })),
    );
  const best = favoured(rule);
  const by = (change: TallyChange['change'], step: Step, goal: Goal): readonly TallyChange[] =>
    least(now, rule, step, goal).map((votes) => ({ change, votes }));
  if (outcome === 'no-quorum') return by('answer-more', further(best), counts);
  if (outcome === 'passed')
    return [
      ...by('turn-to-disapprove', turned(IN_FAVOUR, worst(rule)), fails),
      ...by('reasons-given', reasoned, fails),
    ];
  return [
    ...by('approve-more', further(best), passes),
    ...by('turn-to-approve', turned(AGAINST.filter(notDiscuss), best), passes),
    ...resolved(now, rule, best),
    ...by('name-expert', named, passes),
  ];
}

const notDiscuss = (position: Position): boolean => position !== 'discuss';

/** A vote in favour under a rule, and one against it. Where nobody need say yes any more, no objection is enough. */
const favoured = (rule: VotingRule): Position =>
  IN_FAVOUR.find((each) => positionsOf(rule).includes(each)) ?? 'approve';
const worst = (rule: VotingRule): Position =>
  AGAINST.findLast((each) => positionsOf(rule).includes(each)) ?? 'disapprove';

/** Least number of steps that reach the goal; empty when no number does. */
function least(now: VoteCounts, rule: VotingRule, step: Step, goal: Goal): readonly number[] {
  let then: VoteCounts | null = now;
  for (let votes = 1; votes <= now.members; votes++) {
    then = inBoth(then, step);
    if (then === null) return [];
    if (goal(tally(then, rule))) return [votes];
  }
  return [];
}

/** Discuss positions that would have to be resolved, and the positions in favour that are wanted besides. */
function resolved(now: VoteCounts, rule: VotingRule, best: Position): readonly TallyChange[] {
  if (now.discuss === 0) return [];
  const resolve = turned(['discuss'], 'no-objection');
  let then: VoteCounts = now;
  for (let votes = 1; votes <= now.discuss; votes++) {
    const next = inBoth(then, resolve);
    if (!next) return [];
    then = next;
    if (passes(tally(then, rule))) return [{ change: 'resolve-discuss', votes }];
  }
  return least(then, rule, further(best), passes).map((besides) => ({
    change: 'resolve-discuss',
    votes: now.discuss,
    besides,
  }));
}

/** One more vote by somebody who has not voted; null when all have. */
const further =
  (position: Position): Step =>
  (group) =>
    missingOf(group) > 0 ? { ...group, [position]: group[position] + 1 } : null;

/** One vote turned; null when there is none left to turn. */
const turned =
  (from: readonly Position[], to: Position): Step =>
  (group) => {
    const kind = from.find((each) => group[each] > 0);
    if (!kind) return null;
    const after = { ...group, [kind]: group[kind] - 1, [to]: group[to] + 1 };
    return { ...after, experts: Math.min(after.experts, favourOf(after)) };
  };

const named: Step = (group) => (group.experts < favourOf(group) ? { ...group, experts: group.experts + 1 } : null);

const reasoned: Step = (group) =>
  group.unreasoned > 0 ? { ...group, unreasoned: group.unreasoned - 1, disapprove: group.disapprove + 1 } : null;

function inBoth(now: VoteCounts, step: Step): VoteCounts | null {
  const { p, ...all } = now;
  const changed = step(all);
  if (!changed) return null;
  const rest = { ...now, ...changed };
  if (!p) return rest;
  const ofP = step(p);
  return ofP && { ...rest, p: ofP };
}
