import { isTightUnit, type Quantity, type QuantityPart } from '../../text/index.ts';

/** One stretch of a text and what it becomes; in ascending order, not overlapping. */
export type TextEdit = { readonly from: number; readonly to: number; readonly text: string };

/** Units of length: only these make a product with one unit a size; 3×2.5 mm² and 2×100 mL are counts of a quantity. */
const LENGTH = /^(?:[kdcmnuµμ]?m)$/;

/**
 * What completes a quantity that gives its unit only once: the unit repeated on every side of a range or product, brackets around a
 * tolerance. Null = nothing is missing, or the first number is a count (3×2.5 mm², 第1~3 d).
 */
export function completeQuantity(
  plain: string,
  legible: string,
  quantity: Quantity,
  language: 'zh' | 'en',
): readonly TextEdit[] | null {
  const { kind, parts, bracketed } = quantity;
  const last = parts.at(-1);
  if (kind === 'single' || bracketed || !last?.unit || last.unit.written === 'name') return null;
  const bare = parts.filter((part) => !part.unit);
  if (bare.length === 0) return null;
  if (kind === 'tolerance') return brackets(plain, quantity, last, language);
  if (kind === 'product' && !isSize(legible, parts)) return null;
  const unit = plain.slice(last.unit.from, last.unit.to);
  const gap = isTightUnit(last.unit.symbol) && language === 'zh' ? '' : ' ';
  return bare.map(({ to }) => ({
    from: to,
    to,
    text: `${gap}${withRaisedFigures(unit, legible.slice(last.unit?.from, last.unit?.to))}`,
  }));
}

function brackets(plain: string, quantity: Quantity, last: QuantityPart, language: 'zh' | 'en'): readonly TextEdit[] {
  // Chinese text takes full-width brackets unless the numbers stand among half-width ones already.
  const wide = language === 'zh' && !plain.includes('(');
  const unit = last.unit;
  const gap = unit && unit.gap === 0 && !isTightUnit(unit.symbol) ? ' ' : '';
  return [
    { from: quantity.from, to: quantity.from, text: wide ? '（' : '(' },
    { from: last.to, to: last.to, text: `${wide ? '）' : ')'}${gap}` },
  ];
}

/** A raised figure of a unit comes as its own character, since a fix inserts plain text. */
function withRaisedFigures(unit: string, legible: string): string {
  return [...unit]
    .map((sign, index) => (/[⁰¹²³⁴-⁹⁻]/.test(legible[index] ?? '') ? (legible[index] ?? sign) : sign))
    .join('');
}

function isSize(legible: string, parts: readonly QuantityPart[]): boolean {
  const unit = parts.at(-1)?.unit;
  const first = parts[0];
  if (!unit || !first || !LENGTH.test(unit.symbol)) return false;
  if (parts.length > 2) return true;
  // Two numbers: a small whole one is a count (2×50 mm), anything else a side.
  const number = legible.slice(first.from, first.to).replaceAll(' ', '');
  return number.includes('.') || Number(number) >= 10;
}
