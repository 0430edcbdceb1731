import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { AppliedEdit, Comment } from '#shared/domain/round.ts';
import { rewordBlock } from '#shared/publishing/reword/index.ts';
import { blockOf, draftVersion } from './block-versions.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

type Applied = {
  readonly roundId: string;
  readonly commentId: string;
  readonly draftId: string;
  readonly blockId: string;
  /** The text of the block that the person saw: of the block, or of the clause that begins with it. */
  readonly expected: string;
  readonly text: string;
};

/**
 * Edits a block of an open draft because of a comment, then notes it with the comment: what stops in between leaves a text without a note,
 * never a note without its text. Not undone as a command, for the text would stay: whoever wants the old words back applies them, which
 * takes the note away again. Refuses `comment-unknown`, `draft-other-project`, `draft-frozen`, `block-unknown`, `block-changed`,
 * `block-not-text`, `block-lines` (another number of lines), `block-same` (nothing would change).
 */
export async function applyProposal(ctx: HostContext, input: Applied) {
  const found = await loadRound(ctx, input.roundId);
  const comment = found.data.comments.find(({ id }) => id === input.commentId);
  if (!comment) throw new RefusalError('comment-unknown');
  const text = input.text.replace(/\r\n?/g, '\n');
  if (text === input.expected) throw new RefusalError('block-same');
  const version = await reword(ctx, { ...input, text }, found.data.projectId);
  const edit: AppliedEdit = {
    draftId: input.draftId,
    blockId: input.blockId,
    before: input.expected,
    after: text,
    by: ctx.actor,
    at: ctx.now(),
  };
  const changed = new Map([[comment.id, { ...comment, applied: withEdit(comment.applied, edit) }]]);
  const receipt = await commit(ctx, 'round.apply', found.id, roundChangeSet(ctx, found, { changed }), {
    undo: 'none',
    params: { commentId: comment.id, draftId: input.draftId, blockId: input.blockId },
  });
  return { ...receipt, version };
}

/** Makes the edit on the newest text; the version after it. Commands run one at a time, so nobody types in between. */
async function reword(ctx: HostContext, input: Applied, projectId: string): Promise<number> {
  const current = await draftVersion(ctx, input.draftId);
  const { data } = current.draft;
  if (data.projectId !== projectId) throw new RefusalError('draft-other-project');
  if (data.status === 'frozen') throw new RefusalError('draft-frozen', { name: data.name });
  const shapes = [blockOf(current, input.blockId, false), blockOf(current, input.blockId, true)];
  if (!shapes[0]) throw new RefusalError('block-unknown');
  const block = shapes.find((shape) => shape?.text === input.expected);
  if (!block) throw new RefusalError('block-changed');
  const tr = rewordBlock(current.doc, block, input.text);
  if (!tr) throw new RefusalError(block.lines.length === 0 ? 'block-not-text' : 'block-lines');
  const steps = tr.steps.map((step) => step.toJSON() as unknown);
  const sent = await ctx.sessions.send(input.draftId, current.version, steps, ctx.newId());
  if (!sent.accepted) throw new RefusalError('block-changed');
  return sent.version;
}

/** The edits of a comment with one more; one that puts the words of an earlier one back takes that one away. */
function withEdit(applied: Comment['applied'], edit: AppliedEdit): AppliedEdit[] {
  const at = applied.findLastIndex(
    ({ draftId, blockId, before, after }) =>
      draftId === edit.draftId && blockId === edit.blockId && before === edit.after && after === edit.before,
  );
  return at < 0 ? [...applied, edit] : applied.toSpliced(at, 1);
}
