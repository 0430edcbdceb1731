// Comments (批注) and tracked changes (修订) of Word files as rows of a comment form, at the clause or block they stand at.
// May use: shared/base, shared/doc-model (typed-labels), shared/domain (clause-label), shared/i18n, importers/package, importers/word, importers/draft (lines), the row type of importers/forms.
// Must not: touch the workspace, decide what is imported, change the words of a member.
export { readWordNotes, type WordNotes } from './read-word-notes.ts';
