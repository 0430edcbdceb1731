import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { type DocxCell, formDocx } from '../../../builders/form-docx.ts';
import { formXlsx } from '../../../builders/form-xlsx.ts';

const TITLES = ['序号', '条款', '原文', '意见', '建议', '理由'];
const docx = formDocx(['单位：东屏大学', [TITLES, ['1', '5.1', '甲', '乙', '丙', '丁']]]);
const xlsx = formXlsx([{ name: 'a', rows: [TITLES, ['1', '5.1', '甲', '乙', '丙', '丁']] }]);

describe('hostile and broken files', () => {
  it('never throws, whatever bytes arrive under whatever name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.docx', 'a.xlsx', 'a.csv', 'a', 'a.pdf'),
        async (bytes, name) => {
          const form = await readCommentFile(bytes, name);
          expect(form.file).toBe(name);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws on files with changed or missing bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(docx, xlsx),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (file, at, value, cut) => {
          const bytes = cut ? file.slice(0, at % file.length) : file.slice();
          if (bytes.length > 0) bytes[at % bytes.length] = value;
          const form = await readCommentFile(bytes, 'a.docx');
          if (form.kind === 'unknown') expect(form.problems.some((problem) => problem.severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a DTD', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }, 'xml-doctype'],
    ['broken XML', { 'word/document.xml': '<w:document><w:body>' }, 'xml-broken'],
    ['no body', { 'word/document.xml': '<x/>' }, 'docx-no-document'],
  ])('refuses a Word file with %s', async (_, parts, code) => {
    const form = await readCommentFile(formDocx([], { parts }), 'a.docx');
    expect(form).toMatchObject({ kind: 'unknown', rows: [], problems: [{ code, severity: 'error' }] });
  });

  it('reads a file with macros as text and says so', async () => {
    const form = await readCommentFile(
      formDocx(['单位：东屏大学', [TITLES, ['1', '5.1', '', '乙', '', '']]], { parts: { 'word/vbaProject.bin': 'x' } }),
      'a.docm',
    );
    expect(form.rows).toHaveLength(1);
    expect(form.problems.map((problem) => problem.code)).toEqual(['form-macros-ignored']);
  });

  it.each(['《', '〈', '（', '[ ', ' ', '一', '.', '、', '1)', '标', '单 位', '：', '意见', '□', '。 ', '第', '5.'])(
    'is not held up by %j repeated to twenty thousand characters',
    async (piece) => {
      const long = piece.repeat(Math.ceil(20_000 / piece.length));
      const row = TITLES.map(() => `甲${long}乙`);
      const form = await readCommentFile(
        formDocx([`单位${long}x`, [[{ text: `${long}x`, span: 6 }], TITLES, row, [{ text: `${long}y`, span: 6 }]]]),
        'a.docx',
      );
      expect(form.rows).toHaveLength(1);
    },
  );

  it('finds every row of a table once, in order, with exactly the texts of its cells', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom('应', '改', '为', '。', '5', ' ', 'a', '\n', '，', '<', '&', '"', '|'),
        maxLength: 12,
      })
      .map((t) => `甲${t.trim()}乙`.replace(/\n+/g, '\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), text, text, text, text), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const cells: DocxCell[][] = rows.map(([clause, ...texts], i) => [String(i + 1), `5.${clause}`, ...texts]);
          const form = await readCommentFile(formDocx(['单位：东屏大学', [TITLES, ...cells]]), 'a.docx');
          expect(
            form.rows.map((row) => [row.no, row.clause, row.original, row.comment, row.proposal, row.reason]),
          ).toEqual(cells);
        },
      ),
      { numRuns: 60 },
    );
  });
});
