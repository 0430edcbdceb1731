import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Marks the block with the caret (`zs-here`), so that it is always laid out while blocks far from the screen are not. */
export function currentBlockPlugin(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: () => DecorationSet.empty,
      apply(tr, value, _, state) {
        if (!tr.selectionSet && !tr.docChanged) return value;
        const { $from } = state.selection;
        if ($from.depth < 2) return DecorationSet.empty;
        const from = $from.before(2);
        const old = value.find()[0];
        const node = $from.node(2);
        if (old && !tr.docChanged && old.from === from) return value;
        return DecorationSet.create(state.doc, [Decoration.node(from, from + node.nodeSize, { class: 'zs-here' })]);
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
