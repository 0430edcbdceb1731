// Updates: what there is, what is wanted, the installer that is ready; a word when a newer version is found.
// May use: Mantine, shared, platform, state, ui.
// Must not: ask any server; the desktop window does, or does not.
export { UpdatesSection } from './updates-section.tsx';
export { useUpdateNotice } from './use-update-notice.ts';
