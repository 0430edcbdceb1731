// What was changed, when and by whom, with undo where it is possible; shown beside any object.
// May use: ui, rpc, shared.
// Must not: import other features.
export * from './history-button.tsx';
export * from './history-words.tsx';
export * from './record-page.tsx';
