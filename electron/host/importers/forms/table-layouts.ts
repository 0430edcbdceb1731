import type { Grid, GridRow } from '#host/importers/tabular/index.ts';
import { squash } from '#shared/base/index.ts';
import type { ColumnRole as LayoutRole, TableLayout } from '#shared/domain/table-layout.ts';
import { type ColumnMap, columnsOf } from './find-header.ts';
import type { ColumnRole } from './header-words.ts';

/** Layouts that people set up (列对应). */
export type TableLayouts = {
  /** For the sheets of this very file, by their names (`''` for a CSV file). */
  readonly given: Readonly<Record<string, TableLayout>>;
  /** For any table with these headings, see `headingsOf`. */
  readonly known: readonly { readonly headings: string; readonly roles: readonly LayoutRole[] }[];
};

export const NO_LAYOUTS: TableLayouts = { given: {}, known: [] };

/** Headings are looked for in so many rows from the top. */
const HEAD_ROWS = 40;

/** The headings of a table as one text: its cells without blanks, parted by `|`. */
export function headingsOf(row: Pick<GridRow, 'cells'>): string {
  return Array.from(row.cells, (cell) => squash(cell?.text ?? ''))
    .join('|')
    .replace(/(?<!\|)\|+$/, '');
}

/** A table whose columns a person has named. */
export type LaidTable = {
  readonly headerRow: number;
  readonly columns: ColumnMap;
  readonly remembered: boolean;
  /** Nobody wants anything of this sheet. */
  readonly ignored: boolean;
};

/** How people said that this table is to be read: for this file, else for its headings; null when nobody did. */
export function laidTable(grid: Grid, { given, known }: TableLayouts): LaidTable | null {
  const own = Object.hasOwn(given, grid.name) ? given[grid.name] : undefined;
  if (own) {
    const headerRow = Math.min(own.headerRow, grid.rows.length - 1);
    if (own.roles.length > 0) return laid(headerRow, own.roles, false);
    return { headerRow, columns: columnsOf(grid.rows[headerRow]), remembered: false, ignored: false };
  }
  if (known.length === 0) return null;
  for (const [index, row] of grid.rows.slice(0, HEAD_ROWS).entries()) {
    const headings = headingsOf(row);
    const layout = headings === '' ? undefined : known.find((each) => each.headings === headings);
    if (layout) return laid(index, layout.roles, true);
  }
  return null;
}

function laid(headerRow: number, roles: readonly LayoutRole[], remembered: boolean): LaidTable {
  const columns = new Map(roles.map((role, column) => [column, role === '' ? UNWANTED : role] as const));
  return { headerRow, columns, remembered, ignored: roles.every((role) => role === '') };
}

/** What is read and goes into no comment; a column that is named by nobody would go into the remark. */
const UNWANTED: ColumnRole = 'contact';

/** What a recognised column is called for people. */
export function layoutRole(role: ColumnRole | undefined, hasText: boolean): LayoutRole {
  if (role === undefined) return hasText ? 'remark' : '';
  return role === 'contact' || role === 'opinion' ? '' : role;
}
