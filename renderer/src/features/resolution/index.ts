// Resolution meeting (处理会): comment after comment on the projector, decided by single keys, the text edited live, notes for the minutes.
// May use: ui, rpc, state, platform, features/forms, shared.
// Must not: decide what the host decides; hold copies of its data, beside where a person stopped.
export { ResolutionPage } from './resolution-page.tsx';
