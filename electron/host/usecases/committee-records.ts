import { type HostContext, load } from '#host/host-context.ts';
import { membersOn, votersOn } from '#shared/domain/committee.ts';
import { reminders } from '#shared/domain/duty-rule.ts';
import { emptyRecord, memberRecords, yearsOfRecords } from '#shared/domain/member-records.ts';
import { dutyRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { loadNames } from './names.ts';
import { meetingsOfCommittee, projectsOfCommittee } from './views/index.ts';

/**
 * Attendance and voting record (出席和表决记录) of the committee: voting members of today and everybody who was called or had a vote
 * in the time. Only people who still sit in it are reminded.
 */
export async function committeeRecords(ctx: HostContext, id: string, year = '') {
  const { data } = await load(ctx, 'committee', id);
  const names = await loadNames(ctx);
  const today = ctx.today();
  const projects = new Set((await projectsOfCommittee(ctx, id)).map((project) => project.id));
  const meetings = (await meetingsOfCommittee(ctx, id)).map((m) => m.data);
  const ballots = (await ctx.store.list('ballot')).map((b) => b.data).filter((b) => projects.has(b.projectId));
  const rule = dutyRuleOf(ctx.rules.lifeCycleProfile(data.lifeCycleId));
  const ruleYear = year || today.slice(0, 4);
  const counted = memberRecords(meetings, ballots, year);
  const ofYear = year === '' ? memberRecords(meetings, ballots, ruleYear) : counted;
  const active = new Set(membersOn(data, today).map((member) => member.personId));
  const shown = new Set([...votersOn(data, today).map((member) => member.personId), ...counted.keys()]);
  return {
    name: data.name,
    years: [...yearsOfRecords(meetings, ballots)],
    rule: { source: rule.source, unconfirmed: rule.unconfirmed },
    rows: [...shown].map((personId) => ({
      ...(counted.get(personId) ?? emptyRecord(personId)),
      name: names.person(personId),
      organisation: organisationIn(data.members, personId, names),
      active: active.has(personId),
      reminders: active.has(personId)
        ? [...reminders(rule, ofYear.get(personId) ?? emptyRecord(personId), ruleYear)]
        : [],
    })),
  };
}

type Seat = { readonly personId: string; readonly organisationId: string };

/** Organisation of the person's last seat, else the one he or she is registered with. */
function organisationIn(
  seats: readonly Seat[],
  personId: string,
  names: { organisation(id: string): string; organisationOfPerson(id: string): string },
): string {
  const seat = seats.findLast((member) => member.personId === personId);
  return seat ? names.organisation(seat.organisationId) : names.organisationOfPerson(personId);
}
