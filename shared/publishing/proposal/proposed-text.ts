import type { Comment } from '#shared/domain/round.ts';

export type ProposedText = {
  /** The text with the proposal; unchanged with `none`. */
  readonly text: string;
  readonly how: 'change' | 'replace' | 'instruction' | 'delete' | 'insert' | 'whole' | 'none';
};

/** What a member wrote; `range` is the stretch of the text that is meant, in UTF-16 units. */
export type Proposal = Pick<Comment, 'original' | 'comment' | 'proposal' | 'change'> & {
  readonly range: { readonly from: number; readonly to: number } | null;
};

/** What a proposal makes of the printed text of a block. */
export function proposedText(text: string, { original, proposal, change }: Proposal): ProposedText {
  const at = original === '' ? -1 : text.indexOf(original);
  if (at < 0 || text.indexOf(original, at + 1) >= 0) return { text, how: 'none' };
  const made = text.slice(0, at) + proposal + text.slice(at + original.length);
  return proposal === '' && change !== 'delete'
    ? { text, how: 'none' }
    : { text: made, how: change === '' ? 'replace' : 'change' };
}
