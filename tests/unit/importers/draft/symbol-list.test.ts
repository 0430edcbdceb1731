import { expect, test } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { type DocJson, sequentialBlockIds } from '#shared/doc-model/index.ts';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

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
