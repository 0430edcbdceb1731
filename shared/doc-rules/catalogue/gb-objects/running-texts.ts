import type { RuleBlock, RuleBlockType, RuleField, RulePlace, RuleText } from '../../model/index.ts';
import { legibleText, type Quantity, quantitiesIn } from '../../text/index.ts';
import { lastOf } from './last-of.ts';

/** A text in which numbers are words of the document, made legible, with its quantities. */
export type RunningText = {
  readonly field: RuleField;
  readonly text: RuleText;
  readonly legible: string;
  readonly quantities: readonly Quantity[];
};

/** Blocks in whose texts numbers and units are looked at. Titles of documents and terms are names. */
export const RUNNING_TYPES: readonly RuleBlockType[] = [
  'warning',
  'paragraph',
  'untitledClause',
  'listItem',
  'note',
  'footnote',
  'term',
  'symbolItem',
  'formulaKey',
  'table',
];

/** Examples, quotations and program text are not the document's own words; entries of references are titles. */
export function isOwnWords(place: RulePlace): boolean {
  return (
    place.element !== 'bibliography' &&
    place.role !== 'references' &&
    !place.within.some((type) => type === 'example' || type === 'quote' || type === 'code')
  );
}

/** Words beside figures that say something of a number or unit; all other cells of a table are passed over. */
const SPEAKS =
  /[^\d\s.](?<=\d[\d\s.]*[^\d\s.])|[.,]\d|[斤亩英柱]|公斤力|千克力|转[/每]|pp[mb]|rpm|kgf|mmH|[以之][上下内外]/;

/** Texts of a block: its running text, the cells of a table, the explanations of a formula key. */
function fieldsOf(block: RuleBlock): readonly (readonly [RuleField, RuleText])[] {
  const fields: (readonly [RuleField, RuleText])[] = [];
  if (block.text.plain !== '') fields.push(['text', block.text]);
  for (const [row, cells] of block.rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell && SPEAKS.test(cell.plain) && (block.type === 'table' || column > 0))
        fields.push([`cell:${row}:${column}`, cell]);
  return fields;
}

function readTexts(block: RuleBlock, language: 'zh' | 'en'): readonly RunningText[] {
  return fieldsOf(block).map(([field, text]) => {
    const legible = legibleText(text);
    return { field, text, legible, quantities: quantitiesIn(legible, language) };
  });
}

/** The running texts of a block of a Chinese document. */
export const runningTexts: (block: RuleBlock) => readonly RunningText[] = lastOf((block) => readTexts(block, 'zh'));

/** The running texts of a block of an English document. */
export const englishTexts: (block: RuleBlock) => readonly RunningText[] = lastOf((block) => readTexts(block, 'en'));
