import type { PlacedBy } from '#shared/domain/round.ts';

/** A stretch inside a block, in positions of the document model counted from the position before the block. */
export type AnchorRange = { readonly from: number; readonly to: number };

/** What is known of the place that a comment is about. Texts as written; whatever is not known is left out or empty. */
export type AnchorEvidence = {
  /** Block id embedded in a file of ours. */
  readonly block?: string;
  /** Stretch of that block, where the file tells. */
  readonly range?: AnchorRange | null;
  /** 章条编号: 5.2, 第5章, A.2, 表1, 附录A, 前言, 全文 … */
  readonly clause?: string;
  /** Place inside the clause: 表1, 图2, 注1, 第2段, 列项a) … */
  readonly target?: string;
  /** Printed number of the page. */
  readonly page?: string;
  /** Line number on the page; of a range (17–19) the first counts. */
  readonly line?: string;
  /** 原文: the text of the draft that was quoted. */
  readonly quote?: string;
  /** The comment itself: words in quotation marks and clause numbers in it are weak hints. */
  readonly words?: string;
};

/** What decided: the strongest piece of evidence that names the block. */
export type AnchorWay = Exclude<PlacedBy, 'hand'>;

export type AnchorCandidate = {
  readonly blockId: string;
  /** 0 to 100, whole. */
  readonly confidence: number;
};

/** Where a comment belongs. */
export type CommentAnchor = {
  /** Empty where a person must say it, and for comments on the whole text or the cover. */
  readonly blockId: string;
  readonly range: AnchorRange | null;
  /** 0 to 100, whole; below `CONFIDENCE_LINE` the block is empty and the candidates wait for a person. */
  readonly confidence: number;
  readonly how: AnchorWay;
  /** The best three, the best first. */
  readonly candidates: readonly AnchorCandidate[];
};
