// Answers of members coming in: choosing files, preview, receipt.
// May use: ui, rpc, state, platform, the folders beside it.
// Must not: decide what the host decides; hold copies of its data.
export { ImportDialog } from './import-dialog.tsx';
