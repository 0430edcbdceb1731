// What the checks read from plain text: document codes, modal verbs, units.
// May use: base, code letters of the profiles.
// Must not: know blocks or documents.

export { foreignUnitsIn } from './foreign-units.ts';
export * from './instructions.ts';
export { legibleText } from './legible-text.ts';
export * from './modal-verbs.ts';
export { type Quantity, type QuantityPart, quantitiesIn } from './quantities.ts';
export * from './sentences.ts';
export * from './standard-code.ts';
export { isTightUnit, symbolOfName, UNIT_NAME, UNIT_SYMBOL } from './units.ts';
