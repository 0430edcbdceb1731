import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { formXlsx } from '../../../builders/form-xlsx.ts';

const csv = (text: string, name = '意见.csv') => readCommentFile(new TextEncoder().encode(text), name);

describe('comment forms in Excel', () => {
  it('reads title rows, clauses stored as numbers and rows with gaps', async () => {
    const form = await readCommentFile(
      formXlsx([
        {
          name: '反馈意见',
          rows: [
            ['《油茶栽培技术规程》征求意见反馈表', null, null, null],
            ['填报单位：青山县林业局    填报日期：2026/3/2', null, null, null],
            ['序号', '章条编号', '修改意见', '建议改为'],
            [1, 4.2, '偏低', '12'],
            [null, null, null, null],
            [2, { number: 4.2, format: '0.00' }, '与4.2重复', null],
            ['注：可另附页', null, null, null],
          ],
          merges: ['A1:D1', 'A2:D2'],
        },
      ]),
      '反馈表.xlsx',
    );
    expect(form).toMatchObject({
      kind: 'xlsx',
      standardTitle: '油茶栽培技术规程',
      organisation: '青山县林业局',
      date: '2026-03-02',
      problems: [],
    });
    expect(form.rows.map((row) => [row.no, row.clause, row.comment, row.proposal, row.source.place])).toEqual([
      ['1', '4.2', '偏低', '12', '反馈意见 第4行'],
      ['2', '4.20', '与4.2重复', null, '反馈意见 第6行'],
    ]);
  });

  it('carries an organisation merged down, and reads every sheet', async () => {
    const titles = ['序号', '条款', '意见内容', '提出单位'];
    const form = await readCommentFile(
      formXlsx([
        {
          name: '一',
          rows: [titles, [1, '第1章', '甲', '东屏大学'], [2, '引言', '乙', null], [3, '5', '丙', '石桥粮库']],
          merges: ['D2:D3'],
        },
        { name: '二', rows: [titles, [1, '6', '丁', '石桥粮库']] },
      ]),
      '汇总.xlsx',
    );
    expect(form.rows.map((row) => [row.source.sheet, row.clause, row.organisation])).toEqual([
      ['一', '1', '东屏大学'],
      ['一', '引言', '东屏大学'],
      ['一', '5', '石桥粮库'],
      ['二', '6', '石桥粮库'],
    ]);
    expect(form.organisation).toBeNull();
  });

  it('reports formulas, error values and clauses that Excel turned into dates', async () => {
    const form = await readCommentFile(
      formXlsx([
        {
          name: '一',
          rows: [
            ['单位：青山县林业局'],
            ['序号', '条款', '意见'],
            [1, { number: 46114, format: 'm"月"d"日"' }, { attrs: 't="str"', xml: '<f>A1</f><v>甲</v>' }],
            [2, '5', { attrs: 't="e"', xml: '<v>#REF!</v>' }],
          ],
        },
      ]),
      '反馈表.xlsx',
    );
    expect(form.rows).toMatchObject([{ comment: '甲' }]);
    expect(form.problems.map((problem) => [problem.code, problem.where])).toEqual([
      ['form-cell-formula', '一 第3行'],
      ['form-clause-is-date', '一 第3行'],
      ['form-cell-error', '一 第4行'],
    ]);
  });

  it('reads a merged header of two rows with a plain word under the group title', async () => {
    const form = await readCommentFile(
      formXlsx([
        {
          name: 'S',
          rows: [
            ['填报单位', '甲厂', null, '联系人', '王五'],
            ['序号', '章条编号', '意见', null, '备注'],
            [null, null, '内容', '理由', null],
            [1, 5.1, 'a', 'b', 'c'],
            [2, '附录A', 'd', null, null],
          ],
          merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'B1:C1'],
        },
      ]),
      'x.xlsx',
    );
    expect(form).toMatchObject({ organisation: '甲厂', person: '王五', problems: [] });
    expect(form.rows.map((row) => [row.clause, row.comment, row.reason, row.remark])).toEqual([
      ['5.1', 'a', 'b', 'c'],
      ['附录A', 'd', null, null],
    ]);
  });

  it('has no rows and says so for a workbook without a comment table', async () => {
    const form = await readCommentFile(
      formXlsx([
        {
          name: '一',
          rows: [
            ['姓名', '电话'],
            ['王五', '0700'],
          ],
        },
      ]),
      '名单.xlsx',
    );
    expect(form.rows).toEqual([]);
    expect(form.problems.map((problem) => problem.code)).toEqual(['form-no-table']);
  });
});

