// Writes a publication as PDF: tagged, with bookmarks, page labels, links and named destinations; and its pages for a preview.
// May use: shared, the printing fonts, the formula outlines, pdfkit.
// Must not: decide wording, numbers or layout; those come with the publication and from shared/typesetting.
export { anchorMap } from './anchor-map.ts';
export { layOutForPrint } from './lay-out-for-print.ts';
export { publicationToPages } from './publication-to-pages.ts';
export { type PdfResult, publicationToPdf } from './publication-to-pdf.ts';
