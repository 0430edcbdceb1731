// Papers: the dialog that makes one (progress, cancel, problems, save), for every kind of paper.
// May use: ui, rpc, platform, shared.
// Must not: import other features.
export * from './paper-dialog.tsx';
