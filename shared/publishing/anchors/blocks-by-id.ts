import type { Node } from 'prosemirror-model';
import { unitsOf } from '#shared/doc-model/compare/index.ts';

/** A block of a document; `owner` is the id of the unit that it is or stands in, empty outside of units. */
export type PlacedBlock = { readonly node: Node; readonly pos: number; readonly owner: string };

/** Every block with an id, in document order. */
export function blocksById(doc: Node): ReadonlyMap<string, PlacedBlock> {
  const units = new Set(unitsOf(doc).map(({ id }) => id));
  const blocks = new Map<string, PlacedBlock>();
  const walk = (node: Node, pos: number, around: string): void => {
    const id = String(node.attrs['id'] ?? '');
    const owner = id !== '' && units.has(id) ? id : around;
    if (id !== '' && !blocks.has(id)) blocks.set(id, { node, pos, owner });
    // An annex is the unit of its title; what follows stands for itself.
    const inner = node.type.name === 'annex' ? '' : owner;
    node.forEach((child, offset) => {
      walk(child, pos + 1 + offset, inner);
    });
  };
  doc.forEach((section, pos) => {
    walk(section, pos, '');
  });
  return blocks;
}
