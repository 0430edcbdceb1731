// Calendar files (.ics) for the calendars of members: meetings with their updates and cancellations, last days.
// May use: ical-generator, shared/base.
// Must not: know storage or what a meeting is.
export { type CalendarEvent, calendarFile } from './calendar-file.ts';
