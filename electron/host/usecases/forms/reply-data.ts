import type { Decision } from '#shared/domain/disposition.ts';
import type { PaperWords } from '#shared/profiles/index.ts';
import { type CollatedComment, collationRows } from '#shared/publishing/index.ts';

/**
 * What a letter of reply (意见处理结果答复函) says to one organisation, or to a person who wrote for none: how many of its comments were
 * decided how, and each of them with decision and reason, in the order of the clauses. To nobody in particular: all comments of the round.
 */
export function replyData(comments: readonly CollatedComment[], addressee: string, words: PaperWords) {
  const own = comments.filter(({ organisation, person }) => addressee === '' || (organisation || person) === addressee);
  const count = (...decisions: readonly (Decision | null)[]): number =>
    own.filter(({ decision }) => decisions.includes(decision)).length;
  const some = (number: number): string => (number === 0 ? '' : String(number));
  return {
    texts: {
      ownComments: String(own.length),
      ownAccepted: String(count('accepted')),
      ownPartly: String(count('partly')),
      ownRejected: String(count('rejected')),
      ownNoted: some(count('noted')),
      ownWithdrawn: some(count('withdrawn')),
      ownOpen: some(count(null, 'pending')),
    },
    rows: collationRows(own, words).map(
      ({ no, clause, original, comment, proposal, decisionAlone, decisionReason }) => ({
        no,
        clause,
        original,
        comment,
        proposal,
        decision: decisionAlone || words.decisionOpen,
        reason: decisionReason,
      }),
    ),
  };
}
