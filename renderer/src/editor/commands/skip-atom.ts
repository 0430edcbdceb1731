import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';

/**
 * Arrow keys step over a reference, footnote or formula in the line. Selecting it, as is usual, would let the next letter typed
 * replace it.
 */
export function skipAtom(delta: -1 | 1): Command {
  return (state, dispatch) => {
    const { $head, empty } = state.selection;
    if (!empty || !(state.selection instanceof TextSelection)) return false;
    const node = delta > 0 ? $head.nodeAfter : $head.nodeBefore;
    if (!node || !isInlineAtom(node)) return false;
    const target = $head.pos + delta * node.nodeSize;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, target)).scrollIntoView());
    return true;
  };
}

/**
 * Arrow keys put the caret at the edge of a selection in their direction. In tables the usual command would go on to the next cell when the
 * selection reaches the end of its cell.
 */
export function collapseSelection(delta: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (selection.empty || !(selection instanceof TextSelection)) return false;
    const edge = delta > 0 ? selection.to : selection.from;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, edge)).scrollIntoView());
    return true;
  };
}

/** The selected atom, or the one right before or behind the caret: what Alt-Enter and the second toolbar edit. */
export function atomAtCaret(state: EditorState): { readonly node: Node; readonly pos: number } | null {
  const { selection } = state;
  if (selection instanceof NodeSelection) return { node: selection.node, pos: selection.from };
  const { $head, empty } = selection;
  if (!empty) return null;
  const before = $head.nodeBefore;
  if (before && isInlineAtom(before)) return { node: before, pos: $head.pos - before.nodeSize };
  const after = $head.nodeAfter;
  return after && isInlineAtom(after) ? { node: after, pos: $head.pos } : null;
}

function isInlineAtom(node: Node): boolean {
  return node.isInline && node.isAtom && !node.isText && node.type.spec.selectable !== false;
}
