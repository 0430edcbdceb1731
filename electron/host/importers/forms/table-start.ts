import type { Grid } from '#host/importers/tabular/index.ts';
import { type ColumnMap, headerAt } from './find-header.ts';
import type { FormSource } from './form-source.ts';
import { laidTable, type TableLayouts } from './table-layouts.ts';

/** Where the rows of a comment table begin: its headings go `from` up to and without `to`. */
export type TableStart = {
  readonly from: number;
  readonly to: number;
  readonly columns: ColumnMap;
  /** A person said so; then headings further down change nothing. */
  readonly laid?: { readonly remembered: boolean; readonly ignored: boolean };
};

/**
 * Finds the headings of a table: where a person said, by their words, as those of the table before, or in the page header (ISO forms).
 * Null when it is no table of comments.
 */
export function tableStart(
  grid: Grid,
  before: { readonly columns: ColumnMap; readonly width: number } | null,
  pageHeader: FormSource['pageHeader'],
  layouts: TableLayouts,
): TableStart | null {
  const said = laidTable(grid, layouts);
  if (said) {
    const { headerRow, columns, remembered, ignored } = said;
    return { from: Math.max(0, headerRow), to: headerRow + 1, columns, laid: { remembered, ignored } };
  }
  for (let index = 0; index < grid.rows.length; index++) {
    const header = headerAt(grid, index);
    if (header) return header;
  }
  if (before && before.width === grid.columns && grid.columns > 2) return { from: 0, to: 0, columns: before.columns };
  for (const block of pageHeader) {
    if (typeof block === 'string' || block.grid.columns !== grid.columns) continue;
    for (let index = 0; index < block.grid.rows.length; index++) {
      const header = headerAt(block.grid, index);
      if (header) return { from: 0, to: 0, columns: header.columns };
    }
  }
  return null;
}
