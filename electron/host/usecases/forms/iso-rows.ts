import type { Comment } from '#shared/domain/round.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { decisionText } from '#shared/publishing/index.ts';
import type { ClausePositions } from '../clause-positions.ts';
import { clauseShown, collatedComment } from './collated-comment.ts';
import type { Language } from './paper-day.ts';

const ELEMENT = /^(?:Table|Figure|Formula|Equation|Note|Example|表|图|公式)/;
/** A number of a line among what was written for the clause: 5.2, line 17; 第17行. */
const LINE = /\blines?\s*(\d+(?:\s*[-–—]\s*\d+)?)|(?:第\s*)?(?<!\d)(\d+(?:\s*[-–—～~]\s*\d+)?)\s*行/i;

/** Rows of the ISO/IEC comment table (domain/iso.md 2.4): a table or figure stands in its own column beside the clause that holds it. */
export function isoRows(
  comments: readonly Comment[],
  places: ClausePositions,
  language: Language,
  suggestions: boolean,
) {
  const words = paperWords[language];
  return comments
    .map((comment) => ({ comment, order: places.order(comment.blockId, comment.clause) }))
    .sort((a, b) => a.order - b.order || a.comment.organisation.localeCompare(b.comment.organisation, 'en'))
    .map(({ comment }) => {
      const shown = clauseShown(comment, places);
      const isElement = ELEMENT.test(shown);
      const line = LINE.exec(comment.clauseRaw);
      return {
        organisation: comment.organisation,
        line: comment.line || (line?.[1] ?? line?.[2] ?? ''),
        clause: isElement ? (places.clauseOf(comment.blockId)?.number ?? '') : shown,
        target: isElement ? shown : '',
        type: comment.type,
        comment: [comment.comment, comment.reason].filter((text) => text !== '').join('\n'),
        proposal: comment.proposal,
        observation: decisionText(collatedComment(comment, places), words, suggestions),
      };
    });
}
