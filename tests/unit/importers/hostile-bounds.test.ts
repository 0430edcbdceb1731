import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sniffFile } from '#host/importers/package/index.ts';
import { readTableFile } from '#host/importers/tabular/index.ts';
import { runTask } from '#host/index.ts';
import { need } from '#host/refusal-error.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import { cell, docxFile, p, r, styleXml, table } from '#tests/builders/docx-file.ts';
import { formXlsx, type XlsxCell } from '#tests/builders/form-xlsx.ts';
import { noted, notedDocx } from '#tests/builders/word-notes.ts';
import { ANSWER } from '#tests/fuzz/corpus/answer-cases.ts';
import { note, pageWith, rawPdf } from '#tests/fuzz/corpus/raw-pdf.ts';

/** What hostile files have made slow or wrong once. */

const HEAD = ['序号', '章条编号', '修改意见'];
const read = async (name: string, bytes: Uint8Array) =>
  (await runTask('read-forms', { files: [{ name, bytes }] }, {}))[0]!;

it('merged cells of a long sheet are followed, ranges over each other only as far as there is something to cover', async () => {
  const rows: XlsxCell[][] = Array.from({ length: 4_000 }, (_, i) => [
    i + 1,
    i % 2 === 0 ? `5.${i}` : null,
    `意见${i}。`,
  ]);
  const merges = rows.flatMap((_, i) => (i % 2 === 0 ? [`B${i + 2}:B${i + 3}`] : []));
  const beside = await read('表.xlsx', formXlsx([{ name: '表', rows: [HEAD, ...rows], merges }]));
  expect(beside.rows.slice(-2).map(({ clause }) => clause)).toEqual(['5.3998', '5.3998']);
  const over = Array.from({ length: 4_000 }, (_, i) => `A${4_001 - i}:XFD1048576`);
  const form = await read('表.xlsx', formXlsx([{ name: '表', rows: [HEAD, ...rows], merges: over }]));
  expect(form.problems.map(({ code }) => code)).not.toContain('job-failed');
});

it('a sheet that is named twice is read once, whatever its name', async () => {
  const parts = unzipSync(formXlsx([{ name: '__proto__', rows: [HEAD, ['1', '5.1', '写明上限。']] }]));
  const book = strFromU8(parts['xl/workbook.xml']!).replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(50));
  const { rows } = await read('表.xlsx', zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }));
  expect(rows.map(({ comment }) => comment)).toEqual(['写明上限。']);
});

it('records of an archive that lie about the length of their names cost no time and no memory', () => {
  const record = Buffer.from('504b03040000000000000000000000000000000000000000000000ffff', 'hex');
  const { names } = sniffFile('a.zip', Buffer.concat(Array.from({ length: 3_000 }, () => record)));
  expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(1_024);
});

it('answers to answers without end, or in a circle, lose no comment', async () => {
  const hex = (i: number) => (i + 1).toString(16).padStart(8, '0');
  const word = async (count: number, parent: (i: number) => number | null) => {
    const comments = Array.from({ length: count }, (_, i) => {
      const above = parent(i);
      return { id: i, text: `话${i}`, paraId: hex(i), ...(above === null ? {} : { parent: hex(above) }) };
    });
    const { rows } = await read('批注.docx', notedDocx({ body: p([noted(0, r('文字'))]), comments }));
    return rows.reduce((sum, { replies }) => sum + 1 + (replies?.length ?? 0), 0);
  };
  expect(await word(400, (i) => (i === 0 ? null : i - 1))).toBe(400);
  expect(await word(400, (i) => (i + 1) % 400)).toBe(400);
  const chain = Array.from({ length: 400 }, (_, i) => note(i > 0 ? `/IRT ${5 + i} 0 R` : ''));
  const { rows } = await read('批注.pdf', rawPdf(pageWith(chain)));
  expect(rows.reduce((sum, { replies }) => sum + 1 + (replies?.length ?? 0), 0)).toBe(400);
});

it('a page number that never ends is cut', async () => {
  const page = rawPdf(pageWith([note()], { root: '/PageLabels<</Nums[0<</S/A/St 2000000>>]>>' }));
  const { rows } = await read('批注.pdf', page);
  expect(rows[0]?.page?.length).toBe(40);
});

it('rows that go on for ever are several comments', async () => {
  const rows = Array.from({ length: 3_000 }, () => [null, null, '接着写的意见内容']);
  const form = await read('表.xlsx', formXlsx([{ name: '表', rows: [HEAD, ['1', '5.1', '起头'], ...rows] }]));
  expect(form.rows.length).toBeGreaterThan(1);
  expect(
    form.rows
      .map(({ comment }) => comment)
      .join('')
      .replaceAll('\n', '').length,
  ).toBe(2 + 8 * 3_000);
});

