// Comparison of two versions of a draft: side by side, inline, the change list for the foreword, restoring old text.
// May use: ui, rpc, state, features/draft's view type, shared.
// Must not: know the editor.
export * from './compare-page.tsx';
