// One comment in full: its clause in three states, texts and sources, what was decided on it and what says the same.
// May use: ui, rpc, state, platform, the folders beside it.
// Must not: decide what the host decides; hold copies of its data.
export * from './comment-detail.tsx';
export * from './decision-draft.ts';
export * from './decision-form.tsx';
export * from './decision-key.ts';
export * from './decision-status.tsx';
export { ADOPT_KEY } from './suggestion-notice.tsx';
export * from './use-alike.ts';
export * from './use-deciding.ts';
export * from './use-decision-mode.ts';
