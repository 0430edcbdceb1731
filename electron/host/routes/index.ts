// The procedures of the contract, a file for each noun, answered by their use cases.
// May use: use cases, the contract.
// Must not: decide anything.
export { backupRoutes } from './backup.ts';
export { ballotRoutes } from './ballot.ts';
export { committeeRoutes, peopleRoutes, planRoutes, rulesRoutes } from './committee.ts';
export { diagnosticsRoutes } from './diagnostics.ts';
export { draftRoutes } from './draft.ts';
export { meetingRoutes } from './meeting.ts';
export { type CallContext, os } from './os.ts';
export { fileRoutes, paperRoutes } from './paper.ts';
export { archiveRoutes, documentRoutes, projectRoutes } from './project.ts';
export { roundRoutes } from './round.ts';
export { calendarRoutes, workspaceRoutes } from './workspace.ts';
