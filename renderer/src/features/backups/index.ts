// Backups: how old the newest is, all of them by place, comparing, restoring, the drill, damaged records.
// May use: ui, rpc, shared.
// Must not: import other features.
export * from './backups-page.tsx';
