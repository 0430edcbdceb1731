import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Puts the caret into the block with this id and shows it. Returns false when there is no such block. */
export function focusBlock(view: EditorView, id: string): boolean {
  let at = -1;
  view.state.doc.descendants((node, pos) => {
    if (at >= 0) return false;
    if (node.attrs['id'] === id) at = pos;
    return !node.isText;
  });
  if (at < 0) return false;
  showAt(view, at);
  return true;
}

/** Puts the caret into the node at `pos`, or selects a node that has no text, and brings it to the upper part of the sheet. */
export function showAt(view: EditorView, pos: number): void {
  const { doc, tr } = view.state;
  const atom = doc.nodeAt(pos)?.isAtom === true;
  view.dispatch(tr.setSelection(atom ? NodeSelection.create(doc, pos) : Selection.near(doc.resolve(pos + 1), 1)));
  view.focus();
  // ProseMirror scrolls to the selection only while it has the focus, which a frozen text never has.
  const dom = view.nodeDOM(pos);
  const shown = dom instanceof HTMLElement ? dom : dom?.parentElement;
  shown?.scrollIntoView({ block: atom ? 'center' : 'start' });
}
