import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';
import {
  EMPTY_QUERY,
  findPlugin,
  findStateOf,
  replaceAll,
  replaceCurrent,
  startFind,
  stepFind,
} from '#ui/editor/find/find-plugin.ts';
import { scopeOf } from '#ui/editor/find/find-scope.ts';

const doc = standardSchema.nodes.doc.createChecked(null, [
  d.foreword(d.paragraph('甲乙甲。')),
  d.body(
    d.heading(1, '甲'),
    d.paragraph(['见甲', d.footnote('甲甲')]),
    d.heading(1, '乙'),
    d.heading(2, '甲'),
    d.paragraph('无。'),
  ),
]);
const open = () => EditorState.create({ doc, plugins: [findPlugin(), history()] });
const search = (state: EditorState, text: string) => state.apply(startFind(state, { ...EMPTY_QUERY, text }, null));

test('goes to the first match from the caret on, then around', () => {
  let state = open();
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4)));
  state = search(state, '甲');
  expect(findStateOf(state)).toMatchObject({ current: 1 });
  expect(findStateOf(state).matches).toHaveLength(7);
  for (let i = 0; i < 6; i++) state = state.apply(stepFind(state, 1));
  expect(findStateOf(state).current).toBe(0);
  state = state.apply(stepFind(state, -1));
  expect(findStateOf(state).current).toBe(6);
});

test('everything is replaced as one step that one undo takes back', () => {
  let state = search(open(), '甲');
  const made = replaceAll(state, '丙丁')!;
  expect(made.count).toBe(7);
  state = state.apply(made.tr);
  expect(state.doc.textContent).toBe('丙丁乙丙丁。丙丁见丙丁乙丙丁无。');
  expect(findStateOf(state).matches).toHaveLength(0);
  undo(state, (tr) => {
    state = state.apply(tr);
  });
  expect(state.doc.eq(doc)).toBe(true);
  expect(findStateOf(state).matches).toHaveLength(7);
});

test('replacing one goes on to the next, even when the new text holds the old one', () => {
  let state = search(open(), '甲');
  state = state.apply(replaceCurrent(state, '甲甲')!);
  expect(state.doc.textContent.startsWith('甲甲乙甲')).toBe(true);
  const { matches, current } = findStateOf(state);
  expect(state.doc.textBetween(matches[current]!.from - 1, matches[current]!.to)).toBe('乙甲');
});

test('matches follow the text while it is changed', () => {
  let state = search(open(), '甲');
  state = state.apply(state.tr.insertText('甲', 2));
  expect(findStateOf(state).matches).toHaveLength(8);
});

test('a pattern that cannot be read is trouble, not an error; nothing is replaced', () => {
  const state = open();
  const after = state.apply(startFind(state, { ...EMPTY_QUERY, text: '[', regex: true }, null));
  expect(findStateOf(after)).toMatchObject({ trouble: 'bad-pattern', matches: [] });
  expect(replaceAll(after, 'x')).toBeNull();
});

test('only in the chapter of the caret, or in the selection', () => {
  let state = open();
  const inSecond = state.doc.content.size - 4;
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, inSecond)));
  const chapter = state.apply(startFind(state, { ...EMPTY_QUERY, text: '甲' }, scopeOf(state, 'chapter')));
  expect(findStateOf(chapter).matches).toHaveLength(1);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, 4)));
  const chosen = state.apply(startFind(state, { ...EMPTY_QUERY, text: '甲' }, scopeOf(state, 'selection')));
  expect(findStateOf(chosen).matches).toHaveLength(1);
});

test('thousands of matches: what is replaced is true of the text as it is now', () => {
  const long = standardSchema.nodes.doc.createChecked(null, [
    d.foreword(d.paragraph('前言。')),
    d.body(d.heading(1, '范围'), ...Array.from({ length: 500 }, () => d.paragraph('甲一甲'))),
  ]);
  let state = EditorState.create({ doc: long, plugins: [findPlugin(), history()] });
  state = search(state, '甲');
  state = state.apply(state.tr.insertText('新甲', 2));
  const made = replaceAll(state, '乙')!;
  expect(made.count).toBe(1001);
  state = state.apply(made.tr);
  expect(state.doc.textContent).toBe(`新乙前言。范围${'乙一乙'.repeat(500)}`);
});
