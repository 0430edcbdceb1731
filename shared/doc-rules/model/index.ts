// The document as the drafting checks see it, and what they say of it.
// May use: base, domain.
// Must not: know ProseMirror or files; adapters make it (engine/, cases/).
export * from './finding.ts';
export * from './rule-block.ts';
export * from './rule-document.ts';
export * from './rule-text.ts';
