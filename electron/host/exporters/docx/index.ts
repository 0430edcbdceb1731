// Writes publications as Word documents: styles, numbering, fields, formulas and pictures that Word can go on with.
// May use: shared/publishing, shared/base, docx, fflate.
// Must not: know what a paper is about, read files, ask for the time.
export { publicationToDocx } from './publication-to-docx.ts';
