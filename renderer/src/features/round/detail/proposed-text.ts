import type { AppliedEdit } from '#shared/domain/round.ts';

/**
 * The text that the box begins with: the clause with the proposal, or as it stands once this comment led to an edit of this draft, so that
 * the same words are not offered for a second time.
 */
export function proposedText(
  comment: { readonly applied: readonly AppliedEdit[] },
  now: { readonly draftId: string; readonly text: string },
  proposed: string,
): string {
  const done = comment.applied.some(({ draftId }) => draftId === now.draftId);
  return done || proposed === '' ? now.text : proposed;
}
