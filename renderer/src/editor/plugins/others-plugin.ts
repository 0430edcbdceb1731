import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { type Caret, positionsOf } from '../sync/caret.ts';

/** Another window with this draft open: its name as it is shown, one of six colours (0–5), and its selection. */
export type OtherWindow = { readonly label: string; readonly colour: number; readonly caret: Caret };

type OthersState = { readonly others: readonly OtherWindow[]; readonly decorations: DecorationSet };

const key = new PluginKey<OthersState>('others');

/**
 * Shows the selections of other windows. Their carets are borders of the letter beside them: an element of its own in the text
 * would be found by an input method that composes there.
 */
export function othersPlugin(): Plugin<OthersState> {
  return new Plugin<OthersState>({
    key,
    state: {
      init: () => ({ others: [], decorations: DecorationSet.empty }),
      apply(tr, value) {
        const others = tr.getMeta(key) as readonly OtherWindow[] | undefined;
        if (others) return { others, decorations: draw(tr.doc, others) };
        if (!tr.docChanged || value.others.length === 0) return value;
        // Text of others has come: their carets stand behind it now.
        if (tr.getMeta('rebased') !== undefined) return { ...value, decorations: draw(tr.doc, value.others) };
        return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Replaces the other windows. */
export function setOthers(tr: Transaction, others: readonly OtherWindow[]): Transaction {
  return tr.setMeta(key, others).setMeta('addToHistory', false);
}

function draw(doc: Node, others: readonly OtherWindow[]): DecorationSet {
  const positions = positionsOf(
    doc,
    others.flatMap(({ caret }) => [caret.anchor, caret.head]),
  );
  return DecorationSet.create(
    doc,
    others.flatMap(({ label, colour, caret }) => {
      const anchor = positions.get(caret.anchor);
      const head = positions.get(caret.head);
      if (anchor === undefined || head === undefined) return [];
      const marks = { 'data-other': label, 'data-colour': String(colour) };
      const found: Decoration[] = [];
      if (anchor !== head) {
        const [from, to] = anchor < head ? [anchor, head] : [head, anchor];
        found.push(Decoration.inline(from, to, { class: 'zs-other', 'data-colour': String(colour) }));
      }
      const $head = doc.resolve(head);
      if (!$head.parent.isTextblock) return found;
      if ($head.parent.content.size === 0)
        found.push(Decoration.node($head.before(), $head.after(), { class: 'zs-other-here', ...marks }));
      else if ($head.parentOffset > 0)
        found.push(Decoration.inline(head - sizeOf($head.nodeBefore, -1), head, { class: 'zs-other-after', ...marks }));
      else
        found.push(Decoration.inline(head, head + sizeOf($head.nodeAfter, 0), { class: 'zs-other-before', ...marks }));
      return found;
    }),
  );
}

/** Positions of the character (never half of one) or atom beside a caret. */
function sizeOf(node: Node | null, at: 0 | -1): number {
  if (!node) return 0;
  return node.isText ? ([...node.text!].at(at)?.length ?? 0) : node.nodeSize;
}
