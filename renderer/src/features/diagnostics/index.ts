// The desk itself: versions, health of the workspace, its disk and lock, stray files, log, a report for whoever helps, safe mode.
// May use: ui, rpc, shared.
// Must not: import other features.
export * from './diagnostics-page.tsx';
export * from './notices-page.tsx';
