import * as routes from './routes/index.ts';

export type { CallContext } from './routes/index.ts';

/** Every procedure of the contract, answered by its use case. */
export function createRouter() {
  return routes.os.router({
    workspace: routes.workspaceRoutes,
    committee: routes.committeeRoutes,
    rules: routes.rulesRoutes,
    people: routes.peopleRoutes,
    plan: routes.planRoutes,
    project: routes.projectRoutes,
    draft: routes.draftRoutes,
    round: routes.roundRoutes,
    ballot: routes.ballotRoutes,
    meeting: routes.meetingRoutes,
    calendar: routes.calendarRoutes,
    document: routes.documentRoutes,
    paper: routes.paperRoutes,
    archive: routes.archiveRoutes,
    backup: routes.backupRoutes,
    file: routes.fileRoutes,
    diagnostics: routes.diagnosticsRoutes,
  });
}

export type HostRouter = ReturnType<typeof createRouter>;
