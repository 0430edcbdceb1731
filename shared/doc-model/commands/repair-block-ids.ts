import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { BLOCK_ID } from '../block-id.ts';
import { BLOCKS_WITH_ID } from '../schema.ts';

/**
 * Gives every block without a proper id a new one, and makes ids unique. Of several blocks with one id the block that has the
 * content it had in `before` keeps it (so a clause pushed down by Enter keeps its comments), otherwise the first one.
 * Returns how many blocks got a new id.
 */
export function repairBlockIds(tr: Transform, before: Node | null, newId: () => string): number {
  const places = new Map<string, { readonly pos: number; readonly node: Node }[]>();
  const missing: number[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.isText) return false;
    if (!BLOCKS_WITH_ID.has(node.type.name)) return true;
    const id = node.attrs['id'] as unknown;
    if (typeof id !== 'string' || !BLOCK_ID.test(id)) missing.push(pos);
    else {
      const same = places.get(id);
      if (same) same.push({ pos, node });
      else places.set(id, [{ pos, node }]);
    }
    return true;
  });
  const doubles = [...places].filter(([, same]) => same.length > 1);
  if (missing.length === 0 && doubles.length === 0) return 0;
  const owners = before && doubles.length > 0 ? contentById(before, new Set(doubles.map(([id]) => id))) : new Map();
  for (const [id, same] of doubles) {
    const old = owners.get(id) as Node | undefined;
    const owner =
      (old && (same.find((p) => p.node === old) ?? same.find((p) => p.node.content.eq(old.content)))) ?? same[0]!;
    for (const place of same) if (place !== owner) missing.push(place.pos);
  }
  const taken = new Set(places.keys());
  for (const pos of missing) {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    tr.setNodeAttribute(pos, 'id', id);
  }
  return missing.length;
}

function contentById(doc: Node, wanted: ReadonlySet<string>): Map<string, Node> {
  const found = new Map<string, Node>();
  doc.descendants((node) => {
    if (node.isText) return false;
    const id = node.attrs['id'] as unknown;
    if (typeof id === 'string' && wanted.has(id) && !found.has(id)) found.set(id, node);
    return true;
  });
  return found;
}
