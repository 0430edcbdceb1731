// Projects: the list, and one project with its stages, data, papers, drafts, rounds, ballots and meetings.
// May use: ui, rpc, state, features/forms, features/paper, the dialog of features/round that begins one, shared.
// Must not: import other features.
export * from './project-list-page.tsx';
export * from './project-page.tsx';
