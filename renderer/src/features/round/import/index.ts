// Answers of members coming in: choosing files, preview, receipt; comments typed by hand.
// May use: ui, rpc, state, platform, the folders beside it.
// Must not: decide what the host decides; hold copies of its data.
export { AddCommentDialog } from './add-comment-dialog.tsx';
export { ImportDialog } from './import-dialog.tsx';
