import type { Node } from 'prosemirror-model';

/**
 * Whether two versions of a document differ in anything that numbers, ids or labels depend on: kinds and order of blocks,
 * attributes, and atoms within lines. Typing text does not count. Unchanged parts are shared between versions, so the walk costs
 * one comparison per block and descends only where something was touched.
 */
export function structureChanged(before: Node, after: Node): boolean {
  if (before === after) return false;
  if (before.type !== after.type || !sameAttrs(before, after)) return true;
  if (before.isTextblock) return !sameAtoms(before, after);
  if (before.childCount !== after.childCount) return true;
  for (let i = 0; i < before.childCount; i++) {
    if (structureChanged(before.child(i), after.child(i))) return true;
  }
  return false;
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
