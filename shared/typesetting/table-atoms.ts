import type { PubRow, PubTable } from '../publishing/publication.ts';
import type { Atom, FootnoteAtom, PageSink } from './atom.ts';
import { addNode, type LayoutContext } from './layout-context.ts';
import { PT_PER_MM } from './measures.ts';
import { countLine, lineFootnotes, paragraphAtoms, placeLine } from './paragraph-atoms.ts';
import { frameOn, type TableFrame } from './table-frame.ts';
import { CELL_PAD_X, CELL_PAD_Y, type CellLine, type GridCell, gridOf, type TableGrid } from './table-grid.ts';

/** One layout of a table: what all its rows share. */
type TableRun = {
  readonly context: LayoutContext;
  readonly table: PubTable;
  readonly grid: TableGrid;
  readonly frames: WeakMap<PageSink, TableFrame>;
  /** Nodes of each cell: of the cell itself and of its paragraphs. */
  readonly cellNodes: readonly (readonly number[])[];
  /** Next line to print of each cell that spans rows. */
  readonly printed: number[];
};

/**
 * A table as atoms (GB/T 1.1—2020, 9.9): caption and unit line stay with the head and the first row; on every further page the
 * continued caption, the unit line and the head are repeated; rows stay whole unless taller than a page; notes stand in a last
 * row inside the frame.
 */
export function tableAtoms(context: LayoutContext, table: PubTable, x: number, width: number, parent: number): Atom[] {
  const grid = gridOf(context, table, x, width);
  const tableNode = addNode(context, { tag: 'Table', parent });
  const atoms: Atom[] = [];
  const place = { x, width, parent: tableNode, change: table.change };
  // A table of the tag tree holds a caption and rows only, so the unit line is a part of the caption.
  const heading = table.unit
    ? { tag: 'P', parent: addNode(context, { tag: 'Caption', parent: tableNode }) }
    : { tag: 'Caption' };
  if (table.caption) {
    const caption = paragraphAtoms(context, table.caption, { ...place, ...heading });
    atoms.push(...caption.map((atom) => ({ ...atom, keepNext: true })));
  }
  if (table.unit)
    atoms.push(...paragraphAtoms(context, table.unit, { ...place, ...heading, x: grid.x, width: grid.width }));
  const run: TableRun = {
    context,
    table,
    grid,
    frames: new WeakMap(),
    cellNodes: tagCells(context, table, grid, tableNode),
    printed: grid.cells.map(() => 0),
  };
  const heads = Math.min(table.headRows, table.rows.length);
  const carry: Atom[] = [];
  const continued = table.continuedCaption ?? table.caption;
  if (continued) carry.push(...paragraphAtoms(context, continued, { ...place, artifact: true }));
  if (table.unit) {
    carry.push(...paragraphAtoms(context, table.unit, { x: grid.x, width: grid.width, parent: -1, artifact: true }));
  }
  for (let row = 0; row < heads; row++) carry.push(rowAtom(run, row, { artifact: true }));
  const hasHead = heads > 0;
  const captioned = atoms.length > 0;
  for (let row = 0; row < table.rows.length; row++) {
    const atom = rowAtom(run, row, { artifact: false });
    const glued = row < heads || (row === heads && (hasHead || captioned)) || spansBreak(run, row);
    atoms.push({ ...atom, breakBefore: !glued, carry: row >= heads && row > 0 ? carry : undefined });
  }
  if (table.foot.length > 0) atoms.push(footAtom(run, parent, tableNode, carry));
  for (let n = 0; n < atoms.length; n++) {
    const atom = atoms[n] as Atom;
    if (n > 0 && (atoms[n - 1] as Atom).keepNext) atom.breakBefore = false;
  }
  const anchor = table.id;
  const first = atoms[0];
  if (anchor !== undefined && first) {
    atoms[0] = { ...first, place: (page, y) => placeAnchored(page, first, anchor, x, y) };
  }
  const last = atoms.at(-1);
  if (last) atoms[atoms.length - 1] = { ...last, after: Math.max(last.after, 6) };
  return atoms;
}

function placeAnchored(page: PageSink, atom: Atom, id: string, x: number, y: number): void {
  page.anchors.push({ id, x, y });
  atom.place(page, y);
}

