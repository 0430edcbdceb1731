import type { MemberLine } from '#host/importers/members/index.ts';
import { lookAlikes, type Problem, squash } from '#shared/base/index.ts';
import type { Membership } from '#shared/domain/committee.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';

type Known<T> = { readonly id: string; readonly data: T };

/** What the workspace knows when a member list comes. */
export type KnownMembers = {
  readonly people: readonly Known<Person>[];
  readonly organisations: readonly Known<Organisation>[];
  readonly members: readonly Membership[];
};

/** A line with what it means here. Empty ids = new. */
export type PlannedMember = {
  readonly line: MemberLine;
  readonly personId: string;
  readonly organisationId: string;
  /** Tells people apart that are new: the same key is the same person. */
  readonly personKey: string;
  readonly seated: boolean;
  readonly usable: boolean;
  readonly doubtful: boolean;
  readonly problems: readonly Problem[];
};

/** Stands for the beginning of a mandate that the list does not tell. */
type Defaults = { readonly from: string };

/**
 * Matches a member list with the workspace. A person is known by name and organisation, or by name and e-mail address. The address of
 * somebody of another name makes a line doubtful: offices share addresses, and names are misspelt.
 */
export function planMembers(
  lines: readonly MemberLine[],
  known: KnownMembers,
  defaults: Defaults,
): readonly PlannedMember[] {
  const organisations = new Map(known.organisations.map((o) => [squash(o.data.name), o.id]));
  const personAlike = lookAlikes(known.people.map((p) => p.data.name));
  const organisationAlike = lookAlikes(known.organisations.map((o) => o.data.name));
  const nameOf = new Map(known.organisations.map((o) => [o.id, o.data.name]));
  const seats: Seat[] = known.members.map((m) => ({ ...m, key: m.personId, inFile: false }));
  return lines.map((line) => {
    const problems: Problem[] = [...line.problems];
    const say = (code: string, severity: Problem['severity'], params: Problem['params'] = {}) =>
      problems.push({ code, severity, params });
    const organisationId = organisations.get(squash(line.organisation)) ?? '';
    const namesakes = known.people.filter((p) => squash(p.data.name) === squash(line.name));
    const byMail = line.email === '' ? [] : known.people.filter((p) => squash(p.data.email) === squash(line.email));
    const sameMail = namesakes.find((p) => byMail.includes(p));
    const seatOf = (p: Known<Person>) => known.members.some((m) => m.personId === p.id);
    const sameHouse = namesakes
      .filter((p) =>
        line.organisation === '' ? seatOf(p) : organisationId !== '' && worksAt(p, organisationId, known),
      )
      .sort((a, b) => Number(seatOf(b)) - Number(seatOf(a)))[0];
    const person = sameHouse ?? sameMail;
    const other = person ? undefined : byMail[0];
    if (person && person === sameMail && person !== sameHouse)
      say('member-organisation-differs', 'info', { organisation: nameOf.get(person.data.organisationId) ?? '' });
    if (other) say('member-mail-of-other', 'warning', { email: line.email, name: other.data.name });
    const namesake = namesakes[0];
    if (!person && !other && namesake)
      say('member-same-name', 'warning', { organisation: nameOf.get(namesake.data.organisationId) ?? '' });

    const twin = namesake ? '' : personAlike(line.name);
    if (twin !== '') say('member-looks-alike', 'warning', { name: twin });
    const house = organisationId === '' ? organisationAlike(line.organisation) : '';
    if (house !== '') say('organisation-looks-alike', 'warning', { organisation: line.organisation, name: house });

    const key = person?.id ?? `${squash(line.name)} ${squash(line.organisation)}`;
    const from = line.from || defaults.from;
    const backwards = line.to !== '' && line.to < from;
    if (backwards) say('member-ends-before-start', 'error');
    const clash = seats.find((seat) => seat.key === key && overlap(seat, { from, to: line.to }));
    const seated = clash !== undefined && !clash.inFile;
    if (clash?.inFile) say('member-twice', 'warning');
    if (seated && line.role !== '' && clash.role !== line.role) say('member-role-differs', 'warning');
    const usable = !clash && !backwards;
    if (usable) seats.push({ key, role: line.role || 'member', from, to: line.to, inFile: true });
    return {
      line,
      personId: person?.id ?? '',
      organisationId,
      personKey: key,
      seated,
      usable,
      doubtful: other !== undefined,
      problems,
    };
  });
}

type Seat = Pick<Membership, 'role' | 'from' | 'to'> & { readonly key: string; readonly inFile: boolean };

function worksAt(person: Known<Person>, organisationId: string, { members }: KnownMembers): boolean {
  return (
    person.data.organisationId === organisationId ||
    members.some((m) => m.personId === person.id && m.organisationId === organisationId)
  );
}

function overlap(a: { from: string; to: string }, b: { from: string; to: string }): boolean {
  return (a.to === '' || b.from <= a.to) && (b.to === '' || a.from <= b.to);
}
