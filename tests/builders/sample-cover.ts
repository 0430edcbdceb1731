import type { FixedItem } from '#shared/publishing/publication.ts';
import { para } from './publication-blocks.ts';

/** What stands on the cover of the sample standard, each piece at its place. */
export const coverItems: readonly FixedItem[] = [
  {
    kind: 'box',
    x: 24.2,
    y: 10,
    width: 80,
    height: 0,
    verticalAlign: 'top',
    paragraphs: [para('cover-classification', 'ICS 65.020.40'), para('cover-classification', 'CCS B 61')],
  },
  {
    kind: 'box',
    x: 23,
    y: 40,
    width: 170,
    height: 11,
    verticalAlign: 'top',
    paragraphs: [para('cover-level', '许昌市地方标准')],
  },
  {
    kind: 'box',
    x: 25,
    y: 57.9,
    width: 165,
    height: 0,
    verticalAlign: 'top',
    paragraphs: [para('cover-number', 'DB4110/T 12—2026')],
  },
  { kind: 'rule', x: 25, y: 75, length: 170, thicknessPt: 0.75 },
  {
    kind: 'box',
    x: 25,
    y: 113,
    width: 170,
    height: 123,
    verticalAlign: 'top',
    paragraphs: [
      para('cover-title', '油茶栽培技术规程'),
      para('cover-english', 'Code of practice for cultivation of oil-tea camellia'),
    ],
  },
  {
    kind: 'box',
    x: 25,
    y: 249,
    width: 70,
    height: 0,
    verticalAlign: 'top',
    paragraphs: [para('cover-date', '2026-10-01发布')],
  },
  {
    kind: 'box',
    x: 124.5,
    y: 249,
    width: 70.5,
    height: 0,
    verticalAlign: 'top',
    paragraphs: [para('cover-date-right', '2026-12-01实施')],
  },
  { kind: 'rule', x: 25, y: 257, length: 170, thicknessPt: 0.75 },
  {
    kind: 'box',
    x: 25,
    y: 261.1,
    width: 170,
    height: 0,
    verticalAlign: 'top',
    paragraphs: [para('cover-issuer', '许昌市市场监督管理局　发布')],
  },
];
