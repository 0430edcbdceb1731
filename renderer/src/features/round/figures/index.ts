// Figures of a round: comments by decision, clause, type and organisation, answers by day; its list for other programs.
// May use: ui, rpc, shared, features/forms, features/paper.
// Must not: count anything itself; the host does.
export { RegisterListDialog } from './register-list-dialog.tsx';
export { RoundFigures } from './round-figures.tsx';
