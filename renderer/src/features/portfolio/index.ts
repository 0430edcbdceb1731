// All projects at a glance: board of stages, timeline against limits, table to export; one filter for the three, kept in the address.
// May use: ui, rpc, shared, the dialogs of features/paper.
// Must not: move a project itself; its page opens the gate.
export { PortfolioPage } from './portfolio-page.tsx';
