import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { CoverData } from '#shared/domain/cover-data.ts';
import * as d from '#tests/builders/document.ts';
import { LONG_COVER } from '#tests/builders/long-standard.ts';
import { settled } from './redline-facts.ts';

const cover: CoverData = { ...LONG_COVER, draftMark: '送审稿' };
const version = (doc: Node, more: Partial<CoverData> = {}) => ({ doc, cover: { ...cover, ...more } });

const front = [
  d.heading(1, '范围', { id: 'c1' }),
  d.paragraph('本文件规定了茶叶的要求，适用于茶叶的生产、检验和销售。', { id: 'p1' }),
  d.heading(1, '规范性引用文件', { id: 'c2' }),
  d.paragraph('本文件没有规范性引用文件。', { id: 'p2' }),
  d.heading(1, '术语和定义', { id: 'c3' }),
  d.term(2, '茶', 'tea', '茶树的嫩叶制成的产品。', { id: 't1' }),
];
const chapter = (...blocks: readonly Node[]): Node =>
  d.documentOf(d.body(...front, d.heading(1, '要求', { id: 'c4' }), ...blocks));

const TABLE = [
  ['规格', '长', '宽'],
  ['甲', '10.5', '3'],
  ['乙', '20.5', '4'],
  ['丙', '30.5', '5'],
];
const table = (rows: readonly (readonly (string | Node)[])[], rest: readonly Node[] = []): Node =>
  d.table('尺寸', rows, { id: 'tb', rest });
const para = (text: string | readonly (string | Node)[], id = 'p9'): Node => d.paragraph(text, { id });
const two = (...blocks: readonly Node[]): readonly Node[] => [
  para('第一段文字。', 'pa'),
  ...blocks,
  para('最后一段文字。', 'pz'),
];

