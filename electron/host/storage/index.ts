// Storage kernel: workspaces of JSON aggregates with atomic, durable, audited commits, a lock, undo, backups and verification.
// May use: Node, lowdb, zod, shared/base.
// Must not: know any noun of the domain (kinds come in through the registry), nor Electron, nor a transport.
export {
  type AggregateKind,
  type DataOf,
  defineKind,
  type JsonValue,
  type KindName,
  type Registry,
} from './aggregate-kind.ts';
export {
  type Confidential,
  changeSecret,
  newKey,
  openKey,
  readConfidential,
  type Sealer,
  writeConfidential,
} from './at-rest/index.ts';
export { readAuditLines } from './audit-log.ts';
export type { AuditRecord } from './audit-record.ts';
export * from './backup/index.ts';
export type {
  Append,
  ChangeSet,
  CommitMeta,
  CommitReceipt,
  CommitTarget,
  Delete,
  Put,
  UndoPolicy,
} from './change-set.ts';
export {
  type Checkpoint,
  type CheckpointSigner,
  checkpointOf,
  checkpointText,
  printedCheckpoint,
  readCheckpoint,
} from './checkpoint.ts';
export type { StrayFile } from './conflict-copies.ts';
export { type CreateOptions, createWorkspace } from './create-workspace.ts';
export { decodeAggregate } from './decode-aggregate.ts';
export { blobName } from './digest.ts';
export type { ExtractFile } from './extract.ts';
export type { FileHandleOps, FileOps, VolumeSpace } from './file-ops.ts';
export { lacksFolderFlush } from './folder-flush.ts';
export { nodeFileOps } from './node-file-ops.ts';
export { nodeProcessProbe, nodeTimers, systemClock, uuidIds } from './node-ports.ts';
export { type OpenedWorkspace, type OpenOptions, openWorkspace } from './open-workspace.ts';
export type { Clock, Ids, ProcessProbe, Timers } from './ports.ts';
export { type RepairOptions, type RepairReport, repairWorkspace } from './repair-workspace.ts';
export { sealWorkspace } from './seal-workspace.ts';
export { inTurns } from './slices.ts';
export { StorageError } from './storage-error.ts';
export { type VerifyOptions, type VerifyReport, verifyWorkspace } from './verify-workspace.ts';
export { probeVolume, type VolumeProbe } from './volume-probe.ts';
export type { LockHolder } from './workspace-lock.ts';
export { aggregateAt, relativePath as aggregatePath } from './workspace-paths.ts';
export { type WorkspacePlace, workspacePlace } from './workspace-place.ts';
export type { Aggregate, AggregateHead, LogContent, WorkspaceStore } from './workspace-store.ts';
