// What the checks read from plain text: document codes, modal verbs, units.
// May use: base, code letters of the profiles.
// Must not: know blocks or documents.
export * from './standard-code.ts';
export { legibleText } from './legible-text.ts';
export { type Quantity, type QuantityPart, quantitiesIn } from './quantities.ts';
export { foreignUnitsIn, isTightUnit, symbolOfName, UNIT_NAME, UNIT_SYMBOL } from './units.ts';
