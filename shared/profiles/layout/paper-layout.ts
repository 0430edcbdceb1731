import type { PageSetup, PaperLayout, ParagraphStyle } from '#shared/publishing/index.ts';

/**
 * Look of the papers: letters and minutes after the habits of official papers (GB/T 9704—2012: margins 37/35/28/26 mm, title 二号,
 * text 三号, set in 宋体 where no 仿宋 is at hand), forms in 五号 with the margins of a table sheet.
 */
const LETTER_LINE = 28;
const REPORT_LINE = 24;

type Part = Partial<ParagraphStyle>;

function song(name: string, sizePt: number, linePt: number, part: Part = {}): ParagraphStyle {
  return { name, face: 'song', sizePt, align: 'justify', linePt, ...part };
}
function hei(name: string, sizePt: number, linePt: number, part: Part = {}): ParagraphStyle {
  return { name, face: 'hei', sizePt, align: 'left', linePt, ...part };
}

const form: PageSetup = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 25, right: 20, bottom: 22, left: 25 },
  headerMm: 15,
  footerMm: 13,
  mirrorHeaders: false,
};

const landscape: PageSetup = {
  ...form,
  widthMm: 297,
  heightMm: 210,
  marginMm: { top: 22, right: 20, bottom: 22, left: 20 },
};

const letter: PageSetup = {
  ...form,
  marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
  footerMm: 26,
};

export const paperLayout: PaperLayout = {
  pages: { form, landscape, letter },
  signRowMm: 10,
  lastOf: {
    'form-remark': 'form-last',
    'letter-text': 'letter-closing',
    'letter-item': 'letter-last',
    'report-text': 'report-last',
    'report-item': 'report-last',
    'report-resolution': 'report-last',
  },
  emphasis: { face: 'hei' },
  tones: {
    accepted: '#4C9F70',
    partly: '#F0C24B',
    rejected: '#8E2F2B',
    noted: '#6F93C4',
    withdrawn: '#9AA1A9',
    undecided: '#D5D8DD',
    answer: '#4A7FB5',
    late: '#C98A2B',
  },
  styles: {
    header: song('公文页眉', 9, 13, { align: 'right' }),
    'page-number': song('公文页码', 10.5, 15.6, { align: 'center' }),
    footnote: song('公文脚注', 9, 13),

    'form-title': hei('表单标题', 16, 24, {
      align: 'center',
      afterPt: 10,
      keepWithNext: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'form-subtitle': hei('表单小标题', 10.5, 18, {
      beforePt: 8,
      afterPt: 3,
      keepWithNext: true,
      outlineLevel: 2,
      tag: 'H2',
    }),
    'form-field': song('表单栏目', 10.5, 17, { align: 'left' }),
    'form-head': hei('表单表头', 10.5, 16, { align: 'center' }),
    'form-cell': song('表单内容', 10.5, 16, { align: 'left' }),
    'form-choice': song('表单选项', 10.5, 22, { align: 'left' }),
    'form-remark': song('表单说明', 10.5, 17),
    // Like a remark, but never parted from the places to sign: they must not stand on a page alone.
    'form-last': song('表单末段', 10.5, 17, { keepWithNext: true, keepLines: true }),
    'form-sign': song('表单签署', 10.5, 17, { align: 'left' }),

    'letterhead-name': song('公文信头', 30, 42, { align: 'center', bold: true, keepWithNext: true }),
    'letterhead-line': song('公文信头栏目', 14, 24, { align: 'center', keepWithNext: true }),
    'letter-title': song('公文标题', 22, 35, {
      align: 'center',
      bold: true,
      afterPt: LETTER_LINE,
      keepWithNext: true,
      keepLines: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'letter-address': song('公文主送', 16, LETTER_LINE, { align: 'left' }),
    'letter-text': song('公文正文', 16, LETTER_LINE, { firstIndentChars: 2 }),
    'letter-heading': hei('公文一级标题', 16, LETTER_LINE, {
      firstIndentChars: 2,
      keepWithNext: true,
      outlineLevel: 2,
      tag: 'H2',
    }),
    'letter-item': song('公文条目', 16, LETTER_LINE, { firstIndentChars: 2 }),
    // Closing, issuer and date never part: no page may hold the signature alone.
    'letter-closing': song('公文结语', 16, LETTER_LINE, { firstIndentChars: 2, keepWithNext: true }),
    'letter-last': song('公文末条', 16, LETTER_LINE, { firstIndentChars: 2, keepWithNext: true }),
    'letter-number': song('公文编号', 16, LETTER_LINE, { align: 'center', keepWithNext: true }),
    'letter-subject': hei('公文事由', 18, 32, { align: 'center', beforePt: 12, afterPt: 12, keepWithNext: true }),
    'letter-issuer': song('公文落款', 16, LETTER_LINE, {
      align: 'right',
      rightIndentChars: 2,
      beforePt: 2 * LETTER_LINE,
      keepWithNext: true,
      keepLines: true,
    }),
    'letter-date': song('公文日期', 16, LETTER_LINE, { align: 'right', rightIndentChars: 4, keepLines: true }),

    'report-title': song('纪要标题', 22, 34, {
      align: 'center',
      bold: true,
      afterPt: REPORT_LINE,
      keepWithNext: true,
      keepLines: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'report-heading': hei('纪要一级标题', 14, REPORT_LINE, {
      firstIndentChars: 2,
      beforePt: 6,
      keepWithNext: true,
      outlineLevel: 2,
      tag: 'H2',
    }),
    'report-subtitle': song('纪要二级标题', 14, REPORT_LINE, {
      firstIndentChars: 2,
      bold: true,
      keepWithNext: true,
      outlineLevel: 3,
      tag: 'H3',
    }),
    'report-text': song('纪要正文', 14, REPORT_LINE, { firstIndentChars: 2 }),
    'report-item': song('纪要栏目', 14, REPORT_LINE, { firstIndentChars: 2 }),
    'report-resolution': song('纪要决议', 14, REPORT_LINE, { firstIndentChars: 2 }),
    'report-last': song('纪要末段', 14, REPORT_LINE, { firstIndentChars: 2, keepWithNext: true, keepLines: true }),
    'report-issuer': song('纪要落款', 14, REPORT_LINE, {
      align: 'right',
      rightIndentChars: 2,
      beforePt: 2 * REPORT_LINE,
      keepWithNext: true,
      keepLines: true,
    }),
    'report-date': song('纪要日期', 14, REPORT_LINE, { align: 'right', rightIndentChars: 4, keepLines: true }),
    'report-signature': song('纪要签署', 14, REPORT_LINE, { align: 'left' }),
  },
};
