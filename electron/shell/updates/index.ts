// Updates in the desktop window: what a page may ask of them, the dialog for a file, the folder that is shown.
// May use: the parts of the shell around it, machine, base.
// Must not: run an installer, or ask the network by itself.
export { startUpdates, type UpdateDoor } from './start-updates.ts';
