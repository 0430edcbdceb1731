// From findings back to the draft: where they stand in the document, and their repairs as steps.
// May use: the model, the engine, base, doc-model with its commands, publishing.
// Must not: need a DOM or a selection, nor make ids of its own: the caller hands over `newId`.
export * from './apply-fix.ts';
export * from './fix-commands.ts';
export * from './locate-finding.ts';
