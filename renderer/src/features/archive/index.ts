// Archive packages: making one of a project, verifying one that was received and opening it read-only.
// May use: ui, rpc, platform, shared.
// Must not: import other features.
export * from './archive-button.tsx';
export * from './archive-page.tsx';
