// Records in the editor: citing documents, terms of other standards, fixed wording of elements; dialogs and commands.
// May use: the editor around it, shared doc-model, profiles.
// Must not: call the host; what the workspace knows is handed in.
export { CiteDialog } from './cite-dialog.tsx';
export type { EditorRecords } from './editor-records.ts';
export { FixedWordingTools } from './fixed-wording-tools.tsx';
export { TermDialog } from './term-dialog.tsx';
