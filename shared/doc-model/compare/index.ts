// Comparison of two versions of a document: by block identity, by words, tables by cells (版本比较).
// May use: doc-model.
// Must not: number anything; how references are printed is handed in.
export * from './compare-documents.ts';
export { comparePlainTexts } from './compare-plain-texts.ts';
export { type ComparedTable, compareTables, matchRows } from './compare-tables.ts';
export { diffSequences } from './diff-sequences.ts';
export { diffTokens, type TextRun } from './diff-words.ts';
export { likeness } from './likeness.ts';
export { matchUnits } from './match-units.ts';
export { stableOrder } from './stable-order.ts';
export { type CompareToken, wordsOf } from './tokens.ts';
export { type CompareSide, type CompareUnit, unitsOf } from './units.ts';
