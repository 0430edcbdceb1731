import { toHalfWidth } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock } from '../../model/index.ts';
import { isNumbered } from './clause-tree.ts';

const withTypedClauses = entriesWhere(({ children }) =>
  children.some((child) => isNumbered(child) && child.number.typed),
);

/** ST08: numbers of chapters and clauses that somebody typed; derived numbers are right. */
export const clauseNumberChecks: readonly Check[] = [
  {
    id: 'ST08',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.3, 7.4, 附录A',
    scope: 'document',
    run(document, report) {
      walk(
        document.blocks.filter(({ type }) => type === 'chapter'),
        null,
        false,
      );
      for (const { block, place } of withTypedClauses(document)) {
        const inAnnex = place.element === 'annex';
        walk(block.children.filter(isNumbered), block, inAnnex);
      }

      function walk(siblings: readonly RuleBlock[], parent: RuleBlock | null, inAnnex: boolean): void {
        if (!siblings.some(({ number }) => number.typed)) return;
        let previous = '';
        for (const block of siblings) {
          const number = normal(block.number.text);
          const prefix = parent ? normal(parent.number.text) : '';
          const range = [0, block.number.text.length] as const;
          // Numbers without the letter of their annex belong to AN05.
          const foreign = inAnnex && !/^[A-Z]/.test(number);
          if (block.number.typed && number !== '' && !foreign) {
            if (parent && prefix !== '' && headOf(number) !== prefix) {
              report(block, { variant: 'parent', field: 'number', range, params: { number, parent: prefix } });
              continue;
            }
            const expected = previous === '' ? (parent && prefix !== '' ? `${prefix}.1` : null) : following(previous);
            if (expected !== null && expected !== number)
              report(block, { field: 'number', range, params: { number, expected } });
          }
          if (number !== '' && !foreign) previous = number;
        }
      }
    },
  },
];

function normal(number: string): string {
  return toHalfWidth(number).replace(/\s/g, '').replace(/\.$/, '');
}

function headOf(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

/** The number after `4.9`: `4.10`; null where the last part is no number. */
function following(number: string): string | null {
  const last = number.slice(number.lastIndexOf('.') + 1);
  if (!/^\d+$/.test(last)) return null;
  return number.slice(0, number.length - last.length) + String(Number(last) + 1);
}
