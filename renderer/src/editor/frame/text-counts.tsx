import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { ReactNode } from 'react';
import { countDocument, countText } from '#shared/doc-model/index.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';

/** 字数 of the text and of what is selected, and its pages when they have been laid out. */
export function TextCounts(): ReactNode {
  const { text, pages } = useEditor();
  const state = useEditorUi((ui) => ui.calm);
  const all = countDocument(state.doc);
  const chosen = selectedWords(state);
  return (
    <>
      {pages > 0 && <span title={text('status.pages-title')}>{text('status.pages', { count: pages })}</span>}
      <span title={text('status.words-title', { characters: all.characters })}>
        {chosen > 0
          ? text('status.words-of', { selected: chosen, count: all.words })
          : text('status.words', { count: all.words })}
      </span>
    </>
  );
}

function selectedWords(state: EditorState): number {
  const { selection, doc } = state;
  if (selection.empty) return 0;
  let words = 0;
  for (const { $from, $to } of selection.ranges) words += wordsBetween(doc, $from.pos, $to.pos);
  return words;
}

function wordsBetween(doc: Node, from: number, to: number): number {
  let words = 0;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from - pos - 1, 0);
    const end = Math.min(to - pos - 1, node.content.size);
    words += countText(node.textBetween(start, end, ' ', ' ')).words;
    return false;
  });
  return words;
}
