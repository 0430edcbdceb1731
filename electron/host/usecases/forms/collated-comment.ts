import type { Comment } from '#shared/domain/round.ts';
import type { CollatedComment } from '#shared/publishing/index.ts';
import type { ClausePositions } from '../clause-positions.ts';

/** A comment of the register as tables print it. */
export function collatedComment(comment: Comment, places: ClausePositions): CollatedComment {
  return {
    order: places.order(comment.blockId, comment.clause),
    clause: clauseShown(comment, places),
    original: comment.original,
    comment: comment.comment,
    proposal: comment.proposal,
    memberReason: comment.reason,
    organisation: comment.organisation,
    person: comment.person,
    decision: comment.disposition?.decision ?? null,
    reason: comment.disposition?.reason ?? '',
    suggested: comment.suggested,
    remark: comment.remark,
    revised: comment.applied.at(-1)?.after ?? '',
  };
}

/** The clause as the member meant it; where none was written, the one that the comment is tied to. */
export function clauseShown(comment: Comment, places: ClausePositions): string {
  return comment.clause || comment.clauseRaw || (places.of(comment.blockId)?.number ?? '');
}
