import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { structureChanged } from './structure-change.ts';

export type CommentMark = { readonly blockId: string; readonly count: number };

type MarksState = { readonly marks: readonly CommentMark[]; readonly decorations: DecorationSet };

const key = new PluginKey<MarksState>('comment-marks');

/** Shows how many comments stand on a block as a mark in the margin (`data-comments`). */
export function commentMarksPlugin(): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key,
    state: {
      init: () => ({ marks: [], decorations: DecorationSet.empty }),
      apply(tr, value, before) {
        const marks = tr.getMeta(key) as readonly CommentMark[] | undefined;
        if (marks) return { marks, decorations: build(tr.doc, marks) };
        if (!tr.docChanged || value.marks.length === 0) return value;
        if (structureChanged(before.doc, tr.doc)) return { ...value, decorations: build(tr.doc, value.marks) };
        return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Replaces the marks. */
export function setCommentMarks(tr: Transaction, marks: readonly CommentMark[]): Transaction {
  return tr.setMeta(key, marks).setMeta('addToHistory', false);
}

function build(doc: Node, marks: readonly CommentMark[]): DecorationSet {
  const counts = new Map(marks.filter((m) => m.count > 0).map((m) => [m.blockId, m.count]));
  if (counts.size === 0) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.isText) return false;
    const count = counts.get(node.attrs['id'] as string);
    if (count !== undefined) {
      found.push(Decoration.node(pos, pos + node.nodeSize, { 'data-comments': String(count) }));
    }
    return true;
  });
  return DecorationSet.create(doc, found);
}
