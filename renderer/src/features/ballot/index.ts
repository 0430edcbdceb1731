// A ballot: opening with its guard, votes, secret papers, result and its explanation, letters, recount.
// May use: ui, rpc, state, features/paper, features/letters, features/forms, shared.
// Must not: import other features.
export * from './ballot-page.tsx';
export { OpenBallotDialog } from './open-ballot-dialog.tsx';
