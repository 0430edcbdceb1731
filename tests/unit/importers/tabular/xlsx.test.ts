import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '#host/importers/package/index.ts';
import { type Grid, readXlsx, type Workbook } from '#host/importers/tabular/index.ts';
import { formXlsx, type XlsxCell, type XlsxSheet } from '../../../builders/form-xlsx.ts';

async function book(sheets: readonly XlsxSheet[], properties = ''): Promise<Workbook> {
  return opened(formXlsx(sheets, properties));
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const zip = await openZip(bytes);
  if (!zip.ok) throw new Error(zip.error.code);
  const read = await readXlsx(zip.value);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function sheet(rows: readonly (readonly XlsxCell[])[], merges: readonly string[] = []): Promise<Grid> {
  return (await book([{ name: '意见', rows, merges }])).sheets[0]!;
}

const text = (grid: Grid, row: number, column: number): string | undefined =>
  grid.rows.find((r) => r.number === row)?.cells[column]?.text;

describe('readXlsx', () => {
  it.each<[string, XlsxCell, string]>([
    ['a whole number', 5, '5'],
    ['a clause stored as number', 4.2, '4.2'],
    ['a clause with a final zero under 0.00', { number: 4.2, format: '0.00' }, '4.20'],
    ['a number with a binary tail', { xml: '<v>4.0999999999999996</v>' }, '4.1'],
    ['leading zeros', { number: 7, format: '000' }, '007'],
    ['a percentage', { number: 0.145, format: '0.0%' }, '14.5%'],
    ['a Chinese date', { number: 43276, format: 'yyyy"年"m"月"d"日"' }, '2018-06-25'],
    ['a date with time', { number: 43276.5, format: 'yyyy/m/d hh:mm' }, '2018-06-25 12:00'],
    ['a truth value', { attrs: 't="b"', xml: '<v>1</v>' }, 'TRUE'],
    [
      'an inline string in runs',
      { attrs: 't="inlineStr"', xml: '<is><r><t>前</t></r><r><t>言</t></r><rPh><t>x</t></rPh></is>' },
      '前言',
    ],
    ['an escaped line break', { attrs: 't="str"', xml: '<v>一_x000A_二</v>' }, '一\n二'],
    ['a number format with text', { number: 12, format: '0" 条"' }, '12'],
  ])('shows %s as people see it', async (_, cell, shown) => {
    expect(text(await sheet([[cell]]), 1, 0)).toBe(shown);
  });

  it('counts days from 1904 when the workbook says so', async () => {
    const { sheets } = await book([{ name: 'a', rows: [[{ number: 41814, format: 'yyyy-mm-dd' }]] }], 'date1904="1"');
    expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ text: '2018-06-25', mark: 'date' });
  });

  it('takes the stored result of a formula with a mark and never the formula', async () => {
    const grid = await sheet([
      [
        { attrs: 't="str"', xml: '<f>HYPERLINK("http://x","a")</f><v>结果</v>' },
        { xml: '<f>1+1</f>' },
        { attrs: 't="e"', xml: '<v>#N/A</v>' },
      ],
    ]);
    expect(grid.rows[0]?.cells.map((cell) => [cell?.text, cell?.mark])).toEqual([
      ['结果', 'formula'],
      ['', 'no-result'],
      ['#N/A', 'error'],
    ]);
  });

  it('carries merged values down and leaves those beside empty', async () => {
    const grid = await sheet(
      [
        ['标题', null, null],
        ['甲', 'a', 'b'],
        [null, 'c', 'd'],
        ['乙', 'e', 'f'],
      ],
      ['A1:C1', 'A2:A3'],
    );
    expect(grid.rows[0]?.cells[0]).toMatchObject({ text: '标题', span: 3 });
    expect(grid.rows[0]?.cells[1]).toMatchObject({ text: '', merged: 'across' });
    expect(grid.rows[2]?.cells[0]).toMatchObject({ text: '甲', merged: 'down' });
    expect(text(grid, 4, 0)).toBe('乙');
  });

  it('is not slowed down by a merge over the whole sheet or a cell far away', async () => {
    const { sheets, problems } = await book([
      {
        name: 'a',
        rows: [['序号', '意见']],
        merges: ['A1:XFD1048576', 'A5:A1048576'],
        moreRows:
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="9"><c r="XFD9"><v>1</v></c><c r="A9"><v>2</v></c></row>',
      },
    ]);
    expect(sheets[0]?.columns).toBe(2);
    expect(sheets[0]?.rows.map((row) => row.number)).toEqual([1, 9]);
    expect(problems.map((problem) => problem.code)).toEqual(['sheet-too-long', 'sheet-too-wide']);
  });

  it('stops far beyond the limit of rows and says so; what comes behind is not even unpacked', async () => {
    const far = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `<row r="${from + i}"><c r="A${from + i}"><v>1</v></c></row>`).join('');
    const broken = `${far(20_001, 2000)}${'<row r="9"><c r="A9"><v>2</v></c></row>'.repeat(20_000)}<row></nothing>`;
    const [first] = (await book([{ name: 'a', rows: [['序号']], moreRows: `${far(3, 2)}${broken}` }])).problems;
    expect(first).toMatchObject({ code: 'sheet-cut', params: { limit: 20_000 }, where: 'a' });
  });

  it('unpacks shared strings only as far as cells name them', async () => {
    const parts = unzipSync(formXlsx([{ name: 'a', rows: [['甲', '乙']] }]));
    const strings = strFromU8(parts['xl/sharedStrings.xml']!);
    const more = `${Array.from({ length: 20_000 }, (_, i) => `<si><t>第${(i * 7919) % 20_011}条</t></si>`).join('')}<broken`;
    const xml = strToU8(strings.replace('</sst>', more));
    const { sheets } = await opened(zipSync({ ...parts, 'xl/sharedStrings.xml': xml }));
    expect(sheets[0]?.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['甲', '乙']);
  });

  it('reads every visible sheet and names the hidden one', async () => {
    const { sheets, problems } = await book([
      { name: '一', rows: [['a']] },
      { name: '空', rows: [] },
      { name: '词表', rows: [['b']], hidden: true },
      { name: '二', rows: [['c']] },
    ]);
    expect(sheets.map((s) => s.name)).toEqual(['一', '二']);
    expect(problems).toMatchObject([{ code: 'sheet-hidden', params: { sheet: '词表' } }]);
  });

  it('takes keys such as __proto__ as plain text', async () => {
    const grid = await sheet([['__proto__', 'constructor']]);
    expect(text(grid, 1, 0)).toBe('__proto__');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
