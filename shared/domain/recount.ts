import { type Ballot, countingVotes, isLate, type Position, type Vote, type Voter } from './ballot.ts';
import { AGAINST, positionsOf, type VotingRule } from './voting-rule.ts';

/**
 * Why a vote counts or not: `superseded` by a later one of the same member, `confirmed` = counts as the approval that a conditional
 * disapproval became, `no-reasons` = a negative vote without reasons where the rule wants them, `drafter` and `recused` have no vote.
 */
export const VERDICTS = [
  'counted',
  'confirmed',
  'superseded',
  'late',
  'after-closing',
  'invalid',
  'no-reasons',
  'drafter',
  'recused',
  'not-entitled',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export type CountedVote = {
  /** Id of the vote, or number of the paper of a secret ballot. */
  readonly id: string;
  /** Null for a paper of a secret ballot. */
  readonly voter: Pick<Voter, 'personId' | 'name' | 'organisation'> | null;
  readonly choice: Position | null;
  readonly receivedOn: string;
  readonly source: Vote['source'] | '';
  readonly verdict: Verdict;
};

type Rule = Pick<VotingRule, 'late' | 'positions' | 'reasonsForNegatives'>;

/** Counts a ballot vote by vote from its records, in the order in which they came; secret papers by their numbers. */
export function recount(ballot: Ballot, rule: Rule): readonly CountedVote[] {
  if (ballot.secret)
    return ballot.box.map(({ number, choice, comment }) => ({
      id: number,
      voter: null,
      choice,
      receivedOn: '',
      source: '',
      verdict: asPaper(rule, choice, comment) ?? 'counted',
    }));
  const voters = new Map(ballot.electorate.map((voter) => [voter.personId, voter]));
  const counting = countingVotes(ballot, rule.late);
  return ballot.votes.map((vote) => {
    const voter = voters.get(vote.personId);
    const { id, choice, receivedOn, source } = vote;
    const verdict = verdictOf(ballot, rule, vote, voter, counting.get(vote.personId) === vote);
    return { id, voter: voter ?? null, choice, receivedOn, source, verdict };
  });
}

function verdictOf(ballot: Ballot, rule: Rule, vote: Vote, voter: Voter | undefined, last: boolean): Verdict {
  if (!voter) return 'not-entitled';
  if (voter.standing !== 'voting') return voter.standing;
  if (vote.afterClosing) return 'after-closing';
  if (isLate(ballot, vote) && rule.late !== 'counted') return 'late';
  if (!last) return 'superseded';
  return asPaper(rule, vote.choice, vote.comment) ?? (vote.source === 'confirmed' ? 'confirmed' : 'counted');
}

/** What keeps a paper from being counted, whoever gave it; null = nothing. */
function asPaper(rule: Rule, choice: Position | null, comment: string): Verdict | null {
  if (choice === null || !positionsOf(rule).includes(choice)) return 'invalid';
  const negative = (AGAINST as readonly Position[]).includes(choice);
  return rule.reasonsForNegatives && negative && comment.trim() === '' ? 'no-reasons' : null;
}

/** Conditional disapprovals that count as such: accepted by the secretariat and not confirmed by the member yet, or not even accepted. */
export function openConditions(ballot: Pick<Ballot, 'votes' | 'acceptances' | 'closesOn'>, rule: Rule) {
  const accepted = new Set(ballot.acceptances.map(({ voteId }) => voteId));
  return [...countingVotes(ballot, rule.late).values()]
    .filter(({ choice }) => choice === 'disapprove-conditional')
    .map((vote) => ({ vote, accepted: accepted.has(vote.id) }));
}
