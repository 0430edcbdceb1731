// Votes that members send back: ballot forms (函审单) in Word and PDF, answers of a review packet, sheets with a vote a row.
// May use: shared/base, shared/domain, importers/forms, importers/pdf, importers/tabular.
// Must not: touch the workspace, know the electorate, decide what counts.
export { readVoteFile } from './read-vote-file.ts';
export type { VoteFile } from './vote-file.ts';
