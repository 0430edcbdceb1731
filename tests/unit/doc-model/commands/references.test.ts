import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it, test } from 'vitest';
import {
  citeDocument,
  deriveReferences,
  editRecord,
  type ReferenceWording,
  recordKey,
} from '#shared/doc-model/commands/index.ts';
import { isNormativeUse, sequentialBlockIds } from '#shared/doc-model/index.ts';
import { numberDocument, resolveCitation } from '#shared/publishing/index.ts';
import {
  annex,
  bibliography,
  bibliographyItem,
  body,
  cite,
  documentOf,
  heading,
  note,
  paragraph,
  reference,
} from '#tests/builders/document.ts';
import { idsOf, inside, shape } from './commands-fixture.ts';

const wording: ReferenceWording = {
  title: '规范性引用文件',
  leadIn: '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。',
  none: '本文件没有规范性引用文件。',
};
const ids = () => sequentialBlockIds('n');

function literature(doc: Node): readonly string[] {
  const items: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'bibliographyItem') items.push(node.textContent);
    return !node.isTextblock;
  });
  return items;
}

/** Printed citations of the document in order. */
function citations(doc: Node): readonly string[] {
  const numbering = numberDocument(doc);
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'citation') found.push(resolveCitation(numbering, node.attrs['target']).text);
    return true;
  });
  return found;
}

const EMPTY = documentOf(
  body(
    heading(1, '范围', { id: 'scope001' }),
    paragraph('本文件适用于甲。', { id: 'scope002' }),
    heading(1, '规范性引用文件', { id: 'refs0001' }),
    paragraph(wording.none, { id: 'refs0002' }),
    heading(1, '要求', { id: 'rule0001' }),
    paragraph('应符合的规定。', { id: 'rule0002' }),
  ),
);

describe('citing a document', () => {
  it('lists a new one in its place and turns the sentence of chapter 2', () => {
    const tr = new Transform(EMPTY);
    const newId = ids();
    for (const text of ['GB/T 191　包装', 'NY/T 393　农药', 'GB 2894—2008　标志']) {
      const at = inside(tr.doc, '应符合', 3);
      expect(citeDocument(tr, at, at, { text }, 'normative', wording, newId)).not.toBeNull();
    }
    expect(shape(tr.doc).slice(3, 7)).toEqual([
      'paragraph 下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。',
      ' GB/T 191　包装',
      ' GB 2894—2008　标志',
      ' NY/T 393　农药',
    ]);
    expect(citations(tr.doc)).toEqual(['GB 2894—2008', 'NY/T 393', 'GB/T 191']);
    tr.doc.check();
  });

  it('gives the caret its place behind the citation, also when the list grows above it', () => {
    const tr = new Transform(EMPTY);
    const at = inside(tr.doc, '应符合', 3);
    const behind = citeDocument(tr, at, at, { text: 'GB/T 191　包装' }, 'normative', wording, ids())!;
    const $behind = tr.doc.resolve(behind);
    expect($behind.nodeBefore?.type.name).toBe('citation');
    expect($behind.nodeAfter?.text).toBe('的规定。');
  });

  it('makes 参考文献 for what is only pointed at, and never lists a document twice', () => {
    const tr = new Transform(EMPTY);
    const newId = ids();
    const at = inside(tr.doc, '应符合', 3);
    citeDocument(tr, at, at, { text: 'ISO 9001:2015　质量管理体系' }, 'informative', wording, newId);
    citeDocument(tr, at, at, { text: 'ISO 9001 : 2015　另一个写法' }, 'informative', wording, newId);
    expect(literature(tr.doc)).toEqual(['ISO 9001:2015　质量管理体系']);
    expect(citations(tr.doc)).toEqual(['ISO 9001:2015', 'ISO 9001:2015']);
    expect(shape(tr.doc)[3]).toBe(`paragraph ${wording.none}`);
    citeDocument(tr, at, at, { text: 'ISO 9001:2015' }, 'normative', wording, newId);
    expect(literature(tr.doc)).toEqual([]);
    expect(shape(tr.doc)[3]).toBe(`paragraph ${wording.leadIn}`);
    expect(citations(tr.doc)).toHaveLength(3);
    tr.doc.check();
  });

  it('makes chapter 2 behind chapter 1 when somebody removed it', () => {
    const doc = documentOf(body(heading(1, '范围'), paragraph('甲'), heading(1, '要求'), paragraph('应符合的规定。')));
    const tr = new Transform(doc);
    const at = inside(doc, '应符合', 3);
    citeDocument(tr, at, at, { text: 'GB/T 191　包装' }, 'normative', wording, ids());
    expect(shape(tr.doc).slice(0, 5)).toEqual([
      '1 范围',
      'paragraph 甲',
      '2 规范性引用文件',
      `paragraph ${wording.leadIn}`,
      ' GB/T 191　包装',
    ]);
  });

  it('is refused in entries and titles of tables of contents, and for nothing', () => {
    const doc = documentOf(body(heading(1, '规范性引用文件'), reference('GB/T 191　包装', { id: 'record01' })));
    const tr = new Transform(doc);
    const at = inside(doc, 'GB/T 191', 2);
    expect(citeDocument(tr, at, at, { id: 'record01' }, 'normative', wording, ids())).toBeNull();
    const title = inside(doc, '规范性', 2);
    expect(citeDocument(tr, title, title, { text: ' ' }, 'normative', wording, ids())).toBeNull();
    expect(citeDocument(tr, title, title, { id: 'nothing1' }, 'normative', wording, ids())).toBeNull();
    expect(tr.steps).toHaveLength(0);
  });

  it('takes over a changed record: new year, new place, same citations', () => {
    const doc = documentOf(
      body(
        heading(1, '规范性引用文件'),
        paragraph(wording.leadIn),
        reference('GB/T 191　包装', { id: 'record01' }),
        reference('GB/T 4208　外壳', { id: 'record02' }),
        paragraph(['按', cite('record01'), '执行。']),
      ),
    );
    const tr = new Transform(doc);
    expect(editRecord(tr, 'record01', 'GB/T 9191—2020　包装', 'normative', wording, ids())).toBe(true);
    expect(shape(tr.doc).slice(2, 4)).toEqual([' GB/T 4208　外壳', ' GB/T 9191—2020　包装']);
    expect(citations(tr.doc)).toEqual(['GB/T 9191—2020']);
  });
});

