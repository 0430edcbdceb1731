import { NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { StandardProfile } from '#shared/publishing/index.ts';
import { dialogOf } from './dialog-of.ts';
import type { EditorStore } from './editor-store.ts';
import { ImageNodeView } from './node-views/image-node-view.ts';
import { KeyItemNodeView } from './node-views/key-item-node-view.ts';
import { LabelViews } from './node-views/label-views.ts';
import { MathNodeView } from './node-views/math-node-view.ts';
import { followsWindow } from './plugins/shown-blocks-plugin.ts';

/** Panels follow when nothing has happened for a moment, or when they have waited for long. */
const CALM_MS = 120;
const LATEST_MS = 600;

/** Puts the editor's view into the page and keeps the store at its state. Node views are plain DOM. */
export function mountEditorView(options: {
  readonly place: HTMLElement;
  readonly store: EditorStore;
  readonly isEditable: () => boolean;
  readonly blobUrl: (sha: string) => string;
  readonly profile: StandardProfile;
  readonly label: () => string;
  /** Keys that somebody without a pointer needs to know. */
  readonly hint: () => string;
  readonly onDocChange: () => void;
  readonly onSelectBlock: (id: string) => void;
  /** The selection has moved, by hand or by a change. */
  readonly onCaret: () => void;
}): EditorView {
  const { store } = options;
  let selectedId = '';
  let calmTimer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  const calmDown = (): void => {
    calmTimer = undefined;
    store.setState({ calm: store.getState().state });
  };
  const labels = new LabelViews(options.profile.wording);
  const view: EditorView = new EditorView(
    { mount: makeSheet(options.place) },
    {
      state: store.getState().state,
      editable: options.isEditable,
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        tabindex: '0',
        'data-pane': '',
        'aria-label': options.label(),
        'aria-description': options.hint(),
        class: 'zs-sheet',
        spellcheck: 'false',
        lang: options.profile.language,
      }),
      nodeViews: {
        ...labels.constructors(),
        formula: (node, current) => {
          const formula = new MathNodeView(node);
          const detach = labels.attach(formula, current.state);
          return Object.assign(formula, { destroy: detach });
        },
        inlineMath: (node) => new MathNodeView(node),
        image: (node) => new ImageNodeView(node, options.blobUrl),
        formulaKeyItem: (node) => new KeyItemNodeView(node),
      },
      handleDoubleClickOn(current, _, node, nodePos, __, direct) {
        const dialog = direct && current.editable ? dialogOf(node, nodePos) : null;
        if (!dialog) return false;
        // After this press: a window that opens during it would take it for a click outside and close.
        setTimeout(() => store.setState({ dialog }));
        return true;
      },
      handleKeyDown(current, event) {
        const { selection } = current.state;
        if (event.key !== 'Enter' || !(selection instanceof NodeSelection) || event.ctrlKey || event.metaKey)
          return false;
        const dialog = current.editable ? dialogOf(selection.node, selection.from) : null;
        if (!dialog) return false;
        store.setState({ dialog });
        return true;
      },
      handleScrollToSelection: () => false,
      dispatchTransaction(tr) {
        const before = view.state;
        const next = before.apply(tr);
        view.updateState(next);
        labels.refresh(before, next);
        store.setState({ state: next });
        if (followsWindow(tr)) return;
        const now = performance.now();
        if (calmTimer === undefined) waitingSince = now;
        clearTimeout(calmTimer);
        calmTimer = setTimeout(calmDown, Math.min(CALM_MS, Math.max(0, waitingSince + LATEST_MS - now)));
        if (tr.docChanged) {
          options.onDocChange();
          if (store.getState().note !== '') store.setState({ note: '' });
        }
        if (tr.docChanged || tr.selectionSet) options.onCaret();
        const id = blockIdAt(next.selection.$from);
        if (id !== selectedId) {
          selectedId = id;
          if (id !== '') options.onSelectBlock(id);
        }
      },
    },
  );
  keepReactOut(view.dom);
  return view;
}

/**
 * Before every commit React remembers the selection within the focused editable element, for which it walks over its whole text:
 * 20 ms in a long draft. It recognises such an element by this property; the attribute, which the browser obeys, stays.
 */
function keepReactOut(sheet: HTMLElement): void {
  Object.defineProperty(sheet, 'contentEditable', { configurable: true, get: () => 'inherit' });
}

function makeSheet(place: HTMLElement): HTMLElement {
  const sheet = place.ownerDocument.createElement('div');
  place.append(sheet);
  return sheet;
}

/** Id of the innermost block with an id around a position. */
function blockIdAt($pos: EditorView['state']['selection']['$from']): string {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const id = $pos.node(depth).attrs['id'] as string | undefined;
    if (id) return id;
  }
  return '';
}
