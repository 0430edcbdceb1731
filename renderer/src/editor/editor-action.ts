import type { Icon } from '@tabler/icons-react';
import type { Command, EditorState } from 'prosemirror-state';
import type { editor as editorTexts } from '#shared/i18n/zh-CN/editor.ts';
import type { EditorDialog, EditorStore } from './editor-store.ts';

/** What an action needs from the editor around it. */
export type ActionContext = {
  readonly run: (command: Command) => void;
  readonly open: (dialog: EditorDialog) => void;
  readonly choosePictures: () => void;
  readonly store: EditorStore;
};

/** One thing a person can do: the same object stands in toolbar, menus, the list of commands and shortcuts. */
export type EditorAction = {
  readonly label: keyof typeof editorTexts;
  readonly icon: Icon;
  /** For display; the key itself is bound in the keymap. */
  readonly shortcut?: string;
  /** Changes nothing, so it is offered in a frozen text too. */
  readonly reads?: boolean;
  readonly run: (context: ActionContext) => void;
  readonly isEnabled: (state: EditorState) => boolean;
  readonly isActive?: (state: EditorState) => boolean;
};
