// Projects on their way through the stages: gates, the step to the next, other ways (快速程序), and all that the page of a project shows.
// May use: the host context, views, projects, the dossier, domain decisions, profiles.
// Must not: know how papers are made.
export { advanceProject, changeTrack } from './advance-project.ts';
export { getProject } from './view-project.ts';
