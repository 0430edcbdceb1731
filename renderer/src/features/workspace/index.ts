// The workspace itself: where it lies, who holds it, whether it is sound.
// May use: ui, rpc, shared.
// Must not: import other features.
export * from './workspace-page.tsx';
