// Projects: how they begin, adjustments (项目调整), ticks of check lists, their limits, covers that follow them.
// May use: the host context, views, domain decisions, profiles.
// Must not: know papers, the dossier or gates; those use it.
export { decideAdjustment, reopenProject, requestAdjustment } from './adjust-project.ts';
export { coverOfProject, followingCovers } from './cover-of-project.ts';
export { loadRunning } from './load-running.ts';
export { firstStage, newProject, type ProjectFields } from './new-project.ts';
export { limitOf, projectDue, termOf } from './project-due.ts';
export { publishedParts } from './published-parts.ts';
export { tickProject } from './tick-project.ts';
