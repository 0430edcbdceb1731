import type { PubCell } from '#shared/publishing/publication.ts';
import { displayWidth, wrapText } from './display-width.ts';

/** Text of a cell with its place in the grid. */
type Placed = {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly align: PubCell['align'];
  readonly text: string;
};

/** Widest column; longer text goes on in a second line. */
const WIDEST = 36;

/**
 * Rows of cells as lines of equal width by display width: columns parted by `|`, a rule under the head and around. What is merged stands in
 * its first place; a cell over several columns takes their width.
 */
export function tableLines(
  rows: readonly (readonly PubCell[])[],
  headRows: number,
  textOf: (cell: PubCell) => string,
): readonly string[] {
  const cells = place(rows, textOf);
  const columns = Math.max(1, ...cells.map((cell) => cell.column + cell.colspan));
  const widths = columnWidths(cells, columns);
  // ASCII only: lines of boxes are two columns wide in many Chinese fonts.
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const lines = [rule];
  rows.forEach((_, row) => {
    lines.push(
      ...rowLines(
        cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column),
        widths,
      ),
    );
    if (row + 1 === headRows && row + 1 < rows.length) lines.push(rule);
  });
  lines.push(rule);
  return lines;
}

function place(rows: readonly (readonly PubCell[])[], textOf: (cell: PubCell) => string): readonly Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed => {
      while (taken.has(`${row} ${column}`)) column++;
      const at = column;
      const colspan = Math.max(1, cell.colspan);
      for (let down = 0; down < Math.max(1, cell.rowspan); down++)
        for (let over = 0; over < colspan; over++) taken.add(`${row + down} ${at + over}`);
      column += colspan;
      return { row, column: at, colspan, align: cell.align, text: textOf(cell) };
    });
  });
}

function columnWidths(cells: readonly Placed[], columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 1);
  const need = (cell: Placed) => Math.min(WIDEST, Math.max(...cell.text.split('\n').map(displayWidth)));
  for (const cell of cells)
    if (cell.colspan === 1) widths[cell.column] = Math.max(widths[cell.column] ?? 1, need(cell));
  for (const cell of cells) {
    if (cell.colspan === 1) continue;
    const missing = need(cell) - spanWidth(widths, cell);
    const last = cell.column + cell.colspan - 1;
    if (missing > 0) widths[last] = (widths[last] ?? 1) + missing;
  }
  return widths;
}

/** Width of a merged cell: its columns and the gaps between them (` | `). */
function spanWidth(widths: readonly number[], { column, colspan }: Pick<Placed, 'column' | 'colspan'>): number {
  return widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0) + 3 * (colspan - 1);
}

function rowLines(cells: readonly Placed[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell) => ({ cell, lines: wrapText(cell.text, spanWidth(widths, cell)) }));
  const height = Math.max(1, ...wrapped.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts: string[] = [];
    for (let column = 0; column < widths.length; ) {
      const here = wrapped.find(({ cell }) => cell.column === column);
      const span = here?.cell ?? { column, colspan: 1 };
      parts.push(padded(here?.lines[at] ?? '', spanWidth(widths, span), here?.cell.align));
      column += span.colspan;
    }
    return `| ${parts.join(' | ')} |`;
  });
}

function padded(text: string, width: number, align: PubCell['align']): string {
  const blanks = Math.max(0, width - displayWidth(text));
  const before = align === 'right' || align === 'decimal' ? blanks : align === 'center' ? Math.floor(blanks / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(blanks - before);
}
