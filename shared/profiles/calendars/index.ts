// Working-day calendars as data with their sources.
// May use: domain types.
// Must not: count; that is domain/working-days.
export { chineseCalendar } from './chinese-calendar.ts';
