import { calendarEntries, calendarOfDays } from '../usecases/calendar/index.ts';
import { objectHistory, wholeRecord } from '../usecases/history/index.ts';
import { getHome, homeChanges } from '../usecases/home/index.ts';
import { getPortfolio, getStatistics } from '../usecases/portfolio/index.ts';
import { makeCheckpoint, verifyRecord } from '../usecases/record.ts';
import { searchWorkspace } from '../usecases/search.ts';
import * as workspace from '../usecases/workspace.ts';
import { os, untilEnded } from './os.ts';
import { protectionRoutes } from './protection.ts';

/** Procedures of the workspace, its home page, its record. */
export const workspaceRoutes = {
  info: os.workspace.info.handler(({ context }) => workspace.workspaceInfo(context.host)),
  policy: os.workspace.policy.handler(({ context }) => workspace.policyInForce(context.host)),
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
  ...protectionRoutes,
  undo: os.workspace.undo.handler(({ context, input }) => workspace.undoCommit(context.host, input.commitId)),
  changes: os.workspace.changes.handler(({ context, signal }) =>
    workspace.watchChanges(context.host, untilEnded(context, signal)),
  ),
};

/** Procedures of the calendar. */
export const calendarRoutes = {
  entries: os.calendar.entries.handler(({ context, input }) => calendarEntries(context.host, input)),
  file: os.calendar.file.handler(({ context, input }) => calendarOfDays(context.host, input)),
};
