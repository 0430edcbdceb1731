// What the checks read from plain text: document codes, modal verbs, units.
// May use: base, code letters of the profiles.
// Must not: know blocks or documents.
export * from './standard-code.ts';
