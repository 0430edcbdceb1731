// The desk itself: whether saving works, opening anew, files beside the records, the report for whoever helps.
// May use: the host's context, storage.
// Must not: put anything into a report that people wrote or that says who they are.
export { makeReport, readLog, readNotices } from './report.ts';
export { compareStray, listStrays, setAside } from './strays.ts';
export { recheckHealth, reopenWorkspace, watchHealthOf } from './watch-health.ts';
