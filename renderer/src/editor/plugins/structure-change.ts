import type { Node } from 'prosemirror-model';
import { citationOfNode, RECORD_NODES } from '#shared/doc-model/index.ts';

/**
 * Whether two versions of a document differ in anything that numbers, ids or labels depend on: kinds and order of blocks,
 * attributes, atoms within lines, and the codes of records. Typing text does not count. Unchanged parts are shared between versions, so the walk costs
 * one comparison per block and descends only where something was touched.
 */
export function structureChanged(before: Node, after: Node): boolean {
  if (before === after) return false;
  if (before.type !== after.type || !sameAttrs(before, after)) return true;
  if (before.isTextblock) return !sameAtoms(before, after) || citesOtherwise(before, after);
  if (before.childCount !== after.childCount) return true;
  for (let i = 0; i < before.childCount; i++) {
    if (structureChanged(before.child(i), after.child(i))) return true;
  }
  return false;
}

/** The code of a record is printed wherever the text cites it; its title is not. */
function citesOtherwise(before: Node, after: Node): boolean {
  return RECORD_NODES.has(before.type.name) && citationOfNode(before) !== citationOfNode(after);
}

function sameAttrs(a: Node, b: Node): boolean {
  if (a.attrs === b.attrs) return true;
  for (const key of Object.keys(a.attrs)) if (a.attrs[key] !== b.attrs[key]) return false;
  return true;
}

function sameAtoms(a: Node, b: Node): boolean {
  const inA = atoms(a);
  const inB = atoms(b);
  return inA.length === inB.length && inA.every((node, i) => node.type === inB[i]!.type && sameAttrs(node, inB[i]!));
}

function atoms(block: Node): readonly Node[] {
  const found: Node[] = [];
  block.content.forEach((child) => {
    if (!child.isText && child.type.name !== 'hardBreak') found.push(child);
  });
  return found;
}
