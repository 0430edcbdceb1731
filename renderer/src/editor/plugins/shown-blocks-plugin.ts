import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { BlockHeights } from './block-heights.ts';

/** Up to here everything is laid out: what assistive technology reads of short documents is all of it. */
const SHORT = 400;
/** Blocks that are laid out before the size of the window is known. */
const FIRST = 40;
/** Blocks around caret and anchor that are laid out wherever the window is: arrow keys must find their neighbours. */
const AROUND = 3;
/** Screens above and below the window that must be laid out, and that are laid out when they are not. */
const LEAST = 0.5;
const GENEROUS = 1;

type Shown = { readonly from: number; readonly to: number; readonly decorations: DecorationSet };

const key = new PluginKey<Shown>('shown-blocks');

/**
 * Lays out only the blocks of a long document near the window and around the selection (`zs-near`); the others take part in the
 * document and its DOM as ever, but with `display: none`, and a margin stands for their height. So the browser's work for a key
 * does not grow with the document, and selection, input methods and find need not know of it.
 */
export function shownBlocksPlugin(): Plugin<Shown> {
  const heights = new BlockHeights();
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, state) => shownOf(state, 0, firstEnd(state.doc), heights),
      apply(tr, value, __, state) {
        const moved = tr.getMeta(key) as { from: number; to: number } | undefined;
        if (!moved && !tr.docChanged && !tr.selectionSet) return value;
        const from = moved?.from ?? tr.mapping.map(value.from, -1);
        const to = moved?.to ?? tr.mapping.map(value.to, 1);
        return shownOf(state, from, to, heights);
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      attributes: (state): Record<string, string> => (isLong(state.doc) ? { class: 'zs-windowed' } : {}),
      handleKeyDown: jumpToEnds,
    },
    view: (view) => followWindow(view, heights),
  });
}

/** Whether a transaction only follows the window: neither text nor selection nor anything that panels show has changed. */
export function followsWindow(tr: Transaction): boolean {
  return tr.getMeta(key) !== undefined && !tr.docChanged && !tr.selectionSet;
}

function isLong(doc: Node): boolean {
  let count = 0;
  for (const section of doc.children) count += section.childCount;
  return count > SHORT;
}

function firstEnd(doc: Node): number {
  let left = FIRST;
  let end = 0;
  doc.forEach((section, pos) => {
    section.forEach((block, offset) => {
      if (left-- > 0) end = pos + 1 + offset + block.nodeSize;
    });
  });
  return end;
}

function shownOf(state: EditorState, from: number, to: number, heights: BlockHeights): Shown {
  const { doc, selection } = state;
  if (!isLong(doc)) return { from: 0, to: doc.content.size, decorations: DecorationSet.empty };
  const found: Decoration[] = [];
  const ends = [selection.$head, selection.$anchor];
  doc.forEach((section, sectionPos, sectionIndex) => {
    // Neighbours of the selection may stand in the next section.
    const kept = ends.map(($end) =>
      $end.depth === 0 || $end.index(0) !== sectionIndex ? Number.NaN : $end.depth > 0 ? $end.index(1) : 0,
    );
    let hidden = 0;
    let pos = sectionPos + 1;
    for (let i = 0; i < section.childCount; i++) {
      const block = section.child(i);
      const end = pos + block.nodeSize;
      const isShown = (end > from && pos < to) || Math.abs(i - kept[0]!) <= AROUND || Math.abs(i - kept[1]!) <= AROUND;
      if (!isShown) hidden += heights.of(block);
      else {
        const style = hidden > 0 ? { style: `margin-block-start: calc(var(--zs-em) * ${hidden.toFixed(2)})` } : {};
        found.push(Decoration.node(pos, end, { class: 'zs-near', ...style }));
        hidden = 0;
      }
      pos = end;
    }
    if (hidden > 0) {
      const style = `--zs-hidden: calc(var(--zs-em) * ${hidden.toFixed(2)})`;
      found.push(Decoration.node(sectionPos, sectionPos + section.nodeSize, { style }));
    }
  });
  return { from, to, decorations: DecorationSet.create(doc, found) };
}

