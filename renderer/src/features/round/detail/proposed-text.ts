import type { Comment } from '#shared/domain/round.ts';

type Now = { readonly draftId: string; readonly text: string };

/**
 * The text that the box begins with: the clause with the proposal, or as it stands once this comment led to an edit of this draft, so that
 * the same words are not offered for a second time.
 */
export function proposedText(comment: Pick<Comment, 'applied'>, now: Now, proposed: string): string {
  return isAppliedTo(comment, now) || proposed === '' ? now.text : proposed;
}

/** Why that is the clause as it stands: put in already, it reads as proposed anyway, or no words are proposed that could be taken over. */
export function whyUnchanged(
  comment: Pick<Comment, 'applied' | 'proposal'>,
  now: Now,
  how: string,
): 'applied' | 'same' | 'none' {
  if (isAppliedTo(comment, now)) return 'applied';
  const words = comment.proposal.trim();
  return how !== 'none' || (words !== '' && now.text.includes(words)) ? 'same' : 'none';
}

function isAppliedTo({ applied }: Pick<Comment, 'applied'>, now: Now): boolean {
  return applied.some(({ draftId }) => draftId === now.draftId);
}
