// A draft: editor, cover data, freezing, publishing.
// May use: ui, rpc, state, features/paper, editor (lazily), shared.
// Must not: know how the editor works inside.
export * from './draft-page.tsx';
export * from './import-page.tsx';
