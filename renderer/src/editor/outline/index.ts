// The contents at the side: every chapter, clause, term, annex and element with its number; jump, filter, fold, move, divide, join.
// May use: shared (doc-model, publishing, i18n), Mantine, the editor's context, commands and plugins.
// Must not: decide where something may be moved (shared/doc-model/commands does).
export { OutlinePanel } from './outline-panel.tsx';
