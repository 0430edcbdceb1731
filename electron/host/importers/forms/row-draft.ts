import type { GridRow } from '#host/importers/tabular/index.ts';
import { isEmptyMark } from './empty-text.ts';
import type { ColumnMap } from './find-header.ts';
import type { ColumnRole } from './header-words.ts';

/** The cells of one table row by role, before rows are joined. */
export type RowDraft = {
  readonly number: number;
  /** Texts as written; roles without text (or only `/`, 无) are absent. */
  readonly texts: ReadonlyMap<ColumnRole, string>;
  /** Roles whose text comes from a cell merged down from a row above. */
  readonly fromAbove: ReadonlySet<ColumnRole>;
  /** Texts under no known title. */
  readonly other: readonly string[];
  /** Marks of cells; `clause-date`: a clause stored as a date; `said-none`: 无 stands in the comment cell. */
  readonly marks: ReadonlySet<string>;
};

/** Reads one row by the columns of the header. Several columns with one role are joined, texts by a line, labels by a blank. */
export function draftOf(row: GridRow, columns: ColumnMap): RowDraft {
  const parts = new Map<ColumnRole, string[]>();
  const fromAbove = new Set<ColumnRole>();
  const other: string[] = [];
  const marks = new Set<string>();
  row.cells.forEach((cell, column) => {
    if (!cell || cell.merged === 'across') return;
    const role = columns.get(column);
    if (cell.mark && cell.mark !== 'date') marks.add(cell.mark);
    if (cell.mark === 'date' && role === 'clause') marks.add('clause-date');
    if (role === 'comment' && /^(?:无|無)[。.]?$/.test(cell.text)) marks.add('said-none');
    if (cell.mark === 'error' || cell.text === '' || isEmptyMark(cell.text)) return;
    if (!role) {
      other.push(cell.text);
      return;
    }
    if (cell.merged === 'down') fromAbove.add(role);
    const texts = parts.get(role);
    if (!texts) parts.set(role, [cell.text]);
    else if (!texts.includes(cell.text)) texts.push(cell.text);
  });
  const texts = new Map<ColumnRole, string>();
  for (const [role, list] of parts) texts.set(role, list.join(TEXT_ROLES.has(role) ? '\n' : ' '));
  return { number: row.number, texts, fromAbove, other, marks };
}

/** Roles that hold the texts of a comment. */
export const TEXT_ROLES: ReadonlySet<ColumnRole> = new Set(['original', 'comment', 'proposal', 'reason']);

/** True when the row brings a text of its own (not only cells merged down from above). */
export function hasOwnText(draft: RowDraft): boolean {
  return [...draft.texts.keys()].some((role) => TEXT_ROLES.has(role) && !draft.fromAbove.has(role));
}

/** The text of a row whose only own cell reaches over (nearly) the whole table, or stands alone in the first column; else null. */
export function loneText(row: GridRow, columns: ColumnMap, width: number): string | null {
  const own: { text: string; span: number; column: number }[] = [];
  row.cells.forEach((cell, column) => {
    if (cell && cell.text !== '' && cell.merged !== 'across') own.push({ text: cell.text, span: cell.span, column });
  });
  const only = own.length === 1 ? own[0]! : null;
  if (!only) return null;
  if (only.span >= Math.max(2, width - 1)) return only.text;
  const isNumber = /^[（(]?\d+[)）.、．]?$/.test(only.text) || /^[A-Z*]{2,4}[- ]?\d*$/.test(only.text);
  return only.column === 0 && columns.get(0) === 'no' && !isNumber ? only.text : null;
}