describe('comment forms in CSV', () => {
  it('reads everyday column titles without a number column', async () => {
    const form = await csv(
      '章节,问题,怎么改,提出单位\n封面,编号有误,"改为\n80021.1",东屏大学\n3.10,缺单位,,东屏大学\n,,,\n',
    );
    expect(form).toMatchObject({ kind: 'csv', organisation: '东屏大学', problems: [] });
    expect(form.rows.map((row) => [row.clause, row.comment, row.proposal, row.source.place])).toEqual([
      ['封面', '编号有误', '改为\n80021.1', '第2行'],
      ['3.10', '缺单位', null, '第4行'],
    ]);
  });

  it('reads head lines above the titles and a header in two lines', async () => {
    const form = await csv(
      '征求意见反馈表,,,\n单位名称：,青山县林业局,,\n序号,条款,意见或建议,\n,,意见内容,修改建议\n1,5.1,甲,乙\n',
    );
    expect(form.organisation).toBe('青山县林业局');
    expect(form.rows).toMatchObject([{ clause: '5.1', comment: '甲', proposal: '乙' }]);
  });

  it('asks for organisations that are missing', async () => {
    expect((await csv('条款,意见\n5.1,甲\n')).problems.map((p) => p.code)).toEqual(['form-no-organisation']);
    const some = await csv('条款,意见,单位\n5.1,甲,东屏大学\n5.2,乙,\n5.3,丙,石桥粮库\n');
    expect(some.problems).toMatchObject([{ code: 'form-rows-without-organisation', params: { count: 1 } }]);
  });

  it('knows 同上, an organisation without comment, and an example row', async () => {
    const form = await csv(
      '序号,条款,意见,单位\n例,5.1,示例文字,某单位\n1,5.1,甲,东屏大学\n2,同上,乙,同上\n3,,无意见,石桥粮库\n',
    );
    expect(form.rows.map((row) => [row.clause, row.comment, row.organisation])).toEqual([
      ['5.1', '甲', '东屏大学'],
      ['5.1', '乙', '东屏大学'],
    ]);
    expect(form.problems).toMatchObject([
      { code: 'form-organisation-without-comment', params: { organisation: '石桥粮库' } },
    ]);
  });

  it('reports text under a column without a known title when the row says nothing else', async () => {
    const form = await csv('条款,意见,附加栏,单位\n5.1,甲,,东屏大学\n5.2,,另有建议,东屏大学\n');
    expect(form.rows).toHaveLength(1);
    expect(form.problems).toMatchObject([{ code: 'form-row-skipped', params: { text: '另有建议' }, where: '第3行' }]);
  });

  it('reads a letter saved as plain text', async () => {
    const form = await csv('来函收悉，我单位无修改意见。\n青山县林业局\n', '复函.txt');
    expect(form).toMatchObject({ noComment: true, organisation: '青山县林业局', problems: [] });
  });

  it('reads an ISO comment table', async () => {
    const form = await csv(
      'MB/NC,Line number (e.g. 17),Clause/ Subclause (e.g. 3.1),Paragraph/ Figure/ Table/ (e.g. Table 1),Type of comment,Comments,Proposed change,Observations of the secretariat\nDE-002,,5,"2-5.7,4th column",te,Mention A.,,Accepted.\n',
    );
    expect(form.rows).toMatchObject([
      {
        no: 'DE-002',
        organisation: 'DE',
        clause: '5',
        target: '2-5.7,4th column',
        type: 'te',
        observations: 'Accepted.',
      },
    ]);
  });
});
