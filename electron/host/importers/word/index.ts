// Reading of Word files: styles, automatic numbers, fields, tables, notes, formulas as one plain model.
// May use: shared/base, importers/package.
// Must not: know standards; run or follow anything that a file names.
export { plainTextOf } from './fields.ts';
export { type NumberingCounter, readNumbering } from './numbering.ts';
export { textToLatex } from './omml-to-latex.ts';
export { cellParagraphs, paragraphsIn } from './paragraphs-in.ts';
export { mainPart, readWord } from './read-word.ts';
export { readRelationships } from './relationships.ts';
export { rowMark, rowName } from './row-mark.ts';
export { type NumberingRef, outlineLevel, readNumberingRef, readStyles, type Styles } from './styles.ts';
export { symbolCharacter } from './symbol-font.ts';
export * from './word-model.ts';
