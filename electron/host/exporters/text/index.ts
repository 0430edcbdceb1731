// Writes publications as plain text: numbers printed, tables aligned, footnotes under their section.
// May use: shared/publishing, the width of characters of shared/typesetting.
// Must not: know what a paper is about, wrap paragraphs.
export { publicationToText } from './publication-to-text.ts';
