import type { Node } from 'prosemirror-model';
import type { HostContext } from '#host/host-context.ts';
import { type AnchorIndex, linesOf } from '#shared/publishing/anchors/index.ts';
import { type ClausePositions, clausePositions } from '../clause-positions.ts';
import { picturesOf } from '../papers/pictures-of.ts';
import { REVIEW_COPY } from '../papers/review-copy.ts';
import { reviewCopy } from '../papers/standard-paper.ts';

type Row = { readonly line: string | null; readonly blockId?: string };

/** By the text of the draft, which no longer changes once it is sent. */
const known = new WeakMap<Node, Promise<AnchorIndex['lines']>>();

/**
 * Places of the draft of a round for the rows of answers. Where one of them names a line and no block, the copy for comments is laid out once
 * in a worker, as it is printed by default, and its lines are known too. A copy that cannot be laid out has none.
 */
export async function linePlaces(ctx: HostContext, draftId: string, rows: readonly Row[]): Promise<ClausePositions> {
  const places = await clausePositions(ctx, draftId);
  if (!rows.some(({ line, blockId = '' }) => line !== null && line !== '' && blockId === '')) return places;
  const { doc } = await ctx.sessions.open(draftId);
  let lines = known.get(doc);
  if (!lines) {
    lines = reviewLines(ctx, draftId);
    known.set(doc, lines);
    lines.catch(() => known.delete(doc));
  }
  const index = { ...places.anchors(), lines: await lines.catch(() => linesOf(null)) };
  return { ...places, anchors: () => index };
}

async function reviewLines(ctx: HostContext, draftId: string): Promise<AnchorIndex['lines']> {
  const publication = await reviewCopy(ctx, draftId, REVIEW_COPY);
  return linesOf(await ctx.workers.run('map-lines', { publication, blobs: await picturesOf(ctx, publication) }));
}
