import type { PdfLine, PdfPage, PdfText } from './read-pdf.ts';

export const PT_PER_MM = 72 / 25.4;

/** 黑体 and 宋体 as the PDF embeds them; Latin letters beside 宋体 are those of the serif face. */
export const FONTS = {
  黑体: /^NotoSansSC-Regular$/,
  宋体: /^NotoSerif(SC)?-Regular$/,
  '宋体 bold': /^NotoSerif(SC)?-Bold$/,
} as const;

export type PageFinder = {
  readonly pages: readonly PdfPage[];
  /** First line that begins with these words (blanks left out), from a page on; undefined when there is none. */
  line(begin: string, from?: number): PdfLine | undefined;
  /** Line that stands n below another on its page (negative: above). */
  beside(line: PdfLine | undefined, n: number): PdfLine | undefined;
  page(line: PdfLine | undefined): PdfPage | undefined;
};

export function pageFinder(pages: readonly PdfPage[]): PageFinder {
  const page = (line: PdfLine | undefined) => pages.find(({ number }) => number === line?.page);
  return {
    pages,
    page,
    line: (begin, from = 1) =>
      pages.flatMap(({ number, lines }) => (number < from ? [] : lines)).find(({ text }) => text.startsWith(begin)),
    beside: (line, n) => {
      const lines = page(line)?.lines ?? [];
      return line && lines[lines.indexOf(line) + n];
    },
  };
}

/** Distance of base lines in points. */
export function pitch(upper: PdfLine | undefined, lower: PdfLine | undefined): number | undefined {
  return upper && lower ? (lower.y - upper.y) * PT_PER_MM : undefined;
}

/** Name of the face of a piece of text: 黑体, 宋体, 宋体 bold, or the font's own name. */
export function faceOf(text: PdfText | undefined): string | undefined {
  const known = Object.entries(FONTS).find(([, pattern]) => text && pattern.test(text.font));
  return known?.[0] ?? text?.font;
}

export const middle = (line: PdfLine | undefined): number | undefined => line && (line.x + line.right) / 2;

/** Top and bottom of the line's box: the em square (0.88 above, 0.12 below the base line) in the middle of the line pitch. */
export function lineBox(line: PdfLine | undefined, sizePt: number, linePt: number) {
  const half = (linePt - sizePt) / 2;
  return {
    top: line && line.y - (0.88 * sizePt + half) / PT_PER_MM,
    bottom: line && line.y + (0.12 * sizePt + half) / PT_PER_MM,
  };
}
