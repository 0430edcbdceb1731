// The register (登记簿): the list of comments with its filters, groups and views.
// May use: ui, rpc, state, platform, the folders beside it.
// Must not: decide what the host decides; hold copies of its data.
export { RoundComments } from './round-comments.tsx';
export { showComments } from './show-comments.ts';
