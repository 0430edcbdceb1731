import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, plainDate } from '#shared/base/index.ts';

/** An event as a calendar shows it. Times are those of Beijing, which knows no summer time. */
export type CalendarEvent = {
  /** The same for ever: by it a calendar finds the event that an update is about. */
  readonly uid: string;
  /** Counts up with every change. */
  readonly sequence: number;
  /** ISO instant of the last change. */
  readonly changedAt: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM`; empty = the whole day. An empty end is two hours later. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly text: string;
  readonly cancelled: boolean;
  /** Who invites and who is invited; absent in a calendar to look at. */
  readonly organiser?: CalendarPerson;
  readonly invited?: readonly CalendarPerson[];
};

type CalendarPerson = { readonly name: string; readonly email: string };

const OFFSET = '+08:00';
const TWO_HOURS = 2 * 60 * 60 * 1000;

/**
 * An iCalendar file (RFC 5545) in UTF-8. `method`: `invite` asks (REQUEST) or, when everything in it is cancelled, takes back (CANCEL);
 * `publish` is a calendar to look at. The same events give the same bytes.
 */
export function calendarFile(events: readonly CalendarEvent[], method: 'invite' | 'publish', name: string): Uint8Array {
  const cancelled = events.length > 0 && events.every((event) => event.cancelled);
  const calendar = ical({
    name: named(name),
    prodId: { company: 'Zhunsheng', product: 'Zhunsheng', language: 'ZH' },
    method:
      method === 'publish'
        ? ICalCalendarMethod.PUBLISH
        : cancelled
          ? ICalCalendarMethod.CANCEL
          : ICalCalendarMethod.REQUEST,
  });
  for (const event of events) {
    const { start, end, allDay } = span(event);
    calendar.createEvent({
      id: named(event.uid),
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      start,
      end,
      allDay,
      summary: onOneLine(event.title),
      ...(event.place === '' ? {} : { location: onOneLine(event.place) }),
      ...(event.text === '' ? {} : { description: withoutControls(event.text) }),
      ...(event.organiser ? { organizer: personOf(event.organiser) } : {}),
      ...(event.invited ? { attendees: event.invited.map((person) => ({ ...personOf(person), rsvp: true })) } : {}),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return new TextEncoder().encode(calendar.toString());
}

/** The library writes the name of a calendar and the UID as they are: nothing of them may begin another line, or end a value. */
function named(text: string): string {
  return onOneLine(text).replace(/[\\;,]/g, '\\$&');
}

function onOneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim();
}

function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
}

function personOf({ name, email }: CalendarPerson): CalendarPerson {
  return { name: onOneLine(name), email: email.replace(/[\s\p{Cc}]/gu, '') };
}

function span({ day, from, to }: CalendarEvent) {
  if (from === '') {
    // The library writes whole days as they are in UTC.
    const date = (text: string) => new Date(`${text}T00:00:00Z`);
    return { start: date(day), end: date(addDays(plainDate(day), 1)), allDay: true };
  }
  const start = new Date(`${day}T${from}:00${OFFSET}`);
  const end = to > from ? new Date(`${day}T${to}:00${OFFSET}`) : new Date(start.getTime() + TWO_HOURS);
  return { start, end, allDay: false };
}
