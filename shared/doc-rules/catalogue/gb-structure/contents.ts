import { squash } from '#shared/base/index.ts';
import { gbWording } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import type { RuleBlock, RuleDocument } from '../../model/index.ts';

type Expected = { readonly text: string; readonly block: RuleBlock };

/** TC01: a contents list (目次) that came with an imported file; our own is derived. */
export const contentsChecks: readonly Check[] = [
  {
    id: 'TC01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.2',
    scope: 'document',
    run(document, report) {
      const toc = document.blocks.find(({ type }) => type === 'toc');
      if (!toc) return;
      const { byText, byNumber } = expectedEntries(document);
      const named = new Set<string>();
      for (const entry of toc.children) {
        const text = entry.text.plain;
        const { bare, page } = withoutPage(text);
        const range = [0, text.length] as const;
        const params = { entry: bare };
        const exact = byText.get(squash(bare));
        const numbered = exact ?? byNumber.get(numberOf(bare));
        if (numbered) named.add(numbered.block.id);
        if (numbered?.block.type === 'term') report(entry, { variant: 'term', range, params });
        else if (!numbered) report(entry, { variant: 'gone', range, params });
        else if (!exact) report(entry, { range, params: { ...params, expected: numbered.text } });
        else if (/^\d+$/.test(page) && (numbered.block.type === 'foreword' || numbered.block.type === 'introduction'))
          report(entry, { variant: 'page', range: [text.lastIndexOf(page), text.length], params: { ...params, page } });
      }
      for (const block of document.blocks) {
        const known = block.type === 'chapter' || block.type === 'annex' || ELEMENTS[block.type] !== undefined;
        if (known && block.type !== 'toc' && !named.has(block.id))
          report(toc, { variant: 'missing', params: { entry: entryOf(block) } });
      }
    },
  },
];

const ELEMENTS: Readonly<Partial<Record<RuleBlock['type'], string>>> = gbWording.elementEntries;

function entryOf(block: RuleBlock): string {
  const element = ELEMENTS[block.type];
  if (element !== undefined) return element;
  const { number, title, mark } = block;
  if (block.type === 'annex') return `附录${number.text}${mark.text}　${title.plain}`;
  if (block.type === 'figure') return `图${number.text}　${title.plain}`;
  if (block.type === 'table') return `表${number.text}　${title.plain}`;
  return number.text === '' ? title.plain : `${number.text}　${title.plain}`;
}

const LISTED: ReadonlySet<RuleBlock['type']> = new Set(['chapter', 'clause', 'term', 'annex', 'figure', 'table']);

function expectedEntries(document: RuleDocument) {
  const byText = new Map<string, Expected>();
  const byNumber = new Map<string, Expected>();
  for (const { block, parent } of document.entries) {
    if (block.type === 'figure' && parent?.block.type === 'figure') continue;
    if (!LISTED.has(block.type) && ELEMENTS[block.type] === undefined) continue;
    const text = entryOf(block);
    const entry = { text, block };
    if (!byText.has(squash(text))) byText.set(squash(text), entry);
    const number = numberOf(text);
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, entry);
  }
  return { byText, byNumber };
}

/** `4.1`, `附录A`, `表1` at the beginning of an entry, without blanks. */
function numberOf(entry: string): string {
  const match = /^\s*((?:(?:附录|表|图)\s*)?(?:[A-Z](?:\.\d+)*|\d+(?:\.\d+)*))(?![\d.])/.exec(entry.normalize('NFKC'));
  return (match?.[1] ?? '').replace(/\s/g, '');
}

/** Leader dots, tabs and the page number at the end go: `4.1　总则……3`. */
function withoutPage(entry: string): { readonly bare: string; readonly page: string } {
  const match =
    /(?:(?:(?<!\s)\s+)?(?<![.…·．])[.…·．]{2,}\s*(?!\s)|(?<!\t)\t+(?!\t)|(?<![ \u3000])[ \u3000]{2,}(?=[（(]?[\dⅠ-Ⅻ]))[（(]?([\dIVXⅠ-Ⅻivx]*)[）)]?\s*$/.exec(
      entry,
    );
  return match ? { bare: entry.slice(0, match.index).trim(), page: match[1] ?? '' } : { bare: entry.trim(), page: '' };
}
