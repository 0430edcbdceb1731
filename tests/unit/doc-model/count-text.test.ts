import { expect, test } from 'vitest';
import { countDocument, countText, standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';

test.each([
  ['', 0, 0],
  ['本文件规定了要求。', 8, 9],
  ['按GB/T 1.1的规定', 6, 11],
  ['温度为25.5℃，湿度50%', 7, 14],
  ['the moisture content', 3, 18],
  ['𠮷野家', 3, 3],
])('%s', (text, words, characters) => {
  expect(countText(text)).toEqual({ words, characters });
});

test('a document counts its blocks and footnotes, and follows changes', () => {
  const doc = (text: string) =>
    standardSchema.nodes.doc.createChecked(null, [
      d.foreword(d.paragraph([text, d.footnote('脚注')])),
      d.body(d.heading(1, '范围'), d.table('表题', [['单位', 'mm']])),
    ]);
  expect(countDocument(doc('前言')).words).toBe(2 + 2 + 2 + 2 + 2 + 1);
  expect(countDocument(doc('前言文')).words).toBe(2 + 2 + 2 + 2 + 2 + 1 + 1);
});