it('a text that is named in every cell is read only as far as it could leave the reader', async () => {
  const long = '长'.repeat(30_000);
  const rows = Array.from({ length: 1_000 }, (_, i) => [i + 1, '5.1', long]);
  const merged = formXlsx([
    { name: '表', rows: [HEAD, [1, '5.1', long], ...rows.map((row) => row.slice(0, 1))], merges: ['C2:C1002'] },
  ]);
  for (const bytes of [formXlsx([{ name: '表', rows: [HEAD, ...rows] }]), merged]) {
    const { grids, problems } = need(await readTableFile(bytes, '表.xlsx', 'file-unknown'));
    const letters = grids.flatMap((grid) =>
      grid.rows.flatMap(({ cells }) => cells.map((cell) => cell?.text.length ?? 0)),
    );
    expect(letters.reduce((sum, length) => sum + length, 0)).toBeLessThan(10_100_000);
    expect(problems.map(({ code }) => code)).toEqual(['sheet-too-much-text']);
  }
});

it('a footnote that cites itself, and numbers with a pattern without end, cost nothing', async () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const circle = docxFile({ body: p([r('正文'), mark]), footnotes: { '2': p([mark, r('脚注')]) } });
  const draft = await runTask('import-draft', { bytes: circle, name: '草案.docx' }, {});
  expect(JSON.stringify(need(draft))).toContain('脚注');
  const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const listed = docxFile({ body: p('条', { num: [1, 0] }).repeat(400), numbering });
  expect(
    JSON.stringify(need(await runTask('import-draft', { bytes: listed, name: '草案.docx' }, {}))).length,
  ).toBeLessThan(1_000_000);
});

it('levels of a list that are none number nothing, in forms too', async () => {
  const listed = (ilvl: string) => {
    const level = `<w:lvl w:ilvl="${ilvl}"><w:start w:val="x"/><w:lvlText w:val="${'%1'.repeat(5_000)}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const number = p('写明上限。', { properties: `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>` });
    const rows = [HEAD.map((text) => cell(text)), [cell('1'), cell('5.1'), cell([number])]];
    return docxFile({ body: table(rows, 3), numbering });
  };
  for (const ilvl of ['1.5', '4294967295', '-1', 'NaN', '9']) {
    const { rows } = await read('表.docx', listed(ilvl));
    expect(rows.map(({ comment }) => comment)).toEqual(['写明上限。']);
  }
  const [own] = (await read('表.docx', listed('0'))).rows;
  expect(own?.comment?.length).toBeLessThan(300);
});

it('a chain of thousands of styles is followed once, whatever it is based on in the end', async () => {
  const count = 5_000;
  const styles = Array.from({ length: count }, (_, i) =>
    styleXml(
      `S${i}`,
      `s${i}`,
      i === 0 ? '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' : '',
      `S${i === 0 ? count - 1 : i - 1}`,
    ),
  );
  const bytes = docxFile({ body: p('范围', { style: `S${count - 1}` }), styles: styles.join('') });
  const draft = await runTask('import-draft', { bytes, name: '草案.docx' }, {});
  expect(draft.ok).toBe(true);
});

it('an answer whose version is an object, and a PDF with pages below none, are refused in words', async () => {
  const answer = { ...ANSWER, version: { toString: 'x' } };
  const form = await read('回函.zsanswer.json', strToU8(JSON.stringify(answer)));
  expect(form.problems.map(({ code }) => code)).toEqual(['answer-broken']);
  const pdf = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count -5>>']);
  expect(await runTask('count-pages', { bytes: pdf }, {})).toBe(0);
});

it('a sign-in sheet with cells that are not there has texts only', async () => {
  const sheet = formXlsx([
    {
      name: '签到',
      rows: [
        ['姓名', '单位', '签名'],
        ['林一苇', null, '林'],
      ],
    },
  ]);
  const [list] = await runTask('read-sign-in', { files: [{ name: '签到.xlsx', bytes: sheet }] }, {});
  expect(list).toMatchObject({ ok: true, value: { rows: [['林一苇', '', '林']] } });
});

it('a clause number of thirty thousand numerals is looked through once', () => {
  // Tried from each numeral it took 16 seconds: more than the limit of this test.
  expect(normaliseClause(`${'一'.repeat(30_000)}!`)?.clause ?? '').not.toBe('5.1');
});
