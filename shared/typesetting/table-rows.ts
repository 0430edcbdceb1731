import type { PubRow } from '../publishing/publication.ts';
import type { Atom, FootnoteAtom } from './atom.ts';
import { PT_PER_MM } from './measures.ts';
import { lineFootnotes, paragraphAtoms } from './paragraph-atoms.ts';
import { placeRow } from './table-cells.ts';
import { CELL_PAD_Y, type CellLine, type GridCell } from './table-grid.ts';
import { linesHeight, type Range, type TableRun } from './table-run.ts';

/** Least part of a long row that is worth beginning at the foot of a page, points: about five lines. */
const LEAST_PART = 90;

/** A row that may break and is higher than the room it leaves to write in: that room is never divided. */
function isLongText(row: PubRow | undefined, height: number): boolean {
  return row?.mayBreak === true && height > (row.minHeightMm ?? 0) * PT_PER_MM + 0.5;
}

/** A whole row. */
export function rowAtom(run: TableRun, row: number, options: { readonly artifact: boolean }): Atom {
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

/** What is repeated above the rows of a further page: continued caption, unit line, head. */
export function carryOf(run: TableRun): Atom[] {
  const carry: Atom[] = [];
  const { context, table, grid } = run;
  const continued = table.continuedCaption ?? table.caption;
  const place = { x: grid.x, width: grid.width, parent: -1, artifact: true };
  if (continued) carry.push(...paragraphAtoms(context, continued, place));
  if (table.unit) carry.push(...paragraphAtoms(context, table.unit, place));
  for (let row = 0; row < table.headRows; row++) carry.push(rowAtom(run, row, { artifact: true }));
  return carry;
}
