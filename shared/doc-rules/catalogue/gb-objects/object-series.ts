import type { RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';

/** Figure, table or formula with where it belongs: one series for introduction and body, one for each annex. */
export type SeriesObject = {
  readonly block: RuleBlock;
  /** `''` for introduction and body, the letter of the annex otherwise. */
  readonly scope: string;
  readonly entry: RuleEntry;
};

/** Objects of a type in document order; parts of a figure or table (sub-figures, nested tables) are no members of the series. */
export function seriesOf(document: RuleDocument, type: 'figure' | 'table' | 'formula'): readonly SeriesObject[] {
  const found: SeriesObject[] = [];
  let scope = '';
  for (const entry of document.entries) {
    const { block, parent } = entry;
    if (!parent) scope = block.type === 'annex' ? block.number.text.replace(/^(?:附录|Annex)\s*/, '').trim() : '';
    if (block.type !== type || parent?.block.type === type) continue;
    if (entry.place.element === 'contents') continue;
    if (entry.place.within.some((around) => around === 'quote' || around === 'code' || around === 'example')) continue;
    found.push({ block, scope, entry });
  }
  return found;
}

/** The number a series expects next. */
export function numberIn(scope: string, index: number): string {
  return scope === '' ? String(index) : `${scope}.${index}`;
}
