import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { composeForewordIn, type ForewordPart, restoreWording } from '#shared/doc-model/commands/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { composeForeword, ENGLISH_WORDING, FIXED_WORDING, type ForewordFacts } from '#shared/profiles/index.ts';
import {
  body,
  cite,
  documentOf,
  foreword,
  heading,
  list,
  paragraph,
  reference,
  term,
} from '#tests/builders/document.ts';
import { shape } from './commands-fixture.ts';

const facts: ForewordFacts = {
  replaces: [],
  patentsIdentified: false,
  proposer: '甲局',
  jurisdiction: '乙委员会',
  organisations: ['丙所', '丁公司'],
  drafters: ['张三'],
  editions: [],
};
const parts = (changes: Partial<ForewordFacts> = {}): readonly ForewordPart[] =>
  composeForeword({ ...facts, ...changes }).map(({ text, list: own }) => (own ? { text, list: own } : { text }));
const ids = () => sequentialBlockIds('n');
const texts = (tr: Transform) => tr.doc.firstChild!.children.map((node) => node.textContent);

describe('composing the foreword', () => {
  it('follows the project: new names, order a to h, ids of the sentences kept', () => {
    const doc = documentOf(
      foreword(
        paragraph('本文件起草单位：旧所。', { id: 'organi01' }),
        paragraph('本文件按照GB/T 1.1-2009的规则起草。', { id: 'basis001' }),
      ),
    );
    const tr = new Transform(doc);
    expect(composeForewordIn(tr, parts(), ids())).toBe(true);
    expect(texts(tr)).toEqual(parts().map(({ text }) => text));
    expect(tr.doc.firstChild!.child(0).attrs['id']).toBe('basis001');
    expect(tr.doc.firstChild!.child(4).attrs['id']).toBe('organi01');
    expect(composeForewordIn(new Transform(tr.doc), parts(), ids())).toBe(false);
  });

  it('keeps what a hand wrote: extra sentences, the change list, the title of the replaced document', () => {
    const replaces = [
      {
        number: 'DB41/T 12—2019',
        title: '××××',
        changes: [{ kind: 'changed' as const, subject: '××××', clause: '×.×', oldClause: '×.×' }],
      },
    ];
    const own =
      '本文件代替DB41/T 12—2019《大米加工》，与DB41/T 12—2019相比，除结构调整和编辑性改动外，主要技术变化如下：';
    const doc = documentOf(
      foreword(
        paragraph(FIXED_WORDING.foreword.basis),
        paragraph(own, { id: 'replace1' }),
        list('alpha', ['增加了碎米要求（见4.2）。']),
        paragraph('本文件的附录A为资料性附录。', { id: 'written1' }),
        paragraph(FIXED_WORDING.foreword.patents),
        paragraph('本文件与其他文件配套使用。'),
      ),
    );
    const tr = new Transform(doc);
    composeForewordIn(tr, parts({ replaces, patentsIdentified: true }), ids());
    expect(texts(tr).slice(1, 4)).toEqual([own, '增加了碎米要求（见4.2）。', '本文件的附录A为资料性附录。']);
    expect(texts(tr)).not.toContain(FIXED_WORDING.foreword.patents);
    expect(texts(tr)).toContain('本文件与其他文件配套使用。');
    tr.doc.check();
    expect(composeForewordIn(new Transform(tr.doc), parts({ replaces, patentsIdentified: true }), ids())).toBe(false);
  });

  it('fills an empty foreword', () => {
    const tr = new Transform(documentOf(foreword(paragraph(''))));
    composeForewordIn(tr, parts({ replaces: [{ number: 'GB/T 1—2019', title: '米', changes: [] }] }), ids());
    expect(texts(tr)[0]).toBe(FIXED_WORDING.foreword.basis);
    tr.doc.check();
  });
});

describe('bringing back fixed wording', () => {
  const doc = documentOf(
    foreword(
      paragraph('本标准按照GB/T 1.1—2009给出的规则起草。', { id: 'basis001' }),
      paragraph('其他。', { id: 'other001' }),
    ),
    body(
      heading(1, '范围', { id: 'scope001' }),
      heading(1, '规范性引用文件', { id: 'refs0001' }),
      paragraph('下列文件对于本文件的应用是必不可少的。', { id: 'refs0002' }),
      reference('GB/T 191　包装', { id: 'record01' }),
      heading(1, '术语与定义', { id: 'terms001' }),
      paragraph([cite('record01'), '界定的术语适用于本标准。'], { id: 'terms002' }),
      term(2, '甲', 'jia', '乙'),
      heading(1, '缩略语', { id: 'short001' }),
      paragraph('', { id: 'short002' }),
    ),
  );
  const restore = (id: string, from = doc, wording = FIXED_WORDING) => {
    const tr = new Transform(from);
    const changed = restoreWording(tr, id, wording, ids());
    tr.doc.check();
    return { changed, doc: tr.doc };
  };

  it('of one sentence', () => {
    expect(restore('basis001').doc.firstChild!.firstChild!.textContent).toBe(FIXED_WORDING.foreword.basis);
    expect(restore('other001').changed).toBe(false);
    expect(shape(restore('refs0002').doc)[2]).toBe(`paragraph ${FIXED_WORDING.references.leadIn}`);
    expect(shape(restore('short001').doc).at(-1)).toBe(`paragraph ${FIXED_WORDING.symbols.abbreviations}`);
  });

  it('of a chapter with its title; documents that it names stay live', () => {
    const restored = restore('terms001').doc;
    const all = restored.children[1]!.children;
    expect(all[4]?.textContent).toBe('术语和定义');
    expect(all[5]?.firstChild?.type.name).toBe('citation');
    expect(all[5]?.textContent).toBe('界定的以及下列术语和定义适用于本文件。');
    expect(restore('terms001', restored).changed).toBe(false);
  });

  it('of terms that came into a chapter without any', () => {
    const before = documentOf(
      body(
        heading(1, '术语和定义'),
        paragraph(FIXED_WORDING.terms.none),
        term(2, '甲', 'jia', '乙', { id: 'term0001' }),
      ),
    );
    expect(restore('term0001', before).doc.children[1]!.child(1).textContent).toBe(FIXED_WORDING.terms.own);
  });

  it('of a document in English', () => {
    const english = documentOf(
      body(
        heading(1, 'Terms and definitions', { id: 'terms001' }),
        paragraph('Terms given in ISO 472 apply.', { id: 'terms002' }),
      ),
    );
    expect(restore('terms002', english, ENGLISH_WORDING).doc.children[1]!.lastChild!.textContent).toBe(
      'For the purposes of this document, the terms and definitions given in ISO 472 apply.',
    );
  });
});
