import { Fragment, type Node, Slice } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import * as d from '#tests/builders/document.ts';
import { pastePlugin } from '#ui/editor/plugins/paste-plugin.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';

/** Levels of the blocks after a paste with the caret in the block with this id. */
function levelsPastedAt(id: string, pasted: readonly Node[]): unknown[] {
  const doc = editorSchema.nodeFromJSON(
    d
      .documentOf(
        d.foreword(),
        d.body(d.heading(1, '范围'), d.paragraph('甲', { id: 'in-body' })),
        d.annex('方法', [d.paragraph('乙', { id: 'in-annex' })]),
      )
      .toJSON(),
  );
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.attrs['id'] === id) at = pos + 1;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  const plugin = pastePlugin({ insertPictures: () => undefined });
  const blocks = pasted.map((node) => editorSchema.nodeFromJSON(node.toJSON()));
  const slice = new Slice(Fragment.from(blocks), 0, 0);
  const result = plugin.props.transformPasted?.call(plugin, slice, { state } as EditorView, false);
  return (result?.content.content ?? []).map((node) => node.attrs['level']);
}

test('chapters pasted into an annex become its clauses, and their clauses go down with them', () => {
  const chapters = [d.heading(1, '试验'), d.heading(2, '总则'), d.clause(3, '应完整。'), d.paragraph('略。')];
  expect(levelsPastedAt('in-annex', chapters)).toEqual([2, 3, 4, undefined]);
  expect(levelsPastedAt('in-body', chapters)).toEqual([1, 2, 3, undefined]);
  expect(levelsPastedAt('in-annex', [d.heading(2, '总则')])).toEqual([2]);
});

test.each([
  ['a screenshot', '', true],
  [
    'a picture copied in Word',
    '<html><head><style>p {}</style></head><body><!--[if vml]>x<![endif]--><p><img src="file:///c:/x.png"></p></body></html>',
    true,
  ],
  ['cells copied in Excel, which come with a picture of themselves', '<table><tr><td>1</td></tr></table>', false],
])('%s', (_, html, isPicture) => {
  const taken: File[] = [];
  const plugin = pastePlugin({ insertPictures: (files) => taken.push(...files) });
  const clipboardData = {
    files: [new File(['x'], 'a.png', { type: 'image/png' })],
    types: ['Files'],
    getData: () => html,
  };
  const handled = plugin.props.handlePaste?.call(
    plugin,
    null as never,
    { clipboardData } as unknown as ClipboardEvent,
    Slice.empty,
  );
  expect(handled).toBe(isPicture);
  expect(taken).toHaveLength(isPicture ? 1 : 0);
});

test.each([
  ['without a title leaves the caret where the title is written', '', 'caption'],
  ['with a title leaves it in the last cell', '尺寸', 'tableCell'],
])('a pasted table %s, not in the heading that follows', (_, title, place) => {
  const doc = editorSchema.nodeFromJSON(
    d
      .documentOf(d.foreword(), d.body(d.heading(1, '范围'), d.paragraph('', { id: 'here' }), d.heading(1, '要求')))
      .toJSON(),
  );
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.attrs['id'] === 'here') at = pos + 1;
  });
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  const plugin = pastePlugin({ insertPictures: () => undefined });
  const table = editorSchema.nodeFromJSON(
    d
      .table(title, [
        ['甲', '乙'],
        ['1', '末'],
      ])
      .toJSON(),
  );
  const view = { state, dispatch: (tr: Transaction) => (state = state.apply(tr)) } as unknown as EditorView;
  const clipboardData = { files: [], types: [], getData: () => '' };
  const event = { clipboardData } as unknown as ClipboardEvent;
  const slice = new Slice(Fragment.from(table), 0, 0);
  expect(plugin.props.handlePaste?.call(plugin, view, event, slice)).toBe(true);
  expect(state.doc.child(1).children.map((node) => node.type.name)).toEqual(['heading', 'tableBlock', 'heading']);
  const { $from } = state.selection;
  expect([$from.parent.type.name, $from.node(-1).type.name]).toContain(place);
  if (title !== '') expect($from.parent.textContent).toBe('末');
});
