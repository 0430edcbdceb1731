import type { Grid, GridRow } from '#host/importers/tabular/index.ts';
import type { FormRow, FormSheet } from './form-file.ts';
import { headingsOf, layoutRole } from './table-layouts.ts';
import type { TableStart } from './table-start.ts';

/** So much of a sheet is shown: rows, at least so many of them below the headings, columns, characters of a cell, examples of a column. */
const SHOWN = { rows: 9, below: 5, columns: 40, chars: 80, examples: 3 } as const;
/** Examples are looked for in so many rows. */
const LOOKED_AT = 50;

/** A sheet for the person who checks what its columns are taken for. `start` null = no known headings, then the row that looks like some. */
export function sheetPreview(grid: Grid, start: TableStart | null, rows: readonly FormRow[]): FormSheet {
  const headerRow = start ? start.to - 1 : likelyHeader(grid);
  const shown = Math.max(SHOWN.rows, headerRow + 1 + SHOWN.below);
  const width = Math.min(grid.columns, SHOWN.columns);
  const body = grid.rows.slice(headerRow + 1, headerRow + 1 + LOOKED_AT);
  return {
    sheet: grid.name,
    headerRow,
    columns: Array.from({ length: width }, (_, column) => {
      const examples = body.map((row) => textAt(row, column)).filter((text) => text !== '');
      const heading = headerRow < 0 ? '' : headingAt(grid.rows[headerRow], column);
      const known = start !== null && !start.laid?.ignored;
      const role = known ? layoutRole(start.columns.get(column), examples.length > 0) : '';
      return { heading, role, examples: examples.slice(0, SHOWN.examples) };
    }),
    rows: rows.filter(({ source }) => source.table === null && (source.sheet ?? '') === grid.name).length,
    headings: headerRow < 0 ? '' : headingsOf(grid.rows[headerRow]!),
    remembered: start?.laid?.remembered ?? false,
    head: grid.rows.slice(0, shown).map((row) => Array.from({ length: width }, (_, column) => textAt(row, column))),
  };
}

function textAt(row: GridRow | undefined, column: number): string {
  const text = row?.cells[column]?.text ?? '';
  return text.length > SHOWN.chars ? `${text.slice(0, SHOWN.chars)}…` : text;
}

/** A title over several columns is the heading of each. */
function headingAt(row: GridRow | undefined, column: number): string {
  let at = column;
  while (at > 0 && row?.cells[at]?.merged === 'across') at -= 1;
  return textAt(row, at);
}

/** The first row of short words over a wide table: what a person would take for its headings; -1 when there is none. */
function likelyHeader(grid: Grid): number {
  const counts = grid.rows.slice(0, LOOKED_AT).map(filled);
  const widest = Math.max(0, ...counts);
  if (widest < 2) return -1;
  const index = counts.findIndex((count) => count * 3 >= widest * 2);
  const isWords = grid.rows[index]?.cells.every((cell) => !cell || /^(?!.*\d\.\d)[^。；]{0,16}$/s.test(cell.text));
  return isWords && index < grid.rows.length - 1 ? index : -1;
}

function filled(row: GridRow): number {
  return row.cells.filter((cell) => cell && cell.text !== '').length;
}
