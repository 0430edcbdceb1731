import { describe, expect, it } from 'vitest';
import { readCsv, readTableFile } from '#host/importers/tabular/index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  if (mark) units.unshift(0xfeff);
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
/** 序号,意见 / 1,改 in GBK. */
const GBK = Uint8Array.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd2, 0xe2, 0xbc, 0xfb, 0x0d, 0x0a, 0x31, 0x2c, 0xb8, 0xc4]);

function texts(bytes: Uint8Array): string[][] {
  const read = readCsv(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.grid.rows.map((row) => row.cells.map((cell) => cell?.text ?? ''));
}

describe('readCsv', () => {
  it.each([
    ['UTF-8', utf8('序号,意见\r\n1,改')],
    ['UTF-8 with BOM', utf8('\uFEFF序号,意见\n1,改\n')],
    ['GBK', GBK],
    ['UTF-16 little endian', utf16('序号,意见\r\n1,改', false, true)],
    ['UTF-16 big endian', utf16('序号,意见\r\n1,改', true, true)],
    ['UTF-16 without mark', utf16('序号,意见\r\n1,改\r\n', false, false)],
  ])('reads %s', (_, bytes) => {
    expect(texts(bytes)).toEqual([
      ['序号', '意见'],
      ['1', '改'],
    ]);
  });

  it.each([
    ['semicolons', 'a;b;c\n1;2,5;3\n'],
    ['tabs', 'a\tb\tc\n1\t2,5\t3\n'],
    ['bars', 'a|b|c\n1|2,5|3\n'],
    ['a stated delimiter', 'sep=;\na;b;c\n1;2,5;3\n'],
  ])('finds %s', (_, text) => {
    expect(texts(utf8(text))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2,5', '3'],
    ]);
  });

  it('keeps line breaks, delimiters and doubled quotes inside quoted fields and counts lines of the file', () => {
    const read = readCsv(utf8('序号,意见\n1,"第一行\r\n第二行，含“,”和""引号"""\n2,后\n'));
    expect(read.ok && read.value.grid.rows.map((row) => row.number)).toEqual([1, 2, 4]);
    expect(read.ok && read.value.grid.rows[1]?.cells[1]?.text).toBe('第一行\n第二行，含“,”和"引号"');
  });

  it('reads on after a quotation mark that is never closed, and says where', () => {
    const read = readCsv(utf8('序号,意见\n1,"没有收尾\n2,后\n'));
    expect(read.ok && read.value.grid.rows.map((row) => row.cells.map((c) => c?.text))).toEqual([
      ['序号', '意见'],
      ['1', '"没有收尾'],
      ['2', '后'],
    ]);
    expect(read.ok && read.value.problems).toMatchObject([{ code: 'csv-quote-open', params: { line: 2 } }]);
  });

  it('refuses an empty file', () => {
    expect(readCsv(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'file-empty' } });
  });

  it('stops at the limit of rows and says so', () => {
    const read = readCsv(utf8('a,b\n'.repeat(20_001)));
    expect(read.ok && read.value.grid.rows.length).toBe(20_000);
    expect(read.ok && read.value.problems).toMatchObject([{ code: 'sheet-too-long' }]);
  });

  it('stops at the limit of columns and says so, however many there are', () => {
    const read = readCsv(utf8(`${'a,'.repeat(100_000)}b\n1,2\n`));
    expect(read.ok && read.value.grid.columns).toBe(200);
    expect(read.ok && read.value.problems).toMatchObject([{ code: 'sheet-too-wide', params: { limit: 200 } }]);
    const blank = readCsv(utf8(`a,b${','.repeat(1_000)}\n1,2\n`));
    expect(blank.ok && blank.value.problems).toEqual([]);
  });

  it('is known by its ending where the encoding hides it, and else called unreadable, not of another kind', async () => {
    const wide = Buffer.from('姓名,单位\n林一苇,茶叶研究所\n', 'utf16le');
    const read = await readTableFile(wide, '名单.csv', 'member-list-kind');
    expect(read.ok && read.value.grids[0]?.rows[1]?.cells.map((cell) => cell?.text)).toEqual(['林一苇', '茶叶研究所']);
    const broken = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x81, 0xff, 0x0a]);
    expect(await readTableFile(broken, '名单.csv', 'member-list-kind')).toMatchObject({
      error: { code: 'text-unreadable' },
    });
    expect(
      await readTableFile(Buffer.from('89504e470d0a1a0a0000000d', 'hex'), '名单.csv', 'member-list-kind'),
    ).toMatchObject({
      error: { code: 'hand-picture' },
    });
  });
});
