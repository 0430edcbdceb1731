import { implement, ORPCError } from '@orpc/server';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { contract } from '#shared/contract/index.ts';
import { inspectArchive, openArchive, packArchive } from './usecases/archive/index.ts';
import * as ballot from './usecases/ballots/index.ts';
import { calendarEntries, calendarOfDays, meetingCalendar } from './usecases/calendar/index.ts';
import * as committee from './usecases/committee.ts';
import { importMembers, previewMembers } from './usecases/committee-members-import.ts';
import { committeeRecords } from './usecases/committee-records.ts';
import * as documents from './usecases/documents/index.ts';
import { packDossier, viewDossier } from './usecases/dossier/index.ts';
import * as draft from './usecases/draft.ts';
import * as checks from './usecases/draft-checks.ts';
import { draftComments } from './usecases/draft-comments.ts';
import * as draftImport from './usecases/draft-import.ts';
import type { FileDesk } from './usecases/file.ts';
import { objectHistory, wholeRecord } from './usecases/history/index.ts';
import { getHome, homeChanges } from './usecases/home/index.ts';
import * as records from './usecases/known-records.ts';
import * as mails from './usecases/mails/index.ts';
import * as meeting from './usecases/meetings/index.ts';
import * as papers from './usecases/papers/index.ts';
import * as people from './usecases/people.ts';
import * as plans from './usecases/plans/index.ts';
import { getPortfolio, getStatistics } from './usecases/portfolio/index.ts';
import * as privacy from './usecases/privacy/index.ts';
import * as project from './usecases/project.ts';
import * as projects from './usecases/projects/index.ts';
import { makeCheckpoint, verifyRecord } from './usecases/record.ts';
import * as round from './usecases/rounds/index.ts';
import * as rules from './usecases/rules/index.ts';
import { searchWorkspace } from './usecases/search.ts';
import * as stages from './usecases/stages/index.ts';
import * as workspace from './usecases/workspace.ts';

/** What a door passes with each call: the host's context and what lives as long as the host. */
export type CallContext = { readonly host: HostContext; readonly files: FileDesk };

