import { z } from 'zod';

export const agendaItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Project the item is about; empty = general business. */
  projectId: z.string(),
  kind: z.enum(['opening', 'review', 'comments', 'ballot', 'project', 'other', 'closing']),
  /** What was discussed, for the minutes (clause by clause). */
  notes: z.string(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const attendanceSchema = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  role: z.string(),
  /** Has a vote in this body. */
  voting: z.boolean(),
  state: z.enum(['unknown', 'present', 'excused', 'absent']),
});
export type Attendance = z.infer<typeof attendanceSchema>;

export const resolutionSchema = z.object({
  id: z.string(),
  /** 决议 number, e.g. `2026-03-1`. */
  number: z.string(),
  text: z.string(),
  projectId: z.string(),
  conclusion: z.enum(['passed', 'failed', 'noted']),
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** A meeting (会议) of a committee with what was decided. Approved minutes are frozen. */
export const meetingSchema = z.object({
  committeeId: z.string().min(1),
  title: z.string().min(1),
  date: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
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

export function quorumOf(meeting: Pick<Meeting, 'attendance'>, quorum: MeetingQuorum): QuorumState {
  const voters = meeting.attendance.filter((a) => a.voting);
  const present = voters.filter((a) => a.state === 'present').length;
  const left = present * quorum.denominator;
  const right = voters.length * quorum.numerator;
  return { voters: voters.length, present, left, right, met: left >= right };
}
