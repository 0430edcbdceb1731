import { expect, test } from 'vitest';
import { outlineOf, standardSchema } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { countsByRow, filteredRows, foldedTo, outlineRows, unfoldedRows } from '#ui/editor/outline/outline-rows.ts';

const doc = standardSchema.nodes.doc.createChecked(null, [
  d.foreword(d.paragraph('前言。')),
  d.body(
    d.heading(1, '范围'),
    d.paragraph('适用。'),
    d.heading(1, '要求', { id: 'require001' }),
    d.heading(2, '外观', { id: 'looks00001' }),
    d.paragraph('平整。', { id: 'text000001' }),
    d.heading(2, '尺寸ＡＢ'),
    d.clause(3, '长度不大于十米。'),
  ),
  d.annex('检验方法', [d.heading(2, '抽样'), d.paragraph('随机。')], { id: 'annex00001' }),
]);
const numbering = numberDocument(doc);
const rows = outlineRows(outlineOf(doc), numbering, '（无标题）');
const names = (list: typeof rows) => list.map((row) => `${row.number} ${row.title}`.trim());

test('every entry with its number, one step in for each level', () => {
  expect(rows.map((row) => `${'·'.repeat(row.depth)}${row.number} ${row.title}`.trim())).toEqual([
    '前言',
    '1 范围',
    '2 要求',
    '·2.1 外观',
    '·2.2 尺寸ＡＢ',
    '··2.2.1 长度不大于十米。',
    '附录A 检验方法',
    '·A.1 抽样',
  ]);
});

test('the filter takes numbers from their beginning, texts anywhere, whatever their width, with what they stand in', () => {
  expect(names(filteredRows(rows, '2.2'))).toEqual(['2 要求', '2.2 尺寸ＡＢ', '2.2.1 长度不大于十米。']);
  expect(names(filteredRows(rows, ' ab '))).toEqual(['2 要求', '2.2 尺寸ＡＢ']);
  expect(names(filteredRows(rows, '附录A'))).toEqual(['附录A 检验方法']);
  expect(names(filteredRows(rows, '抽样'))).toEqual(['附录A 检验方法', 'A.1 抽样']);
  expect(filteredRows(rows, '没有')).toEqual([]);
});

test('folding hides what is inside, down to any level', () => {
  expect(names(unfoldedRows(rows, foldedTo(rows, 0)))).toEqual(['前言', '1 范围', '2 要求', '附录A 检验方法']);
  expect(names(unfoldedRows(rows, foldedTo(rows, 1)))).toEqual([
    '前言',
    '1 范围',
    '2 要求',
    '2.1 外观',
    '2.2 尺寸ＡＢ',
    '附录A 检验方法',
    'A.1 抽样',
  ]);
});

test('comments and findings are counted at the clause their block stands in; those of deleted blocks nowhere', () => {
  const counts = countsByRow(
    [
      { blockId: 'text000001', kind: 'comment', count: 2 },
      { blockId: 'looks00001', kind: 'comment', count: 1 },
      { blockId: 'text000001', kind: 'finding', count: 4 },
      { blockId: 'gone000001', kind: 'finding', count: 9 },
    ],
    numbering,
  );
  expect([...counts]).toEqual([['looks00001', { comments: 3, findings: 4 }]]);
});
