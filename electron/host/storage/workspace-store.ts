import type { Problem } from '#shared/base/problem.ts';
import type { Refusal, Result } from '#shared/base/result.ts';
import type { DataOf, JsonValue, KindName, Registry } from './aggregate-kind.ts';
import type { Sealer } from './at-rest/index.ts';
import type { AuditRecord } from './audit-record.ts';
import type { WorkspaceBackups } from './backup/workspace-backups.ts';
import type { ChangeSet, CommitMeta, CommitReceipt, CommitTarget } from './change-set.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { DataDifference } from './compare-data.ts';
import type { StrayFile } from './conflict-copies.ts';
import type { Contents } from './contents-of.ts';
import type { Extract, ExtractOrder } from './extract.ts';
import type { ScrubReport } from './scrub.ts';

/** An aggregate as read: deep-frozen. */
export type Aggregate<T> = {
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
  /** ISO time, UTC. */
  readonly updatedAt: string;
  readonly data: T;
};

/** What a list shows without parsing the file. */
export type AggregateHead = {
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
  readonly updatedAt: string;
  readonly schemaVersion: number;
  /** Bytes on disk. */
  readonly size: number;
  readonly summary?: JsonValue;
};

/** The record of a stray file beside the one that counts (null = there is none, or it cannot be read), and where they differ. */
export type StrayComparison = {
  readonly kind: string;
  readonly id: string;
  readonly here: { readonly rev: number; readonly updatedAt: string } | null;
  readonly there: { readonly rev: number; readonly updatedAt: string };
  readonly all: number;
  readonly shown: readonly DataDifference[];
};

export type LogContent = { readonly lines: readonly JsonValue[]; readonly count: number };

export type AggregateName<K extends string = string> = { readonly kind: K; readonly id: string };

/** Which records are asked for: about an aggregate, older than `before` (a sequence number), those that `where` lets through. */
export type HistoryFilter<K extends string = string> = {
  readonly limit?: number;
  readonly kind?: K;
  readonly id?: string;
  readonly before?: number;
  readonly where?: (record: AuditRecord) => boolean;
};

/** An open workspace. Refusal codes are `storage-…` keys of the `problem` catalogue. */
export type WorkspaceStore<R extends Registry = Registry> = {
  readonly dir: string;
  readonly workspaceId: string;
  readonly name: string;
  /** ISO time of its making; long ago where that is not known. */
  readonly createdAt: string;
  /** Seals what is kept beside the files; null = the workspace has no passphrase. */
  readonly sealer: Sealer | null;
  /** True from the start (asked for, newer format, folder not writable) or since the lock was lost. */
  readonly readOnly: boolean;
  /** Files that could not be read and other findings of opening, newest last. */
  readonly problems: readonly Problem[];

  /**
   * Why the last save failed, as far as that lies with the disk or the lock, or the folder that is not there any more; null when nothing
   * is known to be in the way. Looked at again every five seconds until it is over.
   */
  readonly trouble: Refusal | null;
  /** Called when `trouble` changes. Returns the function that ends it. */
  onTrouble(listener: () => void): () => void;
  /** Looks at once whether writing works. */
  recheck(): Promise<void>;

  /** Refusals: `storage-not-found`, `storage-unreadable`, `storage-placeholder`, `storage-newer-schema`, `storage-invalid`. */
  get<K extends KindName<R>>(kind: K, id: string): Promise<Result<Aggregate<DataOf<R[K]>>>>;
  /** Bytes of an aggregate that is not in memory, for `decodeAggregate` in a worker; null when it is, or cannot be read. */
  unread(kind: KindName<R>, id: string): Promise<Uint8Array | null>;
  /** Like `get`, but what has to be read for it is not kept in memory: for whoever looks at everything once. */
  peek<K extends KindName<R>>(kind: K, id: string): Promise<Result<Aggregate<DataOf<R[K]>>>>;
  /**
   * Every readable aggregate of a kind, by id; the others are in `problems`. All are parsed once and stay in memory: `heads` is for kinds
   * that are too big for that. As long as nothing of the kind changes the answer is the same array, so what is computed from it can be kept
   * beside it (`electron/host/usecases/views`).
   */
  list<K extends KindName<R>>(kind: K): Promise<readonly Aggregate<DataOf<R[K]>>[]>;
  /** Heads by id, from memory; never parses. The same array as long as nothing of the kind changes. */
  heads(kind: KindName<R>): readonly AggregateHead[];
  head(kind: KindName<R>, id: string): AggregateHead | undefined;

  /**
   * Carries out a change set atomically and durably; commits run one at a time in the order of the calls. `storage-rev-moved`:
   * somebody wrote in between, load and decide again. `storage-read-only`, `storage-lock-lost`, `storage-disk-full`,
   * `storage-folder-gone`, `storage-too-large`, `storage-write-failed`: nothing was changed.
   */
  commit(changes: ChangeSet<R>, meta: CommitMeta): Promise<Result<CommitReceipt>>;
  /** Restores what a commit changed, as a new commit, if nothing of it has moved since. */
  undo(commitId: string, meta: { readonly actor: string; readonly reason?: string }): Promise<Result<CommitReceipt>>;
  /** Called after each commit, in order. Returns the function that ends it. */
  subscribe(listener: (receipt: CommitReceipt) => void): () => void;

  /** Lines of a log; an absent log is empty. */
  readLog(kind: KindName<R>, id: string): Promise<Result<LogContent>>;
  /** Bytes of a blob, checked against its name. */
  readBlob(sha256: string): Promise<Result<Uint8Array>>;

  /** Files beside the records that are none of them, such as second copies of a sync service; read anew each time. */
  strays(): Promise<readonly StrayFile[]>;
  /** What such a file, if it holds a record, says otherwise than the record that counts. */
  compareStray(file: string): Promise<Result<StrayComparison>>;
  /** Moves such a file to `quarantine/`, with an entry in the record of changes. */
  setAside(file: string, meta: { readonly actor: string }): Promise<Result<CommitReceipt>>;

  /** Part of the workspace as files of a workspace of its own. */
  extract(order: ExtractOrder): Promise<Extract>;

  /** Where the record stands now. */
  checkpoint(): Checkpoint;
  /** Audit records, newest first. */
  history(filter?: HistoryFilter<KindName<R>>): Promise<readonly AuditRecord[]>;
  /** What a target of a record held before and after, as far as that was kept for undoing. */
  contents(target: CommitTarget): Promise<Contents>;
  /** Removes former contents that hold one of the texts, and says where else they stand; backups are looked at for the aggregates named. */
  scrub(texts: readonly string[], targets: readonly AggregateName<KindName<R>>[]): Promise<ScrubReport>;
  /** Backups in which one of the aggregates holds one of the texts, the oldest first. */
  backupsWith(texts: readonly string[], targets: readonly AggregateName<KindName<R>>[]): Promise<readonly string[]>;

  /** Places of backups, and making one now. */
  readonly backups: WorkspaceBackups;
  /** Puts the newest readable backup in the place of an unreadable or lost aggregate; the damaged file goes to `quarantine/`. */
  restoreFile(kind: KindName<R>, id: string, meta: { readonly actor: string }): Promise<Result<CommitReceipt>>;

  /** Starts a damaged or missing log anew with the lines that are sound, in it or in a backup. */
  restoreLog(kind: KindName<R>, id: string, meta: { readonly actor: string }): Promise<Result<CommitReceipt>>;

  /** Resolves when everything begun so far (commits, checkpoint, backup) is done. */
  settled(): Promise<void>;
  /** Waits for running commits, writes the checkpoint and gives the lock back. */
  close(): Promise<void>;
};
