import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { createStore, type StoreApi } from 'zustand';
import type { CheckResults } from './checks/editor-checks.ts';
import { type FramePreferences, keepFramePreferences, readFramePreferences } from './frame/frame-preferences.ts';
import type { SyncStatus } from './sync/sync-controller.ts';

/** What is open over the sheet. `pos` is the node that is changed; absent = a new one is put at the caret. */
export type EditorDialog =
  | { readonly kind: 'reference'; readonly pos?: number }
  | { readonly kind: 'cite'; readonly pos?: number }
  | { readonly kind: 'term' }
  | { readonly kind: 'formula'; readonly pos?: number }
  | { readonly kind: 'inline-math'; readonly pos?: number }
  | { readonly kind: 'footnote'; readonly pos?: number }
  | { readonly kind: 'table' }
  | { readonly kind: 'picture'; readonly pos: number }
  | { readonly kind: 'jump' }
  | { readonly kind: 'commands' };

/** A place of the caret that outlives edits: the block, and how far into it. */
export type Place = { readonly id: string; readonly offset: number };

/** Something that stands at a block and is counted in the contents and the margin. */
export type BlockCount = { readonly blockId: string; readonly kind: 'comment' | 'finding'; readonly count: number };

export type EditorUi = FramePreferences & {
  /** State as it is now; only for what must follow every key (find). */
  readonly state: EditorState;
  /** The same, at most 0.1 s behind: what toolbars and panels show. Typing does not wait for them. */
  readonly calm: EditorState;
  readonly view: EditorView | null;
  readonly sync: SyncStatus;
  readonly dialog: EditorDialog | null;
  readonly find: 'find' | 'replace' | null;
  /** Counts how often find was asked for, so that asking again takes the selected text. */
  readonly findOpened: number;
  readonly focusMode: boolean;
  /** Ids of the panels that the side has. */
  readonly panels: readonly string[];
  /** Shows the pages of the draft; null where there is nothing that could. */
  readonly openPreview: (() => void) | null;
  /** Comments and findings by block. Whoever knows them sets them. */
  readonly counts: readonly BlockCount[];
  /** What the drafting checks found in the text as it was when it last came to rest; null = not run. */
  readonly checks: CheckResults | null;
  /** Where the caret was before jumps, the last one at the end; and where it was before going back. */
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
  /** The finding that was gone to last (`findingKey`), empty = none. */
  readonly finding: string;
  /** Short word on something that went well or needed nothing; gone with the next change of the text. Empty = none. */
  readonly note: string;
  /** Short message about the last thing that did not work (a picture that could not be read), empty = none. */
  readonly trouble: string;
};

export type EditorStore = StoreApi<EditorUi>;

/** State of one editor's interface. It lives as long as the editor; the document itself belongs to the host. */
export function createEditorStore(state: EditorState): EditorStore {
  const store = createStore<EditorUi>(() => ({
    ...readFramePreferences(),
    state,
    calm: state,
    view: null,
    sync: { kind: 'saved' },
    dialog: null,
    find: null,
    findOpened: 0,
    focusMode: false,
    panels: [],
    openPreview: null,
    counts: [],
    checks: null,
    back: [],
    forward: [],
    finding: '',
    note: '',
    trouble: '',
  }));
  store.subscribe(keepFramePreferences);
  return store;
}

/** Opens the find bar, or brings it to the front with what is selected. */
export function openFind(store: EditorStore, kind: 'find' | 'replace'): void {
  store.setState((ui) => ({ find: kind, findOpened: ui.findOpened + 1 }));
}
