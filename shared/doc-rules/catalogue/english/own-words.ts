import type { RuleBlock, RuleBlockType, RuleField, RulePlace, RuleText } from '../../model/index.ts';
import { legibleText } from '../../text/index.ts';
import { lastOf } from '../gb-objects/last-of.ts';

/** An English text in which the document itself speaks. */
export type OwnWords = {
  readonly field: RuleField;
  readonly text: RuleText;
  /** Legible (`legibleText`), with quotations, codes of documents, addresses and formulas blotted out; of the same length. */
  readonly own: string;
};

export const TEXT_TYPES: readonly RuleBlockType[] = [
  'warning',
  'paragraph',
  'untitledClause',
  'listItem',
  'note',
  'example',
  'footnote',
  'term',
  'symbolItem',
  'table',
  'formulaKey',
];

const FOREIGN_WORDS =
  /“[^“”]*”|‘[^‘’]*’|"[^"]*"|https?:\/\/[^\s]+|\b[A-Z]{2,}(?:[/ ][A-Z]{2,20}){0,9}(?:\/(?:TS|TR|PAS))? ?\d[\d.-]*(?::\d{4})?/g;

const blot = (match: string): string => '\uFFFC'.repeat(match.length);

function ownText(text: RuleText): string {
  let own = legibleText(text).replace(FOREIGN_WORDS, blot);
  for (const { kind, from, to } of text.spans)
    if (kind === 'math') own = own.slice(0, from) + blot(own.slice(from, to)) + own.slice(to);
  return own;
}

/** Running text and cells of a block. */
export const ownWordsOf: (block: RuleBlock) => readonly OwnWords[] = lastOf((block) => {
  const found: OwnWords[] = [];
  const add = (field: RuleField, text: RuleText): void => {
    if (text.plain !== '') found.push({ field, text, own: ownText(text) });
  };
  add('text', block.text);
  for (const [row, cells] of block.rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell && (block.type === 'table' || column > 0)) add(`cell:${row}:${column}`, cell);
  return found;
});

/** Quotations, program text, lists of documents and contents are words of others. */
export function speaksItself(place: RulePlace): boolean {
  return (
    place.element !== 'contents' &&
    place.element !== 'index' &&
    place.element !== 'bibliography' &&
    !place.within.some((type) => type === 'quote' || type === 'code')
  );
}

/** Where a text stands, as far as the rules for verbs differ (ISO/IEC Directives, Part 2:2021, table 2 and clauses 12 to 26). */
export type VerbPlace =
  | 'foreword'
  | 'introduction'
  | 'scope'
  | 'definition'
  | 'note'
  | 'example'
  | 'footnote'
  | 'informative'
  | 'normative';

export function verbPlaceOf(block: RuleBlock, place: RulePlace): VerbPlace {
  if (block.type === 'note') return 'note';
  if (block.type === 'example' || place.within.includes('example')) return 'example';
  const ofObject = place.within.at(-1) === 'table' || place.within.at(-1) === 'figure';
  if (block.type === 'footnote' && !ofObject) return 'footnote';
  if (block.type === 'term') return 'definition';
  if (place.element === 'foreword' || place.element === 'introduction') return place.element;
  if (place.role === 'scope') return 'scope';
  return place.annexKind === 'informative' ? 'informative' : 'normative';
}

/** The sentences of a text as ranges; a full stop of an abbreviation or a number ends none. */
export function sentencesOf(own: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of own.matchAll(
    /(?<!\b(?:e\.g|i\.e|etc|cf|vs|No|Fig|approx|[A-Z]))[.!?;](?=\s+[A-Z\uFFFC]|\s*$)/g,
  )) {
    found.push({ from, to: match.index + 1 });
    from = match.index + 1;
  }
  if (own.slice(from).trim() !== '') found.push({ from, to: own.length });
  return found;
}
