// Lines of a list from a file: a dialog that reads the file, and its lines to be ticked and taken in one step.
// May use: the rest of ui, rpc.
// Must not: know what a line is about or where it goes.

export { ListImportDialog } from './list-import-dialog.tsx';
export { ListImportLines } from './list-import-lines.tsx';
export type * from './list-import-types.ts';
