// Forms and papers of committees as data: wording, columns, sources.
// May use: types of publishing.
// Must not: hold mechanisms.
export { checkReportForms } from './check-report-forms.ts';
export { gbPapers } from './gb-papers.ts';
