// Fixed wording of standards as data, and the sentences composed from it.
// May use: domain types, publishing and doc-model (shape of wording).
// Must not: know drafts or storage.
export * from './compose-foreword.ts';
export * from './english-drafting.ts';
export * from './english-wording.ts';
export * from './fixed-wording.ts';
export * from './new-document-wording.ts';
export { gbWording } from './standard-wording.ts';
