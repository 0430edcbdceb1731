import type { AbstractNumbering, NumberingLevel, StyleLink } from './numbering-list.ts';

/** Levels that a list of Word has. */
const LEVELS = 9;

/** Adds the levels that the paper does not use (`%1.%2.%3` …), so that a person can go deeper in Word. */
export function completeRow(abstract: AbstractNumbering): void {
  let above: NumberingLevel | undefined;
  for (let ilvl = 0; ilvl < LEVELS; ilvl++) {
    const known = abstract.levels.get(ilvl);
    if (!known && above)
      abstract.levels.set(ilvl, { ...above, ilvl, format: 'decimal', text: deeper(above, ilvl), start: 1 });
    above = abstract.levels.get(ilvl);
  }
}

/** `%1.%2` → `%1.%2.%3`; below `附录%1` the words are left out. */
function deeper(above: NumberingLevel, ilvl: number): string {
  const numbers = Array.from({ length: ilvl + 1 }, (_, level) => `%${level + 1}`).join('.');
  const zero = above.text.startsWith('0.') ? '0.' : '';
  return `${zero}${numbers}`;
}

/**
 * Links of styles that the paper does not use but that continue a series whose styles are linked: where `clause-1` and `clause-2` number
 * the levels 1 and 2 of a list, `clause-3` numbers level 3.
 */
export function seriesLinks(
  links: ReadonlyMap<string, StyleLink>,
  unusedStyles: readonly string[],
): ReadonlyMap<string, StyleLink> {
  const series = new Map<string, { numId: number; offset: number } | null>();
  for (const [style, { numId, ilvl }] of links) {
    const [, prefix, step] = /^(.*-)(\d)$/.exec(style) ?? [];
    if (prefix === undefined) continue;
    const offset = ilvl - Number(step);
    const known = series.get(prefix);
    const same = known === undefined || (known?.numId === numId && known.offset === offset);
    series.set(prefix, same ? { numId, offset } : null);
  }
  const found = new Map<string, StyleLink>();
  for (const style of unusedStyles) {
    const [, prefix = '', step] = /^(.*-)(\d)$/.exec(style) ?? [];
    const row = series.get(prefix);
    const ilvl = row ? Number(step) + row.offset : -1;
    if (row && ilvl >= 0 && ilvl < LEVELS) found.set(style, { numId: row.numId, ilvl });
  }
  return found;
}
