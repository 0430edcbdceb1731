import { z } from 'zod';
import { committeeSchema } from '../domain/committee.ts';
import {
  actionItemSchema,
  agendaItemSchema,
  agendaPaperSchema,
  attendanceSchema,
  declarationSchema,
  meetingSchema,
  noticeSentSchema,
  resolutionSchema,
} from '../domain/meeting.ts';
import { meetingSeriesSchema } from '../domain/meeting-series.ts';
import { tallySchema } from './ballot.ts';
import {
  command,
  dueStateSchema,
  idSchema,
  job,
  localisedSchema,
  problemSchema,
  query,
  receiptSchema,
} from './base.ts';
import { calendarFileSchema } from './calendar.ts';
import { letterDrafts } from './letter-drafts.ts';
import { paperFormatSchema, paperRequestSchema } from './paper.ts';

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
});
const newMeetingFields = meetingFields.extend({
  form: meetingSchema.shape.form.default('physical'),
  link: z.string().default(''),
});

const noticeKind = noticeSentSchema.shape.kind;
const mailChoiceSchema = z.object({
  id: z.string(),
  kind: noticeKind,
  personIds: z.array(z.string()).min(1).max(2000),
  subject: z.string().max(1000),
  text: z.string().max(20_000),
});

/** Things of a meeting are changed one by one: an empty id adds one, fields not named stay as they are. */
const itemChanges = agendaItemSchema.omit({ id: true, start: true }).extend({
  papers: z.array(agendaPaperSchema.extend({ form: z.string().default('') })),
});

