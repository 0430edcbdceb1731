// Papers: what is asked for becomes a publication tree, the worker writes it; the committee's own forms; many papers at once.
// May use: the host context, use cases of the records, publishing, profiles.
// Must not: write files of its own kind; that is the exporters' work.
export { Archive } from './archive.ts';
export { renderBatch } from './batch.ts';
export * from './form-desk.ts';
export { lastOf } from './last-of.ts';
export { meetingPack } from './meeting-pack.ts';
export { type MadePaper, makePaper, renderPaper } from './render-paper.ts';
export { draftMoment, PAPER_OF_MARK } from './standard-paper.ts';
