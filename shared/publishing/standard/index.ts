// Parts of a standard as blocks of the publication tree; `buildStandard` puts them together.
// May use: base, domain, doc-model, the publication tree, numbering.
// Must not: know file formats; fixed text comes from the profile.
export * from './contents-lines.ts';
export * from './cover-section.ts';
export * from './element-blocks.ts';
export * from './flow-blocks.ts';
export * from './index-blocks.ts';
export * from './standard-context.ts';
