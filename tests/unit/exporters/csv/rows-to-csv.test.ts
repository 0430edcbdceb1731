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

it('what a spreadsheet would run is guarded, and comes back as it was', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      expect(guardFormula(text)).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(unguardFormula(guardFormula(text))).toBe(text);
    }),
  );
  for (const text of ["'表5'", "it's", '5-1', '']) expect(guardFormula(text)).toBe(text);
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