const CASES: Readonly<Record<string, readonly [before: Node, after: Node]>> = {
  'nothing changed': [chapter(para('不变。')), chapter(para('不变。'))],
  'words of a paragraph': [
    chapter(para('样品应在温度为23 ℃的条件下放置不少于24 h。')),
    chapter(para('样品应在温度为25 ℃的环境中放置不少于48 h。')),
  ],
  'a paragraph added': [chapter(...two()), chapter(...two(para('新的一段。')))],
  'a paragraph deleted': [chapter(...two(para('旧的一段。'))), chapter(...two())],
  'a paragraph moved': [
    chapter(para('甲段文字。', 'x'), para('乙段文字。', 'y'), para('丙段文字。', 'z')),
    chapter(para('乙段文字。', 'y'), para('丙段文字。', 'z'), para('甲段文字。', 'x')),
  ],
  'a paragraph became a clause': [
    chapter(d.heading(2, '外观', { id: 'h' }), para('应平整。', 'q')),
    chapter(d.heading(2, '外观', { id: 'h' }), d.clause(3, '应平整。', { id: 'q' })),
  ],
  'a clause added before others, which are referred to': [
    chapter(
      d.heading(2, '外观', { id: 'h1' }),
      para('应平整。', 'x'),
      d.heading(2, '尺寸', { id: 'h2' }),
      para(['见', d.refTo('h2'), '和', d.refTo('h1'), '。']),
    ),
    chapter(
      d.heading(2, '气味', { id: 'h0' }),
      para('应正常。', 'w'),
      d.heading(2, '外观', { id: 'h1' }),
      para('应平整。', 'x'),
      d.heading(2, '尺寸', { id: 'h2' }),
      para(['见', d.refTo('h2'), '和', d.refTo('h1'), '。']),
    ),
  ],
  'a list with items added, deleted and changed': [
    chapter(
      ...two(
        d.list(
          'alpha',
          [
            d.item('颜色均匀；', undefined, { id: 'i1' }),
            d.item('无异味；', undefined, { id: 'i2' }),
            d.item('无杂质。', undefined, { id: 'i3' }),
          ],
          { id: 'l' },
        ),
      ),
    ),
    chapter(
      ...two(
        d.list(
          'alpha',
          [
            d.item('无异味；', undefined, { id: 'i2' }),
            d.item('无霉变；', undefined, { id: 'i4' }),
            d.item('无可见杂质。', undefined, { id: 'i3' }),
          ],
          { id: 'l' },
        ),
      ),
    ),
  ],
  'a list of another kind': [
    chapter(
      ...two(
        d.list('dash', [d.item('甲；', undefined, { id: 'i1' }), d.item('乙。', undefined, { id: 'i2' })], { id: 'l' }),
      ),
    ),
    chapter(
      ...two(
        d.list('alpha', [d.item('甲；', undefined, { id: 'i1' }), d.item('乙。', undefined, { id: 'i2' })], {
          id: 'l',
        }),
      ),
    ),
  ],
  'cells, rows and a title of a table': [
    chapter(...two(table(TABLE))),
    chapter(
      ...two(
        d.table(
          '外形尺寸',
          [
            ['规格', '长', '宽'],
            ['甲', '10.5', '3'],
            ['乙', '21.5', '4'],
            ['戊', '40.5', '6'],
            ['丙', '30.5', '5'],
          ],
          { id: 'tb' },
        ),
      ),
    ),
  ],
  'a row deleted': [chapter(...two(table(TABLE))), chapter(...two(table([TABLE[0]!, TABLE[2]!, TABLE[3]!])))],
  'a column added': [chapter(...two(table(TABLE))), chapter(...two(table(TABLE.map((row) => [...row, '备注']))))],
  'a column of numbers that holds words now': [
    chapter(...two(table(TABLE))),
    chapter(...two(table([...TABLE, ['丁', '按照合同规定的长度供货，但不应小于10 mm', '7']]))),
  ],
  'merged cells': [
    chapter(...two(table([['规格', '长'], [d.cell('甲', { rowspan: 2 }), '1'], ['2'], ['乙', '3']]))),
    chapter(...two(table([['规格', '长'], [d.cell('甲', { rowspan: 3 }), '1'], ['2'], ['9'], ['乙', '3']]))),
  ],
  'lines added to a cell': [
    chapter(
      ...two(
        table([
          ['规格', '长'],
          ['甲', d.cell([para('第一行', 'k1')])],
        ]),
      ),
    ),
    chapter(
      ...two(
        table([
          ['规格', '长'],
          ['甲', d.cell([para('第一行', 'k1'), para('第二行', 'k2')])],
        ]),
      ),
    ),
  ],
  'notes of a table': [
    chapter(...two(table(TABLE, [d.note('甲等。', { id: 'n1' }), d.note('乙等。', { id: 'n2' })]))),
    chapter(
      ...two(
        table(TABLE, [d.note('甲等。', { id: 'n1' }), d.note('乙等。', { id: 'n2' }), d.note('丙等。', { id: 'n3' })]),
      ),
    ),
  ],
  'a note of a table that was alone': [
    chapter(...two(table(TABLE, [d.note('甲等。', { id: 'n1' })]))),
    chapter(...two(table(TABLE, [d.note('甲等。', { id: 'n1' }), d.note('乙等。', { id: 'n2' })]))),
  ],
  'a table deleted before another': [
    chapter(...two(table(TABLE), d.table('质量', TABLE, { id: 't2' }), para(['见', d.refTo('t2'), '。']))),
    chapter(...two(d.table('质量', TABLE, { id: 't2' }), para(['见', d.refTo('t2'), '。']))),
  ],
  'a table added before another': [
    chapter(...two(d.table('质量', TABLE, { id: 't2' }), para(['见', d.refTo('t2'), '。']))),
    chapter(
      ...two(
        table(TABLE),
        d.table('质量', TABLE, { id: 't2' }),
        para(['见', d.refTo('t2'), '和', d.refTo('tb'), '。']),
      ),
    ),
  ],
  'a table moved': [
    chapter(table(TABLE), para('甲段文字。', 'x'), para(['乙段见', d.refTo('tb'), '。'], 'y')),
    chapter(para('甲段文字。', 'x'), para(['乙段见', d.refTo('tb'), '。'], 'y'), table(TABLE)),
  ],
  figures: [
    chapter(...two(d.figure('外形', { id: 'f1' }), d.figure('结构', { id: 'f2' }))),
    chapter(...two(d.figure('结构示意', { id: 'f2' }), d.figure('剖面', { id: 'f3' }))),
  ],
  'formulas and their symbols': [
    chapter(
      ...two(
        d.formula('a=b', { id: 'e1' }),
        d.formula('c=\\frac{d}{e}', { id: 'e2' }),
        d.formulaKey(
          [
            ['c', '浓度；'],
            ['d', '质量。'],
          ],
          { id: 'k' },
        ),
      ),
    ),
    chapter(
      ...two(
        d.formula('a=b+1', { id: 'e1' }),
        d.formula('x=y', { id: 'e3' }),
        d.formula('c=\\frac{d}{e}', { id: 'e2' }),
        d.formulaKey(
          [
            ['b', '体积；'],
            ['c', '浓度，单位为克；'],
            ['d', '质量。'],
          ],
          { id: 'k' },
        ),
      ),
    ),
  ],
  'footnotes and formulas in a line': [
    chapter(
      ...two(
        para([
          '应符合要求',
          d.footnote('旧的脚注。', { id: 'fn1' }),
          '并检验',
          d.footnote('另一个脚注。', { id: 'fn2' }),
          '。',
        ]),
      ),
    ),
    chapter(
      ...two(
        para([
          '应符合要求',
          d.footnote('新加脚注。', { id: 'fn3' }),
          '并检验',
          d.footnote('另一个脚注。', { id: 'fn2' }),
          '。',
        ]),
        para(['再见', d.footnote('第三个脚注。', { id: 'fn4' }), '。'], 'pf'),
      ),
    ),
  ],
  'a footnote deleted before others': [
    chapter(
      ...two(
        para([
          '甲',
          d.footnote('脚注甲。', { id: 'fn1' }),
          '乙',
          d.footnote('脚注乙。', { id: 'fn2' }),
          '丙',
          d.footnote('脚注丙。', { id: 'fn3' }),
          '。',
        ]),
      ),
    ),
    chapter(
      ...two(para(['甲乙', d.footnote('脚注乙。', { id: 'fn2' }), '丙', d.footnote('脚注丙。', { id: 'fn3' }), '。'])),
    ),
  ],
  'notes and examples': [
    chapter(
      ...two(d.note('甲注。', { id: 'n1' }), d.note('乙注。', { id: 'n2' }), d.example('示例一。', { id: 'x1' })),
    ),
    chapter(
      ...two(d.note('乙注。', { id: 'n2' }), d.example('示例一。', { id: 'x1' }), d.example('示例二。', { id: 'x2' })),
    ),
  ],
  'framed examples': [
    chapter(...two(d.example([para('甲', 'b1'), para('乙', 'b2')], { id: 'x1', boxed: true }))),
    chapter(...two(d.example([para('甲方', 'b1'), para('乙', 'b2'), para('丙', 'b3')], { id: 'x1', boxed: true }))),
  ],
  terms: [
    chapter(para('要求。')),
    d.documentOf(
      d.body(
        ...front.slice(0, 5),
        d.term(2, '绿茶', 'green tea', '未经发酵的茶。', { id: 't0' }),
        d.term(2, '茶叶', 'tea', '茶树的嫩叶和芽制成的产品。', { id: 't1' }),
        d.heading(1, '要求', { id: 'c4' }),
        para('要求。'),
      ),
    ),
  ],
  'an annex added at the end': [
    chapter(para('要求。')),
    d.documentOf(
      d.body(...front, d.heading(1, '要求', { id: 'c4' }), para('要求。')),
      d.annex('试验方法', [d.heading(2, '原理', { id: 'ah' }), para('称量。', 'ap')], { id: 'an' }),
    ),
  ],
  'an annex deleted at the end': [
    d.documentOf(
      d.body(...front, d.heading(1, '要求', { id: 'c4' }), para('要求。')),
      d.annex('试验方法', [d.heading(2, '原理', { id: 'ah' }), para('称量。', 'ap')], { id: 'an' }),
    ),
    chapter(para('要求。')),
  ],
  'an annex put before another, and literature': [
    d.documentOf(
      d.body(...front, d.heading(1, '要求', { id: 'c4' }), para(['按', d.refTo('an'), '。'])),
      d.annex('试验方法', [d.heading(2, '原理', { id: 'ah' }), para('称量。', 'ap')], { id: 'an' }),
    ),
    d.documentOf(
      d.body(...front, d.heading(1, '要求', { id: 'c4' }), para(['按', d.refTo('an'), '和', d.refTo('a0'), '。'])),
      d.annex('取样', [d.heading(2, '器具', { id: 'bh' }), para('取样器。', 'bp')], { id: 'a0' }),
      d.annex('试验方法', [d.heading(2, '原理', { id: 'ah' }), para('称量两次。', 'ap')], { id: 'an' }),
      d.bibliography('GB/T 1.1—2020 标准化工作导则'),
    ),
  ],
  'the last paragraph deleted': [chapter(para('甲段。', 'x'), para('乙段。', 'y')), chapter(para('甲段。', 'x'))],
  'nothing is as it was': [
    chapter(para('甲段。', 'x'), table(TABLE)),
    d.documentOf(d.body(d.heading(1, '总则', { id: 'z1' }), para('完全不同的文字。', 'z2'))),
  ],
};

describe('a redline', () => {
  it.each(Object.keys(CASES))('gives the new version when accepted and the old one when rejected: %s', async (name) => {
    const [before, after] = CASES[name]!;
    const facts = await settled(version(before), version(after));
    expect(facts.faults).toEqual([]);
    expect(facts.accepted).toEqual(facts.after);
    expect(facts.rejected).toEqual(facts.before);
  });
});
