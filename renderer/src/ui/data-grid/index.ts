// Long lists as an ARIA grid: rows of an array, or of a source of which only a window is here, with groups to fold.
// May use: the rest of ui, TanStack Table and Virtual.
// Must not: know what its rows are or where they come from.
export { DataGrid } from './data-grid.tsx';
export type * from './grid-types.ts';
