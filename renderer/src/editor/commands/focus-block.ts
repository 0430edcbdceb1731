import type { Node } from 'prosemirror-model';
import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Position before the block with this id, null when there is none. */
export function blockPosition(doc: Node, id: string): number | null {
  let at: number | null = null;
  doc.descendants((node, pos) => {
    if (at !== null) return false;
    if (node.attrs['id'] === id) at = pos;
    return !node.isText;
  });
  return at;
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
  const block = atom ? 'center' : 'start';
  shown?.scrollIntoView({ block });
  if (shown) keepInView(shown, block, SETTLING_FRAMES);
}

/** In a long draft blocks around the place are laid out after the jump, which may move it out of sight: looked at for some frames. */
const SETTLING_FRAMES = 4;

function keepInView(shown: HTMLElement, block: 'center' | 'start', frames: number): void {
  const frame = shown.closest('.zs-scroll')?.getBoundingClientRect();
  const { top } = shown.getBoundingClientRect();
  if (frame && (top < frame.top || top > frame.bottom)) shown.scrollIntoView({ block });
  if (frames > 0) requestAnimationFrame(() => keepInView(shown, block, frames - 1));
}
