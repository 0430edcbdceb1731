import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsToCsv } from '#host/exporters/csv/index.ts';
import { readCsv } from '#host/importers/tabular/index.ts';
import { guardFormula, unguardFormula } from '#shared/base/index.ts';

/** Lists for other programs: nothing in them is run, and everything comes back. */

const awkward = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '"', ',', '5', '意') });
/** Blanks at the ends of lines are no part of a cell to our reader. */
const lines = fc
  .array(awkward, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => `${part}意`).join('\n'));

/** How Excel, WPS and LibreOffice look at a cell, written once more and otherwise: what is unseen goes, then the first sign counts. */
function runs(cell: string): boolean {
  if (/^[+-]?[0-9]+([.][0-9]+)?$/.test(cell)) return false;
  if ('\t\r\n\0'.includes(cell.charAt(0)) && cell !== '') return true;
  const seen = [...cell].find((sign) => sign.trim() !== '' && !UNSEEN.has(sign));
  return seen !== undefined && '=+-@|%＝＋－＠｜％'.includes(seen);
}
const UNSEEN = new Set('\0\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff');
const anything = fc.oneof(
  awkward,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...UNSEEN, ' ', '\t', '\r', '\n', '|', '%', '=', '＠', '－', "'", '1', '.', 'A') }),
);

it('what a spreadsheet would run is guarded, numbers stay numbers, and everything comes back as it was', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const guarded = guardFormula(text);
      expect(runs(guarded)).toBe(false);
      expect(guarded === text || guarded === `'${text}`).toBe(true);
      expect(unguardFormula(guarded)).toBe(text);
    }),
    { numRuns: 10_000 },
  );
  for (const text of ["'表5'", "it's", '5-1', '', '-5', '+0.25']) expect(guardFormula(text)).toBe(text);
  for (const text of ['\ufeff=1', '\u200b＝1', ' @x', '%0', '|x', '-5+1', '-A1', '\n=1'])
    expect(guardFormula(text)).toBe(`'${text}`);
});

it('a CSV file has a byte order mark, CR LF and quotes, and our reader gives back every cell', () => {
  const bytes = rowsToCsv([['章条编号', '意见']]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Buffer.from(bytes).toString('utf8')).toBe('\ufeff章条编号,意见\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(lines, awkward), { minLength: 1, maxLength: 6 }), (rows) => {
      const read = readCsv(rowsToCsv([['章条编号', '意见'], ...rows]));
      if (!read.ok) throw new Error(read.error.code);
      const cells = read.value.grid.rows.slice(1).map((row) => row.cells.map((cell) => cell?.text ?? ''));
      expect(read.value.delimiter).toBe(',');
      expect(cells).toEqual(rows);
    }),
  );
});
