import * as mails from '../usecases/mails/index.ts';
import * as round from '../usecases/rounds/index.ts';
import { os, refusing } from './os.ts';

/** Procedures of comment rounds. */
export const roundRoutes = {
  get: os.round.get.handler(({ context, input }) => round.getRound(context.host, input.id)),
  comments: os.round.comments.handler(({ context, input }) => round.listComments(context.host, input)),
  commentIds: os.round.commentIds.handler(({ context, input }) => round.commentIds(context.host, input)),
  commentsOf: os.round.commentsOf.handler(({ context, input }) => round.commentsOf(context.host, input)),
  choices: os.round.choices.handler(({ context, input }) => round.registerChoices(context.host, input.id)),
  figures: os.round.figures.handler(({ context, input }) => round.registerFigures(context.host, input.id)),
  groups: os.round.groups.handler(({ context, input }) => round.commentGroups(context.host, input.id)),
  reasons: os.round.reasons.handler(({ context, input }) => round.reasonsGiven(context.host, input.id)),
  views: os.round.views.handler(({ context }) => round.registerViews(context.host)),
  saveView: os.round.saveView.handler(({ context, input }) => round.saveView(context.host, input.view)),
  removeView: os.round.removeView.handler(({ context, input }) => round.removeView(context.host, input.name)),
  create: os.round.create.handler(({ context, input }) => round.createRound(context.host, input)),
  update: os.round.update.handler(({ context, input }) => round.updateRound(context.host, input.id, input.changes)),
  close: os.round.close.handler(({ context, input }) =>
    round.closeRound(context.host, input.id, input.on, input.reason),
  ),
  extend: os.round.extend.handler(({ context, input }) => round.extendRound(context.host, input)),
  markSent: os.round.markSent.handler(({ context, input }) => round.markSent(context.host, input)),
  markReminded: os.round.markReminded.handler(({ context, input }) => round.markReminded(context.host, input)),
  mailText: os.round.mailText.handler(({ context, input }) => mails.mailText(context.host, input)),
  mails: os.round.mails.handler(({ context, input, signal }) =>
    refusing(mails.roundMails(context.host, input, signal)),
  ),
  previewImport: os.round.previewImport.handler(({ context, input, signal }) =>
    round.previewCommentImport(context.host, input.id, input.files, signal),
  ),
  import: os.round.import.handler(({ context, input }) => round.importComments(context.host, input.id, input.files)),
  typed: os.round.typed.handler(({ context, input }) => round.markTyped(context.host, input)),
  addComment: os.round.addComment.handler(({ context, input }) =>
    round.addComment(context.host, input.roundId, input.comment, input.responseId),
  ),
  place: os.round.place.handler(({ context, input }) =>
    round.placeComments(context.host, input.roundId, input.commentIds, input.blockId),
  ),
  decide: os.round.decide.handler(({ context, input }) => round.decideComments(context.host, input)),
  suggest: os.round.suggest.handler(({ context, input }) => round.suggestForComments(context.host, input)),
  adopt: os.round.adopt.handler(({ context, input }) => round.adoptSuggestions(context.host, input)),
  clauseTexts: os.round.clauseTexts.handler(({ context, input }) => round.clauseTexts(context.host, input)),
  apply: os.round.apply.handler(({ context, input }) => round.applyProposal(context.host, input)),
  check: os.round.check.handler(({ context, input }) => round.checkRound(context.host, input)),
};
