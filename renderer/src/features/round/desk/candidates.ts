import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readPastedRecipients } from '#shared/domain/pasted-recipients.ts';
import { type Recipient, recipientNamed } from '#shared/domain/round.ts';
import { useReads } from '../../../rpc/index.ts';

/** Where recipients can be taken from. */
export const SOURCES = ['paste', 'members', 'rounds'] as const;
export type Source = (typeof SOURCES)[number];

/** Organisation and person: under this key a list has one only once, as the host keeps it. */
export function keyOf({ organisation, person }: Pick<Recipient, 'organisation' | 'person'>): string {
  return `${organisation.trim()}\n${person.trim()}`;
}

export function pastedCandidates(text: string): readonly Recipient[] {
  return once(
    readPastedRecipients(text).map(({ organisation, person, email }) => ({
      ...recipientNamed(organisation),
      person,
      email,
    })),
  );
}

/** Members of a committee with the e-mail addresses that people have; null while they are read. */
export function useMemberCandidates(committeeId: string): readonly Recipient[] | null {
  const read = useReads();
  const committee = useQuery({ ...read.committee(committeeId), enabled: committeeId !== '' });
  const people = useQuery(read.people());
  return useMemo(() => {
    if (!committee.data || !people.data) return null;
    const emails = new Map(people.data.map(({ id, email }) => [id, email]));
    return once(
      committee.data.people
        .filter(({ active }) => active)
        .map((member) => ({
          ...recipientNamed(member.organisation || member.name),
          person: member.organisation === '' ? '' : member.name,
          email: emails.get(member.personId) ?? '',
        })),
    );
  }, [committee.data, people.data]);
}

export type EarlierRound = { readonly id: string; readonly name: string };

/** Rounds of the committee's projects, and the recipients of one of them; null while they are read. */
export function useRoundCandidates(committeeId: string, chosen: string, except: string) {
  const read = useReads();
  const projects = useQuery({ ...read.projects(committeeId), enabled: committeeId !== '' });
  const rounds = useQueries({
    queries: (projects.data ?? []).map(({ id }) => read.project(id)),
    combine: (results) =>
      results.flatMap(({ data }) =>
        (data?.rounds ?? [])
          .filter(({ id }) => id !== except)
          .map(({ id, name }): EarlierRound => ({ id, name: `${data?.title} · ${name}` })),
      ),
  });
  const round = useQuery({ ...read.round(chosen), enabled: chosen !== '' });
  const candidates = useMemo(
    () =>
      chosen === ''
        ? []
        : (round.data?.round.recipients ?? null)?.map((each) => ({ ...each, id: '', sentOn: '', remindedOn: [] })),
    [round.data, chosen],
  );
  return { rounds, candidates: candidates ?? null };
}

function once(recipients: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(recipients.map((each) => [keyOf(each), each])).values()];
}
