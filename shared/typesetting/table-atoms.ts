import type { PubTable } from '../publishing/publication.ts';
import type { Atom } from './atom.ts';
import { addNode, type LayoutContext } from './layout-context.ts';
import { paragraphAtoms } from './paragraph-atoms.ts';
import { footAtom } from './table-foot.ts';
import { gridOf, isNarrow, type TableGrid } from './table-grid.ts';
import { carryOf, rowAtom } from './table-rows.ts';
import type { TableRun } from './table-run.ts';

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
  const carry = carryOf(run);
  const hasHead = heads > 0;
  const captioned = atoms.length > 0;
  for (let row = 0; row < table.rows.length; row++) {
    const atom = rowAtom(run, row, { artifact: false });
    const glued = row < heads || (row === heads && (hasHead || captioned)) || spansBreak(run, row);
    atoms.push({ ...atom, breakBefore: !glued, carry: row >= heads && row > 0 ? carry : undefined });
  }
  if (table.foot.length > 0) atoms.push(footAtom(run, tableNode, carry));
  for (let n = 0; n < atoms.length; n++) {
    const atom = atoms[n] as Atom;
    if (n > 0 && (atoms[n - 1] as Atom).keepNext) atom.breakBefore = false;
  }
  const { id } = table;
  const first = atoms[0];
  const narrow = grid.cells.some(isNarrow);
  if (first && (id !== undefined || narrow)) {
    atoms[0] = {
      ...first,
      place: (page, y) => {
        if (id !== undefined) page.anchors.push({ id, x, y });
        if (narrow) page.narrow.push(id);
        first.place(page, y);
      },
    };
  }
  const last = atoms.at(-1);
  if (last) atoms[atoms.length - 1] = { ...last, after: Math.max(last.after, 6) };
  return atoms;
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
