import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import {
  blockOfSection,
  changeLevel,
  convertBlocks,
  liftListItem,
  moveSection,
  setListKind,
  sinkListItem,
  type TextBlockKind,
  wrapInList,
} from '#shared/doc-model/commands/index.ts';
import type { ListKind } from '#shared/doc-model/index.ts';
import { newId } from './new-id.ts';

/** Name and position of the nearest node of one of the kinds around the selection, from the inside out. */
export function around(
  state: EditorState,
  ...names: readonly string[]
): { readonly pos: number; readonly depth: number } | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && names.includes(selection.node.type.name)) {
    return { pos: selection.from, depth: selection.$from.depth + 1 };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (names.includes($from.node(depth).type.name)) return { pos: $from.before(depth), depth };
  }
  return null;
}

/** Promotes or demotes chapters, clauses and terms of the selection, or the list item with the caret. */
export function levelCommand(delta: -1 | 1): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    const inItem = around(state, 'listItem');
    const changed = inItem
      ? delta > 0
        ? sinkListItem(tr, selection.from, newId)
        : liftListItem(tr, selection.from, newId)
      : changeLevel(tr, selection.from, selection.to, delta);
    if (!changed) return false;
    if (dispatch) {
      if (inItem) restoreCaret(state, tr);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Puts the caret back into the text it was in, found by the text's block id. */
function restoreCaret(state: EditorState, tr: EditorState['tr']): void {
  const { $from } = state.selection;
  const id = $from.parent.attrs['id'] as string;
  if (!id) return;
  tr.doc.descendants((node, pos) => {
    if (node.isTextblock && node.attrs['id'] === id) {
      tr.setSelection(TextSelection.create(tr.doc, pos + 1 + Math.min($from.parentOffset, node.content.size)));
    }
    return !node.isTextblock;
  });
}

/** Turns the selected blocks into another kind; a heading or clause without a given level takes that of the place. */
export function convertCommand(kind: TextBlockKind, level?: number): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    if (around(state, 'table', 'termEntry', 'caption')) return false;
    const wanted = level ?? (kind === 'clause' || kind === 'heading' ? levelOfPlace(state, kind) : 1);
    if (!convertBlocks(tr, selection.from, selection.to, kind, wanted)) return false;
    if (dispatch) {
      restoreCaretOr(state, tr);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

function restoreCaretOr(state: EditorState, tr: EditorState['tr']): void {
  const before = tr.selection.from;
  restoreCaret(state, tr);
  if (tr.selection.from === before) {
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(state.selection.from, tr.doc.content.size)), 1));
  }
}

/** A clause stands one level below the heading above it, beside a clause above it. */
export function levelOfPlace(state: EditorState, kind: 'heading' | 'clause' | 'termEntry'): number {
  const place = blockOfSection(state.selection.$from);
  if (!place) return 2;
  const section = state.selection.$from.node(1);
  for (let i = place.index; i >= 0; i--) {
    const node = section.child(i);
    const level = node.attrs['level'] as number | undefined;
    if (level === undefined || (i === place.index && node.type.name === 'heading' && kind === 'heading')) continue;
    if (node.type.name === 'heading') return kind === 'heading' ? level : Math.min(level + 1, 6);
    return level;
  }
  return section.type.name === 'body' && kind === 'heading' ? 1 : 2;
}

/** Makes a list of the selection, gives the list around the caret another mark, or takes the list apart when it has that mark. */
export function listCommand(kind: ListKind): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    const list = around(state, 'list');
    const changed = list
      ? setListKind(tr, selection.from, kind) || liftListItem(tr, selection.from, newId)
      : wrapInList(tr, selection.from, selection.to, kind, newId);
    if (!changed) return false;
    if (dispatch) {
      restoreCaret(state, tr);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Moves the block with the caret (a clause with everything in it) up or down. */
export function moveCommand(direction: 'up' | 'down', at?: number): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    const block = blockOfSection(at === undefined ? selection.$from : state.doc.resolve(at));
    if (!block) return false;
    const offset = selection.from - block.pos;
    const target = moveSection(tr, block.pos, direction);
    if (target === null) return false;
    if (dispatch) {
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(target + Math.max(offset, 1), tr.doc.content.size))));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}
