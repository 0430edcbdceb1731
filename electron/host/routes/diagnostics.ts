import * as diagnostics from '../usecases/diagnostics/index.ts';
import { os, refusing, untilEnded } from './os.ts';

/** Procedures about the desk itself: whether saving works, what is known for whoever helps. */
export const diagnosticsRoutes = {
  health: os.diagnostics.health.handler(({ context }) => context.host.health.current()),
  healthChanges: os.diagnostics.healthChanges.handler(({ context, signal }) =>
    diagnostics.watchHealthOf(context.host, untilEnded(context, signal)),
  ),
  recheck: os.diagnostics.recheck.handler(({ context }) => diagnostics.recheckHealth(context.host)),
  reopen: os.diagnostics.reopen.handler(({ context, input }) =>
    refusing(diagnostics.reopenWorkspace(context.host, input)),
  ),
  report: os.diagnostics.report.handler(({ context }) => diagnostics.makeReport(context.host)),
  notices: os.diagnostics.notices.handler(({ context }) => diagnostics.readNotices(context.host)),
  log: os.diagnostics.log.handler(({ context }) => diagnostics.readLog(context.host)),
  strays: os.diagnostics.strays.handler(({ context }) => diagnostics.listStrays(context.host)),
  compareStray: os.diagnostics.compareStray.handler(({ context, input }) =>
    diagnostics.compareStray(context.host, input.file),
  ),
  setAside: os.diagnostics.setAside.handler(({ context, input }) => diagnostics.setAside(context.host, input.file)),
};
