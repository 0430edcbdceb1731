// Parts of a standard as blocks of the publication tree; `buildStandard` puts them together.
// May use: base, domain, doc-model, the publication tree, numbering.
// Must not: know file formats; fixed text comes from the profile.
export * from './contents-lines.ts';
export { rightsLine } from './cover-fields.ts';
export * from './cover-section.ts';
export * from './element-blocks.ts';
export * from './first-page-items.ts';
export * from './flow-blocks.ts';
export * from './index-blocks.ts';
export * from './rights-section.ts';
export * from './standard-context.ts';
export { titleLines } from './title-lines.ts';
