import type { Recipient } from './round.ts';

/** What one brings to a list: itself, only a person or an address that one of the list lacks, or nothing. */
export type Brought = 'new' | 'more' | 'nothing';

export function broughtBy(listed: readonly Recipient[], candidate: Recipient): Brought {
  const known = theSame(listed, candidate);
  if (!known) return 'new';
  const more = (known.person === '' && candidate.person !== '') || (known.email === '' && candidate.email !== '');
  return more ? 'more' : 'nothing';
}

/** A list with others: who is on it already gets the person and the address that were missing, nothing that is there is changed. */
export function withRecipients(listed: readonly Recipient[], others: readonly Recipient[]): readonly Recipient[] {
  const list = [...listed];
  for (const other of others) {
    const known = theSame(list, other);
    if (!known) list.push(other);
    else
      list[list.indexOf(known)] = {
        ...known,
        person: known.person || other.person,
        email: known.email || other.email,
      };
  }
  return list;
}

/** The same organisation, and no other person: the one with this person before one with none. */
function theSame(listed: readonly Recipient[], { organisation, person }: Recipient): Recipient | undefined {
  const house = listed.filter((each) => each.organisation === organisation);
  return (
    house.find((each) => each.person === person) ??
    house.find((each) => each.person === '') ??
    (person === '' ? house[0] : undefined)
  );
}
