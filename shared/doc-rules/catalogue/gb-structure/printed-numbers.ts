import { toHalfWidth } from '#shared/base/index.ts';
import type { RuleDocument } from '../../model/index.ts';

/** Every number a text can point at, as written behind 见: `5`, `5.2`, `A`, `A.1`, `表1`, `图A.1`. */
export function printedNumbers(document: RuleDocument): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { block } of document.entries) {
    if (block.number.text === '') continue;
    const number = toHalfWidth(block.number.text).replace(/\s/g, '');
    switch (block.type) {
      case 'chapter':
      case 'clause':
      case 'untitledClause':
      case 'term':
      case 'annex':
        numbers.add(number);
        break;
      case 'table':
        numbers.add(`表${number}`);
        break;
      case 'figure':
        numbers.add(`图${number}`);
        break;
      default:
    }
  }
  return numbers;
}
