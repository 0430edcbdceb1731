import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';

/** Figure, table or formula with where it belongs: one series for introduction and body, one for each annex. */
export type SeriesObject = {
  readonly block: RuleBlock;
  /** `''` for introduction and body, the letter of the annex otherwise. */
  readonly scope: string;
  readonly entry: RuleEntry;
};

type SeriesType = 'figure' | 'table' | 'formula';
type AllSeries = Readonly<Record<SeriesType, readonly SeriesObject[]>>;

const SERIES_PARTS: ReadonlySet<RuleBlock['type']> = new Set([
  'figure',
  'table',
  'formula',
  'annex',
  'chapter',
  'foreword',
  'introduction',
  'bibliography',
  'index',
]);

/** Several checks of one run read the series of the same document. */
const known = new WeakMap<RuleDocument, AllSeries>();

/** Objects of a type in document order; parts of a figure or table (sub-figures, nested tables) are no members of the series. */
export function seriesOf(document: RuleDocument, type: SeriesType): readonly SeriesObject[] {
  const all = known.get(document) ?? readSeries(document);
  known.set(document, all);
  return all[type];
}

/** Objects, and what begins a series: chapters and annexes (a formula needs to know where it stands). */
const objectsAndElements = entriesWhere(({ type }) => SERIES_PARTS.has(type));

function readSeries(document: RuleDocument): AllSeries {
  const all: Record<SeriesType, SeriesObject[]> = { figure: [], table: [], formula: [] };
  let scope = '';
  for (const entry of objectsAndElements(document)) {
    const { block, parent } = entry;
    if (!parent) scope = block.type === 'annex' ? block.number.text.replace(/^(?:附录|Annex)\s*/, '').trim() : '';
    const { type } = block;
    if ((type !== 'figure' && type !== 'table' && type !== 'formula') || parent?.block.type === type) continue;
    if (entry.place.element === 'contents') continue;
    if (entry.place.within.some((around) => around === 'quote' || around === 'code' || around === 'example')) continue;
    all[type].push({ block, scope, entry });
  }
  return all;
}

/** The number a series expects next. */
export function numberIn(scope: string, index: number): string {
  return scope === '' ? String(index) : `${scope}.${index}`;
}
