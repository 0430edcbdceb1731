import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { othersPlugin, setOthers } from '#ui/editor/plugins/others-plugin.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';
import { caretOf, positionsOf } from '#ui/editor/sync/caret.ts';
import { bodyOf, inside } from '../doc-model/commands/commands-fixture.ts';

const doc = editorSchema.nodeFromJSON(bodyOf('1 要求', '外观𠮷平整。', '').toJSON());
const plugin = othersPlugin();
const fresh = () => EditorState.create({ doc, plugins: [plugin] });
const selected = (from: number, to: number) => {
  const state = fresh();
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
};

test('a caret told by block and offset stands at the same letter after changes before it', () => {
  const at = inside(doc, '外观', 2);
  const caret = caretOf(selected(at, at))!;
  const changed = fresh().apply(fresh().tr.insertText('新', inside(doc, '要求'))).doc;
  expect(positionsOf(changed, [caret.head]).get(caret.head)).toBe(at + 1);
});

test('a caret behind what has not come yet stands at the end of the block, one in a block that is gone nowhere', () => {
  const at = inside(doc, '外观');
  const caret = caretOf(selected(at, at))!;
  const far = { ...caret.head, offset: 999 };
  expect(positionsOf(doc, [far]).get(far)).toBe(at + '外观𠮷平整。'.length);
  expect(positionsOf(doc, [{ blockId: 'nothere', offset: 0 }]).size).toBe(0);
});

test('the mark of another caret covers a whole character, also a rare one of two code units', () => {
  const at = inside(doc, '外观', 4);
  const caret = caretOf(selected(at, at))!;
  const state = fresh();
  const shown = state.apply(setOthers(state.tr, [{ label: '周（窗口2）', colour: 1, caret }]));
  const marks = plugin.getState(shown)!.decorations.find();
  expect(marks.map(({ from, to }) => shown.doc.textBetween(from, to))).toEqual(['𠮷']);
});

test('another selection is marked, and moves with what is typed before it', () => {
  const from = inside(doc, '外观', 0);
  const caret = caretOf(selected(from, from + 2))!;
  const state = fresh();
  let shown = state.apply(setOthers(state.tr, [{ label: '周', colour: 1, caret }]));
  shown = shown.apply(shown.tr.insertText('新', inside(doc, '要求')));
  const texts = plugin
    .getState(shown)!
    .decorations.find()
    .map(({ from: a, to: b }) => shown.doc.textBetween(a, b));
  expect(texts).toContain('外观');
});
