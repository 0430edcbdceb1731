import type { Change, ParagraphStyle, PubCell, PubRow, PubTable } from '../publishing/publication.ts';
import type { SetLine } from './item-types.ts';
import { type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { advanceOf } from './line-breaker.ts';
import { PT_PER_MM } from './measures.ts';
import type { SetParagraph } from './paragraph-layout.ts';

/** Blank inside a cell, points. */
export const CELL_PAD_X = 4;
export const CELL_PAD_Y = 1.6;

/** A cell at its place in the grid; `lines` in order of all its paragraphs. Lengths in points. */
export type GridCell = {
  readonly source: PubCell;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly x: number;
  readonly width: number;
  readonly paragraphs: readonly SetParagraph[];
  readonly lines: readonly CellLine[];
  readonly height: number;
};

export type CellLine = {
  readonly paragraph: number;
  readonly line: number;
  readonly height: number;
  readonly before: number;
  /** Shift to the right (decimal alignment). */
  readonly shift: number;
};

export type TableGrid = {
  readonly x: number;
  readonly width: number;
  /** Column edges, one more than columns. */
  readonly edges: readonly number[];
  readonly rowHeights: readonly number[];
  readonly cells: readonly GridCell[];
  /** Indices of the cells that begin in each row. */
  readonly starting: readonly (readonly number[])[];
  /** Index into `cells` of what covers each place, by row; -1 = nothing. */
  readonly cover: readonly (readonly number[])[];
};

/** Sets all cells and finds the row heights. `x` and `width` are those of the text area. */
export function gridOf(context: LayoutContext, table: PubTable, x: number, width: number): TableGrid {
  const total = table.widthMm ? Math.min(table.widthMm * PT_PER_MM, width) : width;
  const left = x + (width - total) / 2;
  const sum = table.columns.reduce((a, b) => a + b, 0) || 1;
  const edges = [left];
  for (const column of table.columns) edges.push((edges.at(-1) as number) + (column / sum) * total);
  const columns = table.columns.length;
  const cover: number[][] = table.rows.map(() => new Array<number>(columns).fill(-1));
  const cells: GridCell[] = [];
  const starting: number[][] = table.rows.map(() => []);
  for (let r = 0; r < table.rows.length; r++) {
    let c = 0;
    for (const source of table.rows[r]?.cells ?? []) {
      while (c < columns && cover[r]?.[c] !== -1) c++;
      if (c >= columns) break;
      const colspan = Math.max(1, Math.min(source.colspan, columns - c));
      const rowspan = Math.max(1, Math.min(source.rowspan, table.rows.length - r));
      for (let i = r; i < r + rowspan; i++)
        for (let k = c; k < c + colspan; k++) (cover[i] as number[])[k] = cells.length;
      (starting[r] as number[]).push(cells.length);
      const cellX = edges[c] as number;
      const cellWidth = (edges[c + colspan] as number) - cellX;
      const change = changeOf(table, r, rowspan);
      cells.push(setCell(context, source, r, c, rowspan, colspan, cellX, cellWidth, change));
      c += colspan;
    }
  }
  const aligned = alignDecimals(cells, columns);
  return { x: left, width: total, edges, rowHeights: rowHeights(table, aligned), cells: aligned, starting, cover };
}

/** What became of a cell: of its row; of a merged one only when all its rows had the same fate. */
function changeOf(table: PubTable, row: number, rowspan: number): Change | undefined {
  const { change } = table.rows[row] as PubRow;
  const same = table.rows.slice(row, row + rowspan).every((other) => other.change === change);
  return (same ? change : undefined) ?? table.change;
}

function setCell(
  context: LayoutContext,
  source: PubCell,
  row: number,
  column: number,
  rowspan: number,
  colspan: number,
  x: number,
  width: number,
  change: Change | undefined,
): GridCell {
  const inner = width - 2 * CELL_PAD_X;
  const align: ParagraphStyle['align'] | undefined = source.align === 'decimal' ? 'left' : source.align;
  const paragraphs = source.paragraphs.map((p) => {
    const style = styleOf(context, p.style);
    return setCached(context, p, style, inner, align ?? style.align, change);
  });
  const lines: CellLine[] = [];
  let height = 0;
  paragraphs.forEach((set, p) => {
    for (let n = 0; n < set.lines.length; n++) {
      const before = n === 0 && p > 0 ? (set.style.beforePt ?? 0) + (paragraphs[p - 1]?.style.afterPt ?? 0) : 0;
      lines.push({ paragraph: p, line: n, height: set.heights[n] as number, before, shift: 0 });
      height += before + (set.heights[n] as number);
    }
  });
  return { source, row, column, rowspan, colspan, x, width, paragraphs, lines, height: height + 2 * CELL_PAD_Y };
}

/** Something in the cell has no room: a number goes on on the next line, or not even one character fits. */
export function isNarrow({ width, paragraphs }: GridCell): boolean {
  return paragraphs.some(({ items, lines, style }) => {
    if (items.count === 0) return false;
    if (width - 2 * CELL_PAD_X < style.sizePt) return true;
    return lines.some(
      ({ start }, n) => n > 0 && isDigit(items.codePoint[start - 1]) && isDigit(items.codePoint[start]),
    );
  });
}

function isDigit(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint >= 0x30 && codePoint <= 0x39;
}

/** Puts the decimal points of a column under one another; the widest number is centred in the column. */
function alignDecimals(cells: readonly GridCell[], columns: number): GridCell[] {
  const result = [...cells];
  for (let column = 0; column < columns; column++) {
    const members = cells
      .map((cell, index) => ({ cell, index }))
      .filter(({ cell }) => cell.column === column && cell.source.align === 'decimal' && cell.lines.length > 0);
    if (members.length === 0) continue;
    const parts = members.map(({ cell }) => decimalParts(cell));
    const before = Math.max(...parts.map((p) => p.before));
    const after = Math.max(...parts.map((p) => p.after));
    members.forEach(({ cell, index }, n) => {
      const inner = cell.width - 2 * CELL_PAD_X;
      const part = parts[n] as { before: number; after: number; number: boolean };
      const origin = Math.max((inner - before - after) / 2, 0);
      const shift = part.number ? origin + before - part.before : (inner - part.before - part.after) / 2;
      const lines = cell.lines.map((line) => ({ ...line, shift: Math.max(shift, 0) }));
      result[index] = { ...cell, lines };
    });
  }
  return result;
}

function decimalParts(cell: GridCell): { before: number; after: number; number: boolean } {
  const set = cell.paragraphs[0] as SetParagraph;
  const line = set.lines[0] as SetLine;
  let before = 0;
  let after = 0;
  let seen = false;
  let digits = false;
  for (let i = line.start; i < line.end; i++) {
    const codePoint = set.items.codePoint[i] as number;
    if (codePoint === 0x2e || codePoint === 0xff0e) seen = true;
    if (isDigit(codePoint)) digits = true;
    const advance = advanceOf(set.items, line, i);
    if (seen) after += advance;
    else before += advance;
  }
  return { before, after, number: digits };
}

function rowHeights(table: PubTable, cells: readonly GridCell[]): number[] {
  const heights = table.rows.map((row) => Math.max((row.minHeightMm ?? 0) * PT_PER_MM, 8));
  for (const cell of cells)
    if (cell.rowspan === 1) heights[cell.row] = Math.max(heights[cell.row] as number, cell.height);
  for (const cell of cells) {
    if (cell.rowspan === 1) continue;
    let sum = 0;
    for (let r = cell.row; r < cell.row + cell.rowspan; r++) sum += heights[r] as number;
    const last = cell.row + cell.rowspan - 1;
    if (sum < cell.height) heights[last] = (heights[last] as number) + cell.height - sum;
  }
  return heights;
}
