// Shell harness: the built shell, preload and host run as in Electron, whose windows are pages of a real Chromium here.
// May use: Playwright, Node, types of Electron.
// Must not: know how the shell is written; only what Electron would give and ask.
export { type RunningShell, type ShellStart, startShell } from './start-shell.ts';
