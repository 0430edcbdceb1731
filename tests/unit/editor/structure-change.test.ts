import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { structureChanged } from '#ui/editor/plugins/structure-change.ts';
import { bodyOf, inside } from '../doc-model/commands/commands-fixture.ts';

const doc = bodyOf('1 要求', '外观平整。', '- 甲；- 乙。');
const after = (change: (tr: Transform) => void) => {
  const tr = new Transform(doc);
  change(tr);
  return structureChanged(doc, tr.doc);
};

test('typing is no change of structure, all else is', () => {
  expect(after((tr) => tr.insert(inside(doc, '外观', 2), standardSchema.text('应')))).toBe(false);
  expect(after((tr) => tr.insert(inside(doc, '甲', 1), standardSchema.text('一')))).toBe(false);
  expect(after((tr) => tr.split(inside(doc, '外观', 2)))).toBe(true);
  expect(after((tr) => tr.setNodeAttribute(inside(doc, '要求') - 1, 'level', 2))).toBe(true);
  expect(
    after((tr) => tr.insert(inside(doc, '乙', 1), standardSchema.nodes.crossReference.create({ target: 'b000001' }))),
  ).toBe(true);
  expect(after((tr) => tr.insert(inside(doc, '乙', 1), standardSchema.nodes.hardBreak.create()))).toBe(false);
});
