import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { createStore, type StoreApi } from 'zustand';
import type { SyncStatus } from './sync/sync-controller.ts';

/** What is open over the sheet. `pos` is the node that is changed; absent = a new one is put at the caret. */
export type EditorDialog =
  | { readonly kind: 'reference'; readonly pos?: number }
  | { readonly kind: 'formula'; readonly pos?: number }
  | { readonly kind: 'inline-math'; readonly pos?: number }
  | { readonly kind: 'footnote'; readonly pos?: number }
  | { readonly kind: 'table' }
  | { readonly kind: 'picture'; readonly pos: number };

export type EditorUi = {
  /** State as it is now; only for what must follow every key (find). */
  readonly state: EditorState;
  /** The same, at most 0.1 s behind: what toolbars and panels show. Typing does not wait for them. */
  readonly calm: EditorState;
  readonly view: EditorView | null;
  readonly sync: SyncStatus;
  readonly dialog: EditorDialog | null;
  readonly findOpen: boolean;
  readonly outlineOpen: boolean;
  readonly zoom: number;
  /** Short message about the last thing that did not work (a picture that could not be read), empty = none. */
  readonly trouble: string;
};

export type EditorStore = StoreApi<EditorUi>;

/** State of one editor's interface. It lives as long as the editor; the document itself belongs to the host. */
export function createEditorStore(state: EditorState): EditorStore {
  return createStore<EditorUi>(() => ({
    state,
    calm: state,
    view: null,
    sync: { kind: 'saved' },
    dialog: null,
    findOpen: false,
    outlineOpen: true,
    zoom: 1.15,
    trouble: '',
  }));
}
