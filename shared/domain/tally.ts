import type { Ballot } from './ballot.ts';
import { countingVotes } from './ballot.ts';
import type { Measure, VotingCondition, VotingRule } from './voting-rule.ts';

/** Votes of one group of voters. */
export type GroupCounts = {
  readonly members: number;
  readonly approve: number;
  readonly approveWithComments: number;
  readonly disapprove: number;
  readonly disapproveConditional: number;
  readonly abstain: number;
  readonly invalid: number;
};

/** Votes of all voters, and apart those of the P-members; without them every voter is one. */
export type VoteCounts = GroupCounts & { readonly p?: GroupCounts };

export type ConditionResult = VotingCondition & {
  /** Counted ballots, and the number they are compared with. */
  readonly count: number;
  readonly base: number;
  /** The two products that were compared. */
  readonly left: number;
  readonly right: number;
  readonly met: boolean;
};

export type Outcome = 'passed' | 'failed' | 'no-quorum';

export type TallyResult = {
  readonly outcome: Outcome;
  readonly counts: VoteCounts;
  readonly valid: number;
  readonly favour: number;
  readonly against: number;
  readonly missing: number;
  readonly conditions: readonly ConditionResult[];
  /** Body smaller than the rule allows. */
  readonly tooFewVoters: boolean;
};

/**
 * Applies a rule to counted votes, in integers only. A = 赞成 + 赞成有意见; O = 不赞成 + 如采纳则赞成 (against until turned into an
 * approval); V = A + O + 弃权. Invalid votes count nowhere. A missed quorum gives `no-quorum` whatever the votes; a share of no vote at
 * all is never an approval.
 */
export function tally(counts: VoteCounts, rule: VotingRule): TallyResult {
  const conditions = rule.conditions.map((condition) => judge(condition, counts));
  const tooFewVoters = counts.members < rule.minimumVoters;
  const quorum = conditions.every((c) => c.role !== 'quorum' || c.met);
  const rest = conditions.every((c) => c.role === 'quorum' || c.met);
  const { valid, approve: favour, disapprove: against } = sums(counts);
  const voted = valid > 0 && conditions.every((c) => c.role !== 'approval' || c.base > 0);
  const outcome: Outcome = !quorum || tooFewVoters ? 'no-quorum' : rest && voted ? 'passed' : 'failed';
  return {
    outcome,
    counts,
    valid,
    favour,
    against,
    missing: counts.members - valid - counts.invalid,
    conditions,
    tooFewVoters,
  };
}

function sums(counts: GroupCounts): Record<Measure, number> {
  const approve = counts.approve + counts.approveWithComments;
  const disapprove = counts.disapprove + counts.disapproveConditional;
  const cast = approve + disapprove;
  return { valid: cast + counts.abstain, cast, approve, disapprove, experts: 0 };
}

function judge(condition: VotingCondition, counts: VoteCounts): ConditionResult {
  const group = condition.voters === 'p' ? (counts.p ?? counts) : counts;
  const measures = sums(group);
  const { valid, cast } = measures;
  const bases = { members: group.members, entitled: group.members, valid, cast, one: 1 };
  const count = typeof condition.measure === 'string' ? measures[condition.measure] : 0;
  const base = bases[condition.of];
  const left = count * condition.denominator;
  const right = base * condition.numerator;
  const met = { 'at-least': left >= right, 'more-than': left > right, 'at-most': left <= right }[condition.bound];
  return { ...condition, count, base, left, right, met };
}

/** Counts the votes of a ballot; only the last vote of each member of the electorate counts. Observers are no P-members. */
export function countVotes(ballot: Pick<Ballot, 'electorate' | 'votes'>): VoteCounts {
  const votes = countingVotes(ballot);
  const all = countGroup(ballot.electorate, votes);
  const p = ballot.electorate.filter(({ role }) => role !== 'observer');
  return p.length === ballot.electorate.length ? all : { ...all, p: countGroup(p, votes) };
}

function countGroup(voters: Ballot['electorate'], votes: ReturnType<typeof countingVotes>): GroupCounts {
  const counts = {
    members: voters.length,
    approve: 0,
    approveWithComments: 0,
    disapprove: 0,
    disapproveConditional: 0,
    abstain: 0,
    invalid: 0,
  };
  for (const { personId } of voters) {
    const vote = votes.get(personId);
    if (!vote) continue;
    if (vote.choice === null) counts.invalid++;
    else if (vote.choice === 'approve') counts.approve++;
    else if (vote.choice === 'approve-with-comments') counts.approveWithComments++;
    else if (vote.choice === 'disapprove') counts.disapprove++;
    else if (vote.choice === 'disapprove-conditional') counts.disapproveConditional++;
    else counts.abstain++;
  }
  return counts;
}
