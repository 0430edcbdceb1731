// A comment round: comments, decisions, imports.
// May use: ui, rpc, state, features/paper, shared.
// Must not: import other features.
export { CreateRoundDialog } from './create-round-dialog.tsx';
export * from './round-page.tsx';
