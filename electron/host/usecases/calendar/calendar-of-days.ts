import { type CalendarEvent, calendarFile } from '#host/exporters/calendar/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { committeeNames } from '../views/index.ts';
import { type CalendarSpan, calendarEntries } from './calendar-entries.ts';
import { meetingEvent, uidOf } from './meeting-calendar.ts';
import { storedCalendar } from './stored-calendar.ts';

/** What the calendar shows as a file for other calendars: meetings with their hours, everything else as whole days. */
export async function calendarOfDays(ctx: HostContext, span: CalendarSpan & { readonly language: 'zh-CN' | 'en' }) {
  const words = paperWords[span.language].calendar;
  const meetings = new Map((await ctx.store.list('meeting')).map((meeting) => [meeting.id, meeting]));
  const events: CalendarEvent[] = [];
  for (const entry of await calendarEntries(ctx, span)) {
    const meeting = entry.kind === 'meeting' ? meetings.get(entry.target.id) : undefined;
    if (meeting) events.push(meetingEvent(ctx, meeting));
    else if (entry.kind !== 'meeting')
      events.push({
        uid: uidOf(ctx, entry.key),
        ...stateOf(ctx, entry.target),
        day: entry.day,
        title: fillForm(words[entry.kind], { standard: entry.subject, name: entry.name[span.language] }),
        ...{ from: '', to: '', place: '', text: '', cancelled: false },
      });
  }
  const committee = (await committeeNames(ctx)).get(span.committeeId);
  const name = committee ?? words.all;
  return storedCalendar(ctx, calendarFile(events, 'publish', name), name);
}

/** Revision and last change of the record that a day comes from. */
function stateOf(
  ctx: HostContext,
  target: { readonly kind: 'meeting' | 'round' | 'ballot' | 'project' | 'committee'; readonly id: string },
) {
  const head = ctx.store.heads(target.kind).find(({ id }) => id === target.id);
  return { sequence: head?.rev ?? 0, changedAt: head?.updatedAt ?? ctx.now() };
}
