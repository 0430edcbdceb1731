import { describe, expect, it } from 'vitest';
import { isoProfile } from '#shared/profiles/index.ts';
import type { AnchorMap } from '#shared/publishing/anchor-map.ts';
import {
  type AnchorEvidence,
  anchorComment,
  buildAnchorIndex,
  CONFIDENCE_LINE,
} from '#shared/publishing/anchors/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

const doc = d.documentOf(
  d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。', { id: 'fore' })),
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.paragraph('本文件规定了茶叶的要求，适用于茶叶的生产和检验。', { id: 'p1' }),
    d.heading(1, '术语和定义', { id: 'c2' }),
    d.term(2, '茶', 'tea', '茶树的嫩叶制成的产品。', { id: 't21' }, [d.note('包括再加工茶。', { id: 't21n' })]),
    d.heading(1, '要求', { id: 'c3' }),
    d.heading(2, '外观', { id: 'c31' }),
    d.paragraph('茶叶的外观应平整、匀净，不应有霉变和异味。', { id: 'p31' }),
    d.paragraph('Colour shall be uniform; no foreign matter shall be visible.', { id: 'p31e' }),
    d.list('alpha', [
      d.item('颜色均匀，光泽一致；', undefined, { id: 'la' }),
      d.item('无可见杂质。', undefined, { id: 'lb' }),
    ]),
    d.note('在自然光下目测。', { id: 'n31' }),
    d.heading(2, '理化指标', { id: 'c32' }),
    d.paragraph(['理化指标应符合', d.refTo('t1'), '的规定。'], { id: 'p32' }),
    d.table(
      '理化指标',
      [
        ['项目', '指标', '方法'],
        ['水分／%', '≤6.5', 'GB 5009.3'],
        ['总灰分', '≤6.25', 'GB 5009.4'],
      ],
      { id: 't1' },
    ),
    d.clause(3, '水分的测定结果应取两次平行测定的算术平均值。', { id: 'c321' }),
    d.clause(3, '总灰分的测定应在(550±25) ℃下灼烧至恒重。', { id: 'c322' }),
    d.heading(2, '净含量', { id: 'c33' }),
    d.paragraph('净含量偏差应符合国家有关规定。', { id: 'p33' }),
  ),
  d.annex(
    '检验方法',
    [d.heading(2, '概述', { id: 'a1' }), d.paragraph('净含量偏差应符合国家有关规定。', { id: 'pa1' })],
    { id: 'A' },
  ),
);
const map: AnchorMap = {
  format: 'zhunsheng-anchors',
  version: 1,
  draft: 'd',
  draftVersion: 1,
  name: '',
  pages: [
    {
      label: '1',
      lines: [
        [1, 'c1', 100, 12],
        [2, 'p1', 120, 12],
        [3, 'p1', 140, 12],
      ],
    },
    {
      label: '2',
      lines: [
        [1, 'c31', 100, 12],
        [2, 'p31', 120, 12],
        [3, 'la', 140, 12],
      ],
    },
  ],
  blocks: {},
};
const index = buildAnchorIndex(doc, numberDocument(doc), map);
const find = (evidence: AnchorEvidence) => anchorComment(evidence, index);

/** Words of the draft in a range of a block. */
function wordsOf(blockId: string, range: { from: number; to: number } | null): string {
  const { pos } = index.blocks.get(blockId)!;
  return range ? doc.textBetween(pos + range.from, pos + range.to, ' ', '#') : '';
}

