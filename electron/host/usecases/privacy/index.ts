// Data about people: what is held about one, handing it over, removing contact data, when that is due.
// May use: the host context, exporters for the files.
// Must not: touch votes, minutes or the record of changes.
export { forgetPerson } from './forget-person.ts';
export { heldAbout } from './held-about.ts';
export { heldFile } from './held-file.ts';
export { noticeOf, removalsDue } from './removals-due.ts';
