import { describe, expect, test } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import type { ParagraphRole } from '#shared/contract/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { docxFile, p, table } from '#tests/builders/docx-file.ts';
import { sketch } from './draft-fixture.ts';

const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('');
const BODY =
  lines(
    '前言',
    '甲。',
    '1 范围',
    '乙。',
    '2 规范性引用文件',
    '某标准',
    '3 要求',
    '外观',
    '3.1 应完整',
    '丙',
    '注：丁。',
    '1.5 m高',
  ) +
  table(
    [
      ['一', '二'],
      ['三', '四'],
    ],
    2,
  ) +
  lines('戊');

async function read(roles: Readonly<Record<number, ParagraphRole>>) {
  const overrides = Object.entries(roles).map(([row, role]) => ({ row: Number(row), role }));
  const result = await importDraft(docxFile({ body: BODY }), 'a.docx', { newId: sequentialBlockIds(), overrides });
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, body: (result.value.doc.content ?? []).flatMap((node) => sketch(node)) };
}

describe('what a person says a paragraph is', () => {
  test.each<[number, ParagraphRole, string]>([
    [7, 'heading-2', '  heading 2 外观'],
    [7, 'heading-1', '  heading 1 外观'],
    [8, 'clause-2', '  clause 2 应完整'],
    [8, 'paragraph', '  paragraph 3.1 应完整'],
    [9, 'note', '  note 丙'],
    [9, 'list', '      paragraph 丙'],
    [9, 'example', '    paragraph 丙'],
    [9, 'term', '    termName 丙'],
    [10, 'paragraph', '  paragraph 注：丁。'],
    [9, 'reference', '  reference 丙'],
    [13, 'annex', '  annexTitle 戊'],
  ])('row %i as %s', async (row, role, wanted) => {
    const before = await read({});
    const { body, rows, differences } = await read({ [row]: role });
    expect(body.some((line) => line.startsWith(wanted))).toBe(true);
    expect(rows[row]?.role).toBe(role);
    expect(before.rows[row]?.role).toBeUndefined();
    // A line that becomes a clause moves the numbers of those behind it.
    expect(differences.filter(({ kind }) => kind !== 'number')).toEqual([]);
  });

  test('lines and tables that are not wanted go, and the review says so', async () => {
    const { body, rows, differences } = await read({ 9: 'ignore', 12: 'ignore' });
    expect(body.join('\n')).not.toMatch(/丙|三/);
    expect(rows[9]?.leftOut).toBe('ignored');
    expect(rows[12]?.leftOut).toBe('ignored');
    expect(differences).toEqual([]);
  });

  test('a role that changes nothing changes nothing', async () => {
    expect((await read({ 9: 'paragraph' })).body).toEqual((await read({})).body);
  });
});

test('the review shows every paragraph of the file in order, each beside what it became', async () => {
  const { rows } = await read({});
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i));
  expect(rows[8]?.source.text).toBe('3.1 应完整');
  expect(rows[8]?.result.map(({ kind, label, text }) => `${kind} ${label} ${text}`)).toEqual(['heading 3.1 应完整']);
  const cells = rows[12]?.result[0]?.cells?.map((line) => line.map((cell) => cell.text).join('|'));
  expect(rows[12]?.source.cells?.map((line) => line.map((cell) => cell.text).join('|'))).toEqual(cells);
});
