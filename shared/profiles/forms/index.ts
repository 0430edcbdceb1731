// Forms and papers of committees as data: wording, columns, sources; what they may print, with examples.
// May use: types of publishing.
// Must not: hold mechanisms beyond putting written texts into place.
export { ballotFormFor } from './ballot-form-for.ts';
export { type BallotWords, ballotWords } from './ballot-words.ts';
export { checkReportForms } from './check-report-forms.ts';
export { dossierLists } from './dossier-list.ts';
export { formTemplate, formTemplates } from './form-templates.ts';
export { papersOf } from './paper-profiles.ts';
export { paperWords } from './paper-words.ts';
export type { PaperWords } from './paper-words-type.ts';
export * from './places/index.ts';
export { PORTFOLIO_COLUMNS, portfolioLists, portfolioWidths } from './portfolio-list.ts';
export { type RegisterList, registerLists, registerWidths } from './register-list.ts';
export {
  STATISTICS_COLUMNS,
  type StatisticsWords,
  statisticsTables,
  statisticsWords,
} from './statistics-table.ts';
export { yearWords } from './year-words.ts';
