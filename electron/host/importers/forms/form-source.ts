import type { Grid } from '#host/importers/tabular/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { FormKind } from './form-file.ts';

/** A table with its name for people. `table` counts the tables of a document from 1; null for a sheet or CSV file. */
export type FormTable = { readonly grid: Grid; readonly table: number | null };

/** A form as the readers of file formats hand it over: paragraphs and tables in order. */
export type FormSource = {
  readonly kind: FormKind;
  readonly blocks: readonly (string | FormTable)[];
  /** Paragraphs and tables of page headers: ISO forms have their column titles there. */
  readonly pageHeader: readonly (string | FormTable)[];
  readonly problems: readonly Problem[];
  /** The paragraphs of a plain text as a table of one column, which a person may want instead. */
  readonly lines?: Grid;
  /** A Word file with content controls, which may be a form of ours. */
  readonly hasControls?: boolean;
};

/** 表1第3行 · 反馈意见 第4行 · 第4行 */
export function placeOf(table: FormTable, row: number): string {
  if (table.table !== null) return `表${table.table}第${row}行`;
  return table.grid.name === '' ? `第${row}行` : `${table.grid.name} 第${row}行`;
}
