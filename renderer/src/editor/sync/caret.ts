import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';

/** A place that outlives edits elsewhere: so many positions into the content of the innermost block with an id. */
export type Spot = { readonly blockId: string; readonly offset: number };
export type Caret = { readonly anchor: Spot; readonly head: Spot };

/** Where the selection of an editor stands, for other windows; null when it stands in no block. */
export function caretOf({ doc, selection }: EditorState): Caret | null {
  const anchor = spotAt(doc, selection instanceof TextSelection ? selection.anchor : selection.from);
  const head = spotAt(doc, selection instanceof TextSelection ? selection.head : selection.from);
  return anchor && head ? { anchor, head } : null;
}

function spotAt(doc: Node, pos: number): Spot | null {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth--) {
    const blockId = $pos.node(depth).attrs['id'] as string | undefined;
    if (blockId) return { blockId, offset: pos - $pos.start(depth) };
  }
  return null;
}

/** Positions of spots in a document; a block that is not there (any more) is left out. */
export function positionsOf(doc: Node, spots: readonly Spot[]): ReadonlyMap<Spot, number> {
  const found = new Map<Spot, number>();
  const wanted = Map.groupBy(spots, (spot) => spot.blockId);
  let left = wanted.size;
  doc.descendants((node, pos) => {
    if (left === 0 || node.isText) return false;
    const here = wanted.get(node.attrs['id'] as string);
    if (here) {
      left--;
      for (const spot of here) found.set(spot, pos + 1 + Math.min(spot.offset, node.content.size));
    }
    return left > 0;
  });
  return found;
}
