// Comment rounds (征求意见): rounds and their recipients, comments in sets, the register, decisions, import, texts of clauses.
// May use: host context, storage through it, importers through their tasks, shared/domain, profiles, publishing.
// Must not: be known to importers and exporters; read files of its own.
export { addComment } from './add-comment.ts';
export { applyProposal } from './apply-proposal.ts';
export { checkRound } from './check-round.ts';
export { clauseTexts } from './clause-texts.ts';
export { commentGroups } from './comment-groups.ts';
export * from './decisions.ts';
export { importComments } from './import-comments.ts';
export { markTyped } from './mark-typed.ts';
export { placeComments } from './place-comments.ts';
export { previewCommentImport } from './preview-import.ts';
export { readAhead } from './read-ahead.ts';
export { reasonsGiven } from './reasons.ts';
export * from './register.ts';
export * from './register-views.ts';
export * from './round.ts';
export * from './round-desk.ts';
export * from './round-store.ts';
