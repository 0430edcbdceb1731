// Statistics of the workspace: tables that hold their charts, to look at, to print and as workbooks.
// May use: ui, rpc, shared, the dialogs of features/paper.
// Must not: count anything; the host does.
export { StatisticsPage } from './statistics-page.tsx';
