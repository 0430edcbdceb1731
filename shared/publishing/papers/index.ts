// Papers of a committee's work as publication trees: templates filled with data, and the report of the drafting checks.
// May use: base, domain types, the publication tree.
// Must not: know storage; wording and columns are handed in as a `PaperProfile`.
export * from './check-report.ts';
export * from './collation-rows.ts';
export * from './condition-rows.ts';
export { chineseDate, fillForm, meetingName } from './paper-parts.ts';
export * from './paper-profile.ts';
export * from './template/index.ts';
