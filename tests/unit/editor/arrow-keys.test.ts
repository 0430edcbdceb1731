import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { body, documentOf, heading, paragraph, table } from '#tests/builders/document.ts';
import { collapseSelection } from '#ui/editor/commands/skip-atom.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';

const doc = editorSchema.nodeFromJSON(
  documentOf(
    body(
      heading(1, '范围', { id: 'scope001' }),
      table('表', [
        ['甲', '乙'],
        ['60%', '75%'],
      ]),
      paragraph('完。', { id: 'last0001' }),
    ),
  ).toJSON(),
);

function selecting(text: string): EditorState {
  let from = -1;
  doc.descendants((node, pos) => {
    if (from < 0 && node.isText && node.text === text) from = pos;
    return from < 0;
  });
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, from, from + text.length),
  });
}

function pressed(state: EditorState, delta: -1 | 1): EditorState | null {
  let next: EditorState | null = null;
  collapseSelection(delta)(state, (tr: Transaction) => {
    next = state.apply(tr);
  });
  return next;
}

describe('arrow keys at a selection', () => {
  it('put the caret at its edge, in the same cell of a table', () => {
    const state = selecting('75%');
    expect(pressed(state, 1)?.selection.$from.parent.textContent).toBe('75%');
    expect(pressed(state, 1)?.selection.from).toBe(state.selection.to);
    expect(pressed(state, -1)?.selection.from).toBe(state.selection.from);
  });

  it('leave a caret to the other commands', () => {
    const state = selecting('60%');
    const caret = state.apply(state.tr.setSelection(TextSelection.create(doc, state.selection.from)));
    expect(collapseSelection(1)(caret)).toBe(false);
  });
});
