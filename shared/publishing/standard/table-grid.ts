import type { Node } from 'prosemirror-model';
import { isHan } from '#shared/base/index.ts';

/** A cell with the row and column of its upper left corner. */
export type PlacedCell = {
  readonly node: Node;
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
};

/** Finds the column of each cell, past the cells that reach down from rows above. */
export function placeCells(rows: readonly Node[]): readonly PlacedCell[] {
  const taken = rows.map(() => new Set<number>());
  const placed: PlacedCell[] = [];
  rows.forEach((rowNode, row) => {
    let column = 0;
    for (const node of rowNode.children) {
      while (taken[row]?.has(column)) column++;
      const colspan = Math.max(1, Number(node.attrs['colspan']) || 1);
      const rowspan = Math.min(Math.max(1, Number(node.attrs['rowspan']) || 1), rows.length - row);
      for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) taken[r]?.add(c);
      placed.push({ node, row, column, colspan, rowspan });
      column += colspan;
    }
  });
  return placed;
}

/** Narrowest and widest column in characters, so that a long column leaves room for the others. */
const NARROW = 3;
const WIDE = 22;

/**
 * Relative widths of the columns: those the author dragged (`colwidth`, pixels) when all are known, else after the longest text of
 * each column.
 */
export function columnWidths(placed: readonly PlacedCell[]): readonly number[] {
  const count = placed.reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 1);
  const dragged: (number | undefined)[] = Array.from({ length: count });
  const natural: number[] = Array.from({ length: count }, () => NARROW);
  for (const { node, column, colspan } of placed) {
    const widths = node.attrs['colwidth'] as readonly number[] | null;
    widths?.forEach((width, i) => {
      if (width > 0) dragged[column + i] ??= width;
    });
    const share = Math.min(textWidth(node), WIDE * colspan) / colspan;
    for (let i = column; i < column + colspan; i++) natural[i] = Math.max(natural[i] ?? NARROW, share);
  }
  return dragged.every((width) => width !== undefined) ? (dragged as number[]) : natural.map((width) => width + 1);
}

/** Width of a cell's longest paragraph in characters; Latin letters and figures count half. */
function textWidth(cell: Node): number {
  return cell.children.reduce((most, block) => {
    let width = 0;
    for (const char of block.textContent) width += isHan(char) || char > '\u2e00' ? 1 : 0.55;
    return Math.max(most, width);
  }, 0);
}

export function isNumber(text: string): boolean {
  return /^[+\-−±≤≥<>＜＞]?\s?\d[\d\u2009 ]*(?:\.\d+)?$/.test(text);
}
