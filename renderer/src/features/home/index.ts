// The first page: what needs doing next, what is overdue, where every project stands.
// May use: ui, rpc, state, shared.
// Must not: import other features.
export * from './home-page.tsx';
