// Member lists (委员名单) of committees in workbooks and CSV files: rows with name, organisation, role, side, contact, mandate.
// May use: shared/base, shared/domain, importers/package, importers/tabular, header spelling of importers/forms.
// Must not: touch the workspace, know who is known already.
export type { MemberLine, MemberList } from './member-list.ts';
export { readMemberList } from './read-member-list.ts';
export { readSignInSheet, type SignInSheet } from './read-sign-in.ts';
