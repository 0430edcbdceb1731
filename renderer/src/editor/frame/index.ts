// What stands around the sheet: place of the caret, jumps, side panel, focus mode, all commands, how it is arranged.
// May use: shared (doc-model, publishing, i18n), Mantine, the editor's context and plugins.
// Must not: change the document (commands do), know what a panel of the side shows.
export { CommandsDialog } from './commands-dialog.tsx';
export { JumpDialog } from './jump-dialog.tsx';
export { PlaceBar } from './place-bar.tsx';
export { SidePanel } from './side-panel.tsx';
