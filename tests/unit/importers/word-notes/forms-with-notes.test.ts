import { describe, expect, it } from 'vitest';
import { p, r, table } from '#tests/builders/docx-file.ts';
import { ins, noted, rowsOf } from '#tests/builders/word-notes.ts';

const TITLES = ['序号', '章条编号', '意见内容', '修改建议', '理由'];

describe('a comment form with notes in it', () => {
  it('gives the rows of its table and the comments beside them, told apart by their place', async () => {
    const form = await rowsOf({
      body: [
        p('提出单位：东屏大学'),
        table([TITLES, ['1', '4.1', '指标太宽', '改为14%', '经验']], 5),
        p('4　要求', { style: 'H1' }),
        p([r('水分'), noted(0, r('应不大于15%'))]),
      ].join(''),
      comments: [{ id: 0, text: '见表中第1条' }],
    });
    expect(form.rows).toMatchObject([
      { organisation: '东屏大学', clause: '4.1', comment: '指标太宽', source: { place: '表1第2行' } },
      { organisation: '东屏大学', clause: '4', comment: '见表中第1条', source: { place: '批注1' } },
    ]);
    expect(form).toMatchObject({ organisation: '东屏大学', problems: [] });
  });

  it('that was filled in with changes tracked has no comments but its own', async () => {
    const typed = (text: string) => p([ins(text)]);
    const cells = ['1', '4.1', '指标太宽', '改为14%', '经验'].map((text) => `<w:tc><w:tcPr/>${typed(text)}</w:tc>`);
    const form = await rowsOf({ body: [p([r('提出单位：'), ins('东屏大学')]), table([TITLES, cells], 5)].join('') });
    expect(form.rows).toMatchObject([{ organisation: '东屏大学', comment: '指标太宽', proposal: '改为14%' }]);
    expect(form.rows).toHaveLength(1);
    expect(form.problems).toEqual([{ code: 'word-notes-of-form', severity: 'info', params: { count: 6 } }]);
  });

  it('without comments and changes is what it was', async () => {
    const body = [p('提出单位：东屏大学'), table([TITLES, ['1', '4.1', '指标太宽', '改为14%', '经验']], 5)].join('');
    expect(await rowsOf({ body })).toMatchObject({ rows: [{ comment: '指标太宽' }], problems: [] });
    expect(await rowsOf({ body: p('没有表') })).toMatchObject({ rows: [], problems: [{ code: 'form-no-table' }] });
  });
});
