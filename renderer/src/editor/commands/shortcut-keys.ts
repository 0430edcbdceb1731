import type { Command } from 'prosemirror-state';
import { dialogOf } from '../dialog-of.ts';
import type { EditorDialog, EditorStore } from '../editor-store.ts';
import { frameKeys } from '../frame/frame-keys.ts';
import { atomAtCaret } from './skip-atom.ts';

/** Keys that open something of the interface: frame, cross-reference, footnote, formula, and the way to the toolbar. */
export function shortcutKeys(store: () => EditorStore): Readonly<Record<string, Command>> {
  const dialog =
    (kind: 'reference' | 'cite' | 'footnote' | 'inline-math' | 'formula'): Command =>
    (state) => {
      if (kind !== 'formula' && !state.selection.$from.parent.isTextblock) return false;
      store().setState({ dialog: { kind } satisfies EditorDialog });
      return true;
    };
  return {
    ...frameKeys(store),
    'Mod-Shift-r': dialog('reference'),
    'Mod-Shift-b': dialog('cite'),
    'Mod-Alt-f': dialog('footnote'),
    'Mod-Shift-m': dialog('inline-math'),
    'Mod-Alt-m': dialog('formula'),
    'Alt-Enter': (state) => {
      const atom = atomAtCaret(state);
      const opened = atom ? dialogOf(atom.node, atom.pos) : null;
      if (opened) store().setState({ dialog: opened });
      return opened !== null;
    },
    'Alt-F10': (_, __, view) => {
      view?.dom.closest('.zs-editor')?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus();
      return true;
    },
  };
}
