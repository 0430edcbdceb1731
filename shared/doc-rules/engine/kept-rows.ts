import type { Node } from 'prosemirror-model';
import { placeCells } from '#shared/publishing/standard/table-grid.ts';
import type { RuleBlock, RuleText } from '../model/index.ts';
import { draftTexts } from './draft-text.ts';
import type { DraftContext } from './kept-block.ts';

type Rows = RuleBlock['rows'];
const rowsKept = new WeakMap<Node, Rows>();

/** Cells by row and column, null where a merged cell covers the place. */
export function rowsOf(table: Node, context: DraftContext): Rows {
  const before = rowsKept.get(table);
  if (before && !hasAtoms(table)) return before;
  const placed = placeCells(table.children);
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 0);
  const made = table.children.map(() => Array.from({ length: columns }, (): RuleText | null => null));
  for (const { node, row, column } of placed) made[row]![column] = draftTexts(node, context.numbering);
  return keepRows(table, made);
}

const withAtoms = new WeakMap<Node, boolean>();

/** Whether anything in a node's lines is more than text. */
export function hasAtoms(node: Node): boolean {
  let known = withAtoms.get(node);
  if (known === undefined) {
    known = false;
    node.descendants((child) => {
      if (child.isInline && !child.isText) known = true;
      return !known;
    });
    withAtoms.set(node, known);
  }
  return known;
}

/** The rows made of this node before when they are equal. */
export function keepRows(node: Node, made: Rows): Rows {
  const before = rowsKept.get(node);
  const same =
    before?.length === made.length &&
    before.every((row, r) => row.length === made[r]!.length && row.every((cell, c) => cell === made[r]![c]));
  if (before && same) return before;
  rowsKept.set(node, made);
  return made;
}
