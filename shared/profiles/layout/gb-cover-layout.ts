import type { CoverGeometry, ParagraphStyle } from '#shared/publishing/index.ts';

/**
 * Cover of a Chinese standard: places measured in the national template (domain 2.3), fonts after GB/T 1.1—2020, annex F. The special
 * lettering of code and level line is set in 黑体.
 */
export const gbCoverGeometry: CoverGeometry = {
  classification: { x: 24.2, y: 10, width: 80, height: 0 },
  logo: { x: 122, y: 13, width: 68, height: 20.4 },
  level: { x: 23, y: 40, width: 170, height: 11 },
  number: { x: 25, y: 57.9, width: 165, height: 0 },
  title: { x: 25, y: 113, width: 170, height: 123 },
  patentAppeal: { x: 25, y: 240, width: 170, height: 0 },
  published: { x: 25, y: 250, width: 70.5, height: 0 },
  effective: { x: 124.5, y: 250, width: 70.5, height: 0 },
  issuer: { x: 25, y: 261.1, width: 170, height: 20 },
  backNumber: { x: 95, y: 25, width: 95, height: 0 },
  rules: [
    { x: 25, y: 75, length: 170, thicknessPt: 0.75 },
    { x: 25, y: 257, length: 170, thicknessPt: 0.75 },
  ],
};

function hei(name: string, sizePt: number, linePt: number, part: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return { name, face: 'hei', sizePt, align: 'left', linePt, ...part };
}

type CoverRole =
  | `cover-${'classification' | 'logo' | 'level' | 'number' | 'replaces' | 'title' | 'title-en' | 'consistency' | 'draft-mark' | 'completed' | 'patent-appeal' | 'published' | 'effective' | 'issuer' | 'issuer-stacked' | 'issued'}`
  | 'back-number';

export const gbCoverStyles: Readonly<Record<CoverRole, ParagraphStyle>> = {
  'cover-classification': hei('标准文件_ICS', 10.5, 15.6),
  'cover-logo': hei('标准标志', 48, 52, { align: 'right', bold: true }),
  'cover-level': hei('标准称谓', 26, 31, { align: 'distribute' }),
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
  'cover-issuer': hei('其他发布部门', 18, 24, { align: 'center' }),
  'cover-issuer-stacked': hei('其他发布部门（并列）', 16, 24, { align: 'distribute' }),
  'cover-issued': hei('其他发布', 14, 24),
  'back-number': hei('标准文件_封底编号', 14, 15.5, { align: 'right' }),
};
