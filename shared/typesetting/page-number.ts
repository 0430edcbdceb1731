import type { PageNumberFormat } from '../publishing/publication.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Printed form of a page number; empty for `none`. */
export function formatPageNumber(value: number, format: PageNumberFormat): string {
  if (format === 'none') return '';
  if (format === 'decimal') return String(value);
  let rest = value;
  let text = '';
  for (const [amount, letters] of ROMAN) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return format === 'lower-roman' ? text.toLowerCase() : text;
}
