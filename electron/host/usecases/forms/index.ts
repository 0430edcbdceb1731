// What records say for the papers of the process: one assembler for each kind of record.
// May use: the host's context, places and words of profiles.
// Must not: know how a paper looks; change records.
export { formData } from './form-data.ts';
export { paperDay } from './paper-day.ts';
export { limitText, statisticsRows } from './statistics-rows.ts';