describe('how a sentence cites', () => {
  it.each([
    ['产品包装应符合', '的规定。', true],
    ['按照GB/T 191、', '和GB/T 5规定的方法测定。', true],
    ['', '界定的术语和定义适用于本文件。', true],
    ['', '', true],
    ['包装应平整，见', '。', false],
    ['关于包装的更多信息见', '和GB/T 5。', false],
    ['本文件与', '有关。', false],
    ['应符合表1的规定。另见', '。', false],
    ['The grain shall be dried in accordance with ', '.', true],
    ['For packaging, see ', '.', false],
  ])('%s…%s', (before, after, normative) => {
    expect(isNormativeUse(before, after)).toBe(normative);
  });
});

describe('deriving the lists', () => {
  it('moves records to where their citations want them, keeps uncited ones, drops doubles', () => {
    const doc = documentOf(
      body(
        heading(1, '规范性引用文件'),
        paragraph(wording.leadIn),
        reference('NY/T 393　农药', { id: 'record01' }),
        reference('GB/T 191　包装', { id: 'record02' }),
        reference('GB/T 8170　数值修约', { id: 'record03' }),
        reference('GB/T 191　包装储运图示标志', { id: 'record04' }),
        heading(1, '要求'),
        paragraph(['应符合', cite('record04'), '和', cite('record05'), '的规定，见', cite('record01'), '。']),
        note(['按', cite('record01'), '执行时应注意。']),
      ),
      bibliography(
        bibliographyItem('ISO 9001　质量管理体系', { id: 'record05' }),
        bibliographyItem('某手册', { id: 'record06' }),
      ),
    );
    const tr = new Transform(doc);
    expect(deriveReferences(tr, wording, ids())).toBe(true);
    expect(shape(tr.doc).slice(2, 5)).toEqual([' GB/T 191　包装', ' GB/T 8170　数值修约', ' ISO 9001　质量管理体系']);
    expect(literature(tr.doc)).toEqual(['NY/T 393　农药', '某手册']);
    expect(citations(tr.doc)).toEqual(['GB/T 191', 'ISO 9001', 'NY/T 393', 'NY/T 393']);
  });

  it('counts typed codes too, and an informative annex as information', () => {
    const doc = documentOf(
      body(
        heading(1, '规范性引用文件'),
        paragraph(wording.leadIn),
        reference('GB/T 191　包装', { id: 'record01' }),
        reference('GB/T 4208—2017　外壳', { id: 'record02' }),
        heading(1, '要求'),
        paragraph('包装应符合GB/T 191的规定。'),
      ),
      annex('资料', [paragraph(['应符合', cite('record02'), '的规定。'])]),
    );
    const tr = new Transform(doc);
    deriveReferences(tr, wording, ids());
    expect(shape(tr.doc).slice(2, 3)).toEqual([' GB/T 191　包装']);
    expect(literature(tr.doc)).toEqual(['GB/T 4208—2017　外壳']);
  });
});

