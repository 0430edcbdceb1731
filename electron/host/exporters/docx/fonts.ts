import type { Face } from '#shared/publishing/publication.ts';

/**
 * Font names that Word knows in every language version: 宋体 (SimSun), 黑体 (SimHei), Latin text of 宋体 in Times New Roman, figures and
 * Latin text of 黑体 in 黑体 itself, as the national template does (domain 2.2).
 */
export const FONTS: Readonly<Record<Face, { readonly eastAsia: string; readonly latin: string }>> = {
  song: { eastAsia: '宋体', latin: 'Times New Roman' },
  hei: { eastAsia: '黑体', latin: '黑体' },
};

/** A font that has ☐ and ☑; Word for Windows ships it, other programs substitute by glyph. */
export const SYMBOL_FONT = 'Segoe UI Symbol';

/** Signs that Unicode calls ambiguous: in Chinese text they are full width, so Word must be told to take the Chinese font. */
const AMBIGUOUS =
  /[\u00A7\u00B7\u2014\u2016\u2018\u2019\u201C\u201D\u2025\u2026\u2103\u2160-\u217F\u2460-\u24FF\u25A0-\u25FF]/;

/** Whether a run of Chinese text needs `w:hint="eastAsia"`. */
export function needsEastAsiaHint(text: string): boolean {
  return AMBIGUOUS.test(text);
}

/** Sans face of a document that is not in Chinese: the Latin letters of 黑体 are no text face. */
const LATIN_SANS = 'Arial';

/** `w:rFonts` of a face; `hint` for runs with ambiguous signs, `chinese` for documents in Chinese. */
export function faceFonts(face: Face, hint = false, chinese = true): string {
  const { eastAsia } = FONTS[face];
  const latin = face === 'hei' && !chinese ? LATIN_SANS : FONTS[face].latin;
  return `<w:rFonts${hint ? ' w:hint="eastAsia"' : ''} w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;
}
