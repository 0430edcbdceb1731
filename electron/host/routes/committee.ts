import * as committee from '../usecases/committee.ts';
import { importMembers, previewMembers } from '../usecases/committee-members-import.ts';
import { committeeRecords } from '../usecases/committee-records.ts';
import * as mails from '../usecases/mails/index.ts';
import * as people from '../usecases/people.ts';
import * as plans from '../usecases/plans/index.ts';
import * as privacy from '../usecases/privacy/index.ts';
import * as rules from '../usecases/rules/index.ts';
import { os, refusing } from './os.ts';

/** Procedures of committees and their members. */
export const committeeRoutes = {
  list: os.committee.list.handler(({ context }) => committee.listCommittees(context.host)),
  get: os.committee.get.handler(({ context, input }) => committee.getCommittee(context.host, input.id)),
  records: os.committee.records.handler(({ context, input }) => committeeRecords(context.host, input.id, input.year)),
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
  renewTerm: os.committee.renewTerm.handler(({ context, input }) => committee.renewTerm(context.host, input.id, input)),
  endMembership: os.committee.endMembership.handler(({ context, input }) =>
    committee.endMembership(context.host, input.committeeId, input.membershipId, input.to),
  ),
  profiles: os.committee.profiles.handler(({ context, input }) =>
    committee.listProfiles(context.host, input.committeeId),
  ),
};

/** Procedures of own rules. */
export const rulesRoutes = {
  list: os.rules.list.handler(({ context, input }) => rules.listRules(context.host, input.committeeId)),
  votingRule: os.rules.votingRule.handler(({ context, input }) => rules.getVotingRule(context.host, input.id)),
  lifeCycle: os.rules.lifeCycle.handler(({ context, input }) => rules.getLifeCycle(context.host, input.id)),
  saveVotingRule: os.rules.saveVotingRule.handler(({ context, input }) => rules.saveVotingRule(context.host, input)),
  saveLifeCycle: os.rules.saveLifeCycle.handler(({ context, input }) => rules.saveLifeCycle(context.host, input)),
  retire: os.rules.retire.handler(({ context, input }) =>
    rules.retireRule(context.host, input.kind, input.recordId, input.retired),
  ),
  test: os.rules.test.handler(({ input }) => rules.testVotingRule(input.rule, input.cases)),
};

/** Procedures of people and organisations, and of what is held about them. */
export const peopleRoutes = {
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
};

/** Procedures of plan batches. */
export const planRoutes = {
  list: os.plan.list.handler(({ context }) => plans.listBatches(context.host)),
  get: os.plan.get.handler(({ context, input }) => plans.getBatch(context.host, input.id)),
  create: os.plan.create.handler(({ context, input }) => plans.createBatch(context.host, input)),
  update: os.plan.update.handler(({ context, input }) => plans.updateBatch(context.host, input.id, input.changes)),
  remove: os.plan.remove.handler(({ context, input }) => plans.removeBatch(context.host, input.id)),
  assign: os.plan.assign.handler(({ context, input }) => plans.assignProjects(context.host, input)),
  preview: os.plan.preview.handler(({ context, input }) => plans.previewPlan(context.host, input)),
  import: os.plan.import.handler(({ context, input }) => plans.importPlan(context.host, input)),
};
