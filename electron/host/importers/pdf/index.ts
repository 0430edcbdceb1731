// Reading PDF files that come back: forms of ours that were filled in, and the map of a draft's lines in a review copy.
// May use: shared/base, types of shared/publishing, importers/package, the type of a filled form, pdfjs-dist (loaded when needed).
// Must not: execute or draw what a file holds, decide what is imported.
export { readAnchors } from './read-anchors.ts';
export { readFilledPdf } from './read-filled-pdf.ts';
