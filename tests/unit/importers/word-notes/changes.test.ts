import { describe, expect, it } from 'vitest';
import { cell, footnoteMark, p, picture, r, TINY_PNG, table } from '#tests/builders/docx-file.ts';
import { cellChanged, del, ins, markChanged, rowChanged, rowsOf } from '#tests/builders/word-notes.ts';

const H1 = p('4　要求', { style: 'H1' });
const brief = async (...body: readonly string[]) => {
  const { rows } = await rowsOf({ body: H1 + body.join('') });
  return rows.map(({ original, proposal, comment }) => [original, proposal, comment]);
};

describe('tracked changes of a Word file', () => {
  it('are rows with the sentence as it was and as it would be, and say what was done', async () => {
    const form = await rowsOf({
      body: H1 + p([r('4.1　前一句。水分应不大于'), del('15%'), ins('14%'), r('，杂质不限。后一句。')]),
    });
    expect(form.rows).toMatchObject([
      {
        person: '李四',
        date: '2026-05-04',
        clause: '4.1',
        original: '水分应不大于15%，杂质不限。',
        proposal: '水分应不大于14%，杂质不限。',
        comment: '将“15%”改为“14%”。',
        change: 'replace',
        source: { place: '修订1' },
      },
    ]);
  });

  it.each<[string, readonly string[], readonly (readonly (string | null)[])[]]>([
    ['an insertion', [p([r('应'), ins('立即'), r('剔除。')])], [['应剔除。', '应立即剔除。', '增加“立即”。']]],
    ['a deletion', [p([r('应'), del('立即'), r('剔除。')])], [['应立即剔除。', '应剔除。', '删除“立即”。']]],
    [
      'an insertion before what it replaces',
      [p([r('应'), ins('宜'), del('须'), r('剔除。')])],
      [['应须剔除。', '应宜剔除。', '将“须”改为“宜”。']],
    ],
    [
      'a sentence added behind another',
      [p([r('甲。乙。'), ins('丙。'), r('丁。')])],
      [['乙。', '乙。丙。', '增加“丙。”。']],
    ],
    ['a sentence added at the end', [p([r('甲。'), ins('丙。')])], [['甲。', '甲。丙。', '增加“丙。”。']]],
    [
      'one change in many pieces',
      [p([r('应'), del('立'), del('即', '李四', '2026-05-05T08:00:00Z'), ins('马'), ins('上'), r('剔除。')])],
      [['应立即剔除。', '应马上剔除。', '将“立即”改为“马上”。']],
    ],
    [
      'two people side by side',
      [p([r('应'), del('立即', '甲'), ins('马上', '乙'), r('剔除。')])],
      [
        ['应立即剔除。', '应剔除。', '删除“立即”。'],
        ['应立即剔除。', '应立即马上剔除。', '增加“马上”。'],
      ],
    ],
    [
      'one person deleting what another put in',
      [p([r('应'), `<w:ins w:id="1" w:author="甲">${del('马上', '乙')}</w:ins>`, r('剔除。')])],
      [
        ['应剔除。', '应马上剔除。', '增加“马上”。'],
        ['应剔除。', '应剔除。', '删除“马上”。'],
      ],
    ],
    [
      'a paragraph that came',
      [p('甲。', { properties: markChanged('ins') }), p([ins('乙。')])],
      [[null, '乙。', '增加一段：“乙。”']],
    ],
    [
      'a paragraph that came with its own mark',
      [p('甲。'), p([ins('乙。')], { properties: markChanged('ins') }), p('丙。')],
      [[null, '乙。', '增加一段：“乙。”']],
    ],
    [
      'paragraphs that went, each for itself',
      [
        p([del('甲。')], { properties: markChanged('del') }),
        p([del('乙。')], { properties: markChanged('del') }),
        p('丙。'),
      ],
      [
        ['甲。', null, '删除整段：“甲。”'],
        ['乙。', null, '删除整段：“乙。”'],
      ],
    ],
    [
      'a paragraph that stands for another',
      [
        p([del('甲。')], { properties: markChanged('del') }),
        p([ins('乙。')], { properties: markChanged('ins') }),
        p('丙。'),
      ],
      [['甲。', '乙。', '将“甲。”改为“乙。”。']],
    ],
    [
      'a paragraph cut in two',
      [p('甲；', { properties: markChanged('ins') }), p('乙。')],
      [['甲；乙。', '甲；\n乙。', '在“甲；”之后分段。']],
    ],
    [
      'two paragraphs joined',
      [p('甲；', { properties: markChanged('del') }), p('乙。')],
      [['甲；\n乙。', '甲；乙。', '将本段与下一段合并。']],
    ],
    ['an empty paragraph', [p('', { properties: markChanged('ins') }), p('乙。')], []],
    [
      'a picture',
      [p([ins(picture('dot'))]), p('图1　外观', { align: 'center' })],
      [[null, '［图片］', '增加一段：“［图片］”']],
    ],
    [
      'letters outside the first plane',
      [p([r('𠀀𠀁'.repeat(40)), del('甲'), r('𠀀𠀁'.repeat(40))])],
      [[`${'𠀀𠀁'.repeat(15)}甲${'𠀀𠀁'.repeat(15)}`, '𠀀𠀁'.repeat(30), '删除“甲”。']],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await brief(...body)).toEqual(expected);
  });

  it('of rows and columns of a table are one row each', async () => {
    const rows = table(
      [
        ['甲', '1'],
        ['乙', '2'],
        ['丙', '3'],
        ['丁', '4'],
      ],
      2,
    ).split(/(?=<w:tr>)/);
    const [head = '', first = '', second = '', third = '', last = ''] = rows;
    const [tr = '', end = ''] = last.split('</w:tbl>');
    const changed = `${head}${rowChanged('del', first)}${rowChanged('del', second)}${third}${rowChanged('ins', tr.replace(r('4'), ins('4')))}</w:tbl>${end}`;
    expect(await brief(changed)).toEqual([
      ['甲 | 1\n乙 | 2', null, '删除表中的行：“甲 | 1 乙 | 2”'],
      [null, '丁 | 4', '在表中增加行：“丁 | 4”'],
    ]);
    const column = table(
      [
        ['甲', cellChanged('cellIns', cell('1'))],
        ['乙', cellChanged('cellIns', cell('2'))],
      ],
      2,
    );
    expect(await brief(column)).toEqual([[null, '1\n2', '在表中增加单元格：“1 2”']]);
  });

  it('of a move are one row that says where to; half a move is a deletion', async () => {
    const range = (kind: 'From' | 'To', name: string, content: string) =>
      `<w:move${kind}RangeStart w:id="7${kind}" w:name="${name}"/>${content}<w:move${kind}RangeEnd w:id="7${kind}"/>`;
    const moved = (kind: 'From' | 'To', text: string) =>
      `<w:move${kind} w:id="8" w:author="李四">${r(text)}</w:move${kind}>`;
    expect(
      await brief(
        p([r('甲。'), range('From', 'm1', moved('From', '乙。')), r('丙。')]),
        p('5　方法', { style: 'H1' }),
        p([r('丁。'), range('To', 'm1', moved('To', '乙。'))]),
        p([range('From', 'm2', moved('From', '戊。')), r('己。')]),
      ),
    ).toEqual([
      ['乙。', null, '将“乙。”移至“丁。”之后（5）。'],
      ['戊。', '', '删除“戊。”。'],
    ]);
  });

  it('of a footnote stand at its mark', async () => {
    const { rows } = await rowsOf({
      body: H1 + p([r('称样'), footnoteMark(2), r('。')]),
      footnotes: { 2: p([r('精确至'), del('0.1'), ins('0.01'), r(' g。')]) },
    });
    expect(rows).toMatchObject([
      { clause: '4', target: '脚注', original: '精确至0.1 g。', proposal: '精确至0.01 g。' },
    ]);
  });

  it('of format, of contents and of counting fields are counted and said, not imported', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const form = await rowsOf({
      body: [
        p([char('begin'), code('TOC'), char('separate'), del('1 甲'), ins('2 甲'), char('end')]),
        H1,
        p([r('见表'), char('begin'), code('REF a'), char('separate'), del('1'), ins('2'), char('end'), r('。')]),
        p([r('乙', '<w:b/><w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange>')], {
          properties: '<w:pPrChange w:id="2" w:author="x"><w:pPr/></w:pPrChange>',
        }),
        p([r('丙'), ins(char('begin') + code('REF b') + char('separate') + r('3') + char('end'))]),
      ].join(''),
    });
    expect(form.rows.map(({ comment }) => comment)).toEqual(['增加“3”。']);
    expect(form.problems).toMatchObject([
      { code: 'form-no-organisation' },
      { code: 'word-notes-formats', params: { count: 2 } },
      { code: 'word-notes-derived', params: { count: 4 } },
    ]);
  });

  it('in an English text are told in English; an author who was taken out is none', async () => {
    const { rows } = await rowsOf({
      body: p([r('The moisture shall be low. It '), del('may', 'Author', ''), ins('can', 'Author', ''), r(' be dry.')]),
    });
    expect(rows).toMatchObject([
      {
        person: null,
        date: null,
        original: 'It may be dry.',
        proposal: 'It can be dry.',
        comment: 'Replace “may” with “can”.',
      },
    ]);
  });

  it('put pictures of a text where they stand', async () => {
    const { rows } = await rowsOf({
      body: H1 + p([del(picture('dot'))]) + p('图3　外观', { align: 'center' }),
      parts: { 'media/dot.png': TINY_PNG },
    });
    expect(rows).toMatchObject([{ clause: '4', target: '图3', original: '［图片］' }]);
  });
});
