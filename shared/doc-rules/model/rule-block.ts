import type { RuleText } from './rule-text.ts';

/** Kinds of blocks the checks know; the words of `check-cases` files are the same. */
export const RULE_BLOCK_TYPES = [
  'toc',
  'tocEntry',
  'foreword',
  'introduction',
  'warning',
  'documentTitle',
  'chapter',
  'clause',
  'untitledClause',
  'paragraph',
  'listItem',
  'note',
  'example',
  'quote',
  'code',
  'footnote',
  'term',
  'symbolItem',
  'normativeReference',
  'figure',
  'table',
  'formula',
  'formulaKey',
  'annex',
  'bibliography',
  'bibliographyItem',
  'index',
  'indexLetter',
  'indexEntry',
] as const;
export type RuleBlockType = (typeof RULE_BLOCK_TYPES)[number];

/** A number, label or mark: as printed, and whether somebody typed it (an import) or the application derived it (rightly). */
export type RulePrinted = { readonly text: string; readonly typed: boolean };

/**
 * One block of a document under check. Immutable; a block of which nothing changed keeps its identity between two versions of a
 * draft, so results may be kept by block (`WeakMap`). Fields that a type does not have are empty.
 */
export type RuleBlock = {
  readonly id: string;
  readonly type: RuleBlockType;
  /**
   * Running text; definition of a term, meaning of a symbol, LaTeX of a formula, `code　title` of a reference, lead of a formula key
   * (式中：).
   */
  readonly text: RuleText;
  /** Title of a chapter, clause, annex, figure, table; the term; the symbol. */
  readonly title: RuleText;
  /** English equivalent of a term. */
  readonly en: RuleText;
  /** Source line of a term with its brackets: `[来源：…]`. */
  readonly source: RuleText;
  /** Unit line of a table or figure. */
  readonly unit: string;
  /**
   * Number of a chapter `4`, clause `4.1`, term `3.1`, table or figure `1`, `A.1`, sub-figure `a)`, annex `A`, formula `（1）`; for list items
   * `a)`, notes `注1：`, examples `示例：`, footnotes `1)` / `a`, bibliography items `[1]` the label. Empty: printed without.
   */
  readonly number: RulePrinted;
  /** Printed kind of an annex: `（规范性）`. */
  readonly mark: RulePrinted;
  /** List items: `dash` ——, `dot` ·, `letter` a), `number` 1), empty = none of these. Annexes: `normative`, `informative`, empty = not printed. */
  readonly kind: '' | 'dash' | 'dot' | 'letter' | 'number' | 'normative' | 'informative';
  /** Cells of a table (null = covered by a merged cell above or before); pairs of symbol (LaTeX) and explanation of a formula key. */
  readonly rows: readonly (readonly (RuleText | null)[])[];
  readonly headRows: number;
  readonly diagonalHead: boolean;
  /** What a figure shows; not printed. */
  readonly alt: string;
  readonly children: readonly RuleBlock[];
};

/** Which text of a block a finding is about. `cell:ROW:COLUMN` from 0; also the pairs of a formula key. */
export type RuleField = 'text' | 'title' | 'en' | 'source' | 'unit' | 'number' | 'mark' | `cell:${number}:${number}`;
