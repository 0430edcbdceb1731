// Updates: a signed list of what there is to install, believed by pinned keys only, fetched or taken from a file.
// May use: Node, shared, yauzl.
// Must not: know Electron; run anything; ask anybody when updates are off; keep what was not verified under a name that looks ready.
export { createUpdates } from './create-updates.ts';
export { RELEASE_KEYS } from './release-keys.ts';
export type { Updates, UpdatesOptions } from './updates.ts';
