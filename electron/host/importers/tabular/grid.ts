/** What is special about the value of a cell. `formula`: the stored result of a formula; `no-result`: a formula without one. */
export type CellMark = 'formula' | 'no-result' | 'error' | 'date';

/**
 * One cell as text, ends trimmed, line breaks as `\n`. A merged cell stands with its text and `span` (columns) at its first
 * column; the columns beside it are `across` without text, those below `down` with its text.
 */
export type GridCell = {
  readonly text: string;
  readonly merged: 'no' | 'across' | 'down';
  readonly span: number;
  readonly mark?: CellMark;
};

/** A row with its number in the file (from 1) and its cells by column (from 0); a column without a cell is undefined. */
export type GridRow = { readonly number: number; readonly cells: readonly (GridCell | undefined)[] };

/** A table of any origin: a sheet, a CSV file, a Word table. `name` is the sheet's name, else empty. */
export type Grid = { readonly name: string; readonly columns: number; readonly rows: readonly GridRow[] };

/** Most rows and columns that are read of one sheet; what lies beyond is reported and left out. */
export const GRID_LIMITS = { rows: 20_000, columns: 200 } as const;

/** Letters of one sheet that are read: a short file can name a long text again and again. No more of them could leave the reader. */
export const MOST_LETTERS = 10_000_000;

export function plainCell(text: string, mark?: CellMark): GridCell {
  return mark ? { text, merged: 'no', span: 1, mark } : { text, merged: 'no', span: 1 };
}

/** Text of a cell as every reader gives it: `\n` for line breaks, no blanks at the ends, no invisible marks. */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .trim();
}
