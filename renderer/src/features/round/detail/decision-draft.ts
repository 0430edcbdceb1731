import type { CommentView } from '#shared/contract/index.ts';
import { type Decision, type DecisionRule, isSettled } from '#shared/domain/disposition.ts';

/** 建议: an editor's proposal of a decision; 决定: the decision itself. */
export type DecisionMode = 'suggest' | 'decide';

/** What a person has chosen and typed but not saved yet. `decision` null: nothing chosen, or the one on record is to be taken back. */
export type DecisionDraft = { readonly decision: Decision | null; readonly reason: string; readonly because: string };

/** What the form must know of a comment that it writes to. */
export type DecidedComment = Pick<CommentView, 'id' | 'disposition' | 'suggested' | 'applied'>;

export const EMPTY_DRAFT: DecisionDraft = { decision: null, reason: '', because: '' };

/** Nothing is suggested any more for comments that are settled: the form decides then. */
export function modeFor(preferred: DecisionMode, comments: readonly DecidedComment[]): DecisionMode {
  return comments.some(({ disposition }) => isSettled(disposition)) ? 'decide' : preferred;
}

/** What is on record for one comment; several begin empty. `count`: how many there are, of which the page may not have all. */
export function draftOnRecord(
  comments: readonly DecidedComment[],
  mode: DecisionMode,
  count = comments.length,
): DecisionDraft {
  const [only] = comments;
  if (!only || count > 1) return EMPTY_DRAFT;
  const given = mode === 'decide' ? only.disposition : only.suggested;
  return given ? { decision: given.decision, reason: given.reason, because: '' } : EMPTY_DRAFT;
}

/** What the form asks of a choice: the reason by the rule of the profile, `because` where a settled comment would be decided anew. */
export function demandsOn(
  decision: Decision | null,
  comments: readonly DecidedComment[],
  rules: readonly DecisionRule[],
): { readonly reason: boolean; readonly because: boolean } {
  return {
    reason: rules.find(({ code }) => code === decision)?.reason === 'compulsory',
    because: comments.some(({ disposition }) => isSettled(disposition) && disposition.decision !== decision),
  };
}

/** How far a draft is: as on record, without the compulsory reason, without saying why it changes, or ready to be saved. */
export function draftState(
  draft: DecisionDraft,
  comments: readonly DecidedComment[],
  rules: readonly DecisionRule[],
  mode: DecisionMode,
  count = comments.length,
): 'unchanged' | 'reason' | 'because' | 'ready' {
  const record = draftOnRecord(comments, mode, count);
  if (draft.decision === null && record.decision === null) return 'unchanged';
  if (draft.decision === record.decision && draft.reason.trim() === record.reason) return 'unchanged';
  const demands = demandsOn(draft.decision, comments, rules);
  if (demands.reason && draft.reason.trim() === '') return 'reason';
  if (demands.because && draft.because.trim() === '') return 'because';
  return 'ready';
}

/**
 * The draft after a decision was chosen, and whether that is all there is to say. A reason that belonged to another decision does not go
 * with the new one unless it was typed just now.
 */
export function draftChosen(
  draft: DecisionDraft,
  decision: Decision,
  comments: readonly DecidedComment[],
  rules: readonly DecisionRule[],
  mode: DecisionMode,
  count = comments.length,
): { readonly draft: DecisionDraft; readonly saveNow: boolean } {
  const record = draftOnRecord(comments, mode, count);
  const typed = draft.reason !== record.reason;
  const next = { ...draft, decision, reason: typed || decision === record.decision ? draft.reason : '' };
  const demands = demandsOn(decision, comments, rules);
  return { draft: next, saveNow: !demands.reason && !demands.because };
}
