// Anchors: which block of a draft a comment means, from whatever it says of the place, and where that block is in the next version.
// May use: base, domain (clause-label), doc-model, numbering and the anchor map of publishing.
// Must not: read files, know channels or storage; what a form says is handed in as evidence.
export * from './anchor-comment.ts';
export * from './anchor-evidence.ts';
export { type AnchorIndex, buildAnchorIndex, linesOf, type UnitSpan } from './anchor-index.ts';
export { blocksById } from './blocks-by-id.ts';
export * from './carry-over.ts';
export { CONFIDENCE_LINE } from './confidence.ts';
