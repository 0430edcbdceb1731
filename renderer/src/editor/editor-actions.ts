import {
  type Icon,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowMerge,
  IconArrowUp,
  IconBlockquote,
  IconBold,
  IconBook2,
  IconBooks,
  IconCornerDownLeft,
  IconFunction,
  IconH1,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLetterA,
  IconLink,
  IconList,
  IconListLetters,
  IconListNumbers,
  IconMath,
  IconNote,
  IconPhoto,
  IconPilcrow,
  IconPoint,
  IconSeparatorHorizontal,
  IconSortAscendingLetters,
  IconSubscript,
  IconSuperscript,
  IconTable,
  IconTextCaption,
  IconTextWrap,
  IconVariable,
  IconVocabulary,
} from '@tabler/icons-react';
import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { ListKind } from '#shared/doc-model/index.ts';
import { around, levelCommand, listCommand, moveCommand } from './commands/block-commands.ts';
import {
  addAnnexCommand,
  addElementCommand,
  insertExample,
  insertFormulaKey,
  insertHardBreak,
  insertInline,
  insertTable,
  insertTermEntry,
  insertTextBlock,
} from './commands/insert-commands.ts';
import { divideCommand, joinCommand } from './commands/outline-commands.ts';
import type { EditorAction } from './editor-action.ts';
import type { EditorDialog } from './editor-store.ts';
import { frameActions } from './frame/frame-actions.ts';
import { editorSchema } from './schema/editor-schema.ts';

type Options = { readonly shortcut?: string; readonly isActive?: (state: EditorState) => boolean };

function fromCommand(label: EditorAction['label'], icon: Icon, command: Command, options: Options = {}): EditorAction {
  return { label, icon, ...options, run: (c) => c.run(command), isEnabled: (state) => command(state) };
}

function fromDialog(
  label: EditorAction['label'],
  icon: Icon,
  dialog: EditorDialog,
  probe: Command,
  options: Options = {},
): EditorAction {
  return { label, icon, ...options, run: (c) => c.open(dialog), isEnabled: (state) => probe(state) };
}

function mark(label: EditorAction['label'], icon: Icon, type: MarkType, shortcut: string): EditorAction {
  const isActive = (state: EditorState): boolean => {
    const { from, to, empty, $from } = state.selection;
    return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
  };
  return fromCommand(label, icon, toggleMark(type), { shortcut, isActive });
}

function list(label: EditorAction['label'], icon: Icon, kind: ListKind, shortcut?: string): EditorAction {
  const isActive = (state: EditorState): boolean => {
    const found = around(state, 'list');
    return !!found && state.doc.nodeAt(found.pos)?.attrs['kind'] === kind;
  };
  return fromCommand(label, icon, listCommand(kind), { isActive, ...(shortcut ? { shortcut } : {}) });
}

const { marks } = editorSchema;

export const editorActions = {
  undo: fromCommand('action.undo', IconArrowBackUp, undo, { shortcut: 'Ctrl+Z' }),
  redo: fromCommand('action.redo', IconArrowForwardUp, redo, { shortcut: 'Ctrl+Y' }),
  promote: fromCommand('action.promote', IconIndentDecrease, levelCommand(-1), { shortcut: 'Shift+Tab' }),
  demote: fromCommand('action.demote', IconIndentIncrease, levelCommand(1), { shortcut: 'Tab' }),
  moveUp: fromCommand('action.move-up', IconArrowUp, moveCommand('up'), { shortcut: 'Alt+↑' }),
  moveDown: fromCommand('action.move-down', IconArrowDown, moveCommand('down'), { shortcut: 'Alt+↓' }),
  strong: mark('action.strong', IconBold, marks.strong, 'Ctrl+B'),
  emphasis: mark('action.emphasis', IconItalic, marks.emphasis, 'Ctrl+I'),
  superscript: mark('action.superscript', IconSuperscript, marks.superscript, 'Ctrl+.'),
  subscript: mark('action.subscript', IconSubscript, marks.subscript, 'Ctrl+,'),
  listDash: list('action.list-dash', IconList, 'dash', 'Ctrl+Shift+8'),
  listAlpha: list('action.list-alpha', IconListLetters, 'alpha', 'Ctrl+Shift+7'),
  listDot: list('action.list-dot', IconPoint, 'dot'),
  listNumber: list('action.list-number', IconListNumbers, 'number'),
  reference: fromDialog(
    'action.reference',
    IconLink,
    { kind: 'reference' },
    insertInline('crossReference', { target: '' }),
    { shortcut: 'Ctrl+Shift+R' },
  ),
  cite: fromDialog('action.cite', IconBooks, { kind: 'cite' }, insertInline('citation', { target: '' }), {
    shortcut: 'Ctrl+Shift+B',
  }),
  knownTerm: fromDialog('action.insert-known-term', IconVocabulary, { kind: 'term' }, insertTermEntry),
  footnote: fromDialog(
    'action.footnote',
    IconTextCaption,
    { kind: 'footnote' },
    insertInline('footnote', { text: '' }),
    { shortcut: 'Ctrl+Alt+F' },
  ),
  inlineMath: fromDialog(
    'action.inline-math',
    IconMath,
    { kind: 'inline-math' },
    insertInline('inlineMath', { latex: '' }),
    { shortcut: 'Ctrl+Shift+M' },
  ),
  hardBreak: fromCommand('action.hard-break', IconTextWrap, insertHardBreak, { shortcut: 'Shift+Enter' }),
  heading: fromCommand('action.insert-heading', IconH1, insertTextBlock('heading')),
  clause: fromCommand('action.insert-clause', IconCornerDownLeft, insertTextBlock('clause')),
  paragraph: fromCommand('action.insert-paragraph', IconPilcrow, insertTextBlock('paragraph')),
  note: fromCommand('action.insert-note', IconNote, insertTextBlock('note')),
  example: fromCommand('action.insert-example', IconBlockquote, insertExample),
  termEntry: fromCommand('action.insert-term', IconVocabulary, insertTermEntry),
  bookReference: fromCommand('action.insert-reference', IconBook2, insertTextBlock('reference')),
  table: fromDialog(
    'action.insert-table',
    IconTable,
    { kind: 'table' },
    insertTable({ rows: 1, columns: 1, headRows: 1 }),
  ),
  figure: {
    label: 'action.insert-figure',
    icon: IconPhoto,
    run: (c) => c.choosePictures(),
    isEnabled: (state) => insertTable({ rows: 1, columns: 1, headRows: 1 })(state) || around(state, 'figure') !== null,
  },
  formula: fromDialog('action.insert-formula', IconFunction, { kind: 'formula' }, insertFormulaKey([''])),
  symbols: fromCommand('action.insert-symbols', IconVariable, insertFormulaKey([''])),
  annexNormative: fromCommand('action.insert-annex-normative', IconLetterA, addAnnexCommand('normative')),
  annexInformative: fromCommand('action.insert-annex-informative', IconLetterA, addAnnexCommand('informative')),
  introduction: fromCommand('action.insert-introduction', IconPilcrow, addElementCommand('introduction')),
  bibliography: fromCommand('action.insert-bibliography', IconBook2, addElementCommand('bibliography')),
  index: fromCommand('action.insert-index', IconSortAscendingLetters, addElementCommand('index')),
  divide: fromCommand('action.divide', IconSeparatorHorizontal, divideCommand()),
  join: fromCommand('action.join', IconArrowMerge, joinCommand()),
  ...frameActions,
} satisfies Record<string, EditorAction>;
