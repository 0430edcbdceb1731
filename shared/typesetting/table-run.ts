import type { PubTable } from '../publishing/publication.ts';
import type { PageSink } from './atom.ts';
import type { LayoutContext } from './layout-context.ts';
import type { TableFrame } from './table-frame.ts';
import { CELL_PAD_Y, type CellLine, type GridCell, type TableGrid } from './table-grid.ts';

/** One layout of a table: what all its rows share. */
export type TableRun = {
  readonly context: LayoutContext;
  readonly table: PubTable;
  readonly grid: TableGrid;
  readonly frames: WeakMap<PageSink, TableFrame>;
  /** Nodes of each cell: of the cell itself and of its paragraphs. */
  readonly cellNodes: readonly (readonly number[])[];
  /** Next line to print of each cell that spans rows. */
  readonly printed: number[];
};

/** Lines of a cell. */
export type Range = { readonly from: number; readonly to: number };

export function linesHeight(cell: GridCell, range: Range): number {
  let height = 2 * CELL_PAD_Y;
  for (let n = range.from; n < range.to; n++) {
    const line = cell.lines[n] as CellLine;
    height += line.height + (n > range.from ? line.before : 0);
  }
  return height;
}
