// Writes publications as web pages: semantic, accessible, self-contained; and the body of a draft for the review packet.
// May use: shared/publishing, shared/base, temml.
// Must not: know what a paper is about, ask the network for anything, carry scripts.
export { escapeHtml } from './escape-html.ts';
export { type HtmlBody, type HtmlOptions, type OutlineEntry, publicationBody } from './publication-body.ts';
export { pageStyles, publicationToHtml } from './publication-to-html.ts';
export { textFile } from './text-file.ts';
