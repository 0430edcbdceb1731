import type { WordCell, WordTable } from '../word/index.ts';
import type { DraftNode } from './draft-context.ts';

export type GridCell = { readonly cell: WordCell; colspan: number; rowspan: number; readonly header: boolean };

const TWIPS_PER_PX = 15;

/** Number of grid columns of a Word table. */
export function columnsOf(table: WordTable): number {
  return Math.max(
    table.grid.length,
    ...table.rows.map((row) => row.cells.reduce((n, cell) => Math.max(n, cell.column + cell.colspan), 0)),
  );
}

/** Cells by row with their spans; continued cells of a vertical merge are dropped, skipped columns get an empty cell. */
export function layOut(table: WordTable): GridCell[][] {
  const grid: GridCell[][] = [];
  const open = new Map<number, GridCell>();
  for (const row of table.rows) {
    const cells: GridCell[] = [];
    let at = 0;
    for (const cell of row.cells) {
      for (; at < cell.column; at++) {
        cells.push({ cell: blankCell(at), colspan: 1, rowspan: 1, header: row.header });
        open.delete(at);
      }
      const above = open.get(cell.column);
      if (cell.merge === 'continue' && above && above.colspan === cell.colspan) above.rowspan += 1;
      else {
        const own: GridCell = { cell, colspan: cell.colspan, rowspan: 1, header: row.header };
        cells.push(own);
        for (let column = cell.column; column < cell.column + cell.colspan; column++) open.delete(column);
        if (cell.merge === 'start') open.set(cell.column, own);
      }
      at = cell.column + cell.colspan;
    }
    grid.push(cells);
  }
  return grid;
}

function blankCell(column: number): WordCell {
  return { column, colspan: 1, merge: null, blocks: [] };
}

export function coveredWidth(grid: readonly GridCell[][], rowIndex: number): number {
  let width = 0;
  grid.forEach((cells, index) => {
    for (const cell of cells) if (index <= rowIndex && index + cell.rowspan > rowIndex) width += cell.colspan;
  });
  return width;
}

/** Head rows where the file marks none: the first row, and those that its vertical merges reach. */
export function headByMerge(grid: readonly GridCell[][]): number {
  if (grid.length < 2) return 0;
  return Math.min(grid.length - 1, Math.max(1, ...(grid[0] ?? []).map((cell) => cell.rowspan)));
}

/** Number of columns of finished rows. */
export function columnCount(rows: readonly DraftNode[]): number {
  return (rows[0]?.content ?? []).reduce((sum, cell) => sum + Number(cell.attrs?.['colspan'] ?? 1), 0);
}

/** Widths in px of the columns of a Word table (96 px an inch); null when the file does not give them all. */
export function pixelWidths(table: WordTable, columns: number): number[] | null {
  if (table.grid.length < columns || table.grid.some((twips) => twips <= 0)) return null;
  return table.grid.slice(0, columns).map((twips) => Math.max(1, Math.round(twips / TWIPS_PER_PX)));
}

/** Widths that finished rows carry, by column. */
export function columnWidths(rows: readonly DraftNode[]): number[] | null {
  const widths: number[] = [];
  let complete = true;
  eachCell(rows, (cell, column) => {
    const own = cell.attrs?.['colwidth'];
    if (!Array.isArray(own)) complete = false;
    else for (const [i, width] of own.entries()) widths[column + i] ??= width as number;
  });
  return complete ? widths : null;
}

/** Gives every cell the widths of the columns that it covers (null = none), so that the rows of a table agree. */
export function setColumnWidths(rows: readonly DraftNode[], widths: readonly number[] | null): void {
  eachCell(rows, (cell, column, colspan) => {
    const own = widths?.slice(column, column + colspan);
    cell.attrs = { ...cell.attrs, colwidth: own?.length === colspan ? own : null };
  });
}

/** Visits the cells with the column that each begins in, columns taken by cells reaching down from above counted. */
function eachCell(rows: readonly DraftNode[], visit: (cell: DraftNode, column: number, colspan: number) => void): void {
  /** Rows still covered, by column. */
  const taken: number[] = [];
  for (const row of rows) {
    let column = 0;
    const mine: [number, number, number][] = [];
    for (const cell of row.content ?? []) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const colspan = Number(cell.attrs?.['colspan'] ?? 1);
      visit(cell, column, colspan);
      mine.push([column, colspan, Number(cell.attrs?.['rowspan'] ?? 1)]);
      column += colspan;
    }
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    for (const [from, colspan, rowspan] of mine) for (let i = from; i < from + colspan; i++) taken[i] = rowspan - 1;
  }
}
