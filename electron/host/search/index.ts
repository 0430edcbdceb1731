// Full text of the workspace: normalised texts, pairs of characters, ranking; built behind the work and kept current.
// May use: shared, storage, drafts, jobs.
// Must not: hold anything that could not be made anew from the workspace; change it.

export { readQuery } from './read-query.ts';
export type { SearchRecord } from './search-record.ts';
export { rangesOf, snippetOf } from './snippet.ts';
export { createWorkspaceSearch, type WorkspaceSearch } from './workspace-search.ts';
