// Runs the drafting checks over a document and keeps what did not change; makes documents of drafts.
// May use: the model, base, domain, doc-model, publishing.
// Must not: know single checks or files; the checks are handed in.
export * from './chapter-role.ts';
export * from './create-linter.ts';
export * from './describe-finding.ts';
export * from './document-of-draft.ts';
export * from './fact-of.ts';
export * from './field-text.ts';
export * from './finding-quote.ts';
export * from './rule-meta.ts';
export * from './split-waived.ts';
