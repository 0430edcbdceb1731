import { type CalendarEvent, calendarFile } from '#host/exporters/calendar/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { storedCalendar } from './stored-calendar.ts';

/** A meeting as a file for the calendars of those invited: an invitation, later its update, or that it is cancelled. */
export async function meetingCalendar(ctx: HostContext, id: string) {
  const meeting = await load(ctx, 'meeting', id);
  const { title } = meeting.data;
  return storedCalendar(ctx, calendarFile([meetingEvent(ctx, meeting)], 'invite', title), title);
}

/** A meeting as an event: always with the same `UID`; its revision is the `SEQUENCE`, so that an update comes after what it updates. */
export function meetingEvent(
  ctx: HostContext,
  { id, rev, updatedAt, data }: Aggregate<Meeting>,
  people: Pick<CalendarEvent, 'organiser' | 'invited'> = {},
): CalendarEvent {
  const agenda = data.agenda.map(
    ({ title, start }, index) => `${index + 1}. ${start === '' ? '' : `${start} `}${title}`,
  );
  return {
    uid: uidOf(ctx, `meeting-${id}`),
    sequence: rev,
    changedAt: updatedAt,
    title: data.title,
    day: data.date,
    from: data.startTime,
    to: data.endTime,
    place: data.place || data.link,
    text: [...(data.link === '' ? [] : [data.link, '']), ...agenda].join('\n'),
    cancelled: data.status === 'cancelled',
    ...people,
  };
}

/** The name of something in all calendars of the world. */
export function uidOf(ctx: HostContext, key: string): string {
  return `${key}@${ctx.store.workspaceId}.zhunsheng`;
}
