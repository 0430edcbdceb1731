import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleBlockType, RuleField, RulePlace, RuleText } from '../../model/index.ts';

/** A text in which the document speaks itself. */
export type Prose = {
  readonly field: RuleField;
  readonly text: RuleText;
  /** `text.plain` with 《…》, “…”, formulas and addresses blotted out by U+FFFC, of the same length: words of somebody else. */
  readonly own: string;
};

/** Blocks whose words are the document's own; entries of lists and contents carry titles of others. */
export const PROSE_TYPES: readonly RuleBlockType[] = [
  'warning',
  'documentTitle',
  'chapter',
  'clause',
  'untitledClause',
  'paragraph',
  'listItem',
  'note',
  'footnote',
  'term',
  'symbolItem',
  'figure',
  'table',
  'formulaKey',
  'annex',
];

const FOREIGN_WORDS = /《[^《》]*》|“[^“”]*”|‘[^‘’]*’|"[^"]*"|<[^<>]+>|https?:\/\/[^\s，。；、）]+/g;

/** Covers a stretch without moving anything behind it. */
function blot(text: string): string {
  return '\uFFFC'.repeat(text.length);
}

function ownWords({ plain, spans }: RuleText): string {
  let own = plain.replace(FOREIGN_WORDS, blot);
  for (const { kind, from, to } of spans)
    if (kind === 'math') own = own.slice(0, from) + blot(plain.slice(from, to)) + own.slice(to);
  return own;
}

/** Titles, running text and cells of a block; the symbols of a formula key (LaTeX) are left out. */
export const proseOf: (block: RuleBlock) => readonly Prose[] = factOf((block) => {
  const found: Prose[] = [];
  const add = (field: RuleField, text: RuleText): void => {
    if (text.plain !== '') found.push({ field, text, own: ownWords(text) });
  };
  add('title', block.title);
  if (block.type !== 'formula') add('text', block.text);
  for (const [row, cells] of block.rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell && (block.type !== 'formulaKey' || column > 0)) add(`cell:${row}:${column}`, cell);
  return found;
});

/** Examples, quotations and program text are not the document's own words. */
export function isOwnWords(place: RulePlace): boolean {
  return !place.within.some((type) => type === 'example' || type === 'quote' || type === 'code');
}

/** In chapters and annexes, where provisions stand. */
export function isInMatter({ element }: RulePlace): boolean {
  return element === 'body' || element === 'annex';
}

const PUNCTUATION = '，。；：！？,;\n';

/** The part of a sentence before `at`, from the last sign of punctuation on. */
export function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && !PUNCTUATION.includes(text[from - 1]!)) from--;
  return text.slice(from, at);
}

/** The part of a sentence behind `at`, up to the next sign of punctuation. */
export function clauseAfter(text: string, at: number): string {
  return /^[^，。；：！？,;\n]*/.exec(text.slice(at))?.[0] ?? '';
}
