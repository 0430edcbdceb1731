// Passphrase of the workspace (口令): the page that asks for it, setting and removing it.
// May use: ui, rpc, platform, state, shared.
// Must not: keep a passphrase or a recovery key longer than its dialog is open.
export { LockGate } from './lock-gate.tsx';
export { ProtectionSection } from './protection-section.tsx';
