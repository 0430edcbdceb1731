import { z } from 'zod';
import { addDays, addMonths, isPlainDate, type PlainDate, plainDate } from '../base/index.ts';

/** Meetings in a row (例会). */
export const meetingSeriesSchema = z.object({
  /** `day-of-month`: the same day (months without it are left out); `weekday-of-month`: the second Tuesday, as the first one is. */
  by: z.enum(['weeks', 'day-of-month', 'weekday-of-month']),
  /** Every so many weeks or months; a quarter is 3 months. */
  every: z.number().int().min(1).max(60),
  /** Days from the first to the last, both included. */
  from: z.string(),
  to: z.string(),
  /** Days on which there is none. */
  skip: z.array(z.string()),
});
export type MeetingSeries = z.infer<typeof meetingSeriesSchema>;

/** More than that is a slip of the pen. */
export const MOST_MEETINGS = 60;

/**
 * Days of a series, ascending, without those left out, at most one more than `MOST_MEETINGS`; none when the days are no days of the
 * calendar. The same days as an `RRULE` of RFC 5545 gives (`WEEKLY`, `MONTHLY;BYMONTHDAY`, `MONTHLY;BYDAY=2TU`).
 */
export function seriesDays({ by, every, from, to, skip }: MeetingSeries): readonly PlainDate[] {
  if (!isPlainDate(from) || !isPlainDate(to)) return [];
  const first = plainDate(from);
  const left = new Set(skip);
  const days: PlainDate[] = [];
  for (let step = 0; days.length <= MOST_MEETINGS; step++) {
    const { day, earliest } = place(first, by, every * step);
    if (earliest > to) break;
    if (day !== null && day <= to && !left.has(day)) days.push(day);
  }
  return days;
}

/** The day so many weeks or months on; null = that month has none. `earliest`: no later step lies before it. */
function place(first: PlainDate, by: MeetingSeries['by'], steps: number) {
  if (by === 'weeks') {
    const day = addDays(first, 7 * steps);
    return { day, earliest: day };
  }
  const month = addMonths(plainDate(`${first.slice(0, 7)}-01`), steps);
  const wanted = by === 'day-of-month' ? `${month.slice(0, 8)}${first.slice(8)}` : weekdayIn(month, first);
  return { day: isPlainDate(wanted) ? wanted : null, earliest: month };
}

/** The same weekday of the month, counted from its beginning, as the day given is of its own. */
function weekdayIn(month: PlainDate, like: PlainDate): string {
  const ahead = (weekday(like) - weekday(month) + 7) % 7;
  const nth = Math.floor((Number(like.slice(8)) - 1) / 7);
  const day = addDays(month, ahead + 7 * nth);
  return day.slice(0, 7) === month.slice(0, 7) ? day : '';
}

function weekday(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
