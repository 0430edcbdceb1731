// Running a round: who got the draft, who answered, who is reminded.
// May use: ui, rpc, state, platform, the folders beside it.
// Must not: decide what the host decides; hold copies of its data.
export { RoundAnswers } from './round-answers.tsx';
export { RoundRecipients } from './round-recipients.tsx';
