import { describe, expect, test } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { type DocJson, sequentialBlockIds } from '#shared/doc-model/index.ts';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { importParts, lines } from './draft-fixture.ts';

test('a list of symbols without 式中 comes back from our own Word file as what it was', async () => {
  const doc = d.documentOf(
    d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。')),
    d.body(
      d.heading(1, '范围'),
      d.paragraph('本文件规定了要求。'),
      d.heading(1, '符号'),
      d.paragraph('下列符号适用于本文件。'),
      d.formulaKey([
        ['A', '面积；'],
        ['t', '时间。'],
      ]),
      d.heading(1, '要求'),
      d.paragraph('应平整。'),
    ),
  );
  const publication = buildStandard(doc, { ...EMPTY_COVER, number: 'GB/T 1—2026', titleMain: '甲' }, gbProfile);
  const { bytes } = await runTask('render', { publication, format: 'docx', blobs: new Map() }, {});
  const back = await importDraft(bytes, '符号.docx', { newId: sequentialBlockIds() });
  if (!back.ok) throw new Error(back.error.code);
  const keys: DocJson[] = [];
  const walk = (node: DocJson): void => {
    if (node.type === 'formulaKey') keys.push(node);
    node.content?.forEach(walk);
  };
  walk(back.value.doc);
  expect(keys).toHaveLength(1);
  expect(keys[0]?.content?.map((item) => [item.attrs?.['symbol'], item.content?.[0]?.text])).toEqual([
    ['A', '面积；'],
    ['t', '时间。'],
  ]);
});

describe('terms', () => {
  test('groups of terms keep their headings; admitted terms follow the equivalent', async () => {
    const draft = await importParts({
      body: lines(
        '1 范围',
        '略。',
        '2 术语和定义',
        '下列术语和定义适用于本文件。',
        '2.1 通用术语',
        '2.1.1',
        '油茶 oil-tea camellia',
        '茶油树',
        '（弃用）山茶',
        '山茶科植物。',
        '注：果实含油。',
        '[来源：GB/T 1—2020，3.1]',
        '2.1.2',
        '茶籽 seed of',
        '油茶的种子。',
        '示例：红花茶籽。',
        '3 要求',
        '略。',
      ),
    });
    expect(draft.sketch.slice(2)).toEqual([
      'body',
      '  heading 1 范围',
      '  paragraph 略。',
      '  heading 1 术语和定义',
      '  paragraph 下列术语和定义适用于本文件。',
      '  heading 2 通用术语',
      '  termEntry 3',
      '    termName 油茶',
      '    termEnglish oil-tea camellia',
      '    termDefinition 茶油树⏎（弃用）山茶⏎山茶科植物。',
      '    note 果实含油。',
      '    termSource [来源：GB/T 1—2020，3.1]',
      '  termEntry 3',
      '    termName 茶籽',
      '    termEnglish seed of',
      '    termDefinition 油茶的种子。',
      '    example',
      '      paragraph 红花茶籽。',
      '  heading 1 要求',
      '  paragraph 略。',
    ]);
  });
});
