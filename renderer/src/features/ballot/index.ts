// A ballot: votes, result and its explanation.
// May use: ui, rpc, state, features/paper, shared.
// Must not: import other features.
export * from './ballot-page.tsx';
