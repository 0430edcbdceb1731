import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOfCase, judgeCases, parseCases } from '#shared/doc-rules/cases/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import type { Check } from '#shared/doc-rules/check.ts';
import { samplesDir } from '#tests/builders/samples.ts';

function casesOf(value: unknown) {
  const parsed = parseCases(JSON.stringify(value));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function documentOf(doc: object) {
  return documentOfCase(casesOf([{ id: 'X-C1', check: '*', kind: 'clean', doc }])[0]!);
}

/** A check that finds every 必须. */
const must: Check = {
  id: 'XX01',
  severity: 'error',
  languages: ['zh'],
  rule: 'test',
  scope: 'block',
  types: ['paragraph'],
  run(block, _place, report) {
    const at = block.text.plain.indexOf('必须');
    if (at >= 0) report(block, { range: [at, at + 2] });
  },
};

describe('file of cases', () => {
  it('names the case and the place that is wrong', () => {
    const parsed = parseCases(
      JSON.stringify([
        { id: 'WO01-F1', check: 'WO01', kind: 'faulty', doc: { blocks: [{ id: 'b', type: 'chaptr' }] } },
      ]),
    );
    expect(parsed).toMatchObject({
      ok: false,
      error: { code: 'case-invalid', params: { case: 'WO01-F1', where: 'doc.blocks.0.type' } },
    });
    expect(parseCases('{}')).toMatchObject({ ok: false, error: { code: 'cases-not-json' } });
    expect(parseCases('[')).toMatchObject({ ok: false, error: { code: 'cases-not-json' } });
  });
});

describe('document of a case', () => {
  it('continues numbers from the parent and the sibling before', () => {
    const document = documentOf({
      blocks: [
        {
          id: 'c5',
          type: 'chapter',
          number: '5',
          title: '要求',
          children: [
            { id: 'a', type: 'clause', title: '通则' },
            { id: 'b', type: 'untitledClause', text: '应干燥。', number: '5.4' },
            { id: 'c', type: 'clause', title: '安装', children: [{ id: 'n', type: 'note', text: '见{ref:l2}。' }] },
            { id: 'l1', type: 'listItem', kind: 'letter', text: '甲；' },
            { id: 'l2', type: 'listItem', kind: 'letter', text: '乙。' },
            { id: 't', type: 'table', title: '值', rows: [['甲', null]] },
          ],
        },
        { id: 'c6', type: 'chapter', title: '试验' },
        {
          id: 'A',
          type: 'annex',
          kind: 'normative',
          title: '方法',
          children: [
            { id: 'A1', type: 'clause', title: '原理' },
            { id: 'At', type: 'table', rows: [] },
          ],
        },
      ],
    });
    const number = (id: string) => document.entryOf(id)?.block.number;
    expect(['a', 'b', 'c', 'l2', 't', 'c6', 'A', 'A1', 'At', 'n'].map((id) => number(id)?.text)).toEqual([
      '5.1',
      '5.4',
      '5.5',
      'b)',
      '1',
      '6',
      'A',
      'A.1',
      'A.1',
      '注：',
    ]);
    expect(number('b')?.typed).toBe(true);
    expect(number('c')?.typed).toBe(false);
    expect(document.entryOf('n')?.block.text.plain).toBe('见第5章 b)。');
    expect(document.entryOf('A')?.block.mark).toEqual({ text: '（规范性）', typed: false });
    expect(document.entryOf('n')?.place).toMatchObject({
      element: 'body',
      role: 'other',
      within: ['chapter', 'clause'],
      heading: '安装',
    });
    expect(document.entryOf('A1')?.place).toMatchObject({ element: 'annex', role: 'other', annexKind: 'normative' });
  });

  it('prints marks and says where they are', () => {
    const document = documentOf({
      blocks: [
        { id: 'p', type: 'paragraph', text: '面积{sup:2}见**重要{ref:f}**{fn:n}{ref:gone}' },
        { id: 'f', type: 'formula', text: 'a{sup:x}' },
        { id: 'n', type: 'footnote', text: '脚注' },
      ],
    });
    const text = document.entryOf('p')!.block.text;
    expect(text.plain).toBe('面积2见重要公式（1）1)（引用目标已删除）');
    expect(text.spans.map((span) => [span.kind, text.plain.slice(span.from, span.to)])).toEqual([
      ['superscript', '2'],
      ['strong', '重要公式（1）'],
      ['reference', '公式（1）'],
      ['footnote', '1)'],
      ['reference', '（引用目标已删除）'],
    ]);
    expect(document.entryOf('f')?.block.text.plain).toBe('a{sup:x}');
  });

  it('tells the chapters by their titles in both languages', () => {
    const role = (title: string) =>
      documentOf({ blocks: [{ id: 'c', type: 'chapter', title }] }).entryOf('c')?.place.role;
    expect(
      ['范围', '规范性引用文件', '术语和定义', '术语、定义、符号和缩略语', '符号和缩略语', '缩略语', '术语'].map(role),
    ).toEqual(['scope', 'references', 'terms', 'terms', 'symbols', 'symbols', 'terms']);
    expect(
      ['Scope', 'Normative references', 'Terms and definitions', 'Terms, definitions and abbreviated terms'].map(role),
    ).toEqual(['scope', 'references', 'terms', 'terms']);
    expect(
      ['Symbols and abbreviated terms', 'Abbreviated terms', 'Requirements', '符号标注要求', ''].map(role),
    ).toEqual(['symbols', 'symbols', 'other', 'other', 'other']);
  });
});

describe('judgement', () => {
  const blocks = [
    {
      id: 'b1',
      type: 'chapter',
      title: '要求',
      children: [{ id: 'b2', type: 'paragraph', text: '必须到达，不得迟到。' }],
    },
  ];
  const judge = (expectation: object, doc: object = { blocks }) =>
    judgeCases(
      casesOf([{ id: 'F', check: 'XX01', kind: 'faulty', doc, expect: [{ check: 'XX01', ...expectation }] }]),
      [must],
    ).total;

  it('finds on the block, one of the others, or the parent of one', () => {
    expect(judge({ block: 'b2', quote: '必须' })).toEqual({ found: 1, missed: 0, false: 0 });
    expect(judge({ block: 'b1', or: ['b2'], quote: '要求' })).toEqual({ found: 1, missed: 0, false: 0 });
    expect(judge({ block: 'doc', quote: '' })).toEqual({ found: 1, missed: 0, false: 0 });
  });

  it('misses when the range is another, and calls other blocks false', () => {
    expect(judge({ block: 'b2', quote: '不得' })).toEqual({ found: 0, missed: 1, false: 0 });
    expect(judge({ block: 'b1', quote: '要求' })).toEqual({ found: 0, missed: 1, false: 1 });
    expect(judge({ block: 'meta', quote: '' })).toEqual({ found: 0, missed: 1, false: 1 });
  });

  it('asks only the checks of the language, and all of them for *', () => {
    const cases = (language: string) =>
      casesOf([{ id: 'ALL', check: '*', kind: 'clean', doc: { meta: { language }, blocks } }]);
    expect(judgeCases(cases('zh'), [must]).total.false).toBe(1);
    expect(judgeCases(cases('en'), [must]).total.false).toBe(0);
  });
});

describe.skipIf(!samplesDir)('sample cases (only beside ../shared/samples)', () => {
  it('are passed', () => {
    const parsed = parseCases(readFileSync(join(samplesDir!, 'lint', 'cases.json'), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const judgement = judgeCases(parsed.value, catalogue);
    for (const [check, { found, missed, false: alarms }] of Object.entries(judgement.checks))
      console.info(`${check} found ${found} missed ${missed} false ${alarms}`);
    console.info(`total ${JSON.stringify(judgement.total)}`);
    expect(judgement.cases.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual([]);
  });
});
