import type { PubCell, PubTable } from '#shared/publishing/publication.ts';

/** One place of the grid: a cell's origin, or the continuation of a cell that spans rows. */
export type GridPlace = {
  readonly column: number;
  readonly span: number;
  /** `none`: a cell of one row; `restart`: its first row; `continue`: a row below. `cell` is null where the row came up short. */
  readonly merge: 'none' | 'restart' | 'continue';
  readonly cell: PubCell | null;
};

/**
 * Lays the cells (each listed once, as in HTML) out on the grid: every row covers every column exactly once, as Word demands. Spans that
 * run out of the table are cut.
 */
export function tableGrid(table: PubTable): readonly (readonly GridPlace[])[] {
  const columns = Math.max(1, table.columns.length);
  const hanging: ({ rows: number; span: number; cell: PubCell } | undefined)[] = new Array(columns);
  return table.rows.map((row, rowIndex) => {
    const places: GridPlace[] = [];
    let next = 0;
    for (let column = 0; column < columns; ) {
      const above = hanging[column];
      if (above) {
        places.push({ column, span: above.span, merge: 'continue', cell: above.cell });
        above.rows -= 1;
        if (above.rows === 0) hanging[column] = undefined;
        column += above.span;
        continue;
      }
      const cell = row.cells[next++] ?? null;
      const span = freeSpan(hanging, column, cell?.colspan ?? 1);
      const rows = Math.min(cell?.rowspan ?? 1, table.rows.length - rowIndex);
      places.push({ column, span, merge: rows > 1 ? 'restart' : 'none', cell });
      if (cell && rows > 1) hanging[column] = { rows: rows - 1, span, cell };
      column += span;
    }
    return places;
  });
}

/** The wanted span, as far as columns are there and free. */
function freeSpan(hanging: readonly unknown[], column: number, wanted: number): number {
  let span = 1;
  while (span < wanted && column + span < hanging.length && hanging[column + span] === undefined) span++;
  return span;
}
