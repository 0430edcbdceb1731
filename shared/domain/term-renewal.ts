import { addDays, isPlainDate, ok, plainDate, type Refusal, type Result, refuse } from '../base/index.ts';
import type { Committee, Membership, Role } from './committee.ts';

/** A new term (换届): its first and last day, and who sits in it, with the role they have then. */
export type TermRenewal = {
  readonly from: string;
  readonly to: string;
  readonly members: readonly { readonly id: string; readonly role: Role }[];
};

/**
 * Begins a new term. Every mandate that reaches into it ends on the day before; those who stay get a mandate of the new term, so that
 * the members of any earlier day stay as they were. Refused: `date-invalid`, `dates-reversed`, `renewal-nobody`, `renewal-overlaps`.
 */
export function renewTerm(
  committee: Committee,
  { from, to, members }: TermRenewal,
  newId: () => string,
): Result<Committee, Refusal> {
  for (const day of [from, to]) if (!isPlainDate(day)) return refuse('date-invalid', { text: day });
  if (to < from) return refuse('dates-reversed', { from, to });
  if (committee.termFrom !== '' && from <= committee.termFrom)
    return refuse('renewal-overlaps', { day: committee.termFrom });
  const lastDay = addDays(plainDate(from), -1);
  const roles = new Map(members.map(({ id, role }) => [id, role]));
  const reaches = (member: Membership) => member.to === '' || member.to >= from;
  const staying = committee.members.filter((member) => roles.has(member.id));
  if (staying.length === 0) return refuse('renewal-nobody');
  return ok({
    ...committee,
    termFrom: from,
    termTo: to,
    members: [
      // A mandate that would begin only in the new term never began.
      ...committee.members
        .filter((member) => member.from < from || !reaches(member))
        .map((member) => (reaches(member) ? { ...member, to: lastDay } : member)),
      ...staying.map((member) => ({ ...member, id: newId(), role: roles.get(member.id) ?? member.role, from, to })),
    ],
  });
}
