// The standard as a document: schema, block ids, outline. One document is a ProseMirror node of `standardSchema`.
// May use: base, codes of documents (domain), prosemirror-model.
// Must not: know layout, projects or files; numbers are derived in publishing, never stored here.
export * from './block-id.ts';
export * from './citation-use.ts';
export * from './count-text.ts';
export * from './document-record.ts';
export * from './find-text.ts';
export * from './outline.ts';
export * from './schema.ts';
export * from './touched-blocks.ts';
export * from './typed-labels.ts';
