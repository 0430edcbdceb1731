import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommentFile, type TableLayouts } from '#host/importers/forms/index.ts';
import type { TableLayout } from '#shared/domain/table-layout.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';

/** Tables whose columns a person names, and those that are known again by their headings. */

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const given = (layout: TableLayout, sheet = ''): TableLayouts => ({ given: { [sheet]: layout }, known: [] });
const said = async (bytes: Uint8Array, name: string, layouts?: TableLayouts) =>
  (await readCommentFile(bytes, name, layouts)).rows.map(({ organisation, clause, comment, proposal, remark }) => [
    organisation,
    clause,
    comment,
    proposal,
    remark,
  ]);

const LEDGER = formXlsx([
  {
    name: '台账',
    rows: [
      ['2026年问题台账', null, null, null],
      ['谁提的', '哪一条', '想怎么办', '跟进'],
      ['甲单位', '5.2', '写明上限', '李'],
      ['乙单位', '5.3', '改为13%', '王'],
    ],
  },
  {
    name: '统计',
    rows: [
      ['单位', '条数'],
      ['甲单位', 1],
    ],
  },
]);

describe('a table with headings that nobody knows', () => {
  it('gives nothing by itself and shows its rows, the likely headings and no roles', async () => {
    const form = await readCommentFile(LEDGER, '台账.xlsx');
    expect(form.rows).toEqual([]);
    // 单位 | 条数 in the second sheet names nobody.
    expect([form.organisation, form.person]).toEqual([null, null]);
    expect(form.sheets?.map(({ sheet, headerRow, rows }) => [sheet, headerRow, rows])).toEqual([
      ['台账', 1, 0],
      ['统计', 0, 0],
    ]);
    expect(form.sheets?.[0]).toMatchObject({
      head: [
        ['2026年问题台账', '', '', ''],
        ['谁提的', '哪一条', '想怎么办', '跟进'],
        ['甲单位', '5.2', '写明上限', '李'],
        ['乙单位', '5.3', '改为13%', '王'],
      ],
      columns: [
        { heading: '谁提的', role: '', examples: ['甲单位', '乙单位'] },
        { heading: '哪一条', role: '', examples: ['5.2', '5.3'] },
        { heading: '想怎么办', role: '' },
        { heading: '跟进', role: '' },
      ],
    });
  });

  it('is read as a person says; a column that is not wanted goes nowhere', async () => {
    const layout: TableLayout = { headerRow: 1, roles: ['organisation', 'clause', 'proposal', ''] };
    expect(await said(LEDGER, '台账.xlsx', given(layout, '台账'))).toEqual([
      ['甲单位', '5.2', null, '写明上限', null],
      ['乙单位', '5.3', null, '改为13%', null],
    ]);
  });

  it('is known again by its headings, wherever they stand', async () => {
    const roles = ['organisation', 'clause', 'comment', 'remark'] as const;
    const later = text(
      '台账\n\n谁提的,哪 一 条,想怎么办,跟进\n丙单位,6.1,删去,赵\n谁提的,哪一条,想怎么办,跟进\n丁单位,7,补图,\n',
    );
    const form = await readCommentFile(later, '后来.csv', {
      given: {},
      known: [{ headings: '谁提的|哪一条|想怎么办|跟进', roles }],
    });
    expect(form.sheets?.[0]).toMatchObject({ remembered: true, rows: 2 });
    expect(
      form.rows.map(({ organisation, clause, comment, remark }) => [organisation, clause, comment, remark]),
    ).toEqual([
      ['丙单位', '6.1', '删去', '赵'],
      ['丁单位', '7', '补图', null],
    ]);
  });

  it('leaves out a sheet of which nothing is wanted', async () => {
    const sheets = formXlsx([
      {
        name: '甲',
        rows: [
          ['条款', '意见'],
          ['5', '改'],
        ],
      },
      {
        name: '乙',
        rows: [
          ['条款', '意见'],
          ['6', '删'],
        ],
      },
    ]);
    const form = await readCommentFile(sheets, '两张.xlsx', given({ headerRow: 0, roles: ['', ''] }, '乙'));
    expect(form.rows.map(({ clause }) => clause)).toEqual(['5']);
  });

  it('goes by the words of the row that a person marks', async () => {
    const late = text('条款,意见\n旧表头,旧表头\n条款,建议\n5.1,改\n');
    expect(await said(late, '表.csv', given({ headerRow: 2, roles: [] }))).toEqual([[null, '5.1', null, '改', null]]);
  });
});

it('a text without columns is a table of one column when somebody says so', async () => {
  const lines = text('应写明上限\n删去第二段\n');
  expect(await said(lines, '粘贴的文字.txt', given({ headerRow: -1, roles: ['comment'] }))).toEqual([
    [null, null, '应写明上限', null, null],
    [null, null, '删去第二段', null, null],
  ]);
});

const utf16 = (content: string, mark: boolean): Uint8Array =>
  Buffer.from(`${mark ? '\ufeff' : ''}${content}`, 'utf16le');
/** 条款 意见 / 5.1 应写明 in GBK, parted by a tabulator. */
const GBK = Buffer.from('ccf5bfee09d2e2bcfb0a352e3109d3a6d0b4c3f70a', 'hex');
it.each([
  ['UTF-8, semicolons', text('条款;意见;理由\n5.1;应写明;甲，乙\n'), 'x.csv'],
  ['UTF-16 with its mark', utf16('条款\t意见\n5.1\t应写明\n', true), 'x.tsv'],
  ['UTF-16 without', utf16('条款,意见\n5.1,应写明\n', false), 'x.csv'],
  ['GBK', GBK, 'x.tsv'],
  ['a rare sign', text('条款^意见^理由\n5.1^应写明^a:b\n6^应写明^\n'), 'x.csv'],
  ['full-width colons in sentences', text('条款,意见\n5.1,应写明\n'), 'x.txt'],
])('reads the columns of %s', async (_, bytes, name) => {
  const form = await readCommentFile(bytes, name);
  expect(form.rows[0]).toMatchObject({ clause: '5.1', comment: '应写明' });
  expect(form.sheets?.[0]).toMatchObject({ headerRow: 0, rows: form.rows.length });
});

it('saying what was recognised anyhow changes nothing', async () => {
  const words = fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/);
  const rows = fc.array(fc.tuple(fc.constantFrom('5.1', '表2', '附录A'), words, fc.option(words, { nil: '' })), {
    minLength: 1,
    maxLength: 6,
  });
  const columns = fc.shuffledSubarray(['条款', '意见', '理由'], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(rows, columns, async (cells, order) => {
      const values = cells.map(([clause, comment, reason]) => ({ 条款: clause, 意见: comment, 理由: reason }));
      const lines = [order, ...values.map((each) => order.map((title) => each[title as keyof typeof each]))];
      const bytes = text(lines.map((line) => line.join(',')).join('\n'));
      const plain = await readCommentFile(bytes, 'x.csv');
      const sheet = plain.sheets?.[0];
      const roles = sheet?.columns.map(({ role }) => role) ?? [];
      const again = await readCommentFile(bytes, 'x.csv', given({ headerRow: sheet?.headerRow ?? -1, roles }));
      expect(again.rows).toEqual(plain.rows);
    }),
    { numRuns: 60 },
  );
});
