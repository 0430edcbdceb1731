// The contract between the host and its doors: every procedure with its input, output and errors, as data.
// May use: base, domain, doc-model.
// Must not: know how anything is done, stored or transported.
import { archiveContract } from './archive.ts';
import { backupContract } from './backup.ts';
import { ballotContract } from './ballot.ts';
import { calendarContract } from './calendar.ts';
import { committeeContract, peopleContract } from './committee.ts';
import { diagnosticsContract } from './diagnostics.ts';
import { documentContract } from './document.ts';
import { draftContract } from './draft.ts';
import { meetingContract } from './meeting.ts';
import { fileContract, paperContract } from './paper.ts';
import { planContract } from './plan.ts';
import { projectContract } from './project.ts';
import { roundContract } from './round.ts';
import { rulesContract } from './rules.ts';
import { workspaceContract } from './workspace.ts';

export * from './archive.ts';
export * from './backup.ts';
export * from './ballot.ts';
export * from './base.ts';
export * from './calendar.ts';
export * from './committee.ts';
export * from './diagnostics.ts';
export * from './document.ts';
export * from './draft.ts';
export * from './draft-check.ts';
export * from './draft-import.ts';
export * from './draft-records.ts';
export * from './history.ts';
export * from './home.ts';
export * from './meeting.ts';
export * from './paper.ts';
export * from './paper-form.ts';
export * from './plan.ts';
export * from './portfolio.ts';
export * from './privacy.ts';
export * from './project.ts';
export * from './project-dossier.ts';
export * from './protection.ts';
export * from './round.ts';
export * from './round-desk.ts';
export * from './round-import.ts';
export * from './round-register.ts';
export * from './round-text.ts';
export * from './rules.ts';
export * from './search.ts';
export * from './workspace.ts';

export const contract = {
  workspace: workspaceContract,
  committee: committeeContract,
  people: peopleContract,
  plan: planContract,
  project: projectContract,
  draft: draftContract,
  round: roundContract,
  ballot: ballotContract,
  meeting: meetingContract,
  rules: rulesContract,
  calendar: calendarContract,
  document: documentContract,
  paper: paperContract,
  archive: archiveContract,
  backup: backupContract,
  file: fileContract,
  diagnostics: diagnosticsContract,
};
export type Contract = typeof contract;
