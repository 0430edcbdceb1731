import { closeHistory } from 'prosemirror-history';
import { type Command, type EditorState, Selection } from 'prosemirror-state';
import {
  blockOfSection,
  changeLevel,
  divideBefore,
  joinWithPreceding,
  LEVELLED,
  moveOutlineEntry,
  type OutlinePlace,
  removeOutlineEntry,
} from '#shared/doc-model/commands/index.ts';
import { moveCommand } from './block-commands.ts';
import { newId } from './new-id.ts';

/** Begins a new chapter, clause or annex before the entry at `pos`; without one, before the clause with the caret. */
export function divideCommand(pos?: number): Command {
  return (state, dispatch) => {
    const at = pos ?? clauseAround(state);
    const tr = closeHistory(state.tr);
    const caret = at === null ? null : divideBefore(tr, at, newId);
    if (caret === null) return false;
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(caret), 1)).scrollIntoView());
    return true;
  };
}

/** Joins the entry at `pos`, or the clause with the caret, with the one before it. */
export function joinCommand(pos?: number): Command {
  return (state, dispatch) => {
    const at = pos ?? clauseAround(state);
    const tr = closeHistory(state.tr);
    if (at === null || joinWithPreceding(tr, at) === null) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Moves an entry of the outline with everything in it. */
export function moveEntryCommand(pos: number, place: OutlinePlace): Command {
  return (state, dispatch) => {
    const tr = closeHistory(state.tr);
    const now = moveOutlineEntry(tr, pos, place);
    if (now === null) return false;
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(now + 1), 1)));
    return true;
  };
}

/** Takes an entry of the outline with everything in it out of the document. */
export function removeEntryCommand(pos: number): Command {
  return (state, dispatch) => {
    const tr = closeHistory(state.tr);
    if (!removeOutlineEntry(tr, pos)) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Promotes or demotes the entry at `pos`. */
export function entryLevelCommand(pos: number, delta: -1 | 1): Command {
  return (state, dispatch) => {
    const tr = closeHistory(state.tr);
    if (state.doc.resolve(pos).depth === 0 || !changeLevel(tr, pos + 1, pos + 1, delta)) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Moves the entry at `pos` past its neighbour: a clause among its siblings, an annex among the annexes. */
export function shiftEntryCommand(pos: number, direction: 'up' | 'down'): Command {
  return (state, dispatch, view) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type.name !== 'annex') return moveCommand(direction, pos + 1)(state, dispatch, view);
    const $pos = state.doc.resolve(pos);
    const other = direction === 'up' ? $pos.nodeBefore : state.doc.nodeAt(pos + node.nodeSize);
    if (other?.type.name !== 'annex') return false;
    const place: OutlinePlace =
      direction === 'up' ? { pos: pos - other.nodeSize, side: 'before' } : { pos: pos + node.nodeSize, side: 'after' };
    return moveEntryCommand(pos, place)(state, dispatch, view);
  };
}

/** The chapter, clause or term that the caret stands in the first line of. */
function clauseAround(state: EditorState): number | null {
  const block = blockOfSection(state.selection.$from);
  if (!block) return null;
  if (block.node.type.name === 'annexTitle') return state.selection.$from.before(1);
  return LEVELLED.has(block.node.type.name) ? block.pos : null;
}
