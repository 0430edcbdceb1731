import type { PageSink } from './atom.ts';
import { countLine, placeLine } from './paragraph-atoms.ts';
import { frameOn } from './table-frame.ts';
import { CELL_PAD_X, CELL_PAD_Y, type CellLine, type GridCell } from './table-grid.ts';
import { linesHeight, type Range, type TableRun } from './table-run.ts';

/** Prints a row or a part of it: its rules, the given lines of its cells, and what it adds to merged cells. */
export function placeRow(
  run: TableRun,
  page: PageSink,
  row: number,
  y: number,
  height: number,
  ranges: ReadonlyMap<number, Range>,
  artifact: boolean,
  isEnd: boolean,
): void {
  const { grid, table } = run;
  const frame = frameOn(run.frames, page, table.frame, grid.x, grid.x + grid.width);
  frame.extend(y, y + height);
  const columns = table.columns.length;
  const cover = grid.cover[row] as readonly number[];
  const underHead = frame.lastRow >= 0 && frame.lastRow < table.headRows && row >= table.headRows;
  const above = frame.lastRow >= 0 ? grid.cover[frame.lastRow] : undefined;
  frame.lastRow = row;
  for (let c = 0; c < columns; c++) {
    const owner = cover[c] as number;
    if (c > 0 && owner !== cover[c - 1]) frame.vertical(grid.edges[c] as number, y, y + height);
    if (above && (underHead || owner === -1 || owner !== above[c])) {
      frame.horizontal(grid.edges[c] as number, grid.edges[c + 1] as number, y, underHead);
    }
  }
  const counted = artifact ? -1 : longestCell(run, ranges);
  for (const [index, range] of ranges) {
    const cell = grid.cells[index] as GridCell;
    if (cell.rowspan === 1) placeLines(run, page, index, range, y, height, artifact, index === counted);
    else page.closers.set(cell, spanCloser(run, page, index, y, artifact));
  }
  for (const index of new Set(cover)) {
    const cell = grid.cells[index];
    if (!cell || cell.rowspan === 1) continue;
    const last = row === cell.row + cell.rowspan - 1 && isEnd;
    extendSpan(run, page, index, y, height, artifact, last);
  }
}

/** The cell whose lines are counted for its row: the one with the most of them; merged cells belong to several rows. */
function longestCell(run: TableRun, ranges: ReadonlyMap<number, Range>): number {
  let longest = -1;
  let most = 0;
  for (const [index, { from, to }] of ranges) {
    if ((run.grid.cells[index] as GridCell).rowspan > 1 || to - from <= most) continue;
    longest = index;
    most = to - from;
  }
  return longest;
}

type Span = { top: number; bottom: number; last: boolean };

const spans = new WeakMap<PageSink, Map<string, Span>>();

/** Part of a merged cell on this page: grows with its rows; the text is printed when the part is complete. */
function extendSpan(
  run: TableRun,
  page: PageSink,
  index: number,
  y: number,
  height: number,
  artifact: boolean,
  last: boolean,
): void {
  const cell = run.grid.cells[index] as GridCell;
  let bySink = spans.get(page);
  if (!bySink) {
    bySink = new Map();
    spans.set(page, bySink);
  }
  const key = `${index} ${artifact}`;
  const span = bySink.get(key) ?? { top: y, bottom: y, last: false };
  span.bottom = y + height;
  span.last = last;
  bySink.set(key, span);
  if (!page.closers.has(cell)) page.closers.set(cell, spanCloser(run, page, index, y, artifact));
  if (last) {
    const close = page.closers.get(cell);
    page.closers.delete(cell);
    close?.();
  }
}

function spanCloser(run: TableRun, page: PageSink, index: number, top: number, artifact: boolean): () => void {
  const cell = run.grid.cells[index] as GridCell;
  return () => {
    const span = spans.get(page)?.get(`${index} ${artifact}`) ?? { top, bottom: top, last: true };
    spans.get(page)?.delete(`${index} ${artifact}`);
    const from = artifact ? 0 : (run.printed[index] as number);
    const height = span.bottom - span.top;
    let to = cell.lines.length;
    if (!span.last) while (to > from && linesHeight(cell, { from, to }) > height + 0.5) to--;
    placeLines(run, page, index, { from, to }, span.top, height, artifact);
    if (!artifact) run.printed[index] = to;
  };
}

function placeLines(
  run: TableRun,
  page: PageSink,
  index: number,
  range: Range,
  y: number,
  height: number,
  artifact: boolean,
  counted = false,
): void {
  const cell = run.grid.cells[index] as GridCell;
  const nodes = run.cellNodes[index] as readonly number[];
  const used = linesHeight(cell, range);
  const middle = (cell.source.verticalAlign ?? (run.table.frame === 'none' ? 'top' : 'middle')) === 'middle';
  const inside = { x: cell.x + 1, y: y + 1, width: cell.width - 2, height: height - 2 };
  let lineY = y + CELL_PAD_Y + (middle ? Math.max((height - used) / 2, 0) : 0);
  for (let n = range.from; n < range.to; n++) {
    const line = cell.lines[n] as CellLine;
    if (n > range.from) lineY += line.before;
    const set = cell.paragraphs[line.paragraph];
    const node = artifact ? -1 : (nodes[line.paragraph + 1] as number);
    if (set && counted) countLine(page, set, line.line, lineY, set.source.id ?? run.table.id);
    if (set) placeLine(page, set, line.line, cell.x + CELL_PAD_X + line.shift, lineY, { node }, inside);
    lineY += line.height;
  }
}
