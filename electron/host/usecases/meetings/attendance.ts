import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { membersOn } from '#shared/domain/committee.ts';
import type { Attendance, Declaration, Meeting } from '#shared/domain/meeting.ts';
import { changeSeat } from '#shared/domain/seat-change.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { loadNames } from '../names.ts';
import { openMeeting, putMeeting, withEntry, withoutEntry } from './meeting-store.ts';

type SeatInput = Pick<Attendance, 'personId' | 'state'> & Partial<Pick<Attendance, 'proxyId' | 'standIn'>>;

/**
 * Notes who is there (签到), one after another; others stay as they are. What the charter does not allow is refused, then nothing is
 * noted. Refused: `meeting-person-unknown`, those of `changeSeat`.
 */
export async function saveAttendance(ctx: HostContext, id: string, people: readonly SeatInput[]): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const committee = await load(ctx, 'committee', found.data.committeeId);
  const rules = {
    charter: committee.data.charter,
    proxiesPerHolder: meetingRuleOf(ctx.rules.lifeCycleProfile(committee.data.lifeCycleId)).proxiesPerHolder,
  };
  const substitutes = await substitutesOf(ctx, found.data);
  let attendance: Attendance[] = found.data.attendance;
  for (const { personId, state, proxyId = '', standIn = '' } of people) {
    const seat = attendance.find((each) => each.personId === personId);
    if (!seat) throw new RefusalError('meeting-person-unknown');
    const change = { state, proxyId, standIn: standIn || (substitutes.get(personId) ?? '') };
    const changed = changeSeat(attendance, seat, change, rules, ctx.now());
    if (!changed.ok) throw new RefusalError(changed.error.code, changed.error.params);
    attendance = attendance.map((each) => (each === seat ? changed.value : each));
  }
  return putMeeting(ctx, 'meeting.save-attendance', found, { attendance });
}

/** Names of the substitutes (替补委员) that the committee has registered for its members, by member. */
export async function substitutesOf(
  ctx: HostContext,
  meeting: Pick<Meeting, 'committeeId' | 'date'>,
): Promise<ReadonlyMap<string, string>> {
  const committee = await load(ctx, 'committee', meeting.committeeId);
  const names = await loadNames(ctx);
  return new Map(
    membersOn(committee.data, meeting.date).flatMap(({ personId, substituteId }) =>
      substituteId === '' ? [] : [[personId, names.person(substituteId)] as const],
    ),
  );
}

type DeclarationInput = {
  readonly id: string;
  readonly declarationId: string;
  readonly changes: Partial<Omit<Declaration, 'id'>>;
};

/** Notes a declaration of interest (利益冲突声明), or changes one. */
export async function saveDeclaration(ctx: HostContext, input: DeclarationInput): Promise<Receipt> {
  const found = await openMeeting(ctx, input.id);
  const { list, entry } = withEntry(found.data.declarations, input.declarationId, input.changes, () => ({
    id: ctx.newId(),
    personId: '',
    agendaItemId: '',
    text: '',
    recused: true,
  }));
  if (!found.data.attendance.some(({ personId }) => personId === entry.personId))
    throw new RefusalError('meeting-person-unknown');
  return putMeeting(ctx, 'meeting.save-declaration', found, { declarations: list }, { id: entry.id });
}

export async function removeDeclaration(ctx: HostContext, id: string, declarationId: string): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const declarations = withoutEntry(found.data.declarations, declarationId);
  return putMeeting(ctx, 'meeting.remove-declaration', found, { declarations });
}
