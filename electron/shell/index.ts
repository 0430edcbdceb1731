// First door: window, application menu, dialogs, app:// and the bridge. The only importer of Electron.
// May use: Electron, Node, machine, contract, base and i18n of shared. The host runs in a process of its own.
// Must not: decide anything about standards, or load pages from anywhere but app://bundle.

export type { ElectronLike } from './electron-like.ts';
export type { ShellPaths } from './shell-context.ts';
export { bundledPaths, startApp } from './start-app.ts';
