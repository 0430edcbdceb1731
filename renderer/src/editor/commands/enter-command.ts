import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { liftListItem, newTermEntry, splitTextBlock } from '#shared/doc-model/commands/index.ts';
import { around } from './block-commands.ts';
import { newId } from './new-id.ts';

/**
 * Enter: the next block that a writer expects. After a title running text; after a clause, note, reference or item the next one;
 * an empty one of these becomes a paragraph (an empty item leaves its list); captions and the parts of a term lead on.
 */
export const enterCommand: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return false;
  const { tr } = state;
  if (!empty) tr.deleteSelection();
  const done = enter(state, tr);
  if (!done) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

function enter(state: EditorState, tr: Transaction): boolean {
  const { $from } = tr.selection;
  const block = $from.parent;
  const isEmpty = block.content.size === 0;
  switch (block.type.name) {
    case 'caption':
      return leadOn(tr, $from.after());
    case 'annexTitle':
    case 'termName':
    case 'termEnglish':
      return leadOn(tr, $from.after());
    case 'termDefinition':
    case 'termSource':
      return nextTerm(tr);
    case 'formulaKeyItem':
      return isEmpty ? leave(tr, 'formulaKey') : splitKeyItem(tr);
    case 'objectFootnote':
      if (isEmpty) return leave(tr, 'tableBlock', 'figure');
      break;
    case 'note':
      if (isEmpty && around(state, 'termEntry', 'tableBlock', 'figure')) {
        return leave(tr, 'tableBlock', 'figure', 'termEntry');
      }
      if (isEmpty) return toParagraph(tr);
      break;
    case 'clause':
    case 'reference':
    case 'heading':
    case 'warning':
      if (isEmpty) return toParagraph(tr);
      break;
    case 'bibliographyItem':
      if (isEmpty) return true;
      break;
    case 'paragraph':
      if ($from.node(-1).type.name === 'listItem') return enterItem(tr, isEmpty);
      if (isEmpty && $from.node(-1).type.name === 'example' && isLast($from)) return leave(tr, 'example');
      if (isEmpty && ['tableBlock', 'figure'].includes($from.node(-1).type.name))
        return leave(tr, 'tableBlock', 'figure');
      break;
  }
  const caret = splitTextBlock(tr, $from.pos, newId);
  if (caret === null) return false;
  tr.setSelection(TextSelection.create(tr.doc, caret));
  return true;
}

function isLast($pos: Selection['$from']): boolean {
  return $pos.index(-1) === $pos.node(-1).childCount - 1;
}

/** Puts the caret into the next text behind `pos`. */
function leadOn(tr: Transaction, pos: number): boolean {
  tr.setSelection(Selection.near(tr.doc.resolve(pos), 1));
  return true;
}

function toParagraph(tr: Transaction): boolean {
  const { $from } = tr.selection;
  const type = tr.doc.type.schema.nodes['paragraph']!;
  const container = $from.node(-1);
  if (!container.canReplaceWith($from.index(-1), $from.index(-1) + 1, type)) return false;
  tr.setNodeMarkup($from.before(), type, { id: $from.parent.attrs['id'] });
  return true;
}

/** Leaves the object around the caret: an empty last part is taken along, a new paragraph follows the object. */
function leave(tr: Transaction, ...names: readonly string[]): boolean {
  const { $from } = tr.selection;
  let depth = $from.depth;
  while (depth > 0 && !names.includes($from.node(depth).type.name)) depth--;
  if (depth === 0) return false;
  const after = $from.after(depth);
  const paragraph = tr.doc.type.schema.nodes['paragraph']!.create({ id: newId() });
  tr.insert(after, paragraph);
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  const parent = $from.node(-1);
  const index = $from.index(-1);
  if ($from.parent.content.size === 0 && parent.canReplace(index, index + 1) && parent.childCount > 1) {
    tr.delete($from.before(), $from.after());
  }
  return true;
}

function nextTerm(tr: Transaction): boolean {
  const { $from } = tr.selection;
  if ($from.parentOffset < $from.parent.content.size) return false;
  let depth = $from.depth;
  while (depth > 0 && $from.node(depth).type.name !== 'termEntry') depth--;
  if (depth === 0) return false;
  const after = $from.after(depth);
  tr.insert(after, newTermEntry(tr.doc.type.schema, $from.node(depth).attrs['level'] as number, newId));
  tr.setSelection(TextSelection.create(tr.doc, after + 2));
  return true;
}

function splitKeyItem(tr: Transaction): boolean {
  const { $from } = tr.selection;
  const types = [{ type: $from.parent.type, attrs: { symbol: '' } }];
  if (!canSplit(tr.doc, $from.pos, 1, types)) return false;
  tr.split($from.pos, 1, types);
  return true;
}

function enterItem(tr: Transaction, isEmpty: boolean): boolean {
  const { $from } = tr.selection;
  if (isEmpty) {
    const id = $from.parent.attrs['id'] as string;
    if (!liftListItem(tr, $from.pos, newId)) return false;
    selectBlock(tr, id);
    return true;
  }
  const { schema } = tr.doc.type;
  const types = [
    { type: schema.nodes['listItem']!, attrs: { id: newId() } },
    { type: schema.nodes['paragraph']!, attrs: { id: newId() } },
  ];
  if (!canSplit(tr.doc, $from.pos, 2, types)) return false;
  tr.split($from.pos, 2, types);
  return true;
}

function selectBlock(tr: Transaction, id: string): void {
  tr.doc.descendants((node, pos) => {
    if (node.isTextblock && node.attrs['id'] === id) tr.setSelection(TextSelection.create(tr.doc, pos + 1));
    return !node.isTextblock;
  });
}

/** Ctrl-Enter: a new paragraph behind the object (table, figure, formula, term, example, list) around the selection. */
export const leaveObjectCommand: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { tr, schema } = state;
  const after =
    $from.depth >= 2 ? $from.after(2) : around(state, 'formula', 'figure', 'tableBlock') ? state.selection.to : null;
  if (after === null) return false;
  const $after = state.doc.resolve(after);
  const name = $after.parent.type.name === 'bibliography' ? 'bibliographyItem' : 'paragraph';
  const type = schema.nodes[name]!;
  if (!$after.parent.canReplaceWith($after.index(), $after.index(), type)) return false;
  tr.insert(after, type.create({ id: newId() }));
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};
