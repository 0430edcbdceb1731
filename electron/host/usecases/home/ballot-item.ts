import type { Ballot } from '#shared/domain/ballot.ts';
import { notVotedYet } from '#shared/domain/ballot-steps.ts';
import type { Party } from '#shared/domain/home-plan.ts';
import { type FoundItem, NO_LIMIT } from './found-item.ts';

/** An open ballot: it waits for those who may vote and did not, then for the secretariat to close it. */
export function ballotItem(
  id: string,
  ballot: Ballot,
  committeeId: string,
  title: string,
  today: string,
  secretariat: Party,
): FoundItem {
  const voting = ballot.electorate.filter(({ standing }) => standing === 'voting');
  const missing = notVotedYet(ballot);
  const voters = missing.map(({ personId, name }): Party => ({ kind: 'voters', key: personId, name }));
  const over = ballot.closesOn !== '' && ballot.closesOn < today;
  return {
    ...NO_LIMIT,
    code: over ? 'ballot-overdue' : 'ballot-open',
    due: ballot.closesOn,
    committeeId,
    target: { kind: 'ballot', id },
    title,
    params: { name: ballot.title, votes: voting.length - missing.length, electorate: voting.length },
    parties: over || voters.length === 0 ? [secretariat] : voters,
  };
}
