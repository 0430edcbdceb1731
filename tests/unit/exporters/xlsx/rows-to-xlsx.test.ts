import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowsToXlsx, type XlsxSheet } from '#host/exporters/xlsx/index.ts';
import { all, first, parseXml, textOf, type XmlElement } from '#tests/builders/xml-tree.ts';

async function open(
  sheet: XlsxSheet,
): Promise<{ sheet: XmlElement; workbook: XmlElement; cells: Map<string, string> }> {
  const files = unzipSync(await rowsToXlsx(sheet));
  const part = (path: string): XmlElement => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  for (const path of Object.keys(files)) part(path);
  const xml = part('xl/worksheets/sheet1.xml');
  const cells = new Map(all(xml, 'c').map((cell) => [cell.attributes['r'] ?? '', textOf(cell)]));
  return { sheet: xml, workbook: part('xl/workbook.xml'), cells };
}

describe('rowsToXlsx', () => {
  it('writes head and rows: texts, numbers, empty cells', async () => {
    const { cells, sheet } = await open({
      sheet: '意见',
      header: ['序号', '意见'],
      rows: [
        [1, '甲\n乙'],
        [2.5, null],
      ],
    });
    expect([...cells]).toEqual([
      ['A1', '序号'],
      ['B1', '意见'],
      ['A2', '1'],
      ['B2', '甲\n乙'],
      ['A3', '2.5'],
      ['B3', ''],
    ]);
    expect(first(sheet, 'autoFilter')?.attributes['ref']).toBe('A1:B3');
    expect(first(sheet, 'pane')?.attributes['state']).toBe('frozen');
  });

  it('never writes a formula: text that looks like one stays text', async () => {
    const values = ['=1+1', '+49', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '_x0041_', 'a<b>&"c"'];
    const { sheet, cells } = await open({ sheet: 's', header: ['x'], rows: values.map((value) => [value]) });
    expect(all(sheet, 'f')).toEqual([]);
    expect(all(sheet, 'c').every((cell) => cell.attributes['t'] === 'inlineStr')).toBe(true);
    const shown = [...cells.values()].slice(1).map((value) => value.replaceAll('_x005F_', '_'));
    expect(shown).toEqual(values);
    expect(cells.get('A7')).toBe('_x005F_x0041_');
  });

  it('gives the same bytes for the same rows, and names neither author nor place', async () => {
    const sheet: XlsxSheet = { sheet: 's', header: ['a'], rows: [['b']] };
    expect(Buffer.from(await rowsToXlsx(sheet)).equals(Buffer.from(await rowsToXlsx(sheet)))).toBe(true);
    const files = unzipSync(await rowsToXlsx(sheet));
    expect(Object.keys(files).some((path) => path.startsWith('docProps'))).toBe(false);
  });

  it('makes a sheet name that Excel accepts', async () => {
    const nameOf = async (name: string): Promise<string | undefined> =>
      first((await open({ sheet: name, header: ['a'], rows: [] })).workbook, 'sheet')?.attributes['name'];
    expect(await nameOf('意见[1]:a/b\\c?*')).toBe('意见 1  a b c');
    expect(await nameOf('征'.repeat(40))).toHaveLength(31);
    expect(await nameOf("''")).toBe('Sheet1');
  });

  it('loses nothing of a text beyond what a cell takes', async () => {
    const long = '测试'.repeat(20_000);
    const { cells } = await open({
      sheet: 's',
      header: ['a', 'b'],
      rows: [
        ['1', long],
        ['2', '完'],
      ],
    });
    expect((cells.get('B2') ?? '') + (cells.get('B3') ?? '')).toBe(long);
    expect(cells.get('A3')).toBe('');
    expect(cells.get('A4')).toBe('2');
  });

  it('keeps what is no number in Excel as text, and takes the widths given', async () => {
    const { cells, sheet } = await open({
      sheet: 's',
      header: ['a', 'b'],
      rows: [[Number.NaN, Number.POSITIVE_INFINITY]],
      widths: [12],
    });
    expect([cells.get('A2'), cells.get('B2')]).toEqual(['NaN', 'Infinity']);
    expect(all(sheet, 'col').map((column) => column.attributes['width'])).toEqual(['12', '10']);
  });
});
