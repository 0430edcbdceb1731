import type { CoverLayout, CoverRole, ParagraphStyle } from '#shared/publishing/index.ts';

/**
 * Lettering of the code (GB, DB41): capitals 20.4 mm high. Its line stands so that the capitals fill their box exactly: base line at
 * 0.8 of the pitch, with which the typesetter and word processors agree.
 */
const CAPITALS_MM = 20.4;
const CAPITALS_TOP_MM = 13;
/** Height of capitals of the serif bold face, in em. */
const CAPITAL_EM = 0.714;
const MM_PER_PT = 25.4 / 72;
const LOGO_PT = Math.round((CAPITALS_MM / MM_PER_PT / CAPITAL_EM) * 2) / 2;
const LOGO_LINE_PT = Math.round(LOGO_PT * (0.38 / 0.3) * 20) / 20;
const LOGO_Y = CAPITALS_TOP_MM + CAPITALS_MM - 0.8 * LOGO_LINE_PT * MM_PER_PT;

/**
 * Cover of a Chinese standard: places measured in the national template (domain 2.3), fonts after GB/T 1.1—2020, annex F. The special
 * lettering of code, level line and issuers is set in bold 宋体, whose strokes are the nearest to it.
 */
export const gbCoverLayout: CoverLayout = {
  boxes: [
    { fields: ['classification'], x: 24.2, y: 10, width: 80, height: 0, verticalAlign: 'top' },
    { fields: ['logo'], x: 139, y: LOGO_Y, width: 40.2, height: 0, verticalAlign: 'top' },
    { fields: ['level'], x: 23, y: 40, width: 170, height: 11, verticalAlign: 'middle' },
    { fields: ['number', 'replaces'], x: 25, y: 57.9, width: 165, height: 0, verticalAlign: 'top' },
    {
      fields: ['title', 'title-en', 'consistency', 'draft-mark', 'completed'],
      x: 25,
      y: 113,
      width: 170,
      height: 123,
      verticalAlign: 'top',
      leastY: 79,
    },
    { fields: ['patent-appeal'], x: 25, y: 240, width: 170, height: 0, verticalAlign: 'top' },
    { fields: ['published'], x: 25, y: 250, width: 70.5, height: 0, verticalAlign: 'top' },
    { fields: ['effective'], x: 125, y: 250, width: 70.5, height: 0, verticalAlign: 'top' },
    { fields: ['issuers'], x: 25, y: 261.1, width: 170, height: 20, verticalAlign: 'top' },
  ],
  backNumber: { x: 95, y: 25, width: 95, height: 0 },
  rules: [
    { x: 25, y: 75, length: 170, thicknessPt: 0.75 },
    { x: 25, y: 257, length: 170, thicknessPt: 0.75 },
  ],
  levelWidthPercent: 148,
  titleElements: 'fitted',
  lettering: {
    // biome-ignore format: a table
    widths: {
      A: 0.75, B: 0.67, C: 0.67, D: 0.77, E: 0.65, F: 0.62, G: 0.77, H: 0.82, I: 0.4, J: 0.4, K: 0.73, L: 0.65, M: 0.95,
      N: 0.79, O: 0.79, P: 0.64, Q: 0.79, R: 0.71, S: 0.58, T: 0.65, U: 0.75, V: 0.7, W: 1.07, X: 0.73, Y: 0.69, Z: 0.67,
      '/': 0.29, other: 0.56,
    },
    leastPercent: 60,
    widestMm: 95,
  },
};

function hei(name: string, sizePt: number, linePt: number, part: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return { name, face: 'hei', sizePt, align: 'left', linePt, ...part };
}

/** Special lettering. */
function letters(name: string, sizePt: number, linePt: number, part: Partial<ParagraphStyle>): ParagraphStyle {
  return { name, face: 'song', bold: true, sizePt, align: 'left', linePt, ...part };
}

export const gbCoverStyles: Readonly<Record<CoverRole | 'back-number', ParagraphStyle>> = {
  'cover-classification': hei('标准文件_ICS', 10.5, 15.6),
  'cover-logo': letters('标准标志', LOGO_PT, LOGO_LINE_PT, { align: 'right' }),
  'cover-level': letters('标准称谓', 26, 31, { align: 'distribute' }),
  'cover-number': hei('标准文件_文件编号', 14, 15.5, { align: 'right' }),
  'cover-replaces': hei('标准文件_替换文件编号', 10.5, 15.5, { align: 'right', beforePt: 2.85 }),
  'cover-title': hei('标准文件_文件名称', 26, 35, { align: 'center', tag: 'Title' }),
  'cover-title-en': hei('封面标准英文名称', 14, 18, { align: 'center', beforePt: 22 }),
  'cover-consistency': hei('封面一致性程度标识', 14, 22, { align: 'center', beforePt: 22 }),
  'cover-draft-mark': { ...hei('封面标准文稿类别', 12, 20, { align: 'center', beforePt: 22 }), face: 'song' },
  'cover-completed': { ...hei('封面标准文稿编辑信息', 10.5, 15.6, { align: 'center', beforePt: 9 }), face: 'song' },
  'cover-patent-appeal': hei('封面专利征集', 10.5, 15.6, { align: 'center' }),
  'cover-published': hei('其他发布日期', 14, 15.5),
  'cover-effective': hei('其他实施日期', 14, 15.5, { align: 'right' }),
  'cover-issuer': letters('其他发布部门', 18, 24, { align: 'center' }),
  'cover-issuer-stacked': letters('其他发布部门（并列）', 16, 24, { align: 'distribute' }),
  'cover-issued': hei('其他发布', 14, 24),
  'back-number': hei('标准文件_封底编号', 14, 15.5, { align: 'right' }),
};
