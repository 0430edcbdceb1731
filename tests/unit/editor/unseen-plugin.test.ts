import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';
import { unseenPlugin } from '#ui/editor/plugins/unseen-plugin.ts';

const plugin = unseenPlugin(({ name }) => name);
const open = (text: string) =>
  EditorState.create({
    doc: standardSchema.nodes.doc.createChecked(null, [d.foreword(d.paragraph('甲。')), d.body(d.paragraph(text))]),
    plugins: [plugin],
  });
/** The characters that carry a mark. */
function marked(state: EditorState): readonly string[] {
  const marks = plugin.getState(state) as DecorationSet;
  return marks.find().map(({ from, to }) => state.doc.textBetween(from, to));
}

test('what nobody sees carries a mark, from the beginning and as it is typed, moved and taken away', () => {
  let state = open('应\u202e平\u200b整，👨‍👩‍👧。');
  expect(marked(state)).toEqual(['\u202e', '\u200b']);
  state = state.apply(state.tr.insertText('\u{e0041}乙', 2));
  expect(marked(state)).toEqual(['\u{e0041}', '\u202e', '\u200b']);
  const at = state.doc.content.size - 2;
  state = state.apply(state.tr.insertText('\u00ad', at));
  expect(marked(state)).toContain('\u00ad');
  state = state.apply(state.tr.insertText('丙', 2, 4));
  expect(marked(state)).toEqual(['\u202e', '\u200b', '\u00ad']);
  const [first] = (plugin.getState(state) as DecorationSet).find();
  state = state.apply(state.tr.delete(first?.from ?? 0, first?.to ?? 0));
  expect(marked(state)).toEqual(['\u200b', '\u00ad']);
});
