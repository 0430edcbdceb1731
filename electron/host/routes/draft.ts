import * as draft from '../usecases/draft.ts';
import * as checks from '../usecases/draft-checks.ts';
import { draftComments } from '../usecases/draft-comments.ts';
import * as draftImport from '../usecases/draft-import.ts';
import * as records from '../usecases/known-records.ts';
import { os, refusing, untilEnded } from './os.ts';

/** Procedures of drafts. */
export const draftRoutes = {
  open: os.draft.open.handler(({ context, input }) => draft.openDraft(context.host, input.id)),
  comments: os.draft.comments.handler(({ context, input }) => draftComments(context.host, input.id)),
  create: os.draft.create.handler(({ context, input }) => draft.createDraft(context.host, input)),
  preview: os.draft.preview.handler(({ context, input }) => draftImport.previewDraftImport(context.host, input)),
  review: os.draft.review.handler(({ context, input, signal }) =>
    refusing(draftImport.reviewDraftImport(context.host, input, signal)),
  ),
  reviewRows: os.draft.reviewRows.handler(({ context, input }) => draftImport.reviewRowsOf(context.host, input)),
  reviewPicture: os.draft.reviewPicture.handler(({ context, input }) =>
    draftImport.reviewPictureOf(context.host, input),
  ),
  import: os.draft.import.handler(({ context, input }) =>
    draftImport.importDraftFile(context.host, input.projectId, input.file),
  ),
  updateCover: os.draft.updateCover.handler(({ context, input }) =>
    draft.updateCover(context.host, input.id, input.cover),
  ),
  sendSteps: os.draft.sendSteps.handler(({ context, input }) => draft.sendSteps(context.host, input)),
  watch: os.draft.watch.handler(({ context, input, signal }) =>
    refusing(context.host.sessions.watch(input.id, input.version, untilEnded(context, signal))),
  ),
  join: os.draft.join.handler(({ context, input, signal }) =>
    context.host.presence.join(input.id, input.clientId, untilEnded(context, signal)),
  ),
  moveCaret: os.draft.moveCaret.handler(({ context, input }) => {
    context.host.presence.move(input.id, input.clientId, input.caret);
    return {};
  }),
  freeze: os.draft.freeze.handler(({ context, input }) =>
    draft.freezeDraft(context.host, input.id, input.mark, input.on),
  ),
  check: os.draft.check.handler(({ context, input }) => checks.checkDraft(context.host, input.id)),
  checkFacts: os.draft.checkFacts.handler(({ context, input }) => checks.checkFacts(context.host, input.id)),
  waive: os.draft.waive.handler(({ context, input }) => checks.waiveFinding(context.host, input)),
  unwaive: os.draft.unwaive.handler(({ context, input }) => checks.unwaiveFinding(context.host, input)),
  knownDocuments: os.draft.knownDocuments.handler(({ context, input }) => records.knownDocuments(context.host, input)),
  knownTerms: os.draft.knownTerms.handler(({ context, input }) => records.knownTerms(context.host, input)),
  foreword: os.draft.foreword.handler(({ context, input }) => records.draftForeword(context.host, input.id)),
  outline: os.draft.outline.handler(({ context, input }) => draft.draftOutline(context.host, input.id)),
};