/** Every procedure of the contract, answered by its use case. Refusals become the contract's `REFUSED`; bugs stay errors. */
export function createRouter() {
  const os = implement(contract)
    .$context<CallContext>()
    .use(async ({ context, next, procedure }) => {
      try {
        const isCommand = procedure['~orpc'].meta.kind === 'command';
        return await (isCommand ? context.host.alone(async () => next()) : next());
      } catch (error) {
        throw asContractError(error);
      }
    });
  return os.router({
    workspace: {
      info: os.workspace.info.handler(({ context }) => workspace.workspaceInfo(context.host)),
      home: os.workspace.home.handler(({ context, input }) => getHome(context.host, input)),
      homeChanges: os.workspace.homeChanges.handler(({ context, input }) => homeChanges(context.host, input)),
      portfolio: os.workspace.portfolio.handler(({ context }) => getPortfolio(context.host)),
      statistics: os.workspace.statistics.handler(({ context, input }) => getStatistics(context.host, input)),
      search: os.workspace.search.handler(({ context, input }) => searchWorkspace(context.host, input)),
      verify: os.workspace.verify.handler(({ context, input }) => verifyRecord(context.host, input)),
      checkpoint: os.workspace.checkpoint.handler(({ context }) => makeCheckpoint(context.host)),
      history: os.workspace.history.handler(({ context, input }) =>
        objectHistory(context.host, input.kind, input.id, input.limit),
      ),
      record: os.workspace.record.handler(({ context, input }) => wholeRecord(context.host, input)),
      undo: os.workspace.undo.handler(({ context, input }) => workspace.undoCommit(context.host, input.commitId)),
      changes: os.workspace.changes.handler(({ context, signal }) => workspace.watchChanges(context.host, signal)),
    },
    committee: {
      list: os.committee.list.handler(({ context }) => committee.listCommittees(context.host)),
      get: os.committee.get.handler(({ context, input }) => committee.getCommittee(context.host, input.id)),
      records: os.committee.records.handler(({ context, input }) =>
        committeeRecords(context.host, input.id, input.year),
      ),
      create: os.committee.create.handler(({ context, input }) => committee.createCommittee(context.host, input)),
      update: os.committee.update.handler(({ context, input }) =>
        committee.updateCommittee(context.host, input.id, input.changes),
      ),
      saveMember: os.committee.saveMember.handler(({ context, input }) => committee.saveMember(context.host, input)),
      previewMembers: os.committee.previewMembers.handler(({ context, input }) =>
        previewMembers(context.host, input.committeeId, input.file),
      ),
      mailText: os.committee.mailText.handler(({ context, input }) => mails.memberMailText(context.host, input)),
      mails: os.committee.mails.handler(({ context, input, signal }) =>
        refusing(mails.memberMails(context.host, input, signal)),
      ),
      importMembers: os.committee.importMembers.handler(({ context, input }) => importMembers(context.host, input)),
      renewTerm: os.committee.renewTerm.handler(({ context, input }) =>
        committee.renewTerm(context.host, input.id, input),
      ),
      endMembership: os.committee.endMembership.handler(({ context, input }) =>
        committee.endMembership(context.host, input.committeeId, input.membershipId, input.to),
      ),
      profiles: os.committee.profiles.handler(({ context, input }) =>
        committee.listProfiles(context.host, input.committeeId),
      ),
    },
    rules: {
      list: os.rules.list.handler(({ context, input }) => rules.listRules(context.host, input.committeeId)),
      votingRule: os.rules.votingRule.handler(({ context, input }) => rules.getVotingRule(context.host, input.id)),
      lifeCycle: os.rules.lifeCycle.handler(({ context, input }) => rules.getLifeCycle(context.host, input.id)),
      saveVotingRule: os.rules.saveVotingRule.handler(({ context, input }) =>
        rules.saveVotingRule(context.host, input),
      ),
      saveLifeCycle: os.rules.saveLifeCycle.handler(({ context, input }) => rules.saveLifeCycle(context.host, input)),
      retire: os.rules.retire.handler(({ context, input }) =>
        rules.retireRule(context.host, input.kind, input.recordId, input.retired),
      ),
      test: os.rules.test.handler(({ input }) => rules.testVotingRule(input.rule, input.cases)),
    },
    people: {
      list: os.people.list.handler(({ context }) => people.listPeople(context.host)),
      save: os.people.save.handler(({ context, input }) => people.savePerson(context.host, input.id, input.person)),
      held: os.people.held.handler(({ context, input }) => privacy.heldAbout(context.host, input.id)),
      heldFile: os.people.heldFile.handler(({ context, input }) => privacy.heldFile(context.host, input)),
      forget: os.people.forget.handler(({ context, input }) => privacy.forgetPerson(context.host, input)),
      removals: os.people.removals.handler(({ context }) => privacy.removalsDue(context.host)),
      notice: os.people.notice.handler(({ context, input }) => privacy.noticeOf(context.host, input.id)),
      organisations: os.people.organisations.handler(({ context }) => people.listOrganisations(context.host)),
      saveOrganisation: os.people.saveOrganisation.handler(({ context, input }) =>
        people.saveOrganisation(context.host, input.id, input.organisation),
      ),
    },
    plan: {
      list: os.plan.list.handler(({ context }) => plans.listBatches(context.host)),
      get: os.plan.get.handler(({ context, input }) => plans.getBatch(context.host, input.id)),
      create: os.plan.create.handler(({ context, input }) => plans.createBatch(context.host, input)),
      update: os.plan.update.handler(({ context, input }) => plans.updateBatch(context.host, input.id, input.changes)),
      remove: os.plan.remove.handler(({ context, input }) => plans.removeBatch(context.host, input.id)),
      assign: os.plan.assign.handler(({ context, input }) => plans.assignProjects(context.host, input)),
      preview: os.plan.preview.handler(({ context, input }) => plans.previewPlan(context.host, input)),
      import: os.plan.import.handler(({ context, input }) => plans.importPlan(context.host, input)),
    },
    project: {
      list: os.project.list.handler(({ context, input }) => project.listProjects(context.host, input.committeeId)),
      get: os.project.get.handler(({ context, input }) => stages.getProject(context.host, input.id)),
      create: os.project.create.handler(({ context, input }) => project.createProject(context.host, input)),
      update: os.project.update.handler(({ context, input }) =>
        project.updateProject(context.host, input.id, input.changes),
      ),
      advance: os.project.advance.handler(({ context, input }) => stages.advanceProject(context.host, input)),
      changeTrack: os.project.changeTrack.handler(({ context, input }) => stages.changeTrack(context.host, input)),
      requestAdjustment: os.project.requestAdjustment.handler(({ context, input }) =>
        projects.requestAdjustment(context.host, input),
      ),
      decideAdjustment: os.project.decideAdjustment.handler(({ context, input }) =>
        projects.decideAdjustment(context.host, input),
      ),
      reopen: os.project.reopen.handler(({ context, input }) => projects.reopenProject(context.host, input)),
      tick: os.project.tick.handler(({ context, input }) => projects.tickProject(context.host, input)),
      attachPaper: os.project.attachPaper.handler(({ context, input }) => project.attachPaper(context.host, input)),
      removePaper: os.project.removePaper.handler(({ context, input }) =>
        project.removePaper(context.host, input.id, input.paperId),
      ),
      dossier: os.project.dossier.handler(({ context, input }) => viewDossier(context.host, input)),
      packDossier: os.project.packDossier.handler(({ context, input, signal }) =>
        refusing(packDossier(context.host, input, signal)),
      ),
    },
    draft: {
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
        refusing(context.host.sessions.watch(input.id, input.version, signal)),
      ),
      join: os.draft.join.handler(({ context, input, signal }) =>
        context.host.presence.join(input.id, input.clientId, signal),
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
      knownDocuments: os.draft.knownDocuments.handler(({ context, input }) =>
        records.knownDocuments(context.host, input),
      ),
      knownTerms: os.draft.knownTerms.handler(({ context, input }) => records.knownTerms(context.host, input)),
      foreword: os.draft.foreword.handler(({ context, input }) => records.draftForeword(context.host, input.id)),
      outline: os.draft.outline.handler(({ context, input }) => draft.draftOutline(context.host, input.id)),
    },
    round: {
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
      import: os.round.import.handler(({ context, input }) =>
        round.importComments(context.host, input.id, input.files),
      ),
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
    },
    ballot: {
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
    },
    meeting: {
      list: os.meeting.list.handler(({ context, input }) => meeting.listMeetings(context.host, input.committeeId)),
      get: os.meeting.get.handler(({ context, input }) => meeting.getMeeting(context.host, input.id)),
      create: os.meeting.create.handler(({ context, input }) => meeting.createMeeting(context.host, input)),
      createSeries: os.meeting.createSeries.handler(({ context, input }) => meeting.createSeries(context.host, input)),
      update: os.meeting.update.handler(({ context, input }) =>
        meeting.updateMeeting(context.host, input.id, input.changes, input.following),
      ),
      suggestAgenda: os.meeting.suggestAgenda.handler(({ context, input }) =>
        meeting.suggestAgenda(context.host, input.id),
      ),
      saveItem: os.meeting.saveItem.handler(({ context, input }) => meeting.saveItem(context.host, input)),
      addItems: os.meeting.addItems.handler(({ context, input }) =>
        meeting.addItems(context.host, input.id, input.items),
      ),
      moveItem: os.meeting.moveItem.handler(({ context, input }) =>
        meeting.moveItem(context.host, input.id, input.itemId, input.before),
      ),
      removeItem: os.meeting.removeItem.handler(({ context, input }) =>
        meeting.removeItem(context.host, input.id, input.itemId),
      ),
      saveAttendance: os.meeting.saveAttendance.handler(({ context, input }) =>
        meeting.saveAttendance(context.host, input.id, input.people),
      ),
      previewSignIn: os.meeting.previewSignIn.handler(({ context, input }) =>
        meeting.previewSignIn(context.host, input),
      ),
      saveDeclaration: os.meeting.saveDeclaration.handler(({ context, input }) =>
        meeting.saveDeclaration(context.host, input),
      ),
      removeDeclaration: os.meeting.removeDeclaration.handler(({ context, input }) =>
        meeting.removeDeclaration(context.host, input.id, input.declarationId),
      ),
      saveResolution: os.meeting.saveResolution.handler(({ context, input }) =>
        meeting.saveResolution(context.host, input),
      ),
      removeResolution: os.meeting.removeResolution.handler(({ context, input }) =>
        meeting.removeResolution(context.host, input.id, input.resolutionId),
      ),
      saveAction: os.meeting.saveAction.handler(({ context, input }) => meeting.saveAction(context.host, input)),
      removeAction: os.meeting.removeAction.handler(({ context, input }) =>
        meeting.removeAction(context.host, input.id, input.actionId),
      ),
      closeAction: os.meeting.closeAction.handler(({ context, input }) => meeting.closeAction(context.host, input)),
      actions: os.meeting.actions.handler(({ context, input }) => meeting.listActions(context.host, input)),
      hold: os.meeting.hold.handler(({ context, input }) =>
        meeting.holdMeeting(context.host, input.id, input.on, input.overrideReason),
      ),
      cancel: os.meeting.cancel.handler(({ context, input }) =>
        meeting.cancelMeeting(context.host, input.id, input.reason),
      ),
      calendar: os.meeting.calendar.handler(({ context, input }) => meetingCalendar(context.host, input.id)),
      pack: os.meeting.pack.handler(({ context, input }) => papers.meetingPack(context.host, input.id)),
      mailText: os.meeting.mailText.handler(({ context, input }) => mails.meetingMailText(context.host, input)),
      mails: os.meeting.mails.handler(({ context, input, signal }) =>
        refusing(mails.meetingMails(context.host, input, signal)),
      ),
      markNotified: os.meeting.markNotified.handler(({ context, input }) => mails.markNotified(context.host, input)),
      approveMinutes: os.meeting.approveMinutes.handler(({ context, input }) =>
        meeting.approveMinutes(context.host, input.id),
      ),
      addAddendum: os.meeting.addAddendum.handler(({ context, input }) =>
        meeting.addAddendum(context.host, input.id, input.on, input.text),
      ),
    },
    calendar: {
      entries: os.calendar.entries.handler(({ context, input }) => calendarEntries(context.host, input)),
      file: os.calendar.file.handler(({ context, input }) => calendarOfDays(context.host, input)),
    },
    document: {
      list: os.document.list.handler(({ context, input }) => documents.listDocuments(context.host, input)),
      get: os.document.get.handler(({ context, input }) => documents.getDocument(context.host, input.id)),
      files: os.document.files.handler(({ context, input }) =>
        documents.filesOfCommittee(context.host, input.committeeId),
      ),
      register: os.document.register.handler(({ context, input }) => documents.registerDocument(context.host, input)),
      update: os.document.update.handler(({ context, input }) =>
        documents.updateDocument(context.host, input.id, input.changes),
      ),
      fill: os.document.fill.handler(({ context, input }) =>
        documents.fillDocument(context.host, input.id, input.file),
      ),
      withdraw: os.document.withdraw.handler(({ context, input }) =>
        documents.withdrawDocument(context.host, input.id, input.reason),
      ),
      markNotified: os.document.markNotified.handler(({ context, input }) =>
        documents.markNotified(context.host, input.ids, input.on),
      ),
    },
    paper: {
      render: os.paper.render.handler(({ context, input, signal }) =>
        refusing(papers.renderPaper(context.host, input, signal)),
      ),
      batch: os.paper.batch.handler(({ context, input, signal }) =>
        refusing(papers.renderBatch(context.host, input, signal)),
      ),
      forms: os.paper.forms.handler(({ context, input }) => papers.listForms(context.host, input.about, input.id)),
      inputs: os.paper.inputs.handler(({ context, input }) => papers.formInputs(context.host, input.form, input.id)),
      saveInputs: os.paper.saveInputs.handler(({ context, input }) =>
        papers.saveFormInputs(context.host, input.form, input.id, input.values),
      ),
      templates: os.paper.templates.handler(({ context, input }) => papers.listTemplates(context.host, input.id)),
      template: os.paper.template.handler(({ context, input }) =>
        papers.getTemplate(context.host, input.committeeId, input.form),
      ),
      saveTemplate: os.paper.saveTemplate.handler(({ context, input }) =>
        papers.saveTemplate(context.host, input.committeeId, input.form, input.edit),
      ),
      saveLetterhead: os.paper.saveLetterhead.handler(({ context, input }) =>
        papers.saveLetterhead(context.host, input.committeeId, input.letterhead),
      ),
    },
    archive: {
      pack: os.archive.pack.handler(({ context, input }) => packArchive(context.host, input.id)),
      inspect: os.archive.inspect.handler(({ context, input }) =>
        inspectArchive(context.host, input.blob, input.publicKeys),
      ),
      open: os.archive.open.handler(({ context, input }) => openArchive(context.host, input.blob)),
    },
    file: {
      begin: os.file.begin.handler(({ context, input }) => ({ uploadId: context.files.begin(input.name, input.size) })),
      append: os.file.append.handler(({ context, input }) => ({
        received: context.files.append(input.uploadId, input.base64),
      })),
      finish: os.file.finish.handler(({ context, input }) => context.files.finish(input.uploadId, input.keep)),
      read: os.file.read.handler(({ context, input }) => context.files.read(input.blob, input.offset)),
    },
  });
}

export type HostRouter = ReturnType<typeof createRouter>;

/** A stream whose refusals, too, become the contract's: the middleware sees only what is thrown before the first event. */
async function* refusing<T, R>(stream: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  try {
    return yield* stream;
  } catch (error) {
    throw asContractError(error);
  }
}

/** A refusal as the contract's error; anything else unchanged. */
export function asContractError(error: unknown): unknown {
  if (error instanceof RefusalError)
    return new ORPCError('REFUSED', { status: 422, defined: true, data: error.refusal, message: error.refusal.code });
  return error;
}
