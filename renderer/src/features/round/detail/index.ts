// One comment in full: its clause, texts and sources, what was decided on it and what says the same.
// May use: ui, rpc, state, platform, the folders beside it.
// Must not: decide what the host decides; hold copies of its data.
export { AlikeComments } from './alike-comments.tsx';
export * from './comment-detail.tsx';
export * from './decision-form.tsx';
export * from './decision-key.ts';
export * from './decision-status.tsx';
export * from './use-alike.ts';
