// Papers: what is asked for becomes a publication tree, the worker writes it; the committee's own forms; many papers at once.
// May use: the host context, use cases of the records, publishing, profiles.
// Must not: write files of its own kind; that is the exporters' work.
export { renderBatch } from './batch.ts';
export * from './form-desk.ts';
export { renderPaper } from './render-paper.ts';
