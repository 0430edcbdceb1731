import { type HostContext, load } from '#host/host-context.ts';
import type { Membership } from '#shared/domain/committee.ts';
import { paperWords, yearWords } from '#shared/profiles/index.ts';
import { committeeRecords } from '../committee-records.ts';
import { loadNames } from '../names.ts';
import type { Language } from './paper-day.ts';

/** Members who joined and who left in a year; the first day of the whole committee's term is no joining. */
export async function changeRows(ctx: HostContext, id: string, year: string, language: Language) {
  const { data } = await load(ctx, 'committee', id);
  const names = await loadNames(ctx);
  const row = (change: 'joined' | 'left', member: Membership, day: string) => ({
    change: yearWords[language][change],
    name: names.person(member.personId),
    role: paperWords[language].roles[member.role],
    organisation: names.organisation(member.organisationId),
    day,
  });
  const inYear = (day: string): boolean => day !== '' && day.startsWith(year);
  return {
    joined: data.members
      .filter(({ from }) => inYear(from) && from !== data.termFrom)
      .map((member) => row('joined', member, member.from)),
    left: data.members
      .filter(({ to }) => inYear(to) && to !== data.termTo)
      .map((member) => row('left', member, member.to)),
  };
}

/** Attendance and votes of each member in a year (出席和表决记录). */
export async function attendanceRows(ctx: HostContext, id: string, year: string) {
  const { rows } = await committeeRecords(ctx, id, year);
  return rows.map(({ name, organisation, called, attended, entitled, answered }) => ({
    name,
    organisation,
    called: String(called),
    attended: String(attended),
    entitled: String(entitled),
    answered: String(answered),
  }));
}
