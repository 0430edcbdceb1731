import type { Grid, GridCell, GridRow } from '#host/importers/tabular/index.ts';
import { CONTENT_ROLES, type ColumnRole, columnRole } from './header-words.ts';

/** Role by column; columns without a known title are absent. */
export type ColumnMap = ReadonlyMap<number, ColumnRole>;

/** A header found: its rows are `from` (index) up to and without `to`. */
export type Header = { readonly from: number; readonly to: number; readonly columns: ColumnMap };

/**
 * Tells whether the row at `index` begins a header of a comment table, in one row or two (a group title such as 意见或建议 over
 * its own titles). A header names at least two different things, one of them about the text (意见, 建议, 理由, 原文).
 */
export function headerAt(grid: Grid, index: number): Header | null {
  const row = grid.rows[index];
  if (!row) return null;
  const upper = rolesOf(row);
  const next = grid.rows[index + 1];
  if (isHeader(upper)) {
    const lower = next ? rolesOf(next) : null;
    if (lower && isSubHeader(next!, lower, upper)) {
      return { from: index, to: index + 2, columns: settle(combine(upper, lower)) };
    }
    return { from: index, to: index + 1, columns: settle(upper.roles) };
  }
  if (!next || upper.titled === 0 || !spansColumns(row)) return null;
  const lower = rolesOf(next);
  // A row of labels above a complete header (单位名称 | …) is no part of it.
  if (isHeader(lower)) return null;
  const both: TitleRow = { ...lower, roles: combine(upper, lower) };
  return lower.known > 0 && isHeader(both) ? { from: index, to: index + 2, columns: settle(both.roles) } : null;
}

/** The columns under a row of which somebody says that it holds the headings. */
export function columnsOf(row: GridRow | undefined): ColumnMap {
  return row ? settle(rolesOf(row).roles) : new Map();
}

type TitleRow = {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Cells with text, and those of them that are known titles. */
  readonly titled: number;
  readonly known: number;
  /** Columns under a title that reaches over several. */
  readonly groups: ReadonlySet<number>;
};

function rolesOf(row: GridRow): TitleRow {
  const roles = new Map<number, ColumnRole>();
  const groups = new Set<number>();
  let titled = 0;
  let known = 0;
  row.cells.forEach((cell, column) => {
    if (!cell || cell.text === '' || cell.merged === 'across') return;
    titled += 1;
    const role = columnRole(cell.text);
    if (!role) return;
    known += 1;
    for (let i = 0; i < cell.span; i++) {
      roles.set(column + i, role);
      if (cell.span > 1) groups.add(column + i);
    }
  });
  return { roles, titled, known, groups };
}

function isHeader({ roles, titled, known }: TitleRow): boolean {
  const distinct = new Set(roles.values());
  if (distinct.size < 2 || known * 5 < titled * 3) return false;
  return [...distinct].some((role) => CONTENT_ROLES.has(role));
}

/**
 * A second header row: it is no repetition of the first, and every title of its own is known, or is a word (内容) under a group
 * title beside a known one.
 */
function isSubHeader(row: GridRow, lower: TitleRow, upper: TitleRow): boolean {
  const own = ownCells(row);
  const known = own.filter(({ cell }) => columnRole(cell.text) !== null);
  if (known.length === 0) return false;
  if (own.some(({ cell, column }) => !lower.roles.has(column) && (cell.text.length > 6 || !upper.groups.has(column)))) {
    return false;
  }
  return own.some(({ column }) => upper.roles.get(column) !== lower.roles.get(column) || !upper.roles.has(column));
}

function ownCells(row: GridRow): readonly { cell: GridCell; column: number }[] {
  const own: { cell: GridCell; column: number }[] = [];
  row.cells.forEach((cell, column) => {
    if (cell && cell.text !== '' && cell.merged === 'no') own.push({ cell, column });
  });
  return own;
}

function spansColumns(row: GridRow): boolean {
  return row.cells.some((cell) => cell !== undefined && cell.span > 1 && cell.text !== '');
}

/** The lower title of a column counts before the group title above it. */
function combine(upper: TitleRow, lower: TitleRow): ReadonlyMap<number, ColumnRole> {
  return new Map([...upper.roles, ...lower.roles]);
}

/**
 * Settles what depends on the other columns: 说明 is the comment where there is none, else the reason; a page number tells the
 * place inside the clause.
 */
function settle(roles: ReadonlyMap<number, ColumnRole>): ColumnMap {
  const present = new Set(roles.values());
  const opinion: ColumnRole = !present.has('comment') ? 'comment' : !present.has('reason') ? 'reason' : 'remark';
  return new Map([...roles].map(([column, role]) => [column, role === 'opinion' ? opinion : role] as const));
}
