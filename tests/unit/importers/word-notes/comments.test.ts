import { describe, expect, it } from 'vitest';
import { cell, field, footnoteMark, p, r, table } from '#tests/builders/docx-file.ts';
import { del, from, ins, mark, noted, rowsOf, to } from '#tests/builders/word-notes.ts';

const H1 = { style: 'H1' };

describe('comments of a Word file', () => {
  it('have text, author, day, the words they are tied to and the clause', async () => {
    const form = await rowsOf({
      body: [p('1　范围', H1), p('4　要求', H1), p([r('4.1　水分应'), noted(0, r('不大于15%')), r('。')])].join(''),
      comments: [{ id: 0, text: ['指标太宽。', '请改为14%。'], author: '王 五' }],
    });
    expect(form.rows).toMatchObject([
      {
        person: '王 五',
        date: '2026-05-04',
        clause: '4.1',
        original: '不大于15%',
        comment: '指标太宽。\n请改为14%。',
        proposal: null,
        source: { place: '批注1', parts: ['批注1'] },
      },
    ]);
    expect(form).toMatchObject({ kind: 'docx', person: '王 五', date: '2026-05-04', noComment: false });
    expect(form.problems.map(({ code }) => code)).toEqual(['form-no-organisation']);
  });

  it('with replies are one row that holds the thread, and know that they are settled', async () => {
    const { rows } = await rowsOf({
      body: p([noted(0, from(1) + r('杂质') + to(1)), mark(1), noted(2, r('色泽'))]),
      comments: [
        { id: 0, text: '要删吗？', paraId: '00000001', done: true },
        { id: 1, text: '要删。', author: '李四', date: '2026-05-06T08:00:00Z', paraId: '00000002', parent: '00000001' },
        { id: 2, text: '另一条', paraId: '00000003' },
        { id: 3, text: '好。', author: '', date: '', paraId: '00000004', parent: '00000002' },
      ],
    });
    expect(rows.map(({ comment, resolved, replies }) => ({ comment, resolved, replies }))).toEqual([
      {
        comment: '要删吗？',
        resolved: true,
        replies: [
          { person: '李四', date: '2026-05-06', text: '要删。' },
          { person: null, date: null, text: '好。' },
        ],
      },
      { comment: '另一条', resolved: undefined, replies: undefined },
    ]);
  });

  it('whose thread bites its own tail are all read', async () => {
    const { rows } = await rowsOf({
      body: p([noted(0, r('甲')), noted(1, r('乙'))]),
      comments: [
        { id: 0, text: '一', paraId: '0000000A', parent: '0000000B' },
        { id: 1, text: '二', paraId: '0000000B', parent: '0000000A' },
      ],
    });
    expect(rows.map(({ comment }) => comment)).toEqual(['一', '二']);
  });

  it.each([
    ['no range, only a mark', [p('前一段。'), p([r('杂质应剔除。'), mark(0)])], '杂质应剔除。'],
    ['no end', [p([r('杂质'), from(0), r('应剔除'), mark(0), r('。')])], '应剔除'],
    ['no end and no mark', [p([r('杂质'), from(0), r('应剔除。')]), p('后一段。')], '杂质应剔除。'],
    ['no beginning', [p([r('杂质应剔除'), to(0), mark(0), r('。')])], '杂质应剔除。'],
    ['an end before its beginning', [p([to(0), r('杂质'), from(0), r('应剔除。'), mark(0)])], '杂质应剔除。'],
    [
      'a range over paragraphs',
      [p([r('应'), from(0), r('剔除；')]), p([r('——筛选'), to(0), mark(0)])],
      '剔除；\n——筛选',
    ],
    ['ends between paragraphs', [from(0), p('杂质；'), p('色泽。'), to(0), p([mark(0)])], '杂质；\n色泽。'],
    [
      'its words inside an insertion and beside',
      [p([from(0), r('应'), ins('立即'), r('剔除'), to(0), mark(0)])],
      '应剔除',
    ],
    ['only inserted words', [p([r('应'), ins(noted(0, r('立即'))), r('剔除。')])], '立即'],
    ['deleted words', [p([r('应'), del(noted(0, r('立即'))), r('剔除。')])], '立即'],
    ['the result of a field', [p([from(0), field('REF x', '表1'), to(0), mark(0)])], '表1'],
    ['blanks at its ends', [p([noted(0, r('  应剔除 ')), r('。')])], '应剔除'],
  ])('with %s keep their place', async (_, body, original) => {
    const { rows } = await rowsOf({ body: p('3　要求', H1) + body.join(''), comments: [{ id: 0, text: '意见' }] });
    const comments = rows.filter(({ source }) => source.place.startsWith('批注'));
    expect(comments).toMatchObject([{ clause: '3', comment: '意见', original, source: { place: '批注1' } }]);
  });

  it('in a table are tied to it by its title, in a footnote to its mark', async () => {
    const { rows } = await rowsOf({
      body: [
        p('5　指标', H1),
        p('表2　等级指标', { align: 'center' }),
        p('单位为毫米', { align: 'right' }),
        table(
          [
            ['等级', '限值'],
            ['一级', cell([p([noted(0, r('15'))])])],
          ],
          2,
        ),
        p([r('6　方法')], H1),
        p([r('称样'), footnoteMark(2), r('。')]),
      ].join(''),
      footnotes: { 2: p([r('精确至'), noted(1, r('0.1 g'))]) },
      comments: [
        { id: 0, text: '太严' },
        { id: 1, text: '改为 0.01 g' },
      ],
    });
    expect(rows).toMatchObject([
      { clause: '5', target: '表2', original: '15', comment: '太严' },
      { clause: '6', target: '脚注', original: '0.1 g', comment: '改为 0.01 g' },
    ]);
  });

  it('that have lost their place come last, and one with nothing in it is said', async () => {
    const form = await rowsOf({
      body: p([noted(1, r('甲'))]),
      comments: [
        { id: 0, text: '没有位置的意见' },
        { id: 1, text: '' },
      ],
    });
    expect(form.rows).toMatchObject([
      { comment: null, original: '甲' },
      { comment: '没有位置的意见', original: null, clause: null },
    ]);
    expect(form.problems).toContainEqual({ code: 'form-row-without-comment', severity: 'warning', where: '批注1' });
  });

  it('signed by an organisation come from it; the mail address of the author is known', async () => {
    const form = await rowsOf({
      body: p([noted(0, r('甲'))]),
      comments: [{ id: 0, text: '意见', author: '东屏粮食检验研究院' }],
    });
    expect(form.organisation).toBe('东屏粮食检验研究院');
    expect(form.rows).toMatchObject([{ organisation: '东屏粮食检验研究院', person: null }]);
    expect(form.problems).toEqual([]);
    const personal = await rowsOf({
      body: p([noted(0, r('甲'))]),
      comments: [{ id: 0, text: '意见', author: '王五' }],
      people: { 王五: 'Wang.Wu@example.cn', 李四: 'li@example.cn' },
    });
    expect(personal).toMatchObject({ person: '王五', email: 'wang.wu@example.cn' });
  });

  it('tell their clause by automatic numbers, in annexes and elements too', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const line = (text: string, level: number, id: number) =>
      p([noted(id, r(text))], { style: `H${level + 1}`, num: [1, level] });
    const { rows } = await rowsOf({
      numbering,
      body: [
        p([noted(0, r('谷物'))]),
        p([noted(1, r('前　言'))]),
        line('范围', 0, 2),
        // A heading that a member has put in does not count.
        p([ins('新的一章')], { style: 'H1', num: [1, 0], properties: '<w:rPr><w:ins w:id="1" w:author="x"/></w:rPr>' }),
        line('要求', 0, 3),
        line('水分', 1, 4),
        p([noted(5, r('注1：水分按GB 5009.3。'))]),
        p([noted(6, r('a)　含水；'))]),
        p([r('附录A（规范性）方法')], H1),
        p([r('A.1　仪器')], H1),
        p([noted(7, r('天平。'))]),
      ].join(''),
      comments: Array.from({ length: 8 }, (_, id) => ({ id, text: `意见${id}` })),
    });
    const places = rows
      .filter(({ source }) => source.place.startsWith('批注'))
      .map(({ clause, target }) => [clause, target]);
    expect(places).toEqual([
      ['封面', null],
      ['前言', null],
      ['1', null],
      ['2', null],
      ['2.1', null],
      ['2.1', '注1'],
      ['2.1', 'a)'],
      ['A.1', null],
    ]);
  });
});
