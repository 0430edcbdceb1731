import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Comment } from '#shared/domain/round.ts';
import { type CarriedAnchor, carryOver } from '#shared/publishing/anchors/index.ts';
import { type ProposedText, proposedText } from '#shared/publishing/proposal/index.ts';
import { blocksWithin, type PrintedBlock, printedRange } from '#shared/publishing/reword/index.ts';
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
  const now = followed && followed.state !== 'deleted' ? laterBlock(latest, followed.blockId, meant.whole) : null;
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

/** What began a clause may be a plain paragraph by now. */
function laterBlock(version: DraftVersion, blockId: string, whole: boolean): PrintedBlock | null {
  return (whole ? blockOf(version, blockId, true) : null) ?? blockOf(version, blockId, false);
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

/**
 * The block that the words of a comment are about: its own, or the one block of its clause or table in which the proposal finds its place;
 * else the whole clause.
 */
function meantBlock(version: DraftVersion, comment: Comment): MeantBlock | null {
  const { doc, places } = version;
  const block = blockOf(version, comment.blockId, false);
  if (!block) return null;
  const meant = comment.anchor.range && {
    from: block.pos + comment.anchor.range.from,
    to: block.pos + comment.anchor.range.to,
  };
  const own = meantIn(block, comment.blockId, comment, meant);
  const clause = blockOf(version, comment.blockId, true);
  const around = clause ?? block;
  if (!clause && block.lines.length > 0) return own;
  const inside = [...blocksWithin(doc, around, places.numbering)].map(([id, each]) =>
    meantIn(each, id, comment, meant),
  );
  const marked = inside.filter(({ range }) => range !== null);
  const found = new Map(
    (marked.length > 0 ? marked : inside)
      .filter(({ proposed }) => proposed.how !== 'none')
      .map((each) => [each.text, each]),
  );
  const [only, ...more] = found.values();
  // Cells are alike: without a quotation only an instruction decides.
  const decides = clause !== null || comment.original !== '' || (only && !BY_LIKENESS.has(only.proposed.how));
  if (only && more.length === 0 && decides) return only;
  return clause ? { ...meantIn(clause, comment.blockId, comment, meant), whole: true } : own;
}

const BY_LIKENESS: ReadonlySet<ProposedText['how']> = new Set(['whole', 'replace']);

/** `meant` are positions of the document. */
function meantIn(block: PrintedBlock, blockId: string, comment: Comment, meant: MeantBlock['range']): MeantBlock {
  const { pos, node } = block;
  const inside = meant && meant.from >= pos && meant.to <= pos + node.nodeSize;
  const range = inside ? { from: meant.from - pos, to: meant.to - pos } : null;
  const proposed = proposedText(block.text, { ...comment, range: range && printedRange(block, range) });
  return { blockId, whole: false, text: block.text, range, proposed };
}
