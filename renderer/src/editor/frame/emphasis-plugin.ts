import type { Node, ResolvedPos } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

type Emphasis = { readonly on: boolean; readonly marks: DecorationSet };

const OFF: Emphasis = { on: false, marks: DecorationSet.empty };
const key = new PluginKey<Emphasis>('emphasis');

/** Marks the block with the caret (`zs-here`) while focus mode is on. */
export function emphasisPlugin(): Plugin<Emphasis> {
  return new Plugin<Emphasis>({
    key,
    state: {
      init: () => OFF,
      apply(tr, value, _, state) {
        const asked = tr.getMeta(key) as boolean | undefined;
        const on = asked ?? value.on;
        if (!on) return OFF;
        if (asked === undefined && !tr.selectionSet && !tr.docChanged) return value;
        return { on, marks: marksOf(state.doc, state.selection.$from) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

/** Switches the emphasis on or off. */
export function setEmphasis(tr: Transaction, on: boolean): Transaction {
  return tr.setMeta(key, on).setMeta('addToHistory', false);
}

function marksOf(doc: Node, $from: ResolvedPos): DecorationSet {
  if ($from.depth < 2) return DecorationSet.empty;
  return DecorationSet.create(doc, [Decoration.node($from.before(2), $from.after(2), { class: 'zs-here' })]);
}
