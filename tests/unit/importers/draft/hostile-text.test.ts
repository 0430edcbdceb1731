import { expect, test } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { docxFile, p, table } from '#tests/builders/docx-file.ts';

/** Patterns that once took minutes: every one must come back within the time limit of a test. */
test.each<[string, string]>([
  ['blanks', `a${' '.repeat(100_000)}b`],
  ['dots', `x=${'.'.repeat(100_000)}y`],
  ['dots and blanks', `x= ${'… '.repeat(50_000)}y`],
  ['codes', 'GB/T 1.1—2020，'.repeat(10_000)],
  ['references', '见5.2和表1，'.repeat(20_000)],
  ['capitals and strokes', 'A/'.repeat(50_000)],
  ['brackets', '（'.repeat(50_000)],
  ['numbers', '1.1.'.repeat(50_000)],
  ['dashes', 'a ——'.repeat(20_000)],
  ['Latin between Han', '中 a'.repeat(20_000)],
])('a very long line of %s is read', async (_, text) => {
  const filler = Array.from({ length: 400 }, (__, i) => p(`正文${i * 7919}句。`)).join('');
  const body =
    p('1 范围') +
    p(text) +
    p('2 规范性引用文件') +
    p(text) +
    p('3 术语和定义') +
    p('3.1') +
    p(text) +
    p('定义。') +
    p('表1 x') +
    table([[text.slice(0, 1_000), 'b']], 2) +
    filler;
  const result = await importDraft(docxFile({ body }), 'a.docx', { newId: sequentialBlockIds() });
  expect(result.ok ? result.value.headings.length : result.error.code).toBe(3);
});

test('cells that claim millions of columns are not believed', async () => {
  const row =
    '<w:tr><w:trPr><w:gridBefore w:val="100000000"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr><w:p/></w:tc></w:tr>';
  const result = await importDraft(docxFile({ body: `${p('表1 x')}<w:tbl>${row}${row}</w:tbl>` }), 'a.docx', {
    newId: sequentialBlockIds(),
  });
  expect(result.ok).toBe(true);
});
