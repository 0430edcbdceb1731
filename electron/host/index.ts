// The application: storage, use cases, importers, exporters, jobs. The same for every door.
// May use: Node, shared, itself.
// Must not: import Electron, a transport or a door.

export { type ArchiveReport, checkArchive, openArchiveFile } from './archive/index.ts';
export { type DraftInspection, inspectDraft } from './importers/draft/index.ts';
export { type CollateResult, collate } from './importers/forms/index.ts';
export { runTask } from './jobs/run-task.ts';
export { inlineWorkers, threadWorkers, type Workers } from './jobs/workers.ts';
export { collateToDocx, collateToXlsx } from './one-off/collation-files.ts';
export { convertDraft } from './one-off/convert-draft.ts';
export { lintDraft } from './one-off/lint-draft.ts';
export { keptWorkspaces, restoreLost } from './one-off/lost-workspace.ts';
export type { HostOptions } from './open-host.ts';
export { packageRefusal } from './package-trust.ts';
export { RefusalError } from './refusal-error.ts';
export { registry } from './registry.ts';
export type { CallContext, HostRouter } from './router.ts';
export { type Host, type HostClient, startHost } from './start-host.ts';
export { createWorkspace, repairWorkspace, verifyWorkspace } from './storage/index.ts';
