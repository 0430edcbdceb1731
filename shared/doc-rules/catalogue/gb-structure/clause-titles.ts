import { squash } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { Fix, RuleBlock } from '../../model/index.ts';
import { HEADED, isBlank, isClause, isTitled, nameOf } from './clause-tree.ts';

/** Headings of which a clause repeats the title, or that of another one. */
const withRepeats = entriesWhere((block) => {
  if (!HEADED.has(block.type)) return false;
  const titles = block.children.filter(({ type }) => HEADED.has(type)).map(titleKey);
  return new Set(titles).size < titles.length || titles.includes(titleKey(block));
});

/** ST07, ST14, ST15, ST17: titles of chapters, clauses and annexes. */
export const clauseTitleChecks: readonly Check[] = [
  {
    id: 'ST07',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.3',
    scope: 'block',
    types: ['chapter', 'annex'],
    run(block, _place, report) {
      if (block.title.plain.trim() !== '') return;
      const fix = titleFromText(block);
      report(block, {
        ...(block.type === 'annex' ? { variant: 'annex' } : {}),
        field: 'title',
        params: { number: block.number.text },
        ...(fix ? { fix } : {}),
      });
    },
  },
  {
    id: 'ST14',
    severity: 'info',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.4',
    scope: 'block',
    types: ['chapter'],
    run(block, place, report) {
      if (place.role === 'references' || place.role === 'terms') return;
      const clauses = block.children.filter(isClause);
      for (const clause of clauses)
        if (!isTitled(clause) && !isBlank(clause)) report(clause, { params: { name: nameOf(clause) } });
    },
  },
  {
    id: 'ST15',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.3, 7.4',
    scope: 'block',
    types: ['chapter', 'clause', 'annex'],
    run(block, _place, report) {
      const match = /(?<![。，；：、！？.,;:!?])[。，；：、！？.,;:!?]+\s*$/.exec(block.title.plain);
      if (!match || /(?<!\.)\.{3,}$|[A-Za-z]\.$/.test(block.title.plain)) return;
      const [from, to] = [match.index, block.title.plain.length];
      report(block, {
        field: 'title',
        range: [from, to],
        params: { mark: match[0].trim(), title: block.title.plain },
        fix: {
          label: 'drop-end-mark',
          edits: [{ kind: 'replace', block: block.id, field: 'title', from, to, text: '' }],
        },
      });
    },
  },
  {
    id: 'ST17',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.3, 7.4',
    scope: 'document',
    run(document, report) {
      among(document.blocks);
      for (const { block } of withRepeats(document)) among(block.children, block);

      function among(siblings: readonly RuleBlock[], parent?: RuleBlock): void {
        const seen = new Map<string, RuleBlock>();
        for (const block of siblings) {
          if (!HEADED.has(block.type)) continue;
          const title = titleKey(block);
          if (title === '') continue;
          const params = { title: block.title.plain };
          if (parent && titleKey(parent) === title) report(block, { variant: 'parent', field: 'title', params });
          const other = seen.get(title);
          if (!other) seen.set(title, block);
          else if (other.type === block.type)
            report(block, { field: 'title', params: { ...params, other: nameOf(other) } });
        }
      }
    },
  },
];

/** A short first line without a stop is the title that slipped out of its place. */
function titleFromText(block: RuleBlock): Fix | null {
  const first = block.children[0];
  const text = first?.text.plain.trim() ?? '';
  if (first?.type !== 'paragraph' || text === '' || text.length > 20 || /[。；：，]/.test(text)) return null;
  return {
    label: 'title-from-text',
    params: { title: text },
    edits: [
      { kind: 'replace', block: block.id, field: 'title', from: 0, to: block.title.plain.length, text },
      { kind: 'remove', block: first.id },
    ],
  };
}

/** Key under which two titles read the same. */
const titleKey = factOf((block) => squash(block.title.plain));
