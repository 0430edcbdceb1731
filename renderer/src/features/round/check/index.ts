// What the checks of a round found: decisions against the text of a later draft, and against each other (核对).
// May use: ui, rpc, the detail beside it.
// Must not: check anything itself.
export * from './round-check.tsx';
export * from './use-check-count.ts';
