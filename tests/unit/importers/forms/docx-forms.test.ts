import { describe, expect, it } from 'vitest';
import { type FormFile, readCommentFile } from '#host/importers/forms/index.ts';
import { type DocxBlock, type FormDocxOptions, formDocx, paragraphXml } from '../../../builders/form-docx.ts';

const HEAD = [
  '标准名称：油茶栽培技术规程',
  '单位名称：青山县林业局（盖章）    联系人：王五    电话：0700-1234567    日期：2026年3月2日',
];
const TITLES = ['序号', '章条编号', '原文', '修改意见', '理由'];

function read(blocks: readonly DocxBlock[], options?: FormDocxOptions): Promise<FormFile> {
  return readCommentFile(formDocx(blocks, options), '反馈表.docx');
}

const codes = (form: FormFile): readonly string[] => form.problems.map((problem) => problem.code);
const comments = (form: FormFile): readonly (string | null)[] => form.rows.map((row) => row.comment);

describe('comment forms in Word', () => {
  it('reads the classic form with its head', async () => {
    const form = await read([
      '征求意见反馈表',
      ...HEAD,
      [
        TITLES,
        ['1', '第5.2条', '株距2 m', '建议改为\n2.5 m', '机械作业'],
        ['2.', '表 1', '/', '数值有误', '无'],
        ['3', '', '', '', ''],
      ],
      '□ 无意见    ☑ 有意见',
    ]);
    expect(form).toMatchObject({
      kind: 'docx',
      standardTitle: '油茶栽培技术规程',
      organisation: '青山县林业局',
      person: '王五',
      phone: '0700-1234567',
      date: '2026-03-02',
      noComment: false,
      problems: [],
    });
    expect(form.rows).toHaveLength(2);
    expect(form.rows[0]).toMatchObject({
      no: '1',
      clauseRaw: '第5.2条',
      clause: '5.2',
      original: '株距2 m',
      comment: '建议改为\n2.5 m',
      proposal: null,
      reason: '机械作业',
      organisation: '青山县林业局',
      source: { place: '表1第2行', table: 1, row: 2, sheet: null },
    });
    expect(form.rows[1]).toMatchObject({ no: '2', clause: '表1', original: null, reason: null });
  });

  it('reads a title row, a label row and a header of two merged rows in one table', async () => {
    const form = await read([
      [
        [{ text: '《油茶栽培技术规程》\n征求意见反馈表', span: 5 }],
        [
          { text: '单位名称', span: 2 },
          { text: '青山县林业局', span: 3 },
        ],
        [
          { text: '序号', down: 'start' },
          { text: '条款', down: 'start' },
          { text: '意见或建议', span: 2 },
          { text: '备注', down: 'start' },
        ],
        [{ down: 'more' }, { down: 'more' }, '意见内容', '修改建议', { down: 'more' }],
        ['1', '4.1', '过严', '放宽', '请回复'],
      ],
    ]);
    expect(form).toMatchObject({ standardTitle: '油茶栽培技术规程', organisation: '青山县林业局', problems: [] });
    expect(form.rows).toMatchObject([{ clause: '4.1', comment: '过严', proposal: '放宽', remark: '请回复' }]);
  });

  it('takes 说明 as the comment where there is no comment column, as the reason where there is one', async () => {
    const old = await read([
      HEAD[1]!,
      [
        ['编号', '章、条编号', '意见类型', '原稿内容', '拟改为', '说明'],
        ['1.', '５．２', '编辑性', '甲', '乙', '笔误'],
      ],
    ]);
    expect(old.rows).toMatchObject([
      { no: '1', clause: '5.2', type: '编辑', original: '甲', proposal: '乙', comment: '笔误', reason: null },
    ]);
    const other = await read([
      HEAD[1]!,
      [
        ['条款', '意见', '说明'],
        ['1', '甲', '乙'],
      ],
    ]);
    expect(other.rows).toMatchObject([{ comment: '甲', reason: '乙' }]);
  });

  it('reads several tables with different titles and one that continues without titles', async () => {
    const form = await read([
      ...HEAD,
      '一、总体意见',
      [
        ['序号', '涉及部分', '意见'],
        ['1', '通篇', '原则同意'],
      ],
      '二、具体意见',
      [
        ['序号', '条款', '原文', '建议修改为', '修改理由'],
        ['1', '5.1', '甲', '乙', '丙'],
      ],
      '（续）',
      [['2', '5.2', '丁', '戊', '己']],
    ]);
    expect(form.rows.map((row) => [row.source.place, row.clause, row.comment, row.proposal])).toEqual([
      ['表1第2行', '全文', '原则同意', null],
      ['表2第2行', '5.1', null, '乙'],
      ['表3第1行', '5.2', null, '戊'],
    ]);
  });

  it('joins a row that goes on in the next one, also over a repeated header', async () => {
    const titles = ['序号', '章条号', '意见', '建议', '理由'];
    const form = await read([
      ...HEAD,
      [
        titles,
        ['1', '4.1', '指标偏高，难', '改为10', ''],
        ['', '', '以达到。', '', ''],
        ['2', '4.2', 'the limit is', '', ''],
        titles,
        ['', '', 'too high.', '', '依据'],
      ],
    ]);
    expect(form.rows.map((row) => [row.no, row.comment, row.reason, row.source.parts])).toEqual([
      ['1', '指标偏高，难以达到。', null, ['表1第2行', '表1第3行']],
      ['2', 'the limit is too high.', '依据', ['表1第4行', '表1第6行']],
    ]);
    expect(codes(form)).toEqual([]);
  });

  it('says so when a joined row could be a comment of its own, and keeps rows apart where nobody numbers', async () => {
    const joined = await read([
      ...HEAD,
      [
        ['序号', '条款', '意见'],
        ['1', '4.1', '过严。'],
        ['', '', '另请核对单位。'],
      ],
    ]);
    expect(comments(joined)).toEqual(['过严。另请核对单位。']);
    expect(codes(joined)).toEqual(['form-row-joined']);
    const apart = await read([
      ...HEAD,
      [
        ['条款', '意见'],
        ['4.1', '过严。'],
        ['', '另请核对单位。'],
      ],
    ]);
    expect(comments(apart)).toEqual(['过严。', '另请核对单位。']);
  });

  it('gives a merged organisation, number or clause to each of its rows, and joins clauses under one merged comment', async () => {
    const form = await read([
      [
        ['序号', '条款', '意见', '提出单位'],
        [{ text: '1', down: 'start' }, { text: '5.1', down: 'start' }, '甲。', { text: '东屏大学', down: 'start' }],
        [{ down: 'more' }, { down: 'more' }, '乙。', { down: 'more' }],
        ['2', '5.2', { text: '丙。', down: 'start' }, '石桥粮库'],
        ['3', '5.3', { down: 'more' }, '石桥粮库'],
      ],
    ]);
    expect(form.organisation).toBeNull();
    expect(form.rows.map((row) => [row.clause, row.comment, row.organisation])).toEqual([
      ['5.1', '甲。', '东屏大学'],
      ['5.1', '乙。', '东屏大学'],
      ['5.2、5.3', '丙。', '石桥粮库'],
    ]);
  });

  it('takes the organisation from the line or the merged row above', async () => {
    const form = await read([
      '提出单位：东屏大学',
      [['条款', '意见'], ['1', '甲'], [{ text: '石桥粮食储备库', span: 2 }], ['2', '乙']],
      '提出单位：云岭省粮食行业协会',
      [
        ['条款', '意见'],
        ['3', '丙'],
      ],
    ]);
    expect(form.rows.map((row) => row.organisation)).toEqual(['东屏大学', '石桥粮食储备库', '云岭省粮食行业协会']);
    expect(form.organisation).toBeNull();
  });

  it('leaves out notes and reports other text merged over the table', async () => {
    const form = await read([
      ...HEAD,
      [
        ['条款', '意见', '理由'],
        ['1', '甲', ''],
        [{ text: '注：纸面不敷，可另附页。', span: 3 }],
        [{ text: '希望尽快发布本标准。', span: 3 }],
        [{ text: '填表人：赵六        日期：2026年3月9日', span: 3 }],
      ],
    ]);
    expect(form.rows).toHaveLength(1);
    expect(form.problems).toMatchObject([
      { code: 'form-row-skipped', params: { text: '希望尽快发布本标准。' }, where: '表1第4行' },
    ]);
  });

  it('reads a foot of label cells inside the table as head data, not as a comment', async () => {
    const form = await read([
      '单位：青山县林业局',
      [
        ['序号', '条款', '意见', '理由'],
        ['1', '5.1', '甲', ''],
        ['填表人', '王五', '电话', '0700-1234567'],
        ['日期：2026年3月2日', '', '邮箱：a@example.org', ''],
      ],
    ]);
    expect(form.rows).toHaveLength(1);
    expect(form).toMatchObject({
      person: '王五',
      phone: '0700-1234567',
      date: '2026-03-02',
      email: 'a@example.org',
      problems: [],
    });
  });

  it('reads a comment table inside a frame', async () => {
    const inner = `<w:tbl>${[TITLES, ['1', '5.1', '', '甲', '']]
      .map((row) => `<w:tr>${row.map((text) => `<w:tc>${paragraphXml(text)}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`;
    const form = await read([
      [[{ text: '征求意见反馈表' }], [{ xml: `${paragraphXml('单位：青山县林业局')}${inner}${paragraphXml('')}` }]],
    ]);
    expect(form.rows).toMatchObject([
      { clause: '5.1', comment: '甲', organisation: '青山县林业局', source: { place: '表2第2行' } },
    ]);
  });

  it('reads tables that have their titles in the first column', async () => {
    const form = await read([
      ...HEAD,
      [
        ['章条编号', '5.1'],
        ['原文', '株距2 m'],
        ['修改意见', '偏密'],
        ['建议改为', '/'],
        ['章条编号', '6.3'],
        ['原文', ''],
        ['修改意见', '删去'],
      ],
      [
        ['章条编号', ''],
        ['修改意见', ''],
      ],
    ]);
    expect(form.rows.map((row) => [row.clause, row.original, row.comment, row.proposal, row.source.place])).toEqual([
      ['5.1', '株距2 m', '偏密', null, '表1第1行'],
      ['6.3', null, '删去', null, '表1第5行'],
    ]);
  });

  it('keeps a full row without number and clause apart where rows have no numbers', async () => {
    const form = await read([
      '单位：青山县林业局',
      [
        ['条款', '原文', '建议改为'],
        ['5.1', '甲', '乙'],
        ['', '丙', '丁'],
      ],
    ]);
    expect(form.rows.map((row) => [row.clause, row.original, row.proposal])).toEqual([
      ['5.1', '甲', '乙'],
      [null, '丙', '丁'],
    ]);
  });

  it('reports 无意见 beside real comments instead of dropping it in silence', async () => {
    const form = await read([...HEAD, [TITLES, ['1', '5.1', '', '甲', ''], ['2', '5.2', '', '无意见', '']]]);
    expect(comments(form)).toEqual(['甲']);
    expect(form.problems).toMatchObject([{ code: 'form-row-skipped', where: '表1第3行' }]);
  });

  it('knows automatic numbers of Word in cells', async () => {
    const numbered = (text: string): string =>
      paragraphXml(text).replace(
        '<w:p>',
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>',
      );
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>';
    const form = await read(
      [...HEAD, [TITLES, [{ xml: numbered('') }, '5.1', '', '甲', ''], [{ xml: numbered('') }, '', '', '乙', '']]],
      { numbering },
    );
    expect(form.rows.map((row) => [row.no, row.comment])).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
  });

  it('leaves out deleted text, placeholders and hidden text, and unwraps content controls around rows', async () => {
    const cell =
      '<w:p><w:r><w:t>保留</w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>加上</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>';
    const placeholder =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处输入文字</w:t></w:r></w:p></w:sdtContent></w:sdt>';
    const row = `<w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>5.1</w:t></w:r></w:p></w:tc><w:tc>${cell}</w:tc><w:tc>${placeholder}</w:tc></w:tr></w:sdtContent></w:sdt>`;
    const titles = ['条款', '意见', '理由'].map((text) => `<w:tc>${paragraphXml(text)}</w:tc>`).join('');
    const form = await read([...HEAD, { xml: `<w:tbl><w:tr>${titles}</w:tr>${row}</w:tbl>` }]);
    expect(form.rows).toMatchObject([{ clause: '5.1', comment: '保留加上', reason: null }]);
  });
});

describe('ISO/IEC comment table', () => {
  const titles = [
    'MB/NC1',
    'Line number\n(e.g. 17)',
    'Clause/ Subclause\n(e.g. 3.1)',
    'Paragraph/ Figure/ Table/\n(e.g. Table 1)',
    'Type of comment2',
    'Comments',
    'Proposed change',
    'Observations of the secretariat',
  ];

  it('finds the column titles in the page header', async () => {
    const form = await read(
      [
        [
          ['CN-001', '17', '3.1', 'Table 2', 'te', 'Wrong unit.', 'Use kg.', 'Accepted.'],
          ['**', '', 'Annex A', '', 'ed', 'Typo.', '', ''],
        ],
      ],
      {
        header: [[['Template for comments', 'Date: 2026-03-01', 'Document: ISO/CD 12345']], [titles]],
      },
    );
    expect(form.rows).toMatchObject([
      {
        no: 'CN-001',
        organisation: 'CN',
        line: '17',
        clause: '3.1',
        target: 'Table 2',
        type: 'te',
        comment: 'Wrong unit.',
        proposal: 'Use kg.',
        observations: 'Accepted.',
      },
      { no: null, organisation: '**', clause: 'Annex A', target: null, comment: 'Typo.' },
    ]);
    expect(form.date).toBe('2026-03-01');
  });
});
