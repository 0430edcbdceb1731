import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { publicationToHtml } from '#host/exporters/html/index.ts';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { publicationToText } from '#host/exporters/text/index.ts';
import { recordPart } from '#shared/profiles/forms/form-parts.ts';
import { papersOf } from '#shared/profiles/index.ts';
import { fillTemplate, type PaperTemplate } from '#shared/publishing/index.ts';
import { checkDocx } from '#tests/builders/check-docx.ts';
import { readPdfFile } from '#tests/builders/pdf-file.ts';
import { readTagTree, textOfElement } from '#tests/builders/pdf-tag-tree.ts';

/** The checkpoint that papers bear, read back from each format by the decoder of the package that made it. */

const RECORD = `zhunsheng/01a20391-40a4-7a32-9c2f-066deeec7a83 123456 ${'0123abcd '.repeat(8).trim()}`;
const template: PaperTemplate = {
  id: 'record',
  name: { 'zh-CN': '存证', en: 'Record' },
  about: 'ballot',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {},
  parts: [recordPart('存证点：')],
  footer: '',
  fileName: '存证',
  source: '试验',
  unconfirmed: false,
};
const options = { date: '2026-03-01T00:00:00Z', author: '' };
const publication = fillTemplate(template, { texts: { record: RECORD }, rows: {} }, papersOf('zh-CN'), options);
const readBlob = async () => null;

/** Dark places of a picture of `side` units, each drawn with `scale` points and a quiet zone around them. */
function decoded(side: number, isDark: (x: number, y: number) => boolean, scale = 4): string {
  const quiet = 4 * scale;
  const size = Math.ceil(side * scale) + 2 * quiet;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isDark((x - quiet + 0.5) / scale, (y - quiet + 0.5) / scale))
        data.fill(0, 4 * (y * size + x), 4 * (y * size + x) + 3);
  return decodeQR({ width: size, height: size, data });
}

it('in PDF is drawn with lines, outside of what is read aloud', async () => {
  const { bytes, laid, problems } = await publicationToPdf(publication, { readBlob });
  expect(problems).toEqual([]);
  const rules = laid.pages[0]!.items.flatMap((item) => (item.kind === 'rule' ? [item] : []));
  const left = Math.min(...rules.map(({ x1 }) => x1));
  const top = Math.min(...rules.map(({ y1, thickness }) => y1 - thickness / 2));
  const side = Math.max(...rules.map(({ x2 }) => x2)) - left;
  expect(side / (72 / 25.4)).toBeCloseTo(24, 0);
  const read = decoded(side, (x, y) =>
    rules.some(
      (rule) => x + left >= rule.x1 && x + left < rule.x2 && Math.abs(y + top - rule.y1) <= rule.thickness / 2,
    ),
  );
  expect(read).toBe(RECORD);
  const tree = readTagTree(readPdfFile(bytes));
  expect([tree.unmarked, tree.lost, tree.wrongParents]).toEqual([[], [], []]);
  expect(textOfElement(tree.root).replace(/\s/g, '')).toBe(`存证点：${RECORD}`.replace(/\s/g, ''));
});

it('in Word is a sharp picture on a line that grows with it', async () => {
  const { bytes } = await publicationToDocx(publication, { readBlob });
  expect(checkDocx(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  const png = Buffer.from(parts[Object.keys(parts).find((name) => name.endsWith('.png'))!]!);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8));
  const stride = 1 + Math.ceil(width / 8);
  const dark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height
      ? ((rows[Math.floor(y) * stride + 1 + (Math.floor(x) >> 3)]! >> (7 - (Math.floor(x) & 7))) & 1) === 0
      : false;
  expect(decoded(width, dark, 1)).toBe(RECORD);
  const document = new TextDecoder().decode(parts['word/document.xml']);
  const paragraph = document.slice(0, document.indexOf('<w:drawing>'));
  expect(paragraph.slice(paragraph.lastIndexOf('<w:p>'))).toContain('w:lineRule="atLeast"');
});

it('in HTML is a path with its own light ground, in plain text nothing', async () => {
  const { html } = await publicationToHtml(publication, { readBlob });
  const svg = /<svg class="qr"[^>]*viewBox="-4 -4 (\d+)[^>]*>.*?<path d="([^"]+)"/.exec(html)!;
  const runs = [...svg[2]!.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  const dark = (x: number, y: number) =>
    runs.some(([from, row, length]) => x >= from! && x < from! + length! && y >= row! && y < row! + 1);
  expect(decoded(Number(svg[1]) - 8, dark)).toBe(RECORD);
  const text = publicationToText(publication);
  expect(text.trim()).toBe(`存证点：\n${RECORD}`);
});

it('is left out where nothing is closed yet', () => {
  const open = fillTemplate(template, { texts: { record: '' }, rows: {} }, papersOf('zh-CN'), options);
  expect(open.sections).toEqual([]);
});
