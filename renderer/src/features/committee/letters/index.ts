// Letters to members of a committee as drafts for the mail program: to whom, what they say, which files go with them.
// May use: ui, rpc, platform, shared, features/letters, the dialogs of features/paper.
// Must not: send anything.
export { LettersButton } from './letters-button.tsx';
