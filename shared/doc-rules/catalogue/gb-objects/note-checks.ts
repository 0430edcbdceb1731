import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';

/** What notes and examples are counted in: the clause (or element), figure, table or term they stand in. */
function ownerOf(entry: RuleEntry): RuleEntry | null {
  let owner = entry.parent;
  while (owner && ['listItem', 'paragraph', 'note', 'example'].includes(owner.block.type)) owner = owner.parent;
  return owner;
}

const labelled = {
  note: entriesWhere(({ type }) => type === 'note'),
  example: entriesWhere(({ type }) => type === 'example'),
};

/** Notes or examples grouped by what they are counted in, in document order. */
export function byOwner(document: RuleDocument, type: 'note' | 'example'): readonly (readonly RuleBlock[])[] {
  const groups = new Map<RuleBlock | null, RuleBlock[]>();
  for (const entry of labelled[type](document)) {
    if (entry.parent?.block.type === 'example') continue;
    const owner = ownerOf(entry)?.block ?? null;
    const group = groups.get(owner);
    if (group) group.push(entry.block);
    else groups.set(owner, [entry.block]);
  }
  return [...groups.values()];
}

/** 注 for one, 注1, 注2 … for several; blanks and the kind of colon do not matter. */
function labelsOf(
  blocks: readonly RuleBlock[],
  word: string,
  report: (block: RuleBlock, variant: string, expected: string) => void,
): void {
  for (const [index, block] of blocks.entries()) {
    const { text, typed } = block.number;
    if (!typed) continue;
    const expected = blocks.length === 1 ? word : `${word}${index + 1}`;
    const label = text.replace(/[\s:：.．]/g, '');
    if (label === expected) continue;
    const variant = blocks.length === 1 ? 'single' : label === word ? 'several' : 'order';
    report(block, variant, `${expected}：`);
  }
}

function labelCheck(
  id: string,
  type: 'note' | 'example',
  word: string,
  severity: 'error' | 'warning',
  rule: string,
): Check {
  return {
    id,
    severity,
    languages: ['zh'],
    rule,
    scope: 'document',
    run: (document, report) => {
      for (const blocks of byOwner(document, type))
        labelsOf(blocks, word, (block, variant, expected) =>
          report(block, {
            variant,
            field: 'number',
            range: [0, block.number.text.length],
            params: { found: block.number.text, expected },
          }),
        );
      reportTyped(document, type, report);
    },
  };
}

const TYPED_LABEL = { note: /^注\s?\d*\s?[:：]\s*/, example: /^(?:示例|例)\s?\d*\s?[:：]\s*/ } as const;

const labelsTyped = entriesWhere(({ type, text: { plain } }) => type === 'paragraph' && /^[注示例]/.test(plain));

/** A label typed into an ordinary paragraph is no note: it is not numbered nor set as one. */
function reportTyped(
  document: RuleDocument,
  type: 'note' | 'example',
  report: Parameters<Extract<Check, { scope: 'document' }>['run']>[1],
): void {
  for (const { block, place } of labelsTyped(document)) {
    if (place.within.some((around) => around === 'quote' || around === 'code')) continue;
    const match = TYPED_LABEL[type].exec(block.text.plain);
    if (!match) continue;
    const label = match[0].trim();
    report(block, {
      variant: 'typed',
      range: [0, match[0].length],
      params: { found: label },
      ...(type === 'note'
        ? {
            fix: {
              label: 'make-note',
              edits: [
                { kind: 'replace', block: block.id, field: 'text', from: 0, to: match[0].length, text: '' },
                { kind: 'convert', block: block.id, to: 'note' },
              ],
            },
          }
        : {}),
    });
  }
}

/** NO01: one note is 注：, several in one clause, figure or table are 注1：, 注2： … */
const notes = labelCheck('NO01', 'note', '注', 'error', 'GB/T 1.1—2020, 9.10');
const exampleLabels = labelCheck('NO02', 'example', '示例', 'warning', 'GB/T 1.1—2020, 9.4');

const EXAMPLE_TITLE = /^(?:示例|举例|例子|例)\s?[\d一二三四五六七八九十]*$/;

const exampleTitles = entriesWhere(
  ({ type, title }) => (type === 'clause' || type === 'chapter') && EXAMPLE_TITLE.test(title.plain.trim()),
);

/** NO02: examples are labelled like notes, and are no clause of their own. */
const examples: Check = {
  ...exampleLabels,
  scope: 'document',
  run: (document, report) => {
    if (exampleLabels.scope === 'document') exampleLabels.run(document, report);
    for (const { block } of exampleTitles(document))
      report(block, { variant: 'clause', field: 'title', range: [0, block.title.plain.length] });
  },
};

const allFootnotes = entriesWhere(({ type }) => type === 'footnote');

/** NO03: footnotes of the text run 1), 2), 3) … through the whole document, from the foreword on. */
const footnotes: Check = {
  id: 'NO03',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.11.1',
  scope: 'document',
  run: (document, report) => {
    let last = 0;
    for (const { block, parent } of allFootnotes(document)) {
      if (parent?.block.type === 'table' || parent?.block.type === 'figure') continue;
      const { text, typed } = block.number;
      const number = Number(/^\s*(\d+)\s*(?:[)）]\s*)?$/.exec(text)?.[1] ?? Number.NaN);
      const expected = `${last + 1})`;
      if (typed && number !== last + 1)
        report(block, {
          variant: Number.isNaN(number) ? 'label' : 'gap',
          field: 'number',
          range: [0, text.length],
          params: { found: text, expected },
        });
      last = Number.isNaN(number) ? last + 1 : number;
    }
  },
};

export const noteChecks: readonly Check[] = [notes, examples, footnotes];
