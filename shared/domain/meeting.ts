import { z } from 'zod';

export const agendaItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Project the item is about; empty = general business. */
  projectId: z.string(),
  kind: z.enum(['opening', 'review', 'comments', 'ballot', 'project', 'actions', 'other', 'closing']),
  /** `HH:MM`, or empty; length in minutes, 0 = not planned. */
  start: z.string(),
  minutes: z.number().int().min(0),
  /** What is discussed: papers of the workspace, opened from the agenda and listed in the notice. */
  papers: z.array(
    z.object({ kind: z.enum(['draft', 'round', 'ballot', 'document', 'paper']), id: z.string(), name: z.string() }),
  ),
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
  /** `proxy`: not there, but voted for by somebody with a written mandate. `remote`: there by video or telephone. */
  state: z.enum(['unknown', 'present', 'remote', 'proxy', 'excused', 'absent']),
  /** Who votes for them, with a written mandate (书面委托); empty = nobody. */
  proxyId: z.string(),
  /** Moment of signing in (ISO 8601, UTC); empty = did not. */
  signedAt: z.string(),
});
export type Attendance = z.infer<typeof attendanceSchema>;

export const resolutionSchema = z.object({
  id: z.string(),
  /** 决议 number, e.g. `2026-03-1`. */
  number: z.string(),
  text: z.string(),
  projectId: z.string(),
  conclusion: z.enum(['passed', 'failed', 'noted']),
  /** Show of hands (举手表决); null = decided without a vote or by a ballot. */
  hands: z.object({ favour: z.number(), against: z.number(), abstain: z.number() }).nullable(),
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
  /** Days on which notices were sent. */
  noticeSentOn: z.array(z.string()),
  heldOn: z.string(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** Quorum of a meeting as a fraction of the members with a vote; compared in whole numbers. */
export type MeetingQuorum = { readonly numerator: number; readonly denominator: number };

export type QuorumState = {
  readonly voters: number;
  readonly present: number;
  readonly left: number;
  readonly right: number;
  readonly met: boolean;
};

/** There in person, from elsewhere, or voted for with a mandate. */
const COUNTED: ReadonlySet<Attendance['state']> = new Set(['present', 'remote', 'proxy']);

export function quorumOf(meeting: Pick<Meeting, 'attendance'>, quorum: MeetingQuorum): QuorumState {
  const voters = meeting.attendance.filter((a) => a.voting);
  const present = voters.filter(({ state }) => COUNTED.has(state)).length;
  const left = present * quorum.denominator;
  const right = voters.length * quorum.numerator;
  return { voters: voters.length, present, left, right, met: left >= right };
}