describe('placed without asking', () => {
  it.each<[string, AnchorEvidence, string, string]>([
    ['a block of our own file', { block: 'p33', clause: '1' }, 'p33', 'embedded'],
    ['a clause number', { clause: '第３．２条' }, 'c32', 'clause'],
    ['a table in the clause', { clause: '3.2', target: '表1' }, 't1', 'object'],
    ['a note', { clause: '3.1', target: '注' }, 'n31', 'object'],
    ['a list item', { clause: '3.1 a)' }, 'la', 'object'],
    ['a list item beside the clause', { clause: '3.1', target: '列项b)' }, 'lb', 'object'],
    ['a paragraph by its place', { clause: '3.1', target: '第2段' }, 'p31e', 'object'],
    ['the last paragraph', { clause: '3.1', target: '最后一段' }, 'p31e', 'object'],
    ['page and line', { page: '2', line: '2' }, 'p31', 'line'],
    ['a line that only one page has in that clause', { clause: '1', line: '2-3' }, 'p1', 'line'],
    ['clause and quotation', { clause: '3.1', quote: '外观应平整、匀净' }, 'p31', 'quote'],
    ['a quotation alone', { quote: '水分的测定结果应取两次平行测定的算术平均值' }, 'c321', 'quote'],
    ['other signs and widths', { quote: '（５５０±２５）℃下灼烧至恒重' }, 'c322', 'quote'],
    ['blanks and line breaks', { clause: '3.1', quote: '茶叶的外观应\n平整、 匀净' }, 'p31', 'quote'],
    ['an ellipsis', { clause: '3.1', quote: '茶叶的外观……异味。' }, 'p31', 'quote'],
    ['three points', { clause: '1', quote: '本文件规定了...和检验' }, 'p1', 'quote'],
    [
      'two blocks with their labels',
      { clause: '3.1', quote: 'a) 颜色均匀，光泽一致；\nb) 无可见杂质。' },
      'la',
      'quote',
    ],
    ['a row of a table', { clause: '3.2', quote: '总灰分 | ≤6.25 | GB 5009.4' }, 't1', 'quote'],
    ['a term', { clause: '2.1', quote: '茶树的嫩叶' }, 't21', 'quote'],
    ['a reference in the quotation', { clause: '3.2', quote: '理化指标应符合表1的规定' }, 'p32', 'quote'],
    ['a title with its number', { clause: '3.3', quote: '3.3 净含量' }, 'c33', 'quote'],
    ['a number one level too high', { clause: '3.2', quote: '灼烧至恒重' }, 'c322', 'quote'],
    ['a number one too low', { clause: '3.2.1', quote: '总灰分的测定应在' }, 'c322', 'quote'],
    [
      'a clause that is gone, with words of the clause above',
      { clause: '3.1.4', quote: '颜色均匀，光泽一致' },
      'la',
      'quote',
    ],
    [
      'a long quotation against the number',
      { clause: '1', quote: '水分的测定结果应取两次平行测定的算术平均值' },
      'c321',
      'quote',
    ],
    ['the same words in two clauses', { clause: 'A.1', quote: '净含量偏差应符合国家有关规定' }, 'pa1', 'quote'],
    ['a slip of the pen', { clause: '3.2.1', quote: '水分的测定结果取两次平行测定算术平均值' }, 'c321', 'fuzzy'],
    ['quoted words in the comment', { clause: '3.1', words: '“光泽一致”无法检验，建议删去。' }, 'la', 'clause'],
    ['English words', { clause: '3.1', quote: 'No foreign  matter shall be “visible”' }, 'p31e', 'quote'],
  ])('%s', (_, evidence, block, how) => {
    const found = find(evidence);
    expect(found).toMatchObject({ blockId: block, how });
    expect(found.confidence).toBeGreaterThanOrEqual(CONFIDENCE_LINE);
    expect(found.candidates[0]).toEqual({ blockId: block, confidence: found.confidence });
    expect(found.candidates.every(({ confidence }) => Number.isInteger(confidence))).toBe(true);
  });

  it('in English', () => {
    const english = buildAnchorIndex(doc, numberDocument(doc, isoProfile.labels));
    const blocks = [
      { clause: '3.1', target: 'Paragraph 2' },
      { clause: '3.2', target: 'Table 1' },
      { clause: 'Annex A' },
    ];
    expect(blocks.map((evidence) => anchorComment(evidence, english).blockId)).toEqual(['p31e', 't1', 'A']);
  });

  it('the words are given as a range of the block', () => {
    const rows: readonly [AnchorEvidence, string][] = [
      [{ clause: '3.1', quote: '外观应平整' }, '外观应平整'],
      [{ block: 'p33', quote: '国家有关规定' }, '国家有关规定'],
      [{ clause: '3.2', quote: '≤6.25' }, '6.25'],
      [{ clause: '3.2', quote: '符合表1的' }, '符合#的'],
      [{ clause: '3.1', words: '“光泽一致”' }, '光泽一致'],
    ];
    expect(rows.map(([evidence]) => wordsOf(find(evidence).blockId, find(evidence).range))).toEqual(
      rows.map(([, words]) => words),
    );
    expect(find({ block: 'p33', range: { from: 1, to: 4 } }).range).toEqual({ from: 1, to: 4 });
    expect(find({ block: 'p33', range: { from: 1, to: 400 } }).range).toBeNull();
  });

  it('agreement is surer than a number alone, and that surer than contradiction', () => {
    const words = '水分的测定结果应取两次平行测定的算术平均值';
    const order = [{ clause: '3.2.1', quote: words }, { clause: '3.2.1' }, { clause: '1', quote: words }];
    const confidence = order.map((evidence) => find(evidence).confidence);
    expect(confidence).toEqual([...confidence].sort((a, b) => b - a));
    expect(new Set(confidence).size).toBe(3);
  });
});

describe('asked about', () => {
  it.each<[string, AnchorEvidence, string]>([
    ['a clause that is gone', { clause: '3.1.4' }, 'c31'],
    ['a short quotation against the number', { clause: '1', quote: '无可见杂质' }, 'c1'],
    [
      'a long quotation that stands nowhere',
      { clause: '3.1', quote: '包装材料应符合食品安全国家标准的有关规定' },
      'c31',
    ],
    ['words that stand in two clauses', { quote: '净含量偏差应符合国家有关规定' }, 'p33'],
    ['a number in the comment', { words: '与3.2的规定重复。' }, 'c32'],
  ])('%s', (_, evidence, likeliest) => {
    const found = find(evidence);
    expect(found.blockId).toBe('');
    expect(found.confidence).toBeLessThan(CONFIDENCE_LINE);
    expect(found.candidates[0]?.blockId).toBe(likeliest);
    expect(found.candidates.length).toBeLessThanOrEqual(3);
  });

  it('offers both places where number and quotation contradict each other', () => {
    const { candidates } = find({ clause: '1', quote: '无可见杂质' });
    expect(candidates.map(({ blockId }) => blockId).sort()).toEqual(['c1', 'lb']);
  });

  it('nothing is offered where nothing is said', () => {
    for (const evidence of [
      {},
      { clause: '9.9' },
      { quote: '/' },
      { block: 'other-draft', words: '！？' },
      { words: '𠮷' },
    ])
      expect(find(evidence)).toEqual({ blockId: '', range: null, confidence: 0, how: 'none', candidates: [] });
  });

  it('the whole text and the cover are no block, and nobody is asked', () => {
    for (const clause of ['全文', '封面', '通篇', 'General'])
      expect(find({ clause, words: '用语应统一' })).toMatchObject({ blockId: '', confidence: 100, candidates: [] });
  });
});

it('an empty draft takes any evidence', () => {
  const empty = buildAnchorIndex(d.documentOf());
  for (const evidence of [
    { quote: '任何文字都可以放在这里' },
    { clause: '5.2' },
    { words: '“任何文字都可以”，见5.2' },
    { line: '3' },
  ])
    expect(anchorComment(evidence, empty).blockId).toBe('');
});
