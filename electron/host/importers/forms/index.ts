// Import of filled-in comment forms (征求意见反馈表 and the ISO/IEC comment table) from Word, Excel and CSV, and their collation.
// May use: shared/base, shared/domain/clause-label, shared/i18n, importers/package, importers/tabular.
// Must not: touch the workspace, decide what is imported, change the words of a member.
export * from './collate.ts';
export { duplicateOf, sameContentAs } from './duplicate-of.ts';
export type { FormFile, FormKind, FormRow, FormRowSource } from './form-file.ts';
export { formMatchesStandard, type StandardMatch, standardMatch } from './form-matches-standard.ts';
export { readCommentFile } from './read-comment-file.ts';
export { type SingleComment, singleComments } from './split-comments.ts';
