// Reading PDF files that come back: forms of ours that were filled in, notes (批注), and the map of a draft's lines in a review copy.
// May use: shared/base, shared/domain (clause-label), shared/i18n, types of shared/publishing, importers/package, types of importers/forms, pdfjs-dist (loaded when needed).
// Must not: execute or draw what a file holds, decide what is imported.
export { pagesOfPdf } from './pages-of-pdf.ts';
export { readAnchors } from './read-anchors.ts';
export { readFilledPdf } from './read-filled-pdf.ts';
export { type PdfNotes, readPdfNotes } from './read-pdf-notes.ts';
export { wordsOfPdf } from './words-of-pdf.ts';
