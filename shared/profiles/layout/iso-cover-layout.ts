import type { CoverLayout, ParagraphStyle, StandardLayout } from '#shared/publishing/index.ts';

/**
 * Cover of a document in English, in the manner of international standards: kind of document and number between two rules at the head,
 * edition and date under the number, title at the left in the upper half, reference number at the foot. Own measures; no mark of any
 * organization.
 */
const LEFT = 20;
const WIDTH = 170;
const NUMBER = { x: 120, width: 70 };

export const isoCoverLayout: CoverLayout = {
  boxes: [
    { fields: ['level'], x: LEFT, y: 23, width: 98, height: 12, verticalAlign: 'middle' },
    { fields: ['undated-number'], ...NUMBER, y: 23, height: 12, verticalAlign: 'middle' },
    { fields: ['draft-mark', 'completed'], x: LEFT, y: 42, width: 95, height: 0, verticalAlign: 'top' },
    { fields: ['edition', 'published', 'replaces'], ...NUMBER, y: 42, height: 0, verticalAlign: 'top' },
    {
      fields: ['title', 'title-en', 'consistency'],
      x: 62,
      y: 95,
      width: 128,
      height: 100,
      verticalAlign: 'top',
      leastY: 75,
    },
    { fields: ['draft-notice', 'patent-appeal'], x: LEFT, y: 203, width: 95, height: 46, verticalAlign: 'bottom' },
    { fields: ['issuers'], x: LEFT, y: 259, width: 95, height: 0, verticalAlign: 'top' },
    { fields: ['classification'], x: LEFT, y: 274, width: 95, height: 0, verticalAlign: 'top' },
    { fields: ['reference'], ...NUMBER, y: 259, height: 0, verticalAlign: 'top' },
  ],
  backNumber: { x: LEFT, y: 20, width: WIDTH, height: 0 },
  rules: [
    { x: LEFT, y: 20, length: WIDTH, thicknessPt: 1.5 },
    { x: LEFT, y: 38, length: WIDTH, thicknessPt: 1.5 },
    { x: LEFT, y: 255, length: WIDTH, thicknessPt: 1.5 },
  ],
  levelWidthPercent: 100,
  titleElements: 'one-a-line',
  lettering: { widths: { other: 0.66 }, leastPercent: 60, widestMm: 95 },
};

function sans(sizePt: number, linePt: number, part: Partial<ParagraphStyle> = {}): Omit<ParagraphStyle, 'name'> {
  return { face: 'hei', sizePt, align: 'left', linePt, ...part };
}

type CoverStyles = Pick<StandardLayout['styles'], Extract<keyof StandardLayout['styles'], `cover-${string}`>>;

/** Styles without their names, by role. */
export const isoCoverStyles = {
  'cover-classification': sans(9, 12),
  'cover-logo': sans(48, 52, { bold: true }),
  'cover-level': sans(19, 24, { bold: true }),
  'cover-number': sans(19, 24, { bold: true, align: 'right' }),
  'cover-undated-number': sans(19, 24, { bold: true, align: 'right' }),
  'cover-reference': sans(10, 13, { align: 'right' }),
  'cover-replaces': sans(9, 12, { align: 'right', beforePt: 4 }),
  'cover-edition': sans(11, 14, { align: 'right' }),
  'cover-title': sans(18, 23, { bold: true, tag: 'Title' }),
  'cover-title-en': sans(12, 16, { beforePt: 14 }),
  'cover-consistency': sans(10.5, 14, { beforePt: 10 }),
  'cover-draft-mark': sans(13, 17, { bold: true }),
  'cover-draft-notice': sans(8.5, 11),
  'cover-completed': sans(10, 13, { beforePt: 2 }),
  'cover-patent-appeal': sans(8.5, 11, { beforePt: 6 }),
  'cover-published': sans(11, 14, { align: 'right' }),
  'cover-effective': sans(11, 14, { align: 'right' }),
  'cover-issuer': sans(11, 14, { bold: true }),
  'cover-issuer-stacked': sans(11, 14, { bold: true }),
  'cover-issued': sans(11, 14),
  'back-number': sans(11, 14, { bold: true, align: 'right' }),
} satisfies Record<keyof CoverStyles | 'back-number', Omit<ParagraphStyle, 'name'>> & Record<string, unknown>;
