// What changed between two versions of a standard, in its own numbers.
// May use: base, doc-model, numbering, anchors.
// Must not: compare (doc-model does), word sentences (profiles do).
export * from './clause-changes.ts';
export { atomPrinter } from './print-atom.ts';
export * from './technical-changes.ts';
