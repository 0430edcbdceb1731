// Calendar: everything of the workspace that has a day, for the page and as files for other calendars.
// May use: the host context, views, rules and wording of profiles, exporters/calendar.
// Must not: change anything; hold a calendar of its own.
export { calendarEntries } from './calendar-entries.ts';
export { calendarOfDays } from './calendar-of-days.ts';
export { meetingCalendar, meetingEvent } from './meeting-calendar.ts';
