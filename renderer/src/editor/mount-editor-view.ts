import { NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { dialogOf } from './dialog-of.ts';
import type { EditorStore } from './editor-store.ts';
import { ImageNodeView } from './node-views/image-node-view.ts';
import { KeyItemNodeView } from './node-views/key-item-node-view.ts';
import { MathNodeView } from './node-views/math-node-view.ts';

/** Puts the editor's view into the page and keeps the store at its state. Node views are plain DOM, only for atoms and 式中. */
export function mountEditorView(options: {
  readonly place: HTMLElement;
  readonly store: EditorStore;
  readonly isEditable: () => boolean;
  readonly blobUrl: (sha: string) => string;
  readonly label: () => string;
  readonly onDocChange: () => void;
  readonly onSelectBlock: (id: string) => void;
}): EditorView {
  const { store } = options;
  let selectedId = '';
  const view: EditorView = new EditorView(
    { mount: makeSheet(options.place) },
    {
      state: store.getState().state,
      editable: options.isEditable,
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label(),
        class: 'zs-sheet',
        spellcheck: 'false',
        lang: 'zh-CN',
      }),
      nodeViews: {
        formula: (node) => new MathNodeView(node),
        inlineMath: (node) => new MathNodeView(node),
        image: (node) => new ImageNodeView(node, options.blobUrl),
        formulaKeyItem: (node) => new KeyItemNodeView(node),
      },
      handleDoubleClickOn(current, _, node, nodePos, __, direct) {
        const dialog = direct && current.editable ? dialogOf(node, nodePos) : null;
        if (!dialog) return false;
        store.setState({ dialog });
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
        const next = view.state.apply(tr);
        view.updateState(next);
        store.setState({ state: next });
        if (tr.docChanged) options.onDocChange();
        const id = blockIdAt(next.selection.$from);
        if (id !== selectedId) {
          selectedId = id;
          if (id !== '') options.onSelectBlock(id);
        }
      },
    },
  );
  return view;
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
