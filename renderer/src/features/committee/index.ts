// Committees: the list, and one committee with members, composition, rules and projects.
// May use: ui, rpc, state, shared.
// Must not: import other features.
export * from './committee-list-page.tsx';
export * from './committee-page.tsx';
export * from './member-records-page.tsx';
