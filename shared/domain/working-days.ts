import { addDays, type PlainDate } from '../base/index.ts';

/** Holidays and make-up working days (调休) of one year. Ranges are `[first, last]`, both included. */
export type CalendarYear = {
  readonly holidays: readonly (readonly [first: string, last: string])[];
  /** Saturdays and Sundays on which people work. */
  readonly makeUpDays: readonly string[];
  readonly source: string;
};

/** Working days of a country. A year that is not in it counts Monday to Friday, and is not confirmed. */
export type WorkCalendar = {
  readonly years: Readonly<Record<string, CalendarYear>>;
};

/** Monday to Friday. */
export const WEEKDAYS_ONLY: WorkCalendar = { years: {} };

/** A count that ran away: no limit is that long. */
const MOST_DAYS = 10_000;

/** 工作日 */
export function isWorkingDay(day: PlainDate, { years }: WorkCalendar): boolean {
  const year = years[day.slice(0, 4)];
  if (year?.makeUpDays.includes(day)) return true;
  if (year?.holidays.some(([first, last]) => first <= day && day <= last)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day on which `count` working days are over; the first day is not counted. 0 or less = that day itself. */
export function addWorkingDays(from: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = from;
  for (let left = Math.min(count, MOST_DAYS); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** False where a year of the span has no published arrangement of holidays: then only weekends were left out. */
export function isCalendarKnown(from: string, to: string, { years }: WorkCalendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) if (!years[year]) return false;
  return true;
}