/** Rows joined by a merged cell stay together while they fit on half a page. */
function spansBreak(run: TableRun, row: number): boolean {
  if (row === 0) return false;
  for (const index of new Set(run.grid.cover[row])) {
    const cell = run.grid.cells[index];
    if (cell && cell.rowspan > 1 && cell.row < row) {
      let height = 0;
      for (let r = cell.row; r < cell.row + cell.rowspan; r++) height += run.grid.rowHeights[r] as number;
      if (height < 300) return true;
    }
  }
  return false;
}

function tagCells(context: LayoutContext, table: PubTable, grid: TableGrid, tableNode: number): number[][] {
  const rowNodes = table.rows.map(() => addNode(context, { tag: 'TR', parent: tableNode }));
  return grid.cells.map((cell) => {
    const header = cell.source.header || cell.row < table.headRows;
    const node = addNode(context, {
      tag: header ? 'TH' : 'TD',
      parent: rowNodes[cell.row] as number,
      colspan: cell.colspan > 1 ? cell.colspan : undefined,
      rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
      scope: header ? (cell.row < table.headRows ? 'Column' : 'Row') : undefined,
    });
    if (cell.paragraphs.length === 1) return [node, node];
    return [node, ...cell.paragraphs.map(() => addNode(context, { tag: 'P', parent: node }))];
  });
}

/** Least part of a long row that is worth beginning at the foot of a page, points: about five lines. */
const LEAST_PART = 90;

/** A row that may break and is higher than the room it leaves to write in: that room is never divided. */
function isLongText(row: PubRow | undefined, height: number): boolean {
  return row?.mayBreak === true && height > (row.minHeightMm ?? 0) * PT_PER_MM + 0.5;
}

type Range = { readonly from: number; readonly to: number };

function rowAtom(run: TableRun, row: number, options: { readonly artifact: boolean }): Atom {
  const { grid } = run;
  const starting = grid.starting[row] ?? [];
  const whole = new Map(
    starting.map((index) => [index, { from: 0, to: (grid.cells[index] as GridCell).lines.length }]),
  );
  return rowPart(run, row, grid.rowHeights[row] as number, whole, options.artifact, true);
}

/** A row, or the part of a tall row that prints the given lines of its cells. */
function rowPart(
  run: TableRun,
  row: number,
  height: number,
  ranges: ReadonlyMap<number, Range>,
  artifact: boolean,
  isEnd: boolean,
): Atom {
  const { grid, table, context } = run;
  const footnotes: FootnoteAtom[] = [];
  if (!artifact) {
    for (const [index, range] of ranges) {
      const cell = grid.cells[index] as GridCell;
      const nodes = run.cellNodes[index] as readonly number[];
      for (const line of cell.lines.slice(range.from, range.to)) {
        const set = cell.paragraphs[line.paragraph];
        const notes = set?.footnotes
          ? lineFootnotes(context, set, line.line, {
              x: grid.x,
              width: grid.width,
              parent: nodes[line.paragraph + 1] as number,
            })
          : undefined;
        if (notes) footnotes.push(...notes);
      }
    }
  }
  return {
    height,
    before: 0,
    after: 0,
    breakBefore: true,
    keepNext: false,
    footnotes: footnotes.length > 0 ? footnotes : undefined,
    blockId: table.id,
    split: (room) => splitRow(run, row, height, ranges, room),
    ...(isLongText(table.rows[row], height) ? { dividedFrom: LEAST_PART } : {}),
    place: (page, y) => placeRow(run, page, row, y, height, ranges, artifact, isEnd),
  };
}

