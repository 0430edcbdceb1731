import type { PaperLayout, ParagraphStyle } from '#shared/publishing/index.ts';
import { paperLayout } from './paper-layout.ts';

/** English papers stand on shorter lines, ragged on the right: heads in the sans face, bold, text in the serif face. */
function inEnglish(role: string, style: ParagraphStyle): ParagraphStyle {
  const isTitle = /title$|heading$|head$|name$/.test(role);
  const sizePt = style.sizePt > 12 ? Math.max(10.5, Math.round(style.sizePt * 1.4) / 2) : style.sizePt - 1;
  return {
    ...style,
    name: `Paper ${role}`,
    face: isTitle ? 'hei' : 'song',
    sizePt,
    linePt: Math.round(sizePt * 13) / 10,
    align: style.align === 'justify' ? 'left' : style.align,
    firstIndentChars: 0,
    ...(isTitle ? { bold: true } : {}),
  };
}

const styles = Object.fromEntries(
  Object.entries(paperLayout.styles).map(([role, style]) => [role, inEnglish(role, style)]),
) as PaperLayout['styles'];

const SPACED: Partial<Record<string, Partial<ParagraphStyle>>> = {
  'form-head': { sizePt: 8.5, linePt: 11.5 },
  'form-cell': { sizePt: 9, linePt: 12 },
  'form-title': { sizePt: 14, linePt: 19, afterPt: 8 },
  'form-subtitle': { sizePt: 10.5, linePt: 14, beforePt: 10, afterPt: 4 },
  'report-title': { sizePt: 15, linePt: 20, afterPt: 12, align: 'left' },
  'report-heading': { sizePt: 11, linePt: 15, beforePt: 12, afterPt: 3 },
  'report-text': { sizePt: 10, linePt: 14, afterPt: 4 },
  'report-item': { sizePt: 10, linePt: 14 },
  'report-resolution': { sizePt: 10, linePt: 14, afterPt: 6 },
  'report-last': { sizePt: 10, linePt: 14, afterPt: 6 },
  'report-signature': { sizePt: 10, linePt: 14 },
};

/** Look of papers in English: measures of the Chinese ones, Latin faces. */
export const englishPaperLayout: PaperLayout = {
  ...paperLayout,
  styles: Object.fromEntries(
    Object.entries(styles).map(([role, style]) => [role, { ...style, ...SPACED[role] }]),
  ) as PaperLayout['styles'],
  emphasis: { bold: true },
};
