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
export type { AuditRecord } from './audit-record.ts';
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
export type { Clock, Ids, ProcessProbe, Timers } from './ports.ts';
export type { Aggregate, AggregateHead, LogContent, WorkspaceStore } from './workspace-store.ts';
