import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { type UnseenMark, type UnseenName, unseenIn } from '#shared/base/index.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';

const key = new PluginKey<DecorationSet>('unseen');

/**
 * Characters that nobody sees carry a mark (`data-unseen`) before them, and turn nothing but themselves: each stands in an isolate. Only blocks that
 * were touched are read again.
 */
export function unseenPlugin(name: (unseen: UnseenMark) => string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, marksIn(doc, 0, doc.content.size, name)),
      apply(tr, marks) {
        const touched = touchedBy(tr);
        if (!touched) return marks;
        const { from, to } = touched;
        const kept = marks.map(tr.mapping, tr.doc);
        const old: Decoration[] = [];
        if (kept !== DecorationSet.empty)
          tr.doc.nodesBetween(from, to, (node, pos) => {
            if (node.isTextblock) old.push(...kept.find(pos, pos + node.nodeSize));
          });
        return kept.remove(old).add(tr.doc, marksIn(tr.doc, from, to, name));
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** What a mark says to who points at it or has it read. */
export function unseenText(locale: Locale, name: UnseenName, code: string): string {
  return translate(locale, 'app.unseen.one', { name: translate(locale, `app.unseen.${name}`), code });
}

function marksIn(doc: Node, from: number, to: number, name: (unseen: UnseenMark) => string): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (block, start) => {
    if (!block.isTextblock) return true;
    block.descendants((node, offset) => {
      for (const unseen of unseenIn(node.text ?? '')) {
        const pos = start + 1 + offset + unseen.at;
        const said = name(unseen);
        found.push(
          Decoration.inline(pos, pos + unseen.length, {
            class: 'zs-unseen',
            'data-unseen': unseen.mark,
            role: 'img',
            'aria-label': said,
            title: said,
          }),
        );
      }
    });
    return false;
  });
  return found;
}

/** Where the document is another one, in its positions now; null when it is the same. */
function touchedBy(tr: Transaction): { readonly from: number; readonly to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  return to < 0 ? null : { from, to };
}
