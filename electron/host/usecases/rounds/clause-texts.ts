import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Comment } from '#shared/domain/round.ts';
import { type CarriedAnchor, carryOver } from '#shared/publishing/anchors/index.ts';
import { type ProposedText, proposedText } from '#shared/publishing/proposal/index.ts';
import { printedRange } from '#shared/publishing/reword/index.ts';
import { blockOf, blockText, type DraftVersion, draftVersion, newestAfter } from './block-versions.ts';
import { loadRound } from './round-store.ts';

/**
 * The clause of a comment then, now and with the proposal. Where a comment is on a clause and its words decide for one block of it, that block
 * is given; else the whole clause, a line for each of its texts. What was deleted since has an empty block `now`.
 */
export async function clauseTexts(ctx: HostContext, input: { readonly roundId: string; readonly commentId: string }) {
  const { data } = await loadRound(ctx, input.roundId);
  const comment = data.comments.find(({ id }) => id === input.commentId);
  if (!comment) throw new RefusalError('comment-unknown');
  const sent = await draftVersion(ctx, data.draftId);
  const meant = meantBlock(sent, comment);
  if (!meant) return { before: null, now: null, proposed: { text: '', how: 'none' as const } };
  const before = blockText(sent, meant.blockId, meant.text);
  const latestId = await newestAfter(ctx, data.draftId);
  const latest = latestId === null ? sent : await draftVersion(ctx, latestId);
  const open = latest.draft.data.status === 'open';
  if (latest === sent) return { before, now: { ...before, open, state: 'same' as const }, proposed: meant.proposed };
  const [followed] = carryOver(sent.doc, latest.doc, [{ blockId: meant.blockId, range: meant.range }]);
  const now = !followed || followed.state === 'deleted' ? null : blockOf(latest, followed.blockId, meant.whole);
  if (!now || !followed) {
    const gone = blockText(latest, '', '');
    return { before, now: { ...gone, open, state: 'gone' as const }, proposed: meant.proposed };
  }
  const state = stateOf(followed.state, now.text === meant.text);
  return {
    before,
    now: { ...blockText(latest, followed.blockId, now.text), open, state },
    proposed: proposedText(now.text, {
      ...comment,
      range: followed.range && printedRange(now, followed.range),
    }),
  };
}

/** A reference that prints another number makes another text too. */
function stateOf(state: CarriedAnchor['state'], same: boolean): 'same' | 'edited' | 'moved' {
  return state === 'moved' ? 'moved' : same ? 'same' : 'edited';
}

type MeantBlock = {
  readonly blockId: string;
  /** The whole clause that begins with the block. */
  readonly whole: boolean;
  readonly text: string;
  /** Stretch of the block in positions of the document, where the anchor tells. */
  readonly range: Comment['anchor']['range'];
  readonly proposed: ProposedText;
};

/** The block that the words of a comment are about: its own, or the one block of its clause in which the proposal finds its place. */
function meantBlock(version: DraftVersion, comment: Comment): MeantBlock | null {
  const own = meantAt(version, comment, comment.blockId, false);
  const clause = own && meantAt(version, comment, comment.blockId, true);
  if (!own || !clause || own.text === clause.text) return own;
  const { places } = version;
  const inside = [...places.numbering.placeOf].flatMap(([id, place]) =>
    place === comment.blockId && id !== place ? (meantAt(version, comment, id, false) ?? []) : [],
  );
  const found = [own, ...inside].filter(({ proposed }) => proposed.how !== 'none');
  const different = new Map(found.map((each) => [each.text, each]));
  if (different.size === 1) return found[0] ?? clause;
  return clause;
}

function meantAt(version: DraftVersion, comment: Comment, blockId: string, whole: boolean): MeantBlock | null {
  const block = blockOf(version, blockId, whole);
  if (!block) return null;
  const range = blockId === comment.blockId ? comment.anchor.range : null;
  const proposed = proposedText(block.text, { ...comment, range: range && printedRange(block, range) });
  return { blockId, whole, text: block.text, range, proposed };
}
