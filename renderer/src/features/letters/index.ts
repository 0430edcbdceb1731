// Letters as drafts for the mail program, whomever they go to: parts of their form, one letter as it will be, making with progress, what was made.
// May use: ui, rpc, shared, features/paper.
// Must not: know rounds, ballots, meetings or committees; send anything.
export { AskMark } from './ask-mark.tsx';
export { LetterCount, LetterLabel } from './letter-count.tsx';
export { LetterFields, type LetterWords } from './letter-fields.tsx';
export { LetterKind } from './letter-kind.tsx';
export { LetterPapers } from './letter-papers.tsx';
export { LetterPreview } from './letter-preview.tsx';
export { LettersDesk } from './letters-desk.tsx';
export { LettersFoot } from './letters-foot.tsx';
export { LettersSteps } from './letters-steps.tsx';
export { useLetterMaking } from './use-letter-making.ts';
