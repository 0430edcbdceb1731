// Find and replace in the editor: state of the search, its marks in the text, the bar; patterns are searched in a worker.
// May use: shared (doc-model, i18n), ProseMirror, Mantine, the editor's context.
// Must not: decide what matches (shared/doc-model/find-text.ts does).
export { FindBar } from './find-bar.tsx';
