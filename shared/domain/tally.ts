import type { Position } from './ballot.ts';
import { againstOf, favourOf, type GroupCounts, missingOf, type VoteCounts, validOf, votesFor } from './vote-counts.ts';
import type { RuleQuestion, VotingCondition, VotingRule } from './voting-rule.ts';

export { countVotes, type GroupCounts, groupCounts, type VoteCounts } from './vote-counts.ts';

export type ConditionResult = VotingCondition & {
  /** Counted ballots, and the number they are compared with. */
  readonly count: number;
  readonly base: number;
  /** The two products that were compared. */
  readonly left: number;
  readonly right: number;
  /** A share of no vote at all is never an approval. */
  readonly met: boolean;
};

/** `no-quorum`: the ballot is void, for want of votes or because the body may not decide as it is composed. */
export const OUTCOMES = ['passed', 'failed', 'no-quorum'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A question of the rule; `answer` null = nobody has answered it yet. */
export type QuestionResult = RuleQuestion & { readonly answer: boolean | null };

export type TallyResult = {
  readonly outcome: Outcome;
  /** What was decided, where the rule has several outcomes; null = none of them. */
  readonly decided: Position | null;
  readonly counts: VoteCounts;
  readonly valid: number;
  readonly favour: number;
  readonly against: number;
  readonly missing: number;
  /** Conditions that hold for a body of this size, that on drafting organisations among them. */
  readonly conditions: readonly ConditionResult[];
  readonly questions: readonly QuestionResult[];
  /** Body smaller than the rule allows. */
  readonly tooFewVoters: boolean;
  /** The rule asks for an odd number of voters (单数), and theirs is even. */
  readonly evenVoters: boolean;
};

/**
 * Applies a rule to counted votes, in integers only. A missed quorum, and a body that is too small, even where it should be odd, or has too
 * many from drafting organisations, give `no-quorum` whatever the votes; a share of no vote at all is never an approval.
 */
export function tally(counts: VoteCounts, rule: VotingRule): TallyResult {
  const conditions = conditionsOf(rule)
    .filter((condition) => holdsFor(condition, groupOf(condition, counts).members))
    .map((condition) => judge(condition, counts));
  const questions = (rule.questions ?? []).map((question) => ({
    ...question,
    answer: counts.answers?.[question.id] ?? null,
  }));
  const tooFewVoters = counts.members < rule.minimumVoters;
  const evenVoters = rule.oddVoters === true && counts.members % 2 === 0;
  const isVoid = tooFewVoters || evenVoters || conditions.some(({ role, met }) => isDemand(role) && !met);
  const valid = validOf(counts);
  const decided = isVoid || valid === 0 ? null : decidedBy(rule, conditions, questions);
  const passed = rule.outcomes
    ? decided !== null
    : valid > 0 && conditions.every(isMet) && questions.every(({ answer }) => answer === true);
  return {
    outcome: isVoid ? 'no-quorum' : passed ? 'passed' : 'failed',
    decided,
    counts,
    valid,
    favour: favourOf(counts),
    against: againstOf(counts),
    missing: missingOf(counts),
    conditions,
    questions,
    tooFewVoters,
    evenVoters,
  };
}

const isDemand = (role: VotingCondition['role']): boolean => role === 'electorate' || role === 'quorum';
const isMet = ({ met }: ConditionResult): boolean => met;

/** The conditions of a rule, and that on drafting organisations, which is written apart. */
function conditionsOf({ conditions, drafters }: VotingRule): readonly VotingCondition[] {
  if (!drafters?.share) return conditions;
  const share = { measure: 'from-drafters', of: 'members', bound: 'at-most', ...drafters.share } as const;
  return [{ role: 'electorate', ...share }, ...conditions];
}

const holdsFor = ({ size }: VotingCondition, members: number): boolean =>
  size === undefined || (members >= size.from && (size.to === null || members <= size.to));

/** Whether a condition speaks of this outcome alone. */
export const isAbout = ({ measure }: VotingCondition, outcome: Position): boolean =>
  typeof measure !== 'string' && measure.length === 1 && measure[0] === outcome;

/** The outcome whose own conditions are met, and all that speak of none; a question answered with no puts another in its place. */
function decidedBy(
  { outcomes = [] }: VotingRule,
  conditions: readonly ConditionResult[],
  questions: readonly QuestionResult[],
): Position | null {
  const common = conditions.filter((each) => !outcomes.some((outcome) => isAbout(each, outcome)));
  if (!common.every(isMet)) return null;
  const won = outcomes.find((outcome) => {
    const own = conditions.filter((each) => isAbout(each, outcome));
    return own.length > 0 && own.every(isMet);
  });
  if (won === undefined) return null;
  const open = questions.find((question) => question.holds.includes(won) && question.answer !== true);
  if (!open) return won;
  return open.answer === false ? open.otherwise : null;
}

const groupOf = ({ voters }: VotingCondition, counts: VoteCounts): GroupCounts =>
  voters === 'p' ? (counts.p ?? counts) : counts;

function judge(condition: VotingCondition, counts: VoteCounts): ConditionResult {
  const group = groupOf(condition, counts);
  const count = measured(condition.measure, group);
  const base = baseOf(condition.of, group);
  const left = count * condition.denominator;
  const right = base * condition.numerator;
  const within = { 'at-least': left >= right, 'more-than': left > right, 'at-most': left <= right }[condition.bound];
  return { ...condition, count, base, left, right, met: within && (condition.role !== 'approval' || base > 0) };
}

function measured(measure: VotingCondition['measure'], group: GroupCounts): number {
  if (typeof measure !== 'string') return votesFor(group, measure);
  const valid = validOf(group);
  return {
    valid,
    cast: valid - group.abstain,
    approve: favourOf(group),
    disapprove: againstOf(group),
    experts: group.experts,
    'from-drafters': group.fromDrafters,
  }[measure];
}

function baseOf(of: VotingCondition['of'], group: GroupCounts): number {
  const valid = validOf(group);
  return {
    members: group.members,
    entitled: group.members - group.recuse,
    valid,
    cast: valid - group.abstain,
    one: 1,
  }[of];
}
