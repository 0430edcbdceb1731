import type { Comment } from '#shared/domain/round.ts';
import { type AnchorEvidence, anchorComment } from '#shared/publishing/anchors/index.ts';
import type { ClausePositions } from '../clause-positions.ts';

/** Where a comment belongs in the draft of its round, with what speaks for it. */
export function placeOf(places: ClausePositions, evidence: AnchorEvidence): Pick<Comment, 'blockId' | 'anchor'> {
  const { blockId, how, confidence, range, candidates } = anchorComment(evidence, places.anchors());
  return { blockId, anchor: { how, confidence, range, candidates: [...candidates] } };
}
