import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { clausePositions } from '../clause-positions.ts';
import { changeComments } from './change-comments.ts';
import { loadRound } from './round-store.ts';

/** Ties comments to a block of the round's draft by hand; an empty block takes the tie away. */
export async function placeComments(
  ctx: HostContext,
  roundId: string,
  ids: readonly string[],
  blockId: string,
): Promise<Receipt> {
  const found = await loadRound(ctx, roundId);
  if (blockId !== '') {
    const places = await clausePositions(ctx, found.data.draftId);
    if (!places.of(blockId)) throw new RefusalError('block-unknown');
  }
  return changeComments(ctx, found, ids, 'round.place', (comment) => ({
    ...comment,
    blockId,
    anchor: { ...comment.anchor, how: 'hand', confidence: 100, range: null },
  }));
}
