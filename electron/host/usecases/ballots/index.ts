// Ballots (表决): opening with its guard, votes, secret papers, what changes while one is open, closing, recount.
// May use: the host context, rules, names, views, importers/votes through the workers.
// Must not: decide by itself what counts (shared/domain does); bring a name and a secret paper together.
export { ballotTally, getBallot, recountBallot } from './ballot-view.ts';
export * from './change-ballot.ts';
export { importVotes, previewVotes } from './import-votes.ts';
export { openBallot, prepareBallot } from './open-ballot.ts';
export { recordLateVote, recordVote } from './record-vote.ts';
