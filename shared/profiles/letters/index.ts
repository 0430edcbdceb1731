// Letters to those whose comments are asked for: wording as data, filled in for each recipient.
// May use: types of domain.
// Must not: hold mechanisms beyond filling in wording.
export * from './fill-letter.ts';
export { roundLetters } from './round-letters.ts';
