// Forms and papers of committees as data: wording, columns, sources.
// May use: types of publishing.
// Must not: hold mechanisms.
export { gbPapers } from './gb-papers.ts';
