// Comparison of two versions of a document: by block identity, by words, tables by cells (版本比较).
// May use: doc-model.
// Must not: number anything; how references are printed is handed in.
export * from './compare-documents.ts';
export { type ComparedTable, compareTables } from './compare-tables.ts';
export type { TextRun } from './diff-words.ts';
export type { CompareUnit } from './units.ts';
