import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { membersOn, VOTING_ROLES } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type AgendaItem, type Attendance, agendaItem, type Meeting, quorumOf } from '#shared/domain/meeting.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { loadNames } from './names.ts';
import { committeeNames, meetingsOfCommittee, projectsOfCommittee, roundHeadsOf } from './views/index.ts';

export async function listMeetings(ctx: HostContext, committeeId: string | undefined) {
  const committees = await committeeNames(ctx);
  const meetings =
    committeeId === undefined ? await ctx.store.list('meeting') : await meetingsOfCommittee(ctx, committeeId);
  return meetings
    .map(({ id, data }) => ({
      id,
      committeeId: data.committeeId,
      title: data.title,
      date: data.date,
      startTime: data.startTime,
      endTime: data.endTime,
      place: data.place,
      form: data.form,
      link: data.link,
      seriesId: data.seriesId,
      host: data.host,
      recorder: data.recorder,
      status: data.status,
      committee: committees.get(data.committeeId) ?? '',
    }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

export async function getMeeting(ctx: HostContext, id: string) {
  const { data, rev } = await load(ctx, 'meeting', id);
  const committee = await ctx.store.get('committee', data.committeeId);
  const projects = await projectsOfCommittee(ctx, data.committeeId);
  return {
    id,
    rev,
    meeting: data,
    committee: committee.ok ? committee.value.data.name : '',
    quorum: { ...quorumOf(data, meetingQuorum), ...meetingQuorum },
    projects: projects.map((p) => ({ id: p.id, title: fullTitle(p.data), roundId: latestRound(ctx, p.id) })),
  };
}

/** The round of a project that ends last; empty = it had none. */
function latestRound(ctx: HostContext, projectId: string): string {
  return (
    roundHeadsOf(ctx, projectId)
      .toSorted((a, b) => a.closesOn.localeCompare(b.closesOn))
      .at(-1)?.id ?? ''
  );
}

type MeetingFields = Pick<
  Meeting,
  | 'committeeId'
  | 'title'
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'form'
  | 'link'
  | 'seriesId'
  | 'host'
  | 'recorder'
>;

/** Plans a meeting: the agenda from the committee's open work, the attendance list from the members of that day. */
export async function createMeeting(ctx: HostContext, input: MeetingFields): Promise<Receipt> {
  const committee = await load(ctx, 'committee', input.committeeId);
  if (!isPlainDate(input.date)) throw new RefusalError('date-invalid', { text: input.date });
  const names = await loadNames(ctx);
  const attendance = membersOn(committee.data, input.date).map(
    (member): Attendance => ({
      personId: member.personId,
      name: names.person(member.personId),
      organisation: names.organisation(member.organisationId),
      title: names.title(member.personId),
      role: member.role,
      voting: VOTING_ROLES.has(member.role),
      state: 'unknown',
      proxyId: '',
      signedAt: '',
    }),
  );
  const id = ctx.newId();
  const data: Meeting = {
    ...input,
    status: 'planned',
    agenda: [
      agendaItem(ctx.newId(), 'opening', '宣布开会，核实到会人数'),
      ...(await openWork(ctx, input.committeeId)),
      agendaItem(ctx.newId(), 'closing', '宣读会议纪要，会议总结'),
    ],
    attendance,
    guests: '',
    evaluation: '',
    resolutions: [],
    declarations: [],
    actions: [],
    noticeSentOn: [],
    heldOn: '',
  };
  return commit(ctx, 'meeting.create', id, { puts: [{ kind: 'meeting', id, data, expectedRev: 0 }] });
}

/** Agenda items that the committee's open work calls for: reviews due, undecided comments, results to announce. */
async function openWork(ctx: HostContext, committeeId: string): Promise<AgendaItem[]> {
  const items: AgendaItem[] = [];
  for (const { id, data } of await projectsOfCommittee(ctx, committeeId)) {
    const title = fullTitle(data);
    const undecided = roundHeadsOf(ctx, id).reduce((sum, r) => sum + r.undecided, 0);
    if (undecided > 0)
      items.push(agendaItem(ctx.newId(), 'comments', `讨论《${title}》未处理的意见（${undecided}条）`, id));
    if (ctx.rules.stage(data).activity === 'review')
      items.push(agendaItem(ctx.newId(), 'review', `审查《${title}》（送审稿）`, id));
  }
  return items;
}

export async function suggestAgenda(ctx: HostContext, id: string): Promise<AgendaItem[]> {
  const { data } = await load(ctx, 'meeting', id);
  const have = new Set(data.agenda.map((item) => `${item.kind} ${item.projectId}`));
  return (await openWork(ctx, data.committeeId)).filter((item) => !have.has(`${item.kind} ${item.projectId}`));
}

export async function updateMeeting(ctx: HostContext, id: string, changes: Partial<Meeting>): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status === 'minutes-approved') throw new RefusalError('minutes-frozen');
  if (changes.date !== undefined && !isPlainDate(changes.date))
    throw new RefusalError('date-invalid', { text: changes.date });
  const data: Meeting = { ...found.data, ...changes };
  return commit(ctx, 'meeting.update', id, { puts: [{ kind: 'meeting', id, data, expectedRev: found.rev }] });
}

/** Marks a meeting as held. Without quorum a reason must be given; it is kept in the record. */
export async function holdMeeting(ctx: HostContext, id: string, on: string, overrideReason: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'planned') throw new RefusalError('meeting-already-held');
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  const quorum = quorumOf(found.data, meetingQuorum);
  const reason = overrideReason.trim();
  if (!quorum.met && reason === '')
    throw new RefusalError('meeting-no-quorum', { present: quorum.present, voters: quorum.voters });
  const data: Meeting = { ...found.data, status: 'held', heldOn: on };
  return commit(
    ctx,
    'meeting.hold',
    id,
    { puts: [{ kind: 'meeting', id, data, expectedRev: found.rev }] },
    { undo: 'compensable', ...(quorum.met ? {} : { reason }) },
  );
}

/** Cancels a planned meeting. What was planned stays readable. */
export async function cancelMeeting(ctx: HostContext, id: string, reason: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'planned') throw new RefusalError('meeting-already-held');
  if (reason.trim() === '') throw new RefusalError('cancel-needs-reason');
  const data: Meeting = { ...found.data, status: 'cancelled' };
  return commit(
    ctx,
    'meeting.cancel',
    id,
    { puts: [{ kind: 'meeting', id, data, expectedRev: found.rev }] },
    { reason: reason.trim() },
  );
}

export async function approveMinutes(ctx: HostContext, id: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'held') throw new RefusalError('meeting-not-held');
  const data: Meeting = { ...found.data, status: 'minutes-approved' };
  return commit(
    ctx,
    'meeting.approve-minutes',
    id,
    { puts: [{ kind: 'meeting', id, data, expectedRev: found.rev }] },
    { undo: 'none' },
  );
}
