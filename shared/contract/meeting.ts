import { z } from 'zod';
import {
  actionItemSchema,
  agendaItemSchema,
  attendanceSchema,
  declarationSchema,
  meetingSchema,
  resolutionSchema,
} from '../domain/meeting.ts';
import { command, idSchema, job, query, receiptSchema } from './base.ts';

const meetingFields = meetingSchema.pick({
  committeeId: true,
  title: true,
  date: true,
  startTime: true,
  endTime: true,
  place: true,
  host: true,
  recorder: true,
  form: true,
  link: true,
  seriesId: true,
});
const newMeetingFields = meetingFields.extend({
  form: meetingSchema.shape.form.default('physical'),
  link: z.string().default(''),
  seriesId: z.string().default(''),
});

/** What a caller need not say of them. */
const givenAgendaItem = agendaItemSchema.extend({
  start: z.string().default(''),
  minutes: agendaItemSchema.shape.minutes.default(0),
  papers: agendaItemSchema.shape.papers.default([]),
});
const givenAttendance = attendanceSchema.extend({ proxyId: z.string().default(''), signedAt: z.string().default('') });
const givenResolution = resolutionSchema.extend({
  hands: resolutionSchema.shape.hands.default(null),
  ballotId: z.string().default(''),
});

const calendarFileSchema = z.object({ blob: z.string(), name: z.string(), mime: z.string(), size: z.number() });

export const meetingContract = {
  list: query
    .input(z.object({ committeeId: z.string().optional() }))
    .output(
      z.array(meetingFields.extend({ id: z.string(), status: meetingSchema.shape.status, committee: z.string() })),
    ),
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      meeting: meetingSchema,
      committee: z.string(),
      quorum: z.object({
        voters: z.number(),
        present: z.number(),
        left: z.number(),
        right: z.number(),
        numerator: z.number(),
        denominator: z.number(),
        met: z.boolean(),
      }),
      projects: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          /** Latest round of comments; empty = it had none. */
          roundId: z.string(),
        }),
      ),
    }),
  ),
  /** Plans a meeting: agenda proposed from open work, attendance list from the members of the day. */
  create: command.input(newMeetingFields).output(receiptSchema),
  update: command
    .input(
      z.object({
        id: z.string(),
        changes: meetingFields
          .extend({
            agenda: z.array(givenAgendaItem),
            attendance: z.array(givenAttendance),
            guests: z.string(),
            evaluation: z.string(),
            resolutions: z.array(givenResolution),
            declarations: z.array(declarationSchema),
            actions: z.array(actionItemSchema),
          })
          .partial(),
      }),
    )
    .output(receiptSchema),
  /** Agenda items that the committee's open work suggests and the agenda does not have yet. */
  suggestAgenda: query.input(idSchema).output(z.array(agendaItemSchema)),
  /** Marks as held; refused without quorum unless a reason is given. */
  hold: command.input(z.object({ id: z.string(), on: z.string(), overrideReason: z.string() })).output(receiptSchema),
  /** Cancels a meeting that was not held yet, with the reason; invitations are taken back by its calendar file. */
  cancel: command.input(z.object({ id: z.string(), reason: z.string() })).output(receiptSchema),
  /** Calendar file (.ics) of a meeting for those invited: invitation, update or cancellation, always of the same event. */
  calendar: job.input(idSchema).output(calendarFileSchema),
  /** Calendar file of all meetings and last days of a committee. */
  committeeCalendar: job.input(idSchema).output(calendarFileSchema),
  /** Approves the minutes: the meeting never changes again. */
  approveMinutes: command.input(idSchema).output(receiptSchema),
};
