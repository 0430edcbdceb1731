// Papers of a committee's work: collation table, ballot result, notice, minutes, sign-in list, as publication trees.
// May use: base, domain types, the publication tree.
// Must not: know storage; wording and columns are handed in as a `PaperProfile`.
export * from './ballot-result.ts';
export * from './check-report.ts';
export * from './collation-rows.ts';
export * from './collation-table.ts';
export * from './meeting-notice.ts';
export * from './minutes.ts';
export { chineseDate, fillForm, meetingName } from './paper-parts.ts';
export * from './paper-profile.ts';
export * from './template/index.ts';
