import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../rpc/index.ts';

/**
 * Who papers of a round or a ballot go to: the voters of the ballot by their ids (of a secret one its papers by their numbers), else the organisations of the round:
 * its recipients, or with `commenters` those who gave comments; or the members of a committee. Empty ids: nobody.
 */
export function useAddressees(
  roundId: string,
  ballotId: string,
  commenters = false,
  committeeId = '',
): readonly { readonly value: string; readonly label: string }[] {
  const read = useReads();
  const ballot = useQuery({ ...read.ballot(ballotId), enabled: ballotId !== '' });
  const round = useQuery({ ...read.round(roundId), enabled: roundId !== '' && ballotId === '' });
  const committee = useQuery({ ...read.committee(committeeId), enabled: committeeId !== '' });
  if (committeeId !== '')
    return (committee.data?.people ?? [])
      .filter(({ active }) => active)
      .map(({ personId, name, organisation }) => ({ value: personId, label: named(name, organisation) }));
  // Papers of a secret ballot go to nobody: each has its number.
  if (ballotId !== '' && ballot.data?.ballot.secret)
    return ballot.data.ballot.numbers.map((number) => ({ value: number, label: number }));
  if (ballotId !== '')
    return (ballot.data?.rows ?? []).map(({ personId, name, organisation }) => ({
      value: personId,
      label: named(name, organisation),
    }));
  const names = commenters ? round.data?.organisations : round.data?.round.recipients.map((r) => r.organisation);
  return [...new Set(names)].filter((name) => name !== '').map((name) => ({ value: name, label: name }));
}

const named = (name: string, organisation: string): string =>
  organisation === '' ? name : `${name}（${organisation}）`;
