import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { type Committee, membersOn, VOTING_ROLES } from '#shared/domain/committee.ts';
import { type AgendaItem, type Attendance, agendaItem, type Meeting } from '#shared/domain/meeting.ts';
import { type MeetingSeries, MOST_MEETINGS, seriesDays } from '#shared/domain/meeting-series.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { meetingWords } from '#shared/profiles/index.ts';
import { loadNames, type Names } from '../names.ts';
import { onTime } from './meeting-store.ts';
import { openWork } from './open-work.ts';

export type MeetingFields = Pick<
  Meeting,
  'committeeId' | 'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'form' | 'link' | 'host' | 'recorder'
>;

/** Plans a meeting: the agenda from the committee's open work, the attendance list from the members of that day. */
export async function createMeeting(ctx: HostContext, input: MeetingFields): Promise<Receipt> {
  const committee = await load(ctx, 'committee', input.committeeId);
  if (!isPlainDate(input.date)) throw new RefusalError('date-invalid', { text: input.date });
  const id = ctx.newId();
  const data = await planned(ctx, committee.data, id, input, '', true);
  return commit(ctx, 'meeting.create', id, { puts: [{ kind: 'meeting', id, data, expectedRev: 0 }] });
}

/**
 * Plans all meetings of a series in one change; `{n}` in the title is their running number. Open work goes on the agenda of the first
 * one only: what is open at the later ones is proposed when they come. Refused: `series-empty`, `series-too-long`.
 */
export async function createSeries(
  ctx: HostContext,
  { series, ...input }: Omit<MeetingFields, 'date'> & { readonly series: MeetingSeries },
): Promise<Receipt> {
  const committee = await load(ctx, 'committee', input.committeeId);
  const days = seriesDays(series);
  if (days.length === 0) throw new RefusalError('series-empty');
  if (days.length > MOST_MEETINGS) throw new RefusalError('series-too-long', { limit: MOST_MEETINGS });
  const seriesId = ctx.newId();
  const puts = [];
  for (const [index, date] of days.entries()) {
    const id = ctx.newId();
    const title = input.title.includes('{n}') ? input.title.replaceAll('{n}', String(index + 1)) : input.title;
    const data = await planned(ctx, committee.data, id, { ...input, title, date }, seriesId, index === 0);
    puts.push({ kind: 'meeting' as const, id, data, expectedRev: 0 });
  }
  return commit(ctx, 'meeting.create-series', puts[0]?.id ?? '', { puts });
}

async function planned(
  ctx: HostContext,
  committee: Committee,
  id: string,
  input: MeetingFields,
  seriesId: string,
  withWork: boolean,
): Promise<Meeting> {
  if (input.form !== 'physical' && !committee.charter.remoteMeetings)
    throw new RefusalError('meeting-form-not-allowed', { name: committee.name });
  const words = meetingWords[meetingRuleOf(ctx.rules.lifeCycleProfile(committee.lifeCycleId)).language];
  const plain = (kind: AgendaItem['kind']) => ({
    ...agendaItem(ctx.newId(), kind, words.agenda[kind]),
    minutes: words.minutes[kind],
  });
  const { committeeId, date } = input;
  const work = withWork ? await openWork(ctx, committee, { id, committeeId, date }) : [];
  return onTime({
    ...input,
    seriesId,
    status: 'planned',
    agenda: [plain('opening'), ...work, plain('closing')],
    attendance: seatsOn(committee, date, await loadNames(ctx)),
    guests: '',
    evaluation: '',
    resolutions: [],
    declarations: [],
    actions: [],
    notices: [],
    addenda: [],
    heldOn: '',
  });
}

/** The members of a day as they stand on the list. */
export function seatsOn(committee: Pick<Committee, 'members'>, date: string, names: Names): Attendance[] {
  return membersOn(committee, date).map((member) => ({
    personId: member.personId,
    name: names.person(member.personId),
    organisation: names.organisation(member.organisationId),
    title: names.title(member.personId),
    role: member.role,
    voting: VOTING_ROLES.has(member.role),
    state: 'unknown',
    proxyId: '',
    standIn: '',
    signedAt: '',
  }));
}
