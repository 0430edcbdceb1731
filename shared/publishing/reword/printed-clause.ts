import type { Node } from 'prosemirror-model';
import type { Numbering } from '../numbering.ts';
import { type Place, type PrintedBlock, placeOfBlock, printedAt, printedLines } from './printed-block.ts';

/**
 * A clause, annex or element with the texts that stand in it, up to the next clause: its title and a line for each paragraph, list item,
 * note or part of a term. Tables, figures and formulas are left out. Null for what is no clause.
 */
export function printedClause(doc: Node, blockId: string, numbering: Numbering): PrintedBlock | null {
  const found = numbering.byId.get(blockId)?.place === blockId ? placeOfBlock(doc, blockId) : null;
  if (!found) return null;
  const texts: Place[] = [];
  const walk = (node: Node, pos: number, inside: boolean): void => {
    const id = String(node.attrs['id'] ?? '');
    const here = id === '' ? inside : numbering.placeOf.get(id) === blockId;
    if (APART.has(node.type.name)) return;
    if (node.isTextblock) {
      if (here) texts.push({ node, pos });
      return;
    }
    node.forEach((child, offset) => {
      walk(child, pos + 1 + offset, here);
    });
  };
  doc.forEach((section, pos) => {
    walk(section, pos, false);
  });
  return { ...found, ...printedLines(texts, numbering) };
}

const APART: ReadonlySet<string> = new Set(['tableBlock', 'figure', 'formulaKey']);

/** The blocks with texts of their own in a clause (as `printedClause` gives it) or in a table, figure or example, by their ids; with the footnotes of their texts. */
export function blocksWithin(doc: Node, around: PrintedBlock, numbering: Numbering): ReadonlyMap<string, PrintedBlock> {
  const blocks = new Map<string, PrintedBlock>();
  const add = (place: Place): void => {
    const $pos = doc.resolve(place.pos);
    const own = String(place.node.attrs['id'] ?? '');
    const holds = own === '' || $pos.parent.type.name === 'listItem';
    const found = holds && $pos.depth > 0 ? { node: $pos.parent, pos: $pos.before() } : place;
    const id = String(found.node.attrs['id'] ?? '');
    const printed = printedAt(found, numbering);
    if (id !== '' && printed.lines.length > 0) blocks.set(id, printed);
    place.node.forEach((node, offset) => {
      if (node.type.name === 'footnote')
        blocks.set(String(node.attrs['id']), printedAt({ node, pos: place.pos + 1 + offset }, numbering));
    });
  };
  if (around.lines.length > 0) for (const line of around.lines) add(line);
  else
    around.node.descendants((node, offset) => {
      if (node.isTextblock) add({ node, pos: around.pos + 1 + offset });
      return !node.isTextblock;
    });
  return blocks;
}
