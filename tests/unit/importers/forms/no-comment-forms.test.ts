import { describe, expect, it } from 'vitest';
import { type FormFile, readCommentFile } from '#host/importers/forms/index.ts';
import { type DocxBlock, formDocx } from '../../../builders/form-docx.ts';

const HEAD = [
  '标准名称：油茶栽培技术规程',
  '单位名称：青山县林业局（盖章）    联系人：王五    电话：0700-1234567    日期：2026年3月2日',
];
const TITLES = ['序号', '章条编号', '原文', '修改意见', '理由'];

function read(blocks: readonly DocxBlock[]): Promise<FormFile> {
  return readCommentFile(formDocx(blocks), '反馈表.docx');
}

const codes = (form: FormFile): readonly string[] => form.problems.map((problem) => problem.code);

describe('answers without comments', () => {
  const box = (checked: boolean): string =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>`;
  const symbol = (code: string): string => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
  const field = (checked: boolean): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked w:val="${checked ? 1 : 0}"/></w:checkBox></w:ffData></w:fldChar></w:r>`;
  const line = (no: string, yes: string): DocxBlock => ({
    xml: `<w:p>${no}<w:r><w:t xml:space="preserve"> 无意见    </w:t></w:r>${yes}<w:r><w:t xml:space="preserve"> 有意见</w:t></w:r></w:p>`,
  });
  const blank: DocxBlock = [TITLES, ['1', '', '', '', ''], ['2', '', '', '', '']];

  it.each<[string, DocxBlock]>([
    ['☑', '☑ 无意见    □ 有意见'],
    ['☒ without blanks', '☒无意见 ☐有意见'],
    ['√', '√无意见　　□有意见'],
    ['a tick in brackets behind', '无意见（√）    有意见（ ）'],
    ['a bracket before', '[x] 无意见    [ ] 有意见'],
    ['a content control', line(box(true), box(false))],
    ['a symbol', line(symbol('F0FE'), symbol('F0A8'))],
    ['a form field', line(field(true), field(false))],
    ['a longer option', '☑同意，无修改意见　　□不同意'],
  ])('counts %s as no comment', async (_, tick) => {
    const form = await read([...HEAD, tick, blank]);
    expect(form).toMatchObject({ noComment: true, rows: [], problems: [] });
  });

  it.each<[string, DocxBlock]>([
    ['the other box', '□ 无意见    ☑ 有意见'],
    ['the other content control', line(box(false), box(true))],
    ['the other symbol', line(symbol('F0A8'), symbol('F0FE'))],
    ['no box', '□ 无意见    □ 有意见'],
    ['an instruction', '如无意见，请勾选“无意见”。'],
  ])('does not count %s', async (_, tick) => {
    const form = await read([...HEAD, tick, blank]);
    expect(form.noComment).toBe(false);
    expect(codes(form)).toEqual(['form-empty']);
  });

  it('takes 无意见 as the only comment for an answer, not for a comment', async () => {
    const form = await read([...HEAD, [TITLES, ['1', '全文', '', '无意见。', ''], ['2', '/', '/', '/', '/']]]);
    expect(form).toMatchObject({ noComment: true, rows: [] });
  });

  it('reports a tick that the rows contradict, and keeps the rows', async () => {
    const form = await read([...HEAD, '☑ 无意见', [TITLES, ['1', '5.1', '', '改', '']]]);
    expect(form.noComment).toBe(false);
    expect(form.rows).toHaveLength(1);
    expect(codes(form)).toEqual(['form-ticked-but-rows']);
  });

  it('reads the patent statement', async () => {
    const form = await read([...HEAD, '☑ 无意见', blank, '专利声明：☑ 不掌握相关专利    □ 掌握']);
    expect(form).toMatchObject({ noComment: true, patentStatement: '不掌握相关专利' });
  });

  it('reads a letter without a table', async () => {
    const form = await read([
      '关于征求《油茶栽培技术规程》意见的复函',
      '来函收悉。经研究，我单位对该标准无修改意见。',
      '华原仪器设备制造有限公司',
      '2026年3月5日',
    ]);
    expect(form).toMatchObject({
      noComment: true,
      standardTitle: '油茶栽培技术规程',
      organisation: '华原仪器设备制造有限公司',
      date: '2026-03-05',
      problems: [],
    });
  });

  it('reads a letter that cites the request, with a day in Chinese numerals', async () => {
    const form = await read([
      '    贵局《关于征求〈油茶栽培技术规程〉（征求意见稿）意见的函》收悉。经研究，我局无不同意见。若有新的情况另行报告。',
      '联系人：王五，电话：0700-1',
      '青山县林业局（印章）',
      '二〇二六年十二月二日',
    ]);
    expect(form).toMatchObject({
      noComment: true,
      standardTitle: '油茶栽培技术规程',
      organisation: '青山县林业局',
      person: '王五',
      date: '2026-12-02',
    });
  });

  it('reads a letter set in a frame', async () => {
    const form = await read([
      [['关于《油茶栽培技术规程》征求意见的复函'], ['经研究，我局无修改意见。'], ['青山县林业局']],
    ]);
    expect(form).toMatchObject({ noComment: true, standardTitle: '油茶栽培技术规程', organisation: '青山县林业局' });
  });

  it('takes 无 in the comment column of an otherwise empty table for an answer', async () => {
    expect(await read([...HEAD, [TITLES, ['1', '全文', '', '无', ''], ['2', '', '', '', '']]])).toMatchObject({
      noComment: true,
      rows: [],
    });
  });

  it.each([
    ['comments in the text', ['我单位意见如下：', '5.2宜改为2.5 m。', '除上述外无其他意见。']],
    ['an exception', ['除以下意见外，我单位无其他意见：5.2宜改为2.5 m。']],
    ['another text', ['会议通知', '请于三月到会。']],
  ])('does not take a letter with %s for an answer without comment', async (_, paragraphs) => {
    const form = await read([...paragraphs, '华原仪器设备制造有限公司']);
    expect(form.noComment).toBe(false);
    expect(codes(form)).toContain('form-no-table');
  });
});
