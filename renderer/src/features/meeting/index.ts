// Meetings: the list and one meeting.
// May use: ui, rpc, state, features/paper, features/letters, features/forms, shared.
// Must not: import other features.
export * from './meeting-list-page.tsx';
export * from './meeting-page.tsx';