function splitRow(
  run: TableRun,
  row: number,
  height: number,
  ranges: ReadonlyMap<number, Range>,
  room: number,
): readonly [Atom, Atom] | null {
  const first = new Map<number, Range>();
  const second = new Map<number, Range>();
  let progressed = false;
  let restHeight = 0;
  let firstHeight = 0;
  for (const [index, range] of ranges) {
    const cell = run.grid.cells[index] as GridCell;
    let used = 2 * CELL_PAD_Y;
    let cut = range.from;
    while (cut < range.to) {
      const line = cell.lines[cut] as CellLine;
      const needed = line.height + (cut > range.from ? line.before : 0);
      if (used + needed > room) break;
      used += needed;
      cut++;
    }
    if (cut > range.from) progressed = true;
    first.set(index, { from: range.from, to: cut });
    second.set(index, { from: cut, to: range.to });
    firstHeight = Math.max(firstHeight, used);
    restHeight = Math.max(restHeight, linesHeight(cell, { from: cut, to: range.to }));
  }
  if (height <= room) return null;
  const spanned = tallestSpanLine(run, row);
  if (spanned > 0 && room > spanned * 2) {
    // A merged cell fills what its rows have on each page; a line and the padding may be lost at the cut.
    if (!progressed) firstHeight = room;
    progressed = true;
    restHeight = Math.max(restHeight, height - firstHeight + spanned + 2 * CELL_PAD_Y);
  }
  if (!progressed) return null;
  const head = rowPart(run, row, firstHeight, first, false, false);
  const tail = rowPart(run, row, restHeight, second, false, true);
  const heads = Math.min(run.table.headRows, run.table.rows.length);
  const carry = heads > 0 && row >= heads ? carryOf(run) : undefined;
  return [
    { ...head, breakBefore: true, carry },
    { ...tail, breakBefore: true, carry },
  ];
}

/** Height of the tallest line of the merged cells that cover a row; 0 = none does. */
function tallestSpanLine({ grid }: TableRun, row: number): number {
  let tallest = 0;
  for (const index of new Set(grid.cover[row])) {
    const cell = grid.cells[index];
    if (cell && cell.rowspan > 1) for (const line of cell.lines) tallest = Math.max(tallest, line.height);
  }
  return tallest;
}

function carryOf(run: TableRun): Atom[] {
  const carry: Atom[] = [];
  const { context, table, grid } = run;
  const continued = table.continuedCaption ?? table.caption;
  const place = { x: grid.x, width: grid.width, parent: -1, artifact: true };
  if (continued) carry.push(...paragraphAtoms(context, continued, place));
  if (table.unit) carry.push(...paragraphAtoms(context, table.unit, place));
  for (let row = 0; row < table.headRows; row++) carry.push(rowAtom(run, row, { artifact: true }));
  return carry;
}

function linesHeight(cell: GridCell, range: Range): number {
  let height = 2 * CELL_PAD_Y;
  for (let n = range.from; n < range.to; n++) {
    const line = cell.lines[n] as CellLine;
    height += line.height + (n > range.from ? line.before : 0);
  }
  return height;
}

function placeRow(
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

/** Notes and footnotes of the table, in a last row across all columns. */
function footAtom(run: TableRun, _parent: number, tableNode: number, carry: readonly Atom[]): Atom {
  const { context, table, grid } = run;
  const row = addNode(context, { tag: 'TR', parent: tableNode });
  const cell = addNode(context, { tag: 'TD', parent: row, colspan: table.columns.length });
  const lines = table.foot.flatMap((paragraph) =>
    paragraphAtoms(context, paragraph, {
      x: grid.x + CELL_PAD_X,
      width: grid.width - 2 * CELL_PAD_X,
      parent: cell,
      change: table.change,
    }),
  );
  return footPart(run, lines, carry, false);
}

function footPart(run: TableRun, lines: readonly Atom[], carry: readonly Atom[], breakBefore: boolean): Atom {
  const { grid, table } = run;
  const height = lines.reduce((sum, line) => sum + line.height, 2 * CELL_PAD_Y);
  return {
    height,
    before: 0,
    after: 0,
    breakBefore,
    keepNext: false,
    carry,
    blockId: table.id,
    split: (room) => {
      let used = 2 * CELL_PAD_Y;
      let count = 0;
      while (count < lines.length && used + (lines[count] as Atom).height <= room) {
        used += (lines[count] as Atom).height;
        count++;
      }
      if (count === 0 || count === lines.length) return null;
      return [footPart(run, lines.slice(0, count), carry, breakBefore), footPart(run, lines.slice(count), carry, true)];
    },
    place: (page, y) => {
      const frame = frameOn(run.frames, page, table.frame, grid.x, grid.x + grid.width);
      frame.extend(y, y + height);
      frame.horizontal(grid.x, grid.x + grid.width, y, true);
      let lineY = y + CELL_PAD_Y;
      for (const line of lines) {
        line.place(page, lineY);
        lineY += line.height;
      }
    },
  };
}
