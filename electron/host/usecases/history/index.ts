// The record of changes as people read it: of one object, and of the whole workspace.
// May use: the host context, the stores behind it, shared/i18n for the words.
// Must not: write anything.
export { worded } from './history-entries.ts';
export { NamesInRecord } from './names-in-record.ts';
export { objectHistory } from './object-history.ts';
export { wholeRecord } from './whole-record.ts';
