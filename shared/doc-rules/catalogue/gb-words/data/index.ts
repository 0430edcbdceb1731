// Lists of words that the checks of words look for, with what is written instead and where a word is not meant.
// May use: nothing.
// Must not: know blocks, places or findings.
export * from './company-words.ts';
export * from './contract-words.ts';
export * from './forbidden-verbs.ts';
export * from './known-abbreviations.ts';
export * from './person-words.ts';
export * from './position-words.ts';
export * from './substitute-words.ts';
export * from './traditional-characters.ts';
export * from './vague-words.ts';
export * from './word-pattern.ts';
