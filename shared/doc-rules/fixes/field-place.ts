import type { Node } from 'prosemirror-model';
import type { Numbering } from '#shared/publishing/numbering.ts';
import { printedAtom } from '#shared/publishing/printed-atom.ts';
import { placeCells } from '#shared/publishing/standard/table-grid.ts';
import { draftText, textblocksIn } from '../engine/draft-text.ts';
import { splitSymbol } from '../engine/split-symbol.ts';
import type { RuleBlock, RuleField } from '../model/index.ts';
import type { FoundBlock } from './find-block.ts';

/** Where the text of a field stands: in textblocks (a cell may have several), or in an attribute of a node. */
export type FieldPlace =
  | {
      readonly kind: 'text';
      /** Textblocks with the position of their content; between two of them the field has one line feed. */
      readonly blocks: readonly FoundBlock[];
      /** Printed characters of the textblock before the field begins (the meaning in a line of symbols). */
      readonly shift: number;
    }
  | { readonly kind: 'attribute'; readonly pos: number; readonly node: Node; readonly name: string };

/** The place of a field of a block; null for fields that are derived (numbers, marks) or not there. */
export function fieldPlace(
  { node, pos }: FoundBlock,
  type: RuleBlock['type'] | undefined,
  field: RuleField,
  numbering: Numbering,
): FieldPlace | null {
  const name = node.type.name;
  const inside = (child: string) => childText(node, pos, child);
  if (field === 'unit') return 'unit' in node.attrs ? { kind: 'attribute', pos, node, name: 'unit' } : null;
  if (field === 'number' || field === 'mark') return null;
  if (field.startsWith('cell:')) return cellPlace(node, pos, field);
  if (type === 'symbolItem') {
    const split = splitSymbol(draftText(node, numbering));
    return split && { kind: 'text', blocks: [{ node, pos: pos + 1 }], shift: field === 'title' ? 0 : split.textFrom };
  }
  switch (field) {
    case 'title':
      if (name === 'termEntry') return inside('termName');
      if (name === 'annex') return inside('annexTitle');
      if (name === 'figure' || name === 'tableBlock') return inside('caption');
      if (name === 'image') return { kind: 'attribute', pos, node, name: 'subtitle' };
      return name === 'heading' ? own(node, pos) : null;
    case 'en':
      return inside('termEnglish');
    case 'source':
      return inside('termSource');
    default:
      if (name === 'formula') return { kind: 'attribute', pos, node, name: 'latex' };
      if (name === 'footnote') return { kind: 'attribute', pos, node, name: 'text' };
      if (name === 'termEntry') return inside('termDefinition');
      if (name === 'listItem' || name === 'example') return inside('paragraph');
      return node.isTextblock && name !== 'heading' ? own(node, pos) : null;
  }
}

function own(node: Node, pos: number): FieldPlace {
  return { kind: 'text', blocks: [{ node, pos: pos + 1 }], shift: 0 };
}

function childText(node: Node, pos: number, name: string): FieldPlace | null {
  let found: FieldPlace | null = null;
  node.forEach((child, offset) => {
    if (!found && child.type.name === name) found = own(child, pos + 1 + offset);
  });
  return found;
}

function cellPlace(node: Node, pos: number, field: RuleField): FieldPlace | null {
  const [, row, column] = field.split(':').map(Number) as [number, number, number];
  if (node.type.name === 'formulaKey') {
    const item = node.maybeChild(row);
    if (!item) return null;
    const at = pos + 1 + node.children.slice(0, row).reduce((sum, before) => sum + before.nodeSize, 0);
    return column === 0 ? { kind: 'attribute', pos: at, node: item, name: 'symbol' } : own(item, at);
  }
  const table = node.children.find((child) => child.type.name === 'table');
  const cell = table && placeCells(table.children).find((it) => it.row === row && it.column === column);
  if (!cell) return null;
  let at = -1;
  node.descendants((child, offset) => {
    if (child === cell.node && at < 0 && rowOf(node, offset) === row) at = pos + 1 + offset;
    return at < 0 && !child.isTextblock;
  });
  if (at < 0) return null;
  const blocks = textblocksIn(cell.node).map((it) => ({ node: it.node, pos: at + 1 + it.pos + 1 }));
  return { kind: 'text', blocks, shift: 0 };
}

/** Row of the table that a position in the table block stands in: equal cells may be one object. */
function rowOf(block: Node, offset: number): number {
  const $pos = block.resolve(offset);
  return $pos.index(1);
}

/**
 * Position in the document of an offset of a field. An atom is one position however much it prints: an offset inside of it means the
 * position before it (`side` -1, begin of a range) or behind it (1, end of one).
 */
export function positionIn(
  place: FieldPlace & { readonly kind: 'text' },
  offset: number,
  side: -1 | 1,
  numbering: Numbering,
): number {
  let left = offset + place.shift;
  let at = 0;
  for (const { node, pos } of place.blocks) {
    at = pos;
    for (const child of node.children) {
      const printed = child.isText ? child.nodeSize : printedAtom(child, numbering).length;
      if (left < printed) return child.isText ? at + left : left === 0 || side < 0 ? at : at + 1;
      left -= printed;
      at += child.nodeSize;
    }
    if (left === 0) return at;
    left -= 1;
  }
  return at;
}
