// Searching the whole workspace: what was found, by kind and time, with the words that were found.
// May use: ui, rpc, shared.
// Must not: import other features; look through records itself.
export { SearchPage } from './search-page.tsx';
