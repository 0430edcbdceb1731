import type { ParagraphStyle, StyleSheet } from '#shared/publishing/publication.ts';

const body = { face: 'song', sizePt: 10.5, linePt: 15.6, align: 'justify' } as const;
const head = { face: 'hei', sizePt: 10.5, linePt: 15.6, align: 'left', keepWithNext: true, keepLines: true } as const;
const small = { face: 'song', sizePt: 9, linePt: 13, align: 'justify' } as const;

const named = (styles: Record<string, Omit<ParagraphStyle, 'name'>>): StyleSheet =>
  Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, { name, ...style }]));

/** A style sheet for tests of the typesetter and the exporters, close to the layout of GB/T 1.1—2020 (annex F). */
export const testStyles: StyleSheet = named({
  text: { ...body, firstIndentChars: 2 },
  title: {
    face: 'hei',
    sizePt: 16,
    linePt: 24,
    align: 'center',
    beforePt: 28,
    afterPt: 32,
    keepWithNext: true,
    tag: 'H1',
  },
  'front-title': {
    face: 'hei',
    sizePt: 16,
    linePt: 24,
    align: 'center',
    beforePt: 16,
    afterPt: 24,
    keepWithNext: true,
    tag: 'H1',
  },
  clause: { ...head, beforePt: 15.6, afterPt: 15.6, tag: 'H1' },
  subclause: { ...head, beforePt: 7.8, afterPt: 7.8, tag: 'H2' },
  list: { ...body, leftIndentChars: 4, hangingChars: 2, tag: 'LBody' },
  'list-2': { ...body, leftIndentChars: 6, hangingChars: 2, tag: 'LBody' },
  note: { ...small, leftIndentChars: 4.5, hangingChars: 2.5, tag: 'Note' },
  footnote: { ...small, leftIndentChars: 2, hangingChars: 1.5 },
  formula: { ...body },
  'annex-title': { ...head, align: 'center', tag: 'H1' },
  'table-caption': { ...head, align: 'center', beforePt: 7.8, afterPt: 3.9 },
  'figure-caption': { face: 'hei', sizePt: 10.5, linePt: 15.6, align: 'center', beforePt: 3.9, afterPt: 7.8 },
  unit: { ...small, align: 'right', keepWithNext: true },
  cell: { ...small, align: 'center' },
  'cell-head': { ...small, align: 'center' },
  header: { face: 'hei', sizePt: 10.5, linePt: 15.6, align: 'right' },
  'page-number': { face: 'song', sizePt: 9, linePt: 12, align: 'right' },
  'contents-1': { ...body, linePt: 15, align: 'left' },
  'contents-2': { ...body, linePt: 15, align: 'left', leftIndentChars: 1 },
  'cover-code': { face: 'hei', sizePt: 10.5, linePt: 15, align: 'left' },
  'cover-level': { face: 'hei', sizePt: 26, linePt: 31, align: 'distribute' },
  'cover-number': { face: 'hei', sizePt: 14, linePt: 20, align: 'right' },
  'cover-title': { face: 'hei', sizePt: 26, linePt: 35, align: 'center' },
  'cover-english': { face: 'hei', sizePt: 14, linePt: 20, align: 'center', beforePt: 14 },
  'cover-date': { face: 'hei', sizePt: 14, linePt: 20, align: 'left' },
  'cover-date-right': { face: 'hei', sizePt: 14, linePt: 20, align: 'right' },
  'cover-issuer': { face: 'song', bold: true, sizePt: 16, linePt: 24, align: 'center' },
});
