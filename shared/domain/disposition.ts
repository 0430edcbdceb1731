import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../base/index.ts';
import type { LocalisedText } from './localised-text.ts';

/** 采纳 · 部分采纳 · 不采纳 · 待定 · 知悉 · 撤回 (domain F4, iso 2.5). Which of them a kind of standard uses is data of its profile. */
export const DECISIONS = ['accepted', 'partly', 'rejected', 'pending', 'noted', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A decision as a profile offers it. */
export type DecisionRule = {
  readonly code: Decision;
  readonly name: LocalisedText;
  /** Letter that decides in lists and in the meeting. */
  readonly key: string;
  readonly reason: 'compulsory' | 'optional';
  /** The text of the clause is expected to change. */
  readonly changesText: boolean;
  readonly source: string;
  readonly unconfirmed?: boolean;
};

export const dispositionSchema = z.object({
  decision: z.enum(DECISIONS),
  /** 处理理由 */
  reason: z.string(),
  /** Meeting that decided; empty = the person at the desk. */
  meetingId: z.string(),
  by: z.string(),
  at: z.string(),
});
/** 处理意见: what was decided on a comment, or suggested. */
export type Disposition = z.infer<typeof dispositionSchema>;

/** An act on a comment: a suggestion, a decision, or a decision taken back (`decision` null). */
export const pastDispositionSchema = dispositionSchema.extend({
  act: z.enum(['suggested', 'decided', 'reopened']),
  decision: z.enum(DECISIONS).nullable(),
  /** Why a decided comment was decided anew or opened again. */
  because: z.string(),
});
export type PastDisposition = z.infer<typeof pastDispositionSchema>;

/** Whether a comment is done with: 待定 leaves it open. */
export function isSettled(disposition: Pick<Disposition, 'decision'> | null): disposition is Disposition {
  return disposition !== null && disposition.decision !== 'pending';
}

/** What is asked for: a decision, or to take the one in force back (`decision` null). */
export type AskedDisposition = {
  readonly decision: Decision | null;
  readonly reason: string;
  readonly because: string;
  readonly meetingId: string;
};

type Judged = { readonly disposition: Disposition | null; readonly suggested: Disposition | null };
type Act = { readonly by: string; readonly at: string };

/**
 * A comment with a decision, or with the one in force taken back; its suggestion is done with. Refuses `decision-unknown` (not one of this
 * profile), `decision-needs-reason`, and `decision-reopen-needs-reason` when a settled comment would get another decision, or none, without
 * saying why. A new wording of the reason alone is no other decision.
 */
export function decide<T extends Judged & { readonly history: readonly PastDisposition[] }>(
  comment: T,
  asked: AskedDisposition,
  rules: readonly DecisionRule[],
  { by, at }: Act,
): Result<T, Refusal> {
  const because = asked.because.trim();
  const { decision, meetingId } = asked;
  const other = isSettled(comment.disposition) && comment.disposition.decision !== decision;
  if (other && because === '') return refuse('decision-reopen-needs-reason');
  if (decision === null) {
    if (comment.disposition === null) return ok(comment);
    const past: PastDisposition = { act: 'reopened', decision: null, reason: '', because, meetingId, by, at };
    return ok({ ...comment, disposition: null, history: [...comment.history, past] });
  }
  const made = dispositionOf(asked, decision, rules, { by, at });
  if (!made.ok) return made;
  const past: PastDisposition = { act: 'decided', ...made.value, because: other ? because : '' };
  return ok({ ...comment, disposition: made.value, suggested: null, history: [...comment.history, past] });
}

/** A comment with the suggestion (处理建议) of an editor; null takes it back. Refuses as `decide` does, and `comment-decided` once settled. */
export function suggest<T extends Judged & { readonly history: readonly PastDisposition[] }>(
  comment: T,
  asked: Pick<AskedDisposition, 'decision' | 'reason'>,
  rules: readonly DecisionRule[],
  { by, at }: Act,
): Result<T, Refusal> {
  if (isSettled(comment.disposition)) return refuse('comment-decided');
  const { decision } = asked;
  if (decision === null) return ok({ ...comment, suggested: null });
  const made = dispositionOf({ ...asked, meetingId: '' }, decision, rules, { by, at });
  if (!made.ok) return made;
  const past: PastDisposition = { act: 'suggested', ...made.value, because: '' };
  return ok({ ...comment, suggested: made.value, history: [...comment.history, past] });
}

function dispositionOf(
  asked: Pick<AskedDisposition, 'reason' | 'meetingId'>,
  decision: Decision,
  rules: readonly DecisionRule[],
  { by, at }: Act,
): Result<Disposition, Refusal> {
  const rule = rules.find(({ code }) => code === decision);
  if (!rule) return refuse('decision-unknown');
  const reason = asked.reason.trim();
  if (rule.reason === 'compulsory' && reason === '') return refuse('decision-needs-reason');
  return ok({ decision, reason, meetingId: asked.meetingId, by, at });
}
