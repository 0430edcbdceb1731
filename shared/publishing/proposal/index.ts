// What the proposal of a member makes of the text of a block: tracked changes, quotations with their replacement, instructions in words.
// May use: base, words of comparison (doc-model).
// Must not: guess; what can be taken in two ways is left to a person.
export { type Proposal, type ProposedText, proposedText } from './proposed-text.ts';
