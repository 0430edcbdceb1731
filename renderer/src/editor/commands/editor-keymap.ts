import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  toggleMark,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { addRowAfter, goToNextCell } from 'prosemirror-tables';
import { editorSchema } from '../schema/editor-schema.ts';
import { backspaceCommand } from './backspace-command.ts';
import { convertCommand, levelCommand, listCommand, moveCommand } from './block-commands.ts';
import { deleteAcross } from './delete-across.ts';
import { enterCommand, leaveObjectCommand } from './enter-command.ts';
import { insertHardBreak } from './insert-commands.ts';
import { collapseSelection, skipAtom } from './skip-atom.ts';

/** Tab in the last cell of a table makes a new row, as in Word. */
const nextCellOrRow: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRowAfter(state)) return false;
  if (dispatch && view) {
    addRowAfter(state, dispatch);
    goToNextCell(1)(view.state, view.dispatch);
  }
  return true;
};

/** Keys of the editor. Tab changes levels only where there are levels; elsewhere it leaves the editor, as on any page. */
export const editorKeymap: Readonly<Record<string, Command>> = {
  ...baseKeymap,
  Enter: chainCommands(enterCommand, createParagraphNear, baseKeymap['Enter']!),
  'Mod-Enter': leaveObjectCommand,
  'Shift-Enter': insertHardBreak,
  Backspace: chainCommands(deleteAcross, deleteSelection, backspaceCommand, joinBackward, selectNodeBackward),
  'Mod-Backspace': chainCommands(deleteAcross, deleteSelection, backspaceCommand, joinBackward, selectNodeBackward),
  Delete: chainCommands(deleteAcross, deleteSelection, joinForward, selectNodeForward),
  Tab: chainCommands(nextCellOrRow, levelCommand(1)),
  'Shift-Tab': chainCommands(goToNextCell(-1), levelCommand(-1)),
  'Alt-Shift-ArrowRight': levelCommand(1),
  'Alt-Shift-ArrowLeft': levelCommand(-1),
  'Alt-ArrowUp': moveCommand('up'),
  'Alt-ArrowDown': moveCommand('down'),
  ArrowLeft: chainCommands(collapseSelection(-1), skipAtom(-1)),
  ArrowRight: chainCommands(collapseSelection(1), skipAtom(1)),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(editorSchema.marks.strong),
  'Mod-i': toggleMark(editorSchema.marks.emphasis),
  'Mod-.': toggleMark(editorSchema.marks.superscript),
  'Mod-,': toggleMark(editorSchema.marks.subscript),
  'Mod-a': selectAll,
  'Mod-Alt-0': convertCommand('paragraph'),
  'Mod-Alt-1': convertCommand('heading', 1),
  'Mod-Alt-2': convertCommand('heading', 2),
  'Mod-Alt-3': convertCommand('heading', 3),
  'Mod-Alt-4': convertCommand('heading', 4),
  'Mod-Alt-5': convertCommand('heading', 5),
  'Mod-Alt-6': convertCommand('heading', 6),
  'Mod-Alt-c': convertCommand('clause'),
  'Mod-Alt-n': convertCommand('note'),
  'Mod-Shift-8': listCommand('dash'),
  'Mod-Shift-7': listCommand('alpha'),
};
