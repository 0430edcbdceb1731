// Import of filled-in comment forms (征求意见反馈表, ISO/IEC comment table) from Word, Excel, CSV, their collation; own forms from Word.
// May use: shared/base, shared/domain (clause-label, packet-answer), shared/i18n, types of shared/publishing, importers/package, importers/pdf, importers/tabular.
// Must not: touch the workspace, decide what is imported, change the words of a member.
export { boundedForm } from './bounded-form.ts';
export * from './collate.ts';
export { docxSource } from './docx-source.ts';
export { duplicateOf } from './duplicate-of.ts';
export type { FilledForm } from './filled-form.ts';
export type { FormFile, FormRow } from './form-file.ts';
export { formMatchesStandard, standardMatch } from './form-matches-standard.ts';
export type { FormTable } from './form-source.ts';
export { headerKey } from './header-spelling.ts';
export { answerProblems, answerVote, isPacketAnswer, readPacketAnswer } from './packet-answer.ts';
export { readCommentFile } from './read-comment-file.ts';
export { readFilledDocx } from './read-filled-docx.ts';
export { singleComments } from './split-comments.ts';
export type { TableLayouts } from './table-layouts.ts';
export { openedForm, withSender } from './with-sender.ts';
