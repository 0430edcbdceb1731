import type { Command } from 'prosemirror-state';
import type { ActionContext, EditorAction } from '../editor-action.ts';
import { type EditorStore, openFind } from '../editor-store.ts';
import { frameActions } from './frame-actions.ts';

/** Keys of the frame, in the notation of ProseMirror's keymaps. */
const KEYS: Readonly<Record<string, keyof typeof frameActions>> = {
  'Mod-f': 'find',
  'Mod-h': 'replace',
  'Mod-g': 'jump',
  'Alt-ArrowLeft': 'back',
  'Alt-ArrowRight': 'forward',
  'Mod-Alt-o': 'outline',
  'Mod-Alt-p': 'sidePanel',
  'Mod-Shift-f': 'focusMode',
  'Mod-p': 'preview',
  'Mod-Alt-=': 'zoomIn',
  'Mod-Alt--': 'zoomOut',
  'Mod-Shift-p': 'commands',
  F8: 'nextFinding',
  'Shift-F8': 'previousFinding',
};

/** What an action of the frame needs; nothing of it changes the document. */
function contextOf(store: EditorStore): ActionContext {
  return {
    store,
    run: () => {},
    open: (dialog) => store.setState({ dialog }),
    choosePictures: () => {},
  };
}

/** The keys of the frame as commands of the text. They work from everywhere in the text, a node selection too. */
export function frameKeys(store: () => EditorStore): Readonly<Record<string, Command>> {
  const commands = Object.entries(KEYS).map(([key, name]): [string, Command] => [
    key,
    () => {
      runFrameAction(store(), name);
      return true;
    },
  ]);
  const leaveFocusMode: Command = () => {
    const { focusMode } = store().getState();
    if (focusMode) store().setState({ focusMode: false });
    return focusMode;
  };
  return Object.fromEntries([...commands, ['Escape', leaveFocusMode]]);
}

function runFrameAction(store: EditorStore, name: keyof typeof frameActions): void {
  const action: EditorAction = frameActions[name];
  const { view } = store.getState();
  // In a frozen text there is nothing to replace.
  if (action.reads || view?.editable) action.run(contextOf(store));
  else if (name === 'replace') openFind(store, 'find');
}

/** The same keys where the focus is in a panel or toolbar of the editor. Returns whether the key was one of them. */
export function runFrameKey(store: EditorStore, event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const isFunction = /^F\d+$/.test(event.key);
  if (!isFunction && !event.ctrlKey && !event.metaKey) return false;
  const name =
    KEYS[
      `${isFunction ? '' : 'Mod-'}${event.altKey ? 'Alt-' : ''}${event.shiftKey ? 'Shift-' : ''}${isFunction ? event.key : event.key.toLowerCase()}`
    ];
  if (!name) return false;
  runFrameAction(store, name);
  return true;
}
