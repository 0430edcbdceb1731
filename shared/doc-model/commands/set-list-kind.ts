import type { Transform } from 'prosemirror-transform';
import type { ListKind } from '../schema.ts';

/** Gives the innermost list around `pos` another mark. Returns false outside of a list or when it has that mark already. */
export function setListKind(tr: Transform, pos: number, kind: ListKind): boolean {
  const $pos = tr.doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (node.type.name !== 'list') continue;
    if (node.attrs['kind'] === kind) return false;
    tr.setNodeAttribute($pos.before(depth), 'kind', kind);
    return true;
  }
  return false;
}
