// Running a round: who got the draft, who answered, who is reminded, the letters.
// May use: ui, rpc, state, platform, the folders beside it, features/letters, features/paper for making files.
// Must not: decide what the host decides; hold copies of its data.
export { RecipientPicker } from './recipient-picker.tsx';
export { RoundAnswers } from './round-answers.tsx';
export { RoundRecipients } from './round-recipients.tsx';
