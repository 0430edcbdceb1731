// Import of Word drafts: from a .docx to a document of the standard schema, its cover facts and its pictures.
// May use: shared, importers/package, importers/word.
// Must not: store anything, follow a link, or leave out a text without a problem that names it.
export type { DraftBlob } from './draft-context.ts';
export type { DraftCounts } from './draft-counts.ts';
export type { DraftHeading } from './draft-headings.ts';
export { annexStart, type DraftLine, draftLine, elementTitle } from './draft-line.ts';
export { type DraftImportOptions, type ImportedDraft, importDraft } from './import-draft.ts';
export { importDraftFile } from './import-draft-file.ts';
export { type DraftInspection, inspectDraft } from './inspect-draft.ts';
export { captionLine, listMark, noteContent } from './line-marks.ts';
