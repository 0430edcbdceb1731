import { squash } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { Fix, RuleBlock } from '../../model/index.ts';
import { leadingCode } from '../../text/index.ts';
import { chaptersOf, elementOf } from './clause-tree.ts';

/** A number typed into the text of an item, where the label is printed already. */
const TYPED_LABEL = /^\s*(?:[[［【]\s*\d+\s*[\]］】]|\d+\s*[.、)）]|[（(]\s*\d+\s*[）)])\s*(?!\d)/;

/** BI01, BI02: 参考文献 (GB/T 1.1—2020, 8.13). A source that was only consulted need not be mentioned. */
export const literatureChecks: readonly Check[] = [
  {
    id: 'BI01',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.13',
    scope: 'block',
    types: ['bibliography'],
    run(bibliography, _place, report) {
      let count = 0;
      for (const item of bibliography.children.filter(({ type }) => type === 'bibliographyItem')) {
        count++;
        const { text, typed } = item.number;
        const number = /^[[［]\s*(\d+)\s*[\]］]$/.exec(text)?.[1]?.normalize('NFKC');
        const field = 'number' as const;
        const range = [0, text.length] as const;
        const params = { label: text, expected: `[${count}]` };
        if (typed && number === undefined)
          report(item, { variant: text === '' ? 'missing' : 'form', field, range, params });
        else if (typed && Number(number) !== count) report(item, { field, range, params });
        if (number !== undefined) count = Number(number);
        const inText = typed ? null : TYPED_LABEL.exec(item.text.plain);
        if (!inText) continue;
        const to = inText[0].length;
        const edits = [{ kind: 'replace', block: item.id, field: 'text', from: 0, to, text: '' } as const];
        report(item, {
          variant: 'typed',
          range: [0, to],
          params: { label: inText[0].trim() },
          fix: { label: 'drop-typed-number', edits },
        });
      }
    },
  },
  {
    id: 'BI02',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.6, 8.13',
    scope: 'document',
    run(document, report) {
      const items = elementOf(document, 'bibliography')?.children ?? [];
      if (items.length === 0) return;
      const normative = new Map<string, RuleBlock>();
      for (const { block, place } of chaptersOf(document))
        if (place.role === 'references') for (const entry of block.children) normative.set(identity(entry).key, entry);
      normative.delete('');
      for (const item of items) {
        const own = identity(item);
        const other = normative.get(own.key);
        if (!other) continue;
        const year = identity(other).year;
        // Two dated editions are two documents.
        if (own.year !== '' && year !== '' && own.year !== year) continue;
        const fix: Fix = { label: 'remove-literature', edits: [{ kind: 'remove', block: item.id }] };
        report(item, { range: [0, item.text.plain.length], params: { name: own.name }, fix });
      }
    },
  },
];

/** What tells one listed document from another: its code without year, else its title. */
const identity = factOf((block) => {
  const text = block.text.plain.trim();
  if (block.type !== 'normativeReference' && block.type !== 'bibliographyItem') return { key: '', year: '', name: '' };
  const code = leadingCode(text);
  if (!code) return { key: squash(text), year: '', name: text };
  return { key: code.allParts ? `${code.key} *` : code.key, year: code.year, name: code.key };
});
