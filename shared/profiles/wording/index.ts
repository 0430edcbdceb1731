// Fixed wording of Chinese standards as data, and the sentences composed from it.
// May use: domain types, types of publishing.
// Must not: know drafts or storage.
export * from './compose-foreword.ts';
export * from './fixed-wording.ts';
export { gbWording } from './standard-wording.ts';