const TEXTS = [
  'GB/T 191　包装',
  'GB/T 191—2008　包装',
  'NY/T 393　农药',
  'DB41/T 12—2020　稻谷',
  'ISO 9001:2015　质量',
  'IEEE 802.3　网',
  '某手册',
  '',
];
const LEADS = ['应符合', '按照', '见', '来源：', '甲', ''];

test('whatever the draft cites and lists: nothing is lost, and a second run changes nothing', () => {
  const record = fc.constantFrom(...TEXTS);
  const citation = fc.record({ lead: fc.constantFrom(...LEADS), to: fc.nat({ max: 12 }), typed: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 6 }),
      fc.array(record, { maxLength: 4 }),
      fc.array(citation, { maxLength: 8 }),
      fc.boolean(),
      (chapter, books, uses, hasChapter) => {
        const recordIds: string[] = [];
        const id = () => {
          const made = `record${String(recordIds.length).padStart(2, '0')}`;
          recordIds.push(made);
          return made;
        };
        const listed = hasChapter ? chapter : [];
        const blocks = [
          heading(1, '范围', { id: 'chapter1' }),
          ...(hasChapter ? [heading(1, '规范性引用文件', { id: 'chapter2' })] : []),
          ...listed.map((text) => reference(text, { id: id() })),
          heading(1, '要求', { id: 'chapter3' }),
        ];
        const items = books.map((text) => bibliographyItem(text, { id: id() }));
        const text = uses.map(({ lead, to, typed }, i) =>
          paragraph(
            [
              lead,
              typed ? (TEXTS[to % TEXTS.length] ?? '').split('\u3000')[0]! : cite(recordIds[to] ?? 'nothing1'),
              '的规定。',
            ],
            { id: `mention${i}` },
          ),
        );
        const doc = documentOf(body(...blocks, ...text), ...(items.length > 0 ? [bibliography(...items)] : []));
        const tr = new Transform(doc);
        const newId = ids();
        deriveReferences(tr, wording, newId);
        tr.doc.check();
        const all = idsOf(tr.doc).filter((it) => it !== '');
        expect(new Set(all).size).toBe(all.length);
        const keys = (from: Node) => {
          const found: string[] = [];
          from.descendants((node) => {
            if (/^(reference|bibliographyItem)$/.test(node.type.name)) found.push(recordKey(node.textContent));
            return true;
          });
          return found;
        };
        expect(new Set(keys(tr.doc))).toEqual(new Set(keys(doc)));
        const named = keys(tr.doc).filter((key) => key !== '');
        expect(new Set(named).size).toBe(named.length);
        // Literature is cited by its place in the list, so only the rest must print the same.
        const printed = (from: Node) => citations(from).map((it) => (/^[《[（]/.test(it) ? '?' : it));
        expect(printed(tr.doc)).toEqual(printed(doc));
        const again = new Transform(tr.doc);
        expect(deriveReferences(again, wording, newId)).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});