export const meetingContract = {
  list: query.input(z.object({ committeeId: z.string().optional() })).output(
    z.array(
      meetingFields.extend({
        id: z.string(),
        seriesId: z.string(),
        status: meetingSchema.shape.status,
        committee: z.string(),
      }),
    ),
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
        recusedInBasis: z.boolean(),
        met: z.boolean(),
      }),
      charter: committeeSchema.shape.charter,
      /** Of the committee: for ballots at the meeting and shows of hands. */
      votingRuleId: z.string(),
      rule: z.object({ source: localisedSchema, unconfirmed: z.boolean(), proxiesPerHolder: z.number() }),
      /** Last day for the notice; late = it passed and nothing was sent. */
      notice: z.object({ by: z.string(), late: z.boolean() }),
      /** Substitute members, by the member they stand in for. */
      substitutes: z.array(z.object({ personId: z.string(), name: z.string() })),
      projects: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          /** Latest round of comments, and latest frozen draft; empty = none. */
          roundId: z.string(),
          frozenDraftId: z.string(),
          /** Papers that an item of the agenda can name. */
          papers: z.array(agendaPaperSchema.omit({ form: true })),
        }),
      ),
      /** Ballots taken at the meeting, and those that resolutions name. */
      ballots: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          projectId: z.string(),
          status: z.enum(['open', 'closed', 'withdrawn']),
          outcome: tallySchema.shape.outcome,
          sentences: z.array(localisedSchema),
        }),
      ),
      /** Shows of hands under the committee's voting rule. */
      hands: z.array(
        z.object({
          resolutionId: z.string(),
          outcome: tallySchema.shape.outcome,
          sentences: z.array(localisedSchema),
        }),
      ),
      /** Meetings of the same series, itself among them, by day. */
      series: z.array(z.object({ id: z.string(), date: z.string(), status: meetingSchema.shape.status })),
    }),
  ),
  /** Plans a meeting: agenda proposed from open work, attendance list from the members of the day. */
  create: command.input(newMeetingFields).output(receiptSchema),
  /** Plans meetings in a row; `{n}` in the title is the running number. Refused: `series-empty`, `series-too-long`. */
  createSeries: command
    .input(newMeetingFields.omit({ date: true }).extend({ series: meetingSeriesSchema }))
    .output(receiptSchema),
  /** Changes facts; `following`: also of the later planned ones of its series (hours, place, people; days move along). */
  update: command
    .input(
      z.object({
        id: z.string(),
        changes: meetingFields
          .omit({ committeeId: true })
          .extend({ guests: z.string(), evaluation: z.string() })
          .partial(),
        following: z.boolean().default(false),
      }),
    )
    .output(receiptSchema),
  /** Agenda items that the committee's open work suggests and the agenda does not have yet. */
  suggestAgenda: query.input(idSchema).output(z.array(agendaItemSchema)),
  saveItem: command
    .input(z.object({ id: z.string(), itemId: z.string(), changes: itemChanges.partial() }))
    .output(receiptSchema),
  /** Adds several items, before the closing one. */
  addItems: command.input(z.object({ id: z.string(), items: z.array(agendaItemSchema).min(1) })).output(receiptSchema),
  /** Puts an item before another; empty = at the end. */
  moveItem: command.input(z.object({ id: z.string(), itemId: z.string(), before: z.string() })).output(receiptSchema),
  removeItem: command.input(z.object({ id: z.string(), itemId: z.string() })).output(receiptSchema),
  /** Notes who is there. Refused where the charter does not allow it, with words; then nothing is noted. */
  saveAttendance: command
    .input(
      z.object({
        id: z.string(),
        people: z
          .array(
            attendanceSchema
              .pick({ personId: true, state: true })
              .extend({ proxyId: z.string().default(''), standIn: z.string().default('') }),
          )
          .min(1),
      }),
    )
    .output(receiptSchema),
  /** Reads a typed or pasted list, or a sign-in sheet that came back; nothing is noted. */
  previewSignIn: query
    .input(
      z.object({
        id: z.string(),
        text: z.string().max(100_000).default(''),
        file: z.object({ blob: z.string(), name: z.string() }).nullable().default(null),
      }),
    )
    .output(
      z.object({
        lines: z.array(
          z.object({
            name: z.string(),
            organisation: z.string(),
            /** One: known; none: not on the list; several of that name. */
            personIds: z.array(z.string()),
            remote: z.boolean(),
          }),
        ),
        problems: z.array(problemSchema),
      }),
    ),
  saveDeclaration: command
    .input(
      z.object({ id: z.string(), declarationId: z.string(), changes: declarationSchema.omit({ id: true }).partial() }),
    )
    .output(receiptSchema),
  removeDeclaration: command.input(z.object({ id: z.string(), declarationId: z.string() })).output(receiptSchema),
  /** Numbers are given by the host, without gaps. The conclusion follows from hands unless it is given, later from its closed ballot. */
  saveResolution: command
    .input(
      z.object({
        id: z.string(),
        resolutionId: z.string(),
        changes: resolutionSchema.omit({ id: true, number: true }).partial(),
      }),
    )
    .output(receiptSchema),
  /** Those behind it move up; refused when another meeting goes on from its number. */
  removeResolution: command.input(z.object({ id: z.string(), resolutionId: z.string() })).output(receiptSchema),
  saveAction: command
    .input(
      z.object({
        id: z.string(),
        actionId: z.string(),
        changes: actionItemSchema.omit({ id: true, state: true, closedOn: true, outcome: true }).partial(),
      }),
    )
    .output(receiptSchema),
  removeAction: command.input(z.object({ id: z.string(), actionId: z.string() })).output(receiptSchema),
  /** Done, dropped (with a word) or open again; allowed after the minutes are approved. */
  closeAction: command
    .input(
      actionItemSchema
        .pick({ state: true, outcome: true })
        .extend({ id: z.string(), actionId: z.string(), on: z.string() }),
    )
    .output(receiptSchema),
  /** Actions of all meetings, those due first. */
  actions: query.input(z.object({ committeeId: z.string().optional(), all: z.boolean().default(false) })).output(
    z.array(
      actionItemSchema.extend({
        meetingId: z.string(),
        meeting: z.string(),
        meetingDate: z.string(),
        committeeId: z.string(),
        committee: z.string(),
        project: z.string(),
        dueState: dueStateSchema,
      }),
    ),
  ),
  /** Marks as held; refused without quorum unless a reason is given. */
  hold: command.input(z.object({ id: z.string(), on: z.string(), overrideReason: z.string() })).output(receiptSchema),
  /** Cancels a meeting that was not held yet, with the reason; invitations are taken back by its calendar file. */
  cancel: command.input(z.object({ id: z.string(), reason: z.string() })).output(receiptSchema),
  /** Calendar file (.ics) of a meeting for those invited: invitation, update or cancellation, always of the same event. */
  calendar: job.input(idSchema).output(calendarFileSchema),
  /** The papers of the meeting as a batch for `paper.batch`; papers that cannot be made are named. */
  pack: query.input(idSchema).output(
    z.object({
      name: z.string(),
      papers: z.array(z.object({ paper: paperRequestSchema, format: paperFormatSchema, folder: z.string() })),
      leftOut: z.array(z.string()),
    }),
  ),
  /** Subject and text that letters about the meeting begin with, and what their places say. */
  mailText: job.input(z.object({ id: z.string(), kind: noticeKind })).output(
    z.object({
      subject: z.string(),
      text: z.string(),
      language: z.enum(['zh-CN', 'en']),
      places: z.record(z.string(), z.string()),
    }),
  ),
  /** Letters as drafts for the mail program (`.eml`) with the calendar entry and the notice. Nothing is sent. */
  mails: job.input(mailChoiceSchema).output(letterDrafts),
  /** Notes to whom letters went, and when. */
  markNotified: command
    .input(z.object({ id: z.string(), kind: noticeKind, on: z.string(), personIds: z.array(z.string()) }))
    .output(receiptSchema),
  /** Approves the minutes: they never change again. Refused: `hands-too-many`, `resolution-ballot-open`, `resolution-empty`. */
  approveMinutes: command.input(idSchema).output(receiptSchema),
  /** Adds a dated note (附记) to approved minutes. */
  addAddendum: command.input(z.object({ id: z.string(), on: z.string(), text: z.string() })).output(receiptSchema),
};
