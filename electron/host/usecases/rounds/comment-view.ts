import type { CommentView } from '#shared/contract/index.ts';
import { type Comment, isUnplaced } from '#shared/domain/round.ts';
import type { ClausePositions } from '../clause-positions.ts';

/** A comment with its clause as the text stands now, and the places it may mean while a person must choose. */
export function commentView(comment: Comment, places: ClausePositions): CommentView {
  const place = places.of(comment.blockId);
  const choices = isUnplaced(comment) ? comment.anchor.candidates : [];
  return {
    ...comment,
    clauseNumber: place?.number ?? comment.clause,
    clauseTitle: place?.title ?? '',
    choices: choices.flatMap(({ blockId, confidence }) => {
      const found = places.of(blockId);
      if (!found) return [];
      return [{ blockId, confidence, number: found.number, title: found.title, words: places.words(blockId) }];
    }),
  };
}
