// The standard as a document: schema, block ids, outline. One document is a ProseMirror node of `standardSchema`.
// May use: base, prosemirror-model.
// Must not: know layout, projects or files; numbers are derived in publishing, never stored here.
export * from './block-id.ts';
export * from './outline.ts';
export * from './schema.ts';
