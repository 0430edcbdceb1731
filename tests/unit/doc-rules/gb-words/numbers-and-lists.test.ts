import { describe, expect, test } from 'vitest';
import { repairedText } from '#tests/builders/repaired-text.ts';
import { annex, block, chapter, clause, findings, foreword, item, told } from '#tests/builders/rule-cases.ts';

type Child = Parameters<typeof chapter>[1];

const table = block('table', { title: '限值', rows: [['项', '值']] });
const standard = (text: string) => [
  chapter('范围', '本文件规定了甲。'),
  chapter('要求', clause('外观', text, table), clause('方法', '应目视检查：', item('正面；'), item('背面。'))),
  annex('normative', '抽样', clause('数量', '应为8件。'), clause('方法', '应随机。')),
];

describe('numbers typed in the text', () => {
  const dead = (text: string) => told('XR01', { blocks: standard(text) });
  const live = (text: string) => told('XR02', { blocks: standard(text) });

  test.each([
    ['见9.3，限值见表7、图2和附录D。', ['XR01: 9.3', 'XR01: 表7', 'XR01: 图2', 'XR01: 附录D']],
    ['按公式（3）计算，应符合第12章的规定。', ['XR01: 公式（3）', 'XR01: 第12章']],
    ['应符合2.1、2.8和A.9的规定。', ['XR01: 2.8', 'XR01: A.9']],
    ['见2.2 d)，2.1给出了方法。', ['XR01: 2.2 d)']],
  ])('have no target: %s', (text, expected) => {
    expect(dead(text)).toEqual(expected);
  });

  test.each([
    '门锁应符合GB/T 7588.1—2020中5.3.9和附录D的规定。',
    '见《某某手册》第9章，该文件的表7，（见2007年版的6.4、表3）。',
    '长度按1.2倍放量，pH由6.5提高到7.0，软件为V8.3版，按1.5的系数修正，应符合6.5～8.5的要求。',
    '电能表2只，代表3人，图书5册，地图8张，附录资料，列表9项。',
    '根据ISO 16634:—，第9章确定。',
    '引用“见9.9”的写法。',
  ])('are none of this document: %s', (text) => {
    expect(dead(text)).toEqual([]);
  });

  test('can be made live where the target is known', () => {
    expect(live('见2.2，应符合表1、2.1和附录A的规定，按A.2进行，第1章除外。')).toEqual([
      'XR02: 2.2',
      'XR02: 表1',
      'XR02: 2.1',
      'XR02: 附录A',
      'XR02: A.2',
      'XR02: 第1章',
    ]);
    const blocks = standard('见2.2 b)。');
    const [finding] = findings('XR02', { blocks });
    const letterB = blocks[1]?.children?.[1]?.children?.[2]?.id;
    expect(finding?.fix?.edits).toMatchObject([{ kind: 'link', target: letterB, from: 1, to: 7 }]);
  });

  test('live references are no typed numbers, dead ones are found', () => {
    const blocks = [
      chapter('要求', clause('外观', `见{ref:gone}和{ref:${table.id}}。`, table), clause('方法', '略。')),
    ];
    expect(told('XR01', { blocks })).toEqual(['XR01-deleted: （引用目标已删除）']);
    expect(told('XR02', { blocks })).toEqual([]);
  });
});

describe('lists', () => {
  const dash = (text: string, ...children: Child[]) => block('listItem', { kind: 'dash', text }, ...children);
  const dot = (text: string) => block('listItem', { kind: 'dot', text });
  const mark = (label: string, text: string, kind?: 'letter' | 'number') =>
    block('listItem', { label, text, ...(kind ? { kind } : {}) });

  test('need a lead, which a table, a note or a formula between items does not break', () => {
    const lead = (...children: Child[]) => told('LI01', { blocks: [chapter('要求', ...children)] });
    expect(lead(dash('甲；'), dash('乙。'))).toEqual(['LI01: 甲；']);
    expect(lead('应包括：', dash('甲；'), block('note', { text: '说明。' }), dash('乙。'))).toEqual([]);
    expect(lead('应包括：', block('note', { text: '说明。' }), dash('甲；'))).toEqual(['LI01: 甲；']);
    expect(
      lead('应包括{fn:f}：', block('footnote', { id: 'f', text: '说明。' } as object), dash('甲；'), dash('乙。')),
    ).toEqual([]);
  });

  test('end as their lead asks', () => {
    const ends = (...children: Child[]) => told('LI05', { blocks: [chapter('要求', ...children)] });
    expect(ends('应包括：', dash('甲；'), dash('乙（见5.2）。'))).toEqual([]);
    expect(ends('应包括：', dash('甲，'), dash('乙。'))).toEqual([]);
    expect(ends('应包括：', dash('甲：', dot('子；'), dot('丑；')), dash('乙。'))).toEqual([]);
    expect(ends('应包括：', dash('甲；'), dash('乙：', dot('子；'), dot('丑；')))).toEqual(['LI05-mark: ；']);
    expect(ends('应满足下列条件。', dash('甲“应齐。”'), dash('乙'))).toEqual(['LI05-missing: 乙']);
    expect(ends('内容', dash('甲'), dash('乙'))).toEqual([]);
    const doc = { blocks: [chapter('要求', '应包括：', dash('甲'), dash('乙；'))] };
    const [first, second] = findings('LI05', doc);
    expect(repairedText('甲', first ? [first] : [])).toBe('甲；');
    expect(repairedText('乙；', second ? [second] : [])).toBe('乙。');
  });

  test('carry the marks of their level and count on', () => {
    const said = (id: string, ...children: Child[]) => told(id, { blocks: [chapter('要求', '应包括：', ...children)] });
    expect(said('LI03', mark('①', '甲；'), mark('②', '乙。'))).toEqual(['LI03: ①', 'LI03: ②']);
    expect(said('LI03', mark('a）', '甲；', 'letter'), mark('b)', '乙。', 'letter'))).toEqual(['LI03: a）']);
    expect(said('LI03', mark('1)', '甲；', 'number'), mark('2)', '乙。', 'number'))).toEqual([
      'LI03-level: 1)',
      'LI03-level: 2)',
    ]);
    const fixes = findings('LI03', { blocks: [chapter('要求', '应：', mark('•', '甲。'), mark('(1)', '乙。'))] });
    expect(fixes.map(({ fix }) => fix?.label)).toEqual(['list-dash', 'list-letter']);
    expect(
      said('LI04', mark('a)', '甲；', 'letter'), mark('c)', '乙；', 'letter'), mark('d)', '丙。', 'letter')),
    ).toEqual(['LI04: c)']);
    expect(said('LI04', mark('a)', '甲；', 'letter'), '另有：', mark('b)', '乙。', 'letter'))).toEqual([]);
    expect(said('LI04', item('甲；'), item('乙。'))).toEqual([]);
  });

  test('have two items, except the fixed ones of the foreword', () => {
    expect(told('LI06', { blocks: [chapter('要求', '应包括：', dash('甲。'))] })).toEqual(['LI06: 甲。']);
    expect(told('LI06', { blocks: [foreword('主要技术变化如下：', dash('增加了甲。'))] })).toEqual([]);
  });
});
