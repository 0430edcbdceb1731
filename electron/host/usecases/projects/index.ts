// What happens to projects: gates and the way on, adjustments (项目调整), ticks of check lists, series, plan batches (立项批次).
// May use: the host context, views, the dossier, domain decisions, profiles.
// Must not: know how papers are made.
export { decideAdjustment, reopenProject, requestAdjustment } from './adjust-project.ts';
export { advanceProject, changeTrack } from './advance-project.ts';
export { coverOfProject, followingCovers } from './cover-of-project.ts';
export { loadRunning } from './load-running.ts';
export { firstStage, newProject, type ProjectFields } from './new-project.ts';
export { limitOf, projectDue, termOf } from './project-due.ts';
export { publishedParts } from './published-parts.ts';
export { tickProject } from './tick-project.ts';
export { getProject } from './view-project.ts';
