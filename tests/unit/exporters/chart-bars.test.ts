import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { publicationToHtml } from '#host/exporters/html/index.ts';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { publicationToText } from '#host/exporters/text/index.ts';
import { papersOf } from '#shared/profiles/index.ts';
import { barText, fillTemplate, type PaperTemplate } from '#shared/publishing/index.ts';
import { checkDocx } from '#tests/builders/check-docx.ts';
import { readPdfFile } from '#tests/builders/pdf-file.ts';
import { readTagTree, textOfElement } from '#tests/builders/pdf-tag-tree.ts';
import { all, attributeOf, first, parseXml } from '#tests/builders/xml-tree.ts';

/** Bars of charts in every format: drawn, in their shares, and nothing that is read aloud beside the numbers. */

const template: PaperTemplate = {
  id: 'chart',
  name: { 'zh-CN': '图', en: 'Chart' },
  about: 'round',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {},
  parts: [
    {
      id: 'chart',
      kind: 'table',
      rows: 'rows',
      frame: 'standard',
      columns: [
        { key: 'name', title: '单位', width: 1, align: 'left', text: '{=key} {name}' },
        { key: 'bar', title: '分布', width: 1, align: 'left', text: '{=bar}' },
      ],
      empty: '',
    },
  ],
  footer: '',
  fileName: '图',
  source: '试验',
  unconfirmed: false,
};
const half = [
  { tone: 'accepted', count: 30 },
  { tone: 'rejected', count: 0 },
  { tone: 'undecided', count: 10 },
] as const;
const rows = [
  { name: '甲', key: 'accepted', bar: barText(half, 80) },
  { name: '乙', key: 'rejected', bar: barText(half, 40) },
  { name: '丙', key: 'nonsense', bar: barText([], 0) },
];
const profile = papersOf('zh-CN');
const publication = fillTemplate(template, { texts: {}, rows: { rows } }, profile, {
  date: '2026-03-01T00:00:00Z',
  author: '',
});
const { tones } = profile.layout;
const readBlob = async () => null;

describe('bars of charts', () => {
  it('in PDF are as long as their shares, outside of what is read aloud', async () => {
    const { bytes, laid, problems } = await publicationToPdf(publication, { readBlob });
    expect(problems).toEqual([]);
    const parts = laid.pages[0]!.items.flatMap((item) => (item.kind === 'rule' && item.color ? [item] : []));
    const lengths = (color: string) => parts.filter((part) => part.color === color).map(({ x1, x2 }) => x2 - x1);
    const [, shortGreen, longGreen] = lengths(tones.accepted) as [number, number, number];
    const [shortGrey, longGrey] = lengths(tones.undecided) as [number, number];
    expect(longGreen / shortGreen).toBeCloseTo(2, 1);
    expect(longGrey / shortGrey).toBeCloseTo(2, 1);
    expect(longGreen / longGrey).toBeCloseTo(3, 1);
    // One key for each of the first two rows, none for a value that is no tone.
    expect(lengths(tones.rejected)).toHaveLength(1);
    const tree = readTagTree(readPdfFile(bytes));
    expect([tree.unmarked, tree.lost, tree.wrongParents]).toEqual([[], [], []]);
    expect(textOfElement(tree.root).replace(/\s/g, '')).toBe('单位分布甲乙丙');
  });

  it('in Word are pictures as wide as their share of the cell, marked as decoration', async () => {
    const { bytes } = await publicationToDocx(publication, { readBlob });
    expect(checkDocx(bytes)).toEqual([]);
    const files = unzipSync(bytes);
    const document = parseXml(strFromU8(files['word/document.xml']!));
    const bars = all(document, 'wp:inline').map((inline) => ({
      width: Number(attributeOf(inline, 'wp:extent', 'cx')),
      decorative: first(inline, 'adec:decorative')?.attributes['val'],
      link: attributeOf(inline, 'a:blip', 'r:embed'),
    }));
    const [key, shortBar, otherKey, longBar] = bars as [(typeof bars)[0], ...typeof bars] & { length: 4 };
    expect(bars).toHaveLength(4);
    expect(bars.every(({ decorative }) => decorative === '1')).toBe(true);
    expect(longBar!.width / shortBar!.width).toBeCloseTo(2, 3);
    expect(key.width).toBe(otherKey!.width);
    // The same parts are the same picture.
    expect(longBar!.link).toBe(shortBar!.link);
    expect(Object.keys(files).filter((path) => path.startsWith('word/media/'))).toHaveLength(3);
  });

  it('in a web page and as text stand beside their numbers', async () => {
    const { html } = await publicationToHtml(publication, { readBlob });
    expect(html).toContain('<span class="bar" aria-hidden="true">');
    expect(html).toContain(`width:37.5%;background:${tones.accepted}`);
    const text = publicationToText(publication);
    expect(text).toMatch(/甲[\s|]+█{11}\s/);
    expect(text).toMatch(/乙[\s|]+█{20}\s/);
  });
});
