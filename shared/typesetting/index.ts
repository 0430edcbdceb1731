// Sets publications on pages: lines by the rules for Chinese text, tables, figures, formulas, page numbers. Pure arithmetic.
// May use: base, and the types of publishing/publication.ts.
// Must not: read fonts or files, know any file format.
export { isWideCodePoint } from './char-class.ts';
export type { DrawnFont, DrawnPage, DrawnPages } from './drawn-pages.ts';
export {
  FONT,
  type FontMetrics,
  fontWithGlyph,
  PRINT_FONTS,
  type PrintFont,
  type PrintFontName,
} from './font-metrics.ts';
export type { ItemFormat, SetLine, TextItems } from './item-types.ts';
export {
  type LaidCheckbox,
  type LaidField,
  type LaidItem,
  type LaidPage,
  type LaidPublication,
  pageLabelOf,
  type TagNode,
} from './laid-publication.ts';
export { layoutPublication } from './layout-publication.ts';
export { advanceOf, breakLines } from './line-breaker.ts';
export { itemsOf } from './text-items.ts';
export { visitParagraphs } from './visit-paragraphs.ts';
