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
  const node = view.state.doc.nodeAt(at)!;
  const { tr } = view.state;
  tr.setSelection(node.isAtom ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(at + 1), 1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}
