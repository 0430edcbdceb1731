import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { breadcrumbs } from '#ui/editor/frame/breadcrumbs.ts';
import { outlineEntries, siblingsOf } from '#ui/editor/frame/outline-entries.ts';

const doc = standardSchema.nodes.doc.createChecked(null, [
  d.foreword(d.paragraph('前言。', { id: 'foreword01' })),
  d.body(
    d.warning('小心。', { id: 'warning001' }),
    d.heading(1, '范围'),
    d.heading(1, '要求'),
    d.heading(2, '外观'),
    d.heading(2, '尺寸'),
    d.table('指标', [['甲', '乙']], { id: 'table1xxxx' }),
    d.formula('a', { id: 'formula1xx' }),
    d.heading(1, '检验'),
  ),
  d.annex('方法', [d.heading(2, '抽样', { id: 'sampling01' }), d.paragraph('随机。')], { id: 'annexAxxxx' }),
]);
const numbering = numberDocument(doc);

function crumbsAt(id: string, inside = 1) {
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.attrs['id'] === id) at = pos;
  });
  const isAtom = doc.nodeAt(at)!.isAtom;
  const selection = isAtom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + inside));
  const state = EditorState.create({ doc, selection });
  return breadcrumbs(state, outlineEntries(doc, numbering), numbering, '（无标题）');
}
const labels = (id: string) => crumbsAt(id).map((crumb) => crumb.label);

test('the way to the caret ends with the numbered object', () => {
  expect(labels('table1xxxx')).toEqual(['2 要求', '2.2 尺寸', '表1']);
  expect(labels('formula1xx')).toEqual(['2 要求', '2.2 尺寸', '公式（1）']);
  expect(labels('sampling01')).toEqual(['附录A 方法', 'A.1 抽样']);
  expect(labels('foreword01')).toEqual(['前言']);
});

test('each step knows what stands beside it', () => {
  const [chapter, clause] = crumbsAt('table1xxxx');
  const beside = (index: number) => siblingsOf(outlineEntries(doc, numbering), index).map((entry) => entry.title);
  expect(beside(chapter!.index)).toEqual(['', '范围', '要求', '检验', '方法']);
  expect(beside(clause!.index)).toEqual(['外观', '尺寸']);
});
