import { type Command, Selection, TextSelection } from 'prosemirror-state';
import { liftListItem, mergeWithPrevious } from '#shared/doc-model/commands/index.ts';
import { newId } from './new-id.ts';

const PLAIN: ReadonlySet<string> = new Set(['heading', 'clause', 'note', 'reference', 'warning']);

/**
 * Backspace at the start of a block: a numbered block loses its number first (becomes a paragraph), an item leaves its list, an
 * empty term entry goes, and running text joins the text before it. Everything else is left to the general commands.
 */
export const backspaceCommand: Command = (state, dispatch) => {
  const { selection, tr, schema } = state;
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
  const container = $from.node(-1);
  const name = $from.parent.type.name;
  if (PLAIN.has(name) && $from.depth === 2) {
    const index = $from.index(1);
    const type = schema.nodes['paragraph']!;
    if (container.canReplaceWith(index, index + 1, type) && !(name === 'heading' && index === 0)) {
      dispatch?.(tr.setNodeMarkup($from.before(), type, { id: $from.parent.attrs['id'] }).scrollIntoView());
      return true;
    }
  }
  if (container.type.name === 'listItem' && $from.index(-1) === 0) {
    const id = $from.parent.attrs['id'] as string;
    if (!liftListItem(tr, $from.pos, newId)) return false;
    tr.doc.descendants((node, pos) => {
      if (node.isTextblock && node.attrs['id'] === id) tr.setSelection(TextSelection.create(tr.doc, pos + 1));
      return !node.isTextblock;
    });
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  if (name === 'termName' && container.textContent === '' && $from.node(1).childCount > 1) {
    const before = $from.before(-1);
    tr.delete(before, before + container.nodeSize);
    tr.setSelection(Selection.near(tr.doc.resolve(before), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  if (name === 'formulaKeyItem' || name === 'objectFootnote' || $from.depth !== 2) return false;
  const seam = mergeWithPrevious(tr, $from.pos);
  if (seam === null) return false;
  tr.setSelection(TextSelection.create(tr.doc, seam));
  dispatch?.(tr.scrollIntoView());
  return true;
};
