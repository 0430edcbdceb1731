// Publishing: numbering, references and the publication trees of the standard and of every other paper.
// May use: base, domain, doc-model, typesetting.
// Must not: know file formats, storage or profile data; wording, layout and forms are handed in.
export * from './build-standard.ts';
export * from './clause-index.ts';
export * from './fixed-wording.ts';
export * from './index-entries.ts';
export * from './label-wording.ts';
export * from './numbering.ts';
export * from './papers/index.ts';
export * from './printable-publication.ts';
export * from './publication.ts';
export * from './renumber.ts';
export * from './resolve-reference.ts';
export { type ContentsLine, contentsLines, coverSection } from './standard/index.ts';
export * from './standard-layout.ts';
export * from './standard-profile.ts';
