/**
 * From here on a comment is placed without asking (置信线). A wrong place costs more than a question: the comment is then answered under
 * another clause and nobody sees it. So the line lies above every kind of evidence that stands alone and can be wrong without a trace
 * (short quotations, words of the comment, clauses that are gone) and below those that two independent facts support.
 */
export const CONFIDENCE_LINE = 70;

/** Below this a block is not even offered to a person. */
export const LEAST_CANDIDATE = 20;

/** Confidence by what speaks for a block, 0 to 100. Each says why it stands where it stands. */
export const CONFIDENCE = {
  /** Our own file names the block. */
  embedded: 100,
  /** Whole text, cover, contents: there is no block, and nothing to ask. */
  wholeText: 100,
  /** The clause and the quotation in it agree. */
  agreed: 97,
  /** They agree, and the quotation is short: it may stand there by chance. */
  agreedShort: 91,
  /** The words stand in several blocks of that clause: the clause is sure, the block is not. */
  agreedTwice: 85,
  /** Quotation found once, in a neighbour or under the next higher clause: the number is wrong by one. */
  near: 86,
  nearShort: 62,
  /** Quotation found once and nothing else is said. */
  quoteLong: 92,
  quoteMiddle: 84,
  quoteShort: 60,
  /** A long quotation found once, and the clause says another place: words do not err, numbers move. */
  quoteAgainstClause: 78,
  /** Not long enough to outweigh the clause. */
  quoteAgainstClauseShort: 58,
  /** Pieces around an ellipsis, outside of the clause: phrases that many sentences share. */
  quoteInPieces: 66,
  /** Quotation that stands at several places. */
  quoteMany: 50,
  /** The clause exists; nobody quoted anything. */
  clause: 88,
  /** One of several clauses, a range, or a title. */
  clauseLoose: 80,
  /** The clause exists and the quotation stands nowhere: renumbered or rewritten. */
  clauseWithoutQuote: 60,
  /** The same with a few words, which stand nowhere: a description rather than a quotation. */
  clauseWithoutPhrase: 74,
  /** The clause is gone; the one above it is there. */
  clauseGone: 42,
  /** The clause and most of the quotation in it agree, and a little more for more of it. */
  agreedAlike: 72,
  /** Most of the quotation stands somewhere else. */
  alike: 76,
  alikeAgainstClause: 72,
  /** Table, figure, note, item or paragraph of the clause. */
  object: 91,
  /** A table or figure that stands in another clause than was said. */
  objectElsewhere: 72,
  /** Page and line of our own paper; together with the clause. */
  line: 86,
  lineAgreed: 95,
  lineAgainstClause: 62,
  /** A phrase in quotation marks, a clause number, or just the words of the comment. */
  phrase: 64,
  phraseClause: 55,
  words: 38,
} as const;

/** Letters that count as long and as middle: about two clauses of a sentence, one clause. Latin letters and digits count half. */
export const LONG_QUOTE = 10;
export const MIDDLE_QUOTE = 5;

/** Shares of a quotation that must be found again for it to count although it is not literal. */
export const ALIKE = {
  /** In the clause that was named. */
  inClause: 0.62,
  /** Somewhere else: nearly all of it, and the next best clearly worse. */
  alone: 0.85,
  margin: 0.2,
  /** Found in the clause that was named: nothing else can be better by half a margin. */
  enough: 0.9,
} as const;
