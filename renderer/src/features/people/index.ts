// People and organisations of the workspace.
// May use: ui, rpc, state, shared.
// Must not: import other features.
export * from './people-page.tsx';
export * from './person-page.tsx';
