import type { Ballot } from './ballot.ts';
import { countingVotes } from './ballot.ts';
import type { LocalisedText } from './life-cycle.ts';

/** What a fraction of a voting rule counts, and of what. */
type Measure = 'valid' | 'approve' | 'disapprove';
type Base = 'members' | 'valid';

/**
 * One condition of a voting rule in whole numbers: `measure × denominator ≥ base × numerator` (at-least) or `≤` (at-most).
 * A threshold exactly met is met.
 */
export type VotingCondition = {
  readonly role: 'quorum' | 'approval' | 'objection';
  readonly measure: Measure;
  readonly of: Base;
  readonly bound: 'at-least' | 'at-most';
  readonly numerator: number;
  readonly denominator: number;
};

/** A voting rule (表决规则) as data of a profile (domain 4.1, 4.2). */
export type VotingRule = {
  readonly id: string;
  readonly name: LocalisedText;
  readonly source: string;
  readonly unconfirmed?: boolean;
  /** Least number of voters for the body to decide at all; 0 = none. */
  readonly minimumVoters: number;
  readonly conditions: readonly VotingCondition[];
};

export type VoteCounts = {
  readonly members: number;
  readonly approve: number;
  readonly approveWithComments: number;
  readonly disapprove: number;
  readonly disapproveConditional: number;
  readonly abstain: number;
  readonly invalid: number;
};

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
 * approval); V = A + O + 弃权. Invalid votes count nowhere. A missed quorum gives `no-quorum` whatever the votes; no valid vote at
 * all never passes.
 */
export function tally(counts: VoteCounts, rule: VotingRule): TallyResult {
  const favour = counts.approve + counts.approveWithComments;
  const against = counts.disapprove + counts.disapproveConditional;
  const valid = favour + against + counts.abstain;
  const measures: Record<Measure, number> = { valid, approve: favour, disapprove: against };
  const bases: Record<Base, number> = { members: counts.members, valid };
  const conditions = rule.conditions.map((condition): ConditionResult => {
    const count = measures[condition.measure];
    const base = bases[condition.of];
    const left = count * condition.denominator;
    const right = base * condition.numerator;
    return {
      ...condition,
      count,
      base,
      left,
      right,
      met: condition.bound === 'at-least' ? left >= right : left <= right,
    };
  });
  const tooFewVoters = counts.members < rule.minimumVoters;
  const quorum = conditions.every((c) => c.role !== 'quorum' || c.met);
  const rest = conditions.every((c) => c.role === 'quorum' || c.met);
  const outcome: Outcome = !quorum || tooFewVoters ? 'no-quorum' : rest && valid > 0 ? 'passed' : 'failed';
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

/** Counts the votes of a ballot; only the last vote of each member of the electorate counts. */
export function countVotes(ballot: Pick<Ballot, 'electorate' | 'votes'>): VoteCounts {
  const electorate = new Set(ballot.electorate.map((voter) => voter.personId));
  const counts = {
    members: ballot.electorate.length,
    approve: 0,
    approveWithComments: 0,
    disapprove: 0,
    disapproveConditional: 0,
    abstain: 0,
    invalid: 0,
  };
  for (const [personId, vote] of countingVotes(ballot)) {
    if (!electorate.has(personId)) continue;
    if (vote.choice === null) counts.invalid++;
    else if (vote.choice === 'approve') counts.approve++;
    else if (vote.choice === 'approve-with-comments') counts.approveWithComments++;
    else if (vote.choice === 'disapprove') counts.disapprove++;
    else if (vote.choice === 'disapprove-conditional') counts.disapproveConditional++;
    else counts.abstain++;
  }
  return counts;
}
