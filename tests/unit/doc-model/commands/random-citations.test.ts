import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import {
  citeDocument,
  composeForewordIn,
  deriveReferences,
  editRecord,
  type RecordList,
  referenceWording,
  restoreWording,
} from '#shared/doc-model/commands/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { composeForeword, ENGLISH_WORDING, FIXED_WORDING } from '#shared/profiles/index.ts';
import { body, documentOf, heading, list, note, paragraph, table, term } from '#tests/builders/document.ts';
import { idsOf } from './commands-fixture.ts';

const start = documentOf(
  body(
    heading(1, '范围', { id: 'scope001' }),
    paragraph('本文件适用于甲。', { id: 'scope002' }),
    heading(1, '术语和定义', { id: 'terms001' }),
    term(2, '甲', 'a', '乙', { id: 'terms002' }),
    heading(1, '要求', { id: 'rules001' }),
    paragraph('应符合的规定，见。', { id: 'rules002' }),
    note('按执行。', { id: 'rules003' }),
    list('dash', ['甲按。'], { id: 'rules004' }),
    table(
      '表',
      [
        ['方法', '值'],
        ['', '1'],
      ],
      { id: 'rules005' },
    ),
  ),
);

const DOCUMENTS = [
  'GB/T 191　包装',
  'GB/T 191—2008　包装',
  'ISO 9001:2015',
  'NY/T 393　农药',
  '某手册',
  'GB 2894',
  ' ',
  '《法》',
];
const FACTS = {
  patentsIdentified: false,
  proposer: '甲局',
  jurisdiction: '',
  organisations: ['乙所'],
  drafters: [],
  editions: [],
};

const change = fc.record({
  what: fc.constantFrom('cite', 'cite', 'cite', 'again', 'edit', 'derive', 'restore', 'foreword'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  pick: fc.nat({ max: 40 }),
  list: fc.constantFrom<RecordList>('normative', 'informative'),
  english: fc.boolean(),
});

function count(doc: Node, ...names: readonly string[]): number {
  let found = 0;
  doc.descendants((node) => {
    if (names.includes(node.type.name)) found++;
    return true;
  });
  return found;
}

test('citing, editing, deriving and restoring in any order: valid, ids used once, no citation lost or broken', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 14 }), (changes) => {
      const newId = sequentialBlockIds('n');
      const tr = new Transform(start);
      let cited = 0;
      for (const { what, at, pick, list: asked, english } of changes) {
        const fixed = english ? ENGLISH_WORDING : FIXED_WORDING;
        const wording = referenceWording(fixed);
        const ids = idsOf(tr.doc).filter((id) => id !== '');
        const records: string[] = [];
        const texts: number[] = [];
        tr.doc.descendants((node, pos) => {
          if (/^(?:reference|bibliographyItem)$/.test(node.type.name)) records.push(node.attrs['id']);
          if (node.isTextblock) texts.push(pos + 1 + Math.min(pick, node.content.size));
          return !node.isTextblock;
        });
        const pos = texts[Math.min(texts.length - 1, Math.floor(at * texts.length))]!;
        if (what === 'cite' || what === 'again') {
          const known = records[pick % Math.max(1, records.length)];
          const document = what === 'again' && known ? { id: known } : { text: DOCUMENTS[pick % DOCUMENTS.length]! };
          const before = tr.steps.length;
          const behind = citeDocument(tr, pos, pos, document, asked, wording, newId);
          if (behind === null) expect(tr.steps.length).toBe(before);
          else {
            cited++;
            expect(tr.doc.resolve(behind).nodeBefore?.type.name).toBe('citation');
          }
        } else if (what === 'edit' && records.length > 0) {
          editRecord(tr, records[pick % records.length]!, DOCUMENTS[pick % DOCUMENTS.length]!, asked, wording, newId);
        } else if (what === 'derive') deriveReferences(tr, wording, newId);
        else if (what === 'restore') restoreWording(tr, ids[pick % ids.length]!, fixed, newId);
        else if (what === 'foreword') {
          composeForewordIn(
            tr,
            composeForeword({ ...FACTS, patentsIdentified: pick % 2 === 0, replaces: [] }, fixed),
            newId,
          );
        }
        tr.doc.check();
        const after = idsOf(tr.doc).filter((id) => id !== '');
        expect(new Set(after).size).toBe(after.length);
        expect(count(tr.doc, 'citation')).toBe(cited);
        const known = new Set(after);
        tr.doc.descendants((node) => {
          if (node.type.name === 'citation') expect(known).toContain(node.attrs['target']);
          return true;
        });
      }
    }),
    { numRuns: 300 },
  );
});
