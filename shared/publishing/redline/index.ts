// Redlines: two versions of a standard as one publication tree with the changes marked (修订对照稿).
// May use: base, domain, doc-model (compare too), the publication tree, building the standard, numbering.
// Must not: know file formats; how a change looks is decided where the tree is printed.
export { buildRedline, type RedlineVersion } from './build-redline.ts';
