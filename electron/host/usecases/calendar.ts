import { type CalendarEvent, calendarFile } from '#host/exporters/calendar/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import { ballotSummarySchema, roundSummarySchema } from '#host/registry.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { projectDue } from './project.ts';
import { meetingsOfCommittee, projectsOfCommittee } from './views/index.ts';

const MIME = 'text/calendar; charset=utf-8';

/** A meeting as a file for the calendars of those invited: an invitation, later its update, or that it is cancelled. */
export async function meetingCalendar(ctx: HostContext, id: string) {
  const meeting = await load(ctx, 'meeting', id);
  return made(ctx, calendarFile([eventOf(ctx, meeting)], 'invite', meeting.data.title), meeting.data.title);
}

/** Everything of a committee that has a day: meetings, last days of rounds and ballots, due days of projects. */
export async function committeeCalendar(ctx: HostContext, id: string) {
  const { data: committee } = await load(ctx, 'committee', id);
  const meetings = await meetingsOfCommittee(ctx, id);
  const projects = await projectsOfCommittee(ctx, id);
  const titles = new Map(projects.map((project) => [project.id, fullTitle(project.data)]));
  const words = paperWords['zh-CN'].calendar;
  const events = meetings.map((meeting) => eventOf(ctx, meeting));
  const lastDay = (key: string, changedAt: string, sequence: number, day: string, title: string): void => {
    if (day === '') return;
    const uid = uidOf(ctx, key);
    events.push({ uid, sequence, changedAt, day, title, from: '', to: '', place: '', text: '', cancelled: false });
  };
  for (const head of ctx.store.heads('round')) {
    const { projectId, name, closesOn, status } = roundSummarySchema.parse(head.summary);
    const standard = titles.get(projectId);
    if (standard !== undefined && status === 'open')
      lastDay(`round-${head.id}`, head.updatedAt, head.rev, closesOn, fillForm(words.round, { standard, name }));
  }
  for (const head of ctx.store.heads('ballot')) {
    const { projectId, title, closesOn, status } = ballotSummarySchema.parse(head.summary);
    const standard = titles.get(projectId);
    if (standard !== undefined && status === 'open')
      lastDay(
        `ballot-${head.id}`,
        head.updatedAt,
        head.rev,
        closesOn,
        fillForm(words.ballot, { standard, name: title }),
      );
  }
  for (const { id: projectId, rev, updatedAt, data } of projects) {
    const { due } = projectDue(ctx, data);
    lastDay(`project-${projectId}`, updatedAt, rev, due, fillForm(words.project, { standard: fullTitle(data) }));
  }
  events.sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
  return made(ctx, calendarFile(events, 'publish', committee.name), committee.name);
}

function eventOf(ctx: HostContext, { id, rev, updatedAt, data }: Aggregate<Meeting>): CalendarEvent {
  const agenda = data.agenda.map(({ title }, index) => `${index + 1}. ${title}`);
  return {
    uid: uidOf(ctx, `meeting-${id}`),
    sequence: rev,
    changedAt: updatedAt,
    title: data.title,
    day: data.date,
    from: data.startTime,
    to: data.endTime,
    place: data.place,
    text: agenda.join('\n'),
    cancelled: data.status === 'cancelled',
  };
}

function uidOf(ctx: HostContext, key: string): string {
  return `${key}@${ctx.store.workspaceId}.zhunsheng`;
}

function made(ctx: HostContext, bytes: Uint8Array, title: string) {
  const name = `${title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()}.ics`;
  return { blob: ctx.scratch.put(bytes), name, mime: MIME, size: bytes.length };
}
