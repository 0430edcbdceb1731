// Forms and papers of committees as data: wording, columns, sources.
// May use: types of publishing.
// Must not: hold mechanisms.
export { checkReportForms } from './check-report-forms.ts';
export { exampleData } from './example-data.ts';
export { formTemplate, formTemplates } from './form-templates.ts';
export { gbPapers } from './gb-papers.ts';
export { papersOf } from './papers-of.ts';
