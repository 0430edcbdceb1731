import { type Command, TextSelection } from 'prosemirror-state';

/**
 * Deletes a selection that reaches over several sections (from a chapter into an annex): in each section what is selected of it.
 * The sections stay, which ProseMirror's own deletion cannot do: it would have to join them.
 */
export const deleteAcross: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const first = $from.index(0);
  const last = $to.index(0);
  if (!(state.selection instanceof TextSelection) || first === last) return false;
  const { tr } = state;
  for (let index = last; index >= first; index--) {
    const start = $from.posAtIndex(index, 0) + 1;
    const end = start + state.doc.child(index).content.size;
    const $start = index === first ? $from : TextSelection.near(state.doc.resolve(start), 1).$from;
    const $end = index === last ? $to : TextSelection.near(state.doc.resolve(end), -1).$to;
    if ($start.pos < $end.pos && $start.index(0) === index && $end.index(0) === index)
      tr.deleteRange($start.pos, $end.pos);
  }
  if (!tr.docChanged) return false;
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos), -1)).scrollIntoView());
  return true;
};
