import * as ballot from '../usecases/ballots/index.ts';
import * as mails from '../usecases/mails/index.ts';
import { os, refusing } from './os.ts';

/** Procedures of ballots. */
export const ballotRoutes = {
  get: os.ballot.get.handler(({ context, input }) => ballot.getBallot(context.host, input.id)),
  prepare: os.ballot.prepare.handler(({ context, input }) => ballot.prepareBallot(context.host, input)),
  open: os.ballot.open.handler(({ context, input }) => ballot.openBallot(context.host, input)),
  vote: os.ballot.vote.handler(({ context, input }) => ballot.recordVote(context.host, input.ballotId, input.vote)),
  lateVote: os.ballot.lateVote.handler(({ context, input }) =>
    ballot.recordLateVote(context.host, input.ballotId, input.vote),
  ),
  previewVotes: os.ballot.previewVotes.handler(({ context, input }) =>
    ballot.previewVotes(context.host, input.id, input.files),
  ),
  importVotes: os.ballot.importVotes.handler(({ context, input }) =>
    ballot.importVotes(context.host, input.ballotId, input.votes),
  ),
  acceptCondition: os.ballot.acceptCondition.handler(({ context, input }) =>
    ballot.acceptCondition(context.host, input),
  ),
  confirmVote: os.ballot.confirmVote.handler(({ context, input }) => ballot.confirmVote(context.host, input)),
  recuse: os.ballot.recuse.handler(({ context, input }) => ballot.recuseVoter(context.host, input)),
  extend: os.ballot.extend.handler(({ context, input }) => ballot.extendBallot(context.host, input)),
  correct: os.ballot.correct.handler(({ context, input }) => ballot.correctBallot(context.host, input)),
  withdraw: os.ballot.withdraw.handler(({ context, input }) => ballot.withdrawBallot(context.host, input)),
  markReminded: os.ballot.markReminded.handler(({ context, input }) => ballot.markReminded(context.host, input)),
  mailText: os.ballot.mailText.handler(({ context, input }) => mails.ballotMailText(context.host, input)),
  mails: os.ballot.mails.handler(({ context, input, signal }) =>
    refusing(mails.ballotMails(context.host, input, signal)),
  ),
  handIn: os.ballot.handIn.handler(({ context, input }) => ballot.handIn(context.host, input)),
  countPapers: os.ballot.countPapers.handler(({ context, input }) => ballot.countPapers(context.host, input)),
  close: os.ballot.close.handler(({ context, input }) => ballot.closeBallot(context.host, input)),
  answer: os.ballot.answer.handler(({ context, input }) => ballot.answerQuestion(context.host, input)),
  recount: os.ballot.recount.handler(({ context, input }) => ballot.recountBallot(context.host, input.id)),
};
