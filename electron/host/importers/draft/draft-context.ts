import type { Problem, ProblemParams, Severity } from '#shared/base/index.ts';
import type { LeftOut } from '#shared/contract/index.ts';
import type { WordDocument } from '../word/index.ts';

export type DraftBlob = { readonly sha256: string; readonly mime: string; readonly bytes: Uint8Array };

/** Node under construction; cross-references hold `bookmark:NAME` and the text that Word showed until they are resolved. */
export type DraftNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DraftNode[];
  text?: string;
  marks?: { type: string }[];
  /** Text that the source showed at this place (references only). */
  shown?: string;
};

/** What the steps of one import share. */
export type DraftContext = {
  readonly newId: () => string;
  readonly word: WordDocument;
  /** The text is in English. */
  readonly isEnglish: boolean;
  readonly problems: Problem[];
  /** Bookmark → id of the block that it stands in. */
  readonly bookmarks: Map<string, string>;
  /** Number as the source had it (`4.2.1`, `附录A`, `表1`, `图A.1`, `公式A.1`, `[3]`) → block id. */
  readonly sourceNumbers: Map<string, string>;
  readonly blobs: Map<string, DraftBlob>;
  /** Row of the file → the last blocks that it went into, beside what its mark says. */
  readonly rows: Map<number, Set<string>>;
  /** Rows that stand nowhere in the result on purpose. */
  readonly leftOut: Map<number, LeftOut>;
  /** Rows that repeat what stands before: head and title of a continued table. */
  readonly repeats: Set<number>;
  /** Figures found inside a table, which stand behind it. */
  readonly waiting: DraftNode[];
  /** Row at which each problem was found, -1 = of no single row. */
  readonly problemRows: number[];
  /** Row that is being read. */
  row: number;
  /** Where the reader is: number and title of the clause, annex or element. */
  place: string;
};

export function report(
  context: DraftContext,
  severity: Severity,
  code: string,
  params?: ProblemParams,
  at?: { readonly where?: string; readonly blockId?: string },
): void {
  const where = at?.where ?? context.place;
  const last = context.problems.at(-1);
  // Said once is enough for one block (cells of one table, pictures of one figure).
  if (at?.blockId && last?.code === code && last.blockId === at.blockId && !params) return;
  context.problemRows.push(context.row);
  context.problems.push({
    code,
    severity,
    ...(params ? { params } : {}),
    ...(where ? { where } : {}),
    ...(at?.blockId ? { blockId: at.blockId } : {}),
  });
}

/** Keeps the first block that bears a number of the source; a number given twice stays with the first. */
export function rememberNumber(context: DraftContext, number: string, id: string): void {
  if (number !== '' && !context.sourceNumbers.has(number)) context.sourceNumbers.set(number, id);
}
