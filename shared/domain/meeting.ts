import { z } from 'zod';

/** What an item of the agenda (议题) is about. */
export const AGENDA_KINDS = [
  'opening',
  'minutes',
  'actions',
  'review',
  'comments',
  'ballot',
  'project',
  'other',
  'closing',
] as const;

/** `paper`: a form of the process, `form` is its template and `id` the record it is about; otherwise `form` is empty. */
export const agendaPaperSchema = z.object({
  kind: z.enum(['draft', 'round', 'ballot', 'document', 'paper']),
  id: z.string(),
  name: z.string(),
  form: z.string(),
});
export type AgendaPaper = z.infer<typeof agendaPaperSchema>;

export const agendaItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Project the item is about; empty = general business. */
  projectId: z.string(),
  kind: z.enum(AGENDA_KINDS),
  /** `HH:MM`, follows from the items before (`timed`); empty = not planned. Length in minutes, 0 = not planned. */
  start: z.string(),
  minutes: z.number().int().min(0).max(1440),
  /** What is discussed: papers of the workspace, opened from the agenda and listed in the notice. */
  papers: z.array(agendaPaperSchema),
  /** What was discussed, for the minutes (clause by clause). */
  notes: z.string(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** An item of the agenda without papers and times. */
export const agendaItem = (
  id: string,
  kind: AgendaItem['kind'],
  title: string,
  projectId = '',
  notes = '',
): AgendaItem => ({ id, title, projectId, kind, start: '', minutes: 0, papers: [], notes });

export const attendanceSchema = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  role: z.string(),
  /** Has a vote in this body. */
  voting: z.boolean(),
  /**
   * `proxy`: not there, but voted for by another member with a written mandate. `remote`: there by video or telephone. `substitute`: the
   * substitute member (替补委员) sits and votes in the seat.
   */
  state: z.enum(['unknown', 'present', 'remote', 'proxy', 'substitute', 'excused', 'absent']),
  /** Who votes for them, with a written mandate (书面委托); empty = nobody. */
  proxyId: z.string(),
  /** Name of the substitute; empty = nobody. */
  standIn: z.string(),
  /** Moment of signing in (ISO 8601, UTC); empty = did not. */
  signedAt: z.string(),
});
export type Attendance = z.infer<typeof attendanceSchema>;

/** Hands counted, each vote once; proxies raise a hand for each mandate. */
export const handsSchema = z.object({
  favour: z.number().int().min(0),
  against: z.number().int().min(0),
  abstain: z.number().int().min(0),
});
export type Hands = z.infer<typeof handsSchema>;

export const resolutionSchema = z.object({
  id: z.string(),
  /** 决议 number, e.g. `2026-03-1`. */
  number: z.string(),
  text: z.string(),
  projectId: z.string(),
  /** Item of the agenda it came from; empty = none. Who stood aside for that item has no vote on it. */
  agendaItemId: z.string(),
  /** `withdrawn`: nothing was resolved; the number stays taken. */
  conclusion: z.enum(['passed', 'failed', 'noted', 'withdrawn']),
  /** Show of hands (举手表决); null = decided without a vote or by a ballot. */
  hands: handsSchema.nullable(),
  /** Ballot taken at the meeting; empty = none. */
  ballotId: z.string(),
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** 利益冲突声明: who stands aside for which item of the agenda (empty = the whole meeting), and why. */
export const declarationSchema = z.object({
  id: z.string(),
  personId: z.string(),
  agendaItemId: z.string(),
  text: z.string(),
  recused: z.boolean(),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** 待办事项: what somebody is to do until a day. It stays on the home page until done. */
export const actionItemSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** Person, and the name as written; the id is empty for somebody from outside. */
  ownerId: z.string(),
  owner: z.string(),
  due: z.string(),
  projectId: z.string(),
  agendaItemId: z.string(),
  state: z.enum(['open', 'done', 'dropped']),
  /** Day, and what became of it. */
  closedOn: z.string(),
  outcome: z.string(),
});
export type ActionItem = z.infer<typeof actionItemSchema>;

/** Who was sent a notice (会议通知) and calendar entry, when, at which revision (`SEQUENCE`) of the meeting, and when and where it said. */
export const noticeSentSchema = z.object({
  kind: z.enum(['invite', 'update', 'cancel']),
  on: z.string(),
  sequence: z.number(),
  date: z.string(),
  startTime: z.string(),
  place: z.string(),
  /** Empty = known only that it was sent. */
  personIds: z.array(z.string()),
});
export type NoticeSent = z.infer<typeof noticeSentSchema>;

/** 附记: what is said of minutes that were approved already. They themselves stay as they are. */
export const addendumSchema = z.object({ id: z.string(), on: z.string(), text: z.string(), by: z.string() });

/** A meeting (会议) of a committee with what was decided. Approved minutes are frozen. */
export const meetingSchema = z.object({
  committeeId: z.string().min(1),
  title: z.string().min(1),
  date: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  form: z.enum(['physical', 'remote', 'mixed']),
  /** How to join from elsewhere (address, number, password). */
  link: z.string(),
  /** Meetings that are planned in a row share it; empty = a single one. */
  seriesId: z.string(),
  host: z.string(),
  recorder: z.string(),
  status: z.enum(['planned', 'held', 'minutes-approved', 'cancelled']),
  agenda: z.array(agendaItemSchema),
  attendance: z.array(attendanceSchema),
  /** Others present, one a line. */
  guests: z.string(),
  /** Evaluation of the draft and conclusion as written in the minutes. */
  evaluation: z.string(),
  resolutions: z.array(resolutionSchema),
  declarations: z.array(declarationSchema),
  actions: z.array(actionItemSchema),
  notices: z.array(noticeSentSchema),
  addenda: z.array(addendumSchema),
  heldOn: z.string(),
});
export type Meeting = z.infer<typeof meetingSchema>;
