import { type EditorState, Selection } from 'prosemirror-state';
import { blockPosition, showAt } from '../commands/focus-block.ts';
import type { EditorStore, Place } from '../editor-store.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';

const MOST_PLACES = 100;

/** The place of the caret, null outside of any block with an id. */
export function placeOf(state: EditorState): Place | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const id = $from.node(depth).attrs['id'] as string | undefined;
    if (id) return { id, offset: $from.pos - $from.before(depth) };
  }
  const node = $from.nodeAfter;
  return node?.attrs['id'] ? { id: node.attrs['id'] as string, offset: 0 } : null;
}

/** Ids of the blocks around the caret, the innermost first, then of the clause that they stand in. */
export function placeBlocks(state: EditorState): readonly string[] {
  const { $from } = state.selection;
  const ids: string[] = [];
  const add = (id: unknown): void => {
    if (typeof id === 'string' && id !== '' && !ids.includes(id)) ids.push(id);
  };
  add($from.nodeAfter?.attrs['id']);
  for (let depth = $from.depth; depth > 1; depth--) add($from.node(depth).attrs['id']);
  const numbering = numberingOf(state);
  add(numbering.placeOf.get(ids[0] ?? ''));
  if ($from.depth > 0) add($from.node(1).attrs['id']);
  return ids;
}

/** Shows the node at a position and remembers where the caret was. */
export function goToPosition(store: EditorStore, pos: number): void {
  const { view, back } = store.getState();
  if (!view) return;
  const here = placeOf(view.state);
  if (here) store.setState({ back: [...back, here].slice(-MOST_PLACES), forward: [] });
  showAt(view, pos);
}

/** Shows a block and remembers where the caret was. Returns false when there is no such block. */
export function goToBlock(store: EditorStore, id: string): boolean {
  const { view } = store.getState();
  const pos = view ? blockPosition(view.state.doc, id) : null;
  if (pos === null) return false;
  goToPosition(store, pos);
  return true;
}

/** Goes back to the place before the last jump, or forward again. Places whose block is gone are passed over. */
export function goThroughPlaces(store: EditorStore, direction: 'back' | 'forward'): void {
  const { view } = store.getState();
  if (!view) return;
  const ui = store.getState();
  const from = [...(direction === 'back' ? ui.back : ui.forward)];
  const other = direction === 'back' ? ui.forward : ui.back;
  const here = placeOf(view.state);
  for (let place = from.pop(); place; place = from.pop()) {
    const pos = blockPosition(view.state.doc, place.id);
    if (pos === null) continue;
    const rest = here ? [...other, here].slice(-MOST_PLACES) : other;
    store.setState(direction === 'back' ? { back: from, forward: rest } : { forward: from, back: rest });
    showAt(view, pos);
    const { doc, tr } = view.state;
    const node = doc.nodeAt(pos);
    if (node && !node.isAtom && place.offset <= node.nodeSize) {
      view.dispatch(tr.setSelection(Selection.near(doc.resolve(pos + Math.max(place.offset, 1)), 1)));
    }
    return;
  }
  store.setState(direction === 'back' ? { back: [] } : { forward: [] });
}
