import { z } from 'zod';
import { CALENDAR_KINDS } from '../domain/calendar-entry.ts';
import { job, localisedSchema, query } from './base.ts';

const spanSchema = z.object({
  /** Days `YYYY-MM-DD`, both included; empty = without end. */
  from: z.string().default(''),
  to: z.string().default(''),
  /** Empty = the whole workspace. */
  committeeId: z.string().default(''),
  /** None = all. */
  kinds: z.array(z.enum(CALENDAR_KINDS)).default([]),
});

export const calendarFileSchema = z.object({ blob: z.string(), name: z.string(), mime: z.string(), size: z.number() });

export const calendarEntrySchema = z.object({
  /** The same as long as the thing is the same. */
  key: z.string(),
  kind: z.enum(CALENDAR_KINDS),
  day: z.string(),
  /** `HH:MM`; empty = the whole day. */
  startTime: z.string(),
  endTime: z.string(),
  /** Standard, meeting or committee that it is about. */
  subject: z.string(),
  /** Round, ballot, stage or action, in both languages where it comes from a profile; the place of a meeting. */
  name: localisedSchema,
  committeeId: z.string(),
  committee: z.string(),
  cancelled: z.boolean(),
  target: z.object({ kind: z.enum(['meeting', 'round', 'ballot', 'project', 'committee']), id: z.string() }),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;

export const calendarContract = {
  /** What stands in the calendar on these days, by day and hour. */
  entries: query.input(spanSchema).output(z.array(calendarEntrySchema)),
  /** The same as a calendar file (.ics) to look at, worded in the language of the reader. */
  file: job.input(spanSchema.extend({ language: z.enum(['zh-CN', 'en']) })).output(calendarFileSchema),
};