/** Ctrl-Home and Ctrl-End: the browser goes to the first and last line that is laid out. */
function jumpToEnds(view: EditorView, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.key !== 'Home' && event.key !== 'End')) return false;
  const { doc, selection, tr } = view.state;
  const end = event.key === 'Home' ? Selection.atStart(doc) : Selection.atEnd(doc);
  const next = event.shiftKey ? TextSelection.between(selection.$anchor, end.$head) : end;
  view.dispatch(tr.setSelection(next).scrollIntoView());
  return true;
}

/** Lets the laid-out blocks follow the part of the document that is in the window. */
function followWindow(view: EditorView, heights: BlockHeights) {
  let scroller: HTMLElement | null = null;
  let isDue = false;
  const look = (): void => {
    isDue = false;
    if (view.isDestroyed || view.composing || !scroller || !isLong(view.state.doc)) return;
    const wanted = wantedBlocks(view, scroller, heights);
    if (wanted) view.dispatch(view.state.tr.setMeta(key, wanted).setMeta('addToHistory', false));
  };
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(look);
  };
  const observer = new ResizeObserver(soon);
  // The sheet comes into the page a moment after the view was made.
  requestAnimationFrame(() => {
    if (view.isDestroyed) return;
    scroller = view.dom.closest<HTMLElement>('.zs-scroll');
    // A scroll event is told at the beginning of its frame: what it shows is laid out within the same frame.
    scroller?.addEventListener('scroll', look, { passive: true });
    if (scroller) observer.observe(scroller);
  });
  return {
    update: (current: EditorView, before: EditorState) => {
      if (current.state.doc.childCount !== before.doc.childCount) soon();
    },
    destroy: () => {
      scroller?.removeEventListener('scroll', look);
      observer.disconnect();
    },
  };
}

/** Positions between which blocks have to be laid out, or null while what is laid out suffices. Measures what is. */
function wantedBlocks(view: EditorView, scroller: HTMLElement, heights: BlockHeights) {
  const { doc } = view.state;
  const shown = key.getState(view.state)!;
  const em = Number.parseFloat(getComputedStyle(view.dom).fontSize);
  const frame = scroller.getBoundingClientRect();
  const { height } = frame;
  let isEnough = true;
  let from = -1;
  let to = -1;
  doc.forEach((section, sectionPos, index) => {
    const dom = view.dom.children[index];
    const box = dom?.getBoundingClientRect();
    if (!dom || !box || box.bottom - frame.top < -height * GENEROUS || box.top - frame.top > height * (1 + GENEROUS))
      return;
    let top = box.top - frame.top + Number.parseFloat(getComputedStyle(dom).paddingTop);
    let pos = sectionPos + 1;
    for (let i = 0; i < section.childCount; i++) {
      const block = section.child(i);
      const end = pos + block.nodeSize;
      const isShown = end > shown.from && pos < shown.to;
      if (isShown) keepHeight(dom.children[i], heights, em);
      const bottom = top + heights.of(block) * em;
      if (!isShown && bottom > -height * LEAST && top < height * (1 + LEAST)) isEnough = false;
      if (bottom > -height * GENEROUS && top < height * (1 + GENEROUS)) {
        if (from < 0) from = pos;
        to = end;
      }
      top = bottom;
      pos = end;
    }
  });
  return isEnough || from < 0 ? null : { from, to };
}

function keepHeight(dom: Element | undefined, heights: BlockHeights, em: number): void {
  if (!(dom instanceof HTMLElement) || !dom.dataset['id']) return;
  const height = dom.offsetHeight;
  if (height > 0) heights.keep(dom.dataset['id'], height / em);
}
