import type { Problem } from '#shared/base/problem.ts';
import { ok, type Refusal, type Result } from '#shared/base/result.ts';
import type { Sealer } from './at-rest/index.ts';
import type { AuditLog } from './audit-log.ts';
import { BackupKeeper, type BackupPlan, sourceOfStore } from './backup/index.ts';
import { type Catalogue, problemOf } from './catalogue.ts';
import type { ChangeSet, CommitMeta, CommitReceipt } from './change-set.ts';
import { ClockWatch } from './clock-watch.ts';
import { type CommitContext, type CommitExtra, type Describe, executeCommit, finishPending } from './commit.ts';
import type { FileOps } from './file-ops.ts';
import { FolderReader } from './folder-reader.ts';
import { asStorageError } from './io-error.ts';
import { keepAside } from './keep-aside.ts';
import type { LogShelf } from './log-shelf.ts';
import { pruneTrash, pruneUndoImages } from './maintenance.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { writeMissingPointer } from './pointer.ts';
import type { Clock, Ids, Timers } from './ports.ts';
import { restoreChanges } from './restore-changes.ts';
import { restoreLogChanges } from './restore-log-changes.ts';
import { isForGood, SavingTrouble } from './saving-trouble.ts';
import { backupsWith, type ScrubReport, scrub } from './scrub.ts';
import { StorageError } from './storage-error.ts';
import { setAsideStray } from './stray-changes.ts';
import { undoChanges } from './undo.ts';
import { HEARTBEAT_MS, type WorkspaceLock } from './workspace-lock.ts';
import { relativeLogPath } from './workspace-paths.ts';
import type { AggregateName, WorkspaceStore } from './workspace-store.ts';

/** Commits after which the checkpoint is written at once; otherwise it follows with the next heartbeat. */
const CHECKPOINT_EVERY = 50;
const PRUNE_EVERY = 100;
/** After opening, when the first page has been read; then again and again. */
const BACKUP_AFTER_MS = 5_000;
const BACKUP_LOOK_MS = 300_000;

type StoreParts = {
  readonly dir: string;
  readonly ops: FileOps;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly manifest: Manifest;
  /** ISO time of the last entry of the record that is known. */
  readonly lastAt: string;
  readonly catalogue: Catalogue;
  readonly audit: AuditLog;
  readonly logs: LogShelf;
  /** Null = read-only. */
  readonly lock: WorkspaceLock | null;
  readonly problems: readonly Problem[];
  readonly backups: BackupPlan | 'off';
  readonly describe: Describe | null;
  /** Null = nothing is sealed. */
  readonly sealer: Sealer | null;
};

/** A workspace that is open: see `WorkspaceStore`. Everything that writes goes through one queue. */
export class FolderStore extends FolderReader<StoreParts> implements WorkspaceStore {
  readonly #context: CommitContext;
  readonly #found: Problem[];
  readonly #listeners = new Set<(receipt: CommitReceipt) => void>();
  readonly #trouble: SavingTrouble;
  readonly #stopHeart: () => void;
  readonly backups: BackupKeeper;
  readonly #clockWatch: ClockWatch;
  #manifest: Manifest;
  #readOnly: StorageError | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #backup: Promise<void> | null = null;
  #stopLooking: () => void = () => {};
  #closed = false;
  #sincePrune = 0;

  constructor(parts: StoreParts) {
    super(parts);
    this.#manifest = parts.manifest;
    this.#found = [...parts.problems];
    this.#clockWatch = new ClockWatch(parts.lastAt);
    this.#lookAtClock();
    const { dir, ops, timers, clock, ids, catalogue, audit, logs, describe, sealer } = parts;
    this.#context = { dir, ops, timers, clock, ids, catalogue, audit, logs, describe, sealer, pending: [] };
    this.#trouble = new SavingTrouble(this.#context, parts.lock);
    this.#stopHeart = parts.lock ? timers.every(HEARTBEAT_MS, () => void this.#enqueue(() => this.#tick())) : () => {};
    const source = sourceOfStore(this, this.#context, (work) => this.#inTurn(work));
    const isOlder = parts.lock !== null && parts.backups !== 'off' && catalogue.hasOlder();
    this.backups = new BackupKeeper(source, clock, parts.backups === 'off' ? {} : parts.backups, isOlder);
    if (!parts.lock) this.#readOnly = new StorageError('storage-read-only');
    else {
      void this.#enqueue(() => this.#maintain());
      const stop = timers.every(BACKUP_AFTER_MS, () => {
        stop();
        if (this.#closed) return;
        void this.#backUpFirst();
        this.#stopLooking = timers.every(BACKUP_LOOK_MS, () => void this.#backUpIfDue());
      });
    }
  }

  get sealer(): Sealer | null {
    return this.parts.sealer;
  }

  get readOnly(): boolean {
    return this.#readOnly !== null;
  }

  get trouble(): Refusal | null {
    return this.#trouble.refusal;
  }

  onTrouble(listener: () => void): () => void {
    return this.#trouble.on(listener);
  }

  async recheck(): Promise<void> {
    await this.#enqueue(() => this.#recheck());
  }

  get problems(): readonly Problem[] {
    const { damaged, foreign } = this.parts.catalogue;
    return [...this.#found, ...this.backups.problems, ...foreign, ...damaged.values()];
  }

  commit(changes: ChangeSet, meta: CommitMeta): Promise<Result<CommitReceipt>> {
    const write = () => this.#write(() => ({ changes, meta, extra: {} }), changes);
    const backsUp = this.parts.backups !== 'off' && !this.#readOnly && this.backups.standsBefore(meta.command);
    return backsUp ? this.backups.before(meta.command).then(write) : write();
  }

  undo(commitId: string, meta: { readonly actor: string; readonly reason?: string }): Promise<Result<CommitReceipt>> {
    return this.#write(async () => ({
      changes: await undoChanges(this.#context, commitId),
      meta: { ...meta, command: 'undo', params: { commitId }, undo: 'undoable' },
      extra: { undoOf: commitId },
    }));
  }

  restoreFile(kindName: string, id: string, meta: { readonly actor: string }): Promise<Result<CommitReceipt>> {
    return this.#write(async () => {
      const { changes, params, afterRev } = await restoreChanges(this.#context, this.backups.places, kindName, id);
      return {
        changes,
        meta: { ...meta, command: 'storage.restore', params, undo: 'none' },
        extra: { restoreAfterRev: afterRev },
      };
    });
  }

  async restoreLog(kindName: string, id: string, meta: { readonly actor: string }): Promise<Result<CommitReceipt>> {
    const receipt = await this.#write(async () => {
      const { changes, params } = await restoreLogChanges(this.#context, this.backups.places, kindName, id);
      return { changes, meta: { ...meta, command: 'storage.restore', params, undo: 'none' }, extra: {} };
    });
    if (!receipt.ok) return receipt;
    const file = relativeLogPath(this.parts.catalogue.kind(kindName), id);
    this.#found.splice(0, this.#found.length, ...this.#found.filter(({ where }) => where !== file));
    return receipt;
  }

  setAside(file: string, { actor }: { readonly actor: string }): Promise<Result<CommitReceipt>> {
    return this.#write(async () => {
      await this.parts.lock?.check();
      return { changes: {}, meta: await setAsideStray(this.#context, file, actor), extra: {} };
    });
  }

  subscribe(listener: (receipt: CommitReceipt) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async scrub(texts: readonly string[], targets: readonly AggregateName[]): Promise<ScrubReport> {
    const { ops, dir, catalogue, sealer } = this.parts;
    const named = targets.map(({ kind, id }) => ({ kind: catalogue.kind(kind), id }));
    const done = this.#queue.then(() => scrub(ops, dir, this.backups.places, catalogue.kinds, texts, named, sealer));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  backupsWith(texts: readonly string[], targets: readonly AggregateName[]): Promise<readonly string[]> {
    const { ops, catalogue, sealer } = this.parts;
    return backupsWith(
      ops,
      this.backups.places,
      texts,
      targets.map(({ kind, id }) => ({ kind: catalogue.kind(kind), id })),
      sealer,
    );
  }

  async settled(): Promise<void> {
    await this.#backUpFirst();
    await this.backups.settled();
    await this.#queue;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#stopHeart();
    this.#stopLooking();
    await this.#backUpFirst();
    await this.#backUpIfDue();
    await this.#enqueue(async () => {
      try {
        await finishPending(this.#context).catch(() => undefined); // recovery finishes it when the workspace is opened next
        await this.#checkpoint();
      } finally {
        await this.parts.lock?.release();
      }
    });
    this.#closed = true;
  }

  /** Runs after everything begun before; never rejects for a disk that fails (that becomes a problem or a refusal). */
  #enqueue<T>(run: () => Promise<T>): Promise<T | undefined> {
    const next = this.#queue.then(run).catch((error: unknown) => {
      const problem = problemOf(asStorageError(error), this.dir);
      if (!this.#found.some((known) => known.code === problem.code)) this.#found.push(problem);
      return undefined;
    });
    this.#queue = next.catch(() => undefined);
    return next;
  }

  /** `unsaved` is what to keep aside when the right to write turns out to be lost. */
  async #write(
    decide: () => Promise<WriteOrder> | WriteOrder,
    unsaved: ChangeSet | null = null,
  ): Promise<Result<CommitReceipt>> {
    const run = async (): Promise<Result<CommitReceipt>> => {
      let mayWrite: Promise<void> = Promise.resolve();
      try {
        if (this.#closed) throw new StorageError('storage-closed');
        if (this.#readOnly) throw this.#readOnly;
        mayWrite = this.parts.lock?.check() ?? mayWrite;
        mayWrite.catch(() => undefined); // awaited by the commit, perhaps only after it has failed for another reason
        const order = await decide();
        const receipt = await executeCommit(this.#context, order.changes, order.meta, order.extra, mayWrite);
        if (++this.#sincePrune % CHECKPOINT_EVERY === 0) await this.#checkpointQuietly();
        this.#announce(receipt);
        this.#trouble.over();
        return ok(receipt);
      } catch (thrown) {
        const error = await this.#meet(asStorageError(await causeOf(thrown, mayWrite)), unsaved);
        return { ok: false, error: error.refusal };
      }
    };
    const next = this.#queue.then(run);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  /** What a save met: from now on read-only where only opening anew helps. */
  async #meet(met: StorageError, unsaved: ChangeSet | null): Promise<StorageError> {
    const error = await this.#trouble.meet(met);
    if (isForGood(error) && !this.#readOnly) {
      this.#readOnly = error;
      this.#found.push(problemOf(error, 'workspace.lock'));
      if (unsaved) await this.#keepChanges(unsaved);
    }
    return error;
  }

  async #recheck(): Promise<void> {
    if (!this.parts.lock || this.#readOnly || this.#closed) return;
    const found = await this.#trouble.recheck();
    if (found) await this.#meet(found, null);
  }

  /** A listener that throws is a fault of its own: the commit stands and the others are told. */
  #announce(receipt: CommitReceipt): void {
    for (const listener of this.#listeners) {
      try {
        listener(receipt);
      } catch (error) {
        this.#found.push({ code: 'storage-listener-failed', severity: 'warning', params: { reason: String(error) } });
      }
    }
  }

  /** What could not be written any more is kept for a person, as far as the disk allows. */
  async #keepChanges(changes: ChangeSet): Promise<void> {
    const { ops, clock, sealer } = this.parts;
    if (await this.#trouble.isGone()) return;
    const { puts, deletes, appends } = changes;
    const bytes = Buffer.from(`${JSON.stringify({ puts, deletes, appends }, null, 2)}\n`);
    await keepAside(ops, this.dir, 'unsaved.json', sealer?.seal(bytes) ?? bytes, clock).catch(() => undefined);
  }

  async #tick(): Promise<void> {
    if (this.#readOnly || this.#closed) return;
    this.#lookAtClock();
    // What was in the way may be gone, and a disk may be pulled out while nobody saves.
    if (this.#trouble.refusal || (await this.#trouble.isGone())) return this.#recheck();
    await this.parts.lock?.beat();
    await this.#checkpointQuietly();
  }

  #lookAtClock(): void {
    const problem = this.#clockWatch.look(this.parts.clock.now());
    if (problem && !this.#found.some(({ code }) => code === problem.code)) this.#found.push(problem);
  }

  async #checkpointQuietly(): Promise<void> {
    try {
      await this.#checkpoint();
    } catch (error) {
      this.#found.push(problemOf(asStorageError(error), 'workspace.json'));
    }
  }

  /** Writes where the audit log stands into `workspace.json`, unless a file is still held up or nothing has happened since. */
  async #checkpoint(): Promise<void> {
    const { ops, timers, clock, audit, logs } = this.parts;
    const { seq } = audit.position;
    const logHeads = { ...this.#manifest.data.logs, ...logs.heads() };
    const same =
      seq === this.#manifest.data.audit.seq && JSON.stringify(logHeads) === JSON.stringify(this.#manifest.data.logs);
    if (same || this.#readOnly || this.#context.pending.length > 0) return;
    await this.parts.lock?.check();
    const manifest: Manifest = {
      ...this.#manifest,
      rev: this.#manifest.rev + 1,
      updatedAt: new Date(clock.now()).toISOString(),
      data: { ...this.#manifest.data, audit: { ...audit.position }, logs: logHeads },
    };
    await writeManifest(ops, timers, this.dir, manifest);
    this.#manifest = manifest;
    if (this.#sincePrune >= PRUNE_EVERY) {
      this.#sincePrune = 0;
      await pruneUndoImages(ops, this.dir, audit);
    }
  }

  /** Once after opening: the file for a double click is there, old trash and undo images go away. */
  async #maintain(): Promise<void> {
    const { ops, timers, clock, audit } = this.parts;
    await writeMissingPointer(ops, timers, this.dir, this.workspaceId);
    await pruneTrash(ops, this.dir, clock);
    await pruneUndoImages(ops, this.dir, audit);
  }

  /** Begun once while the workspace is open; beside the queue, so that nobody waits for it. */
  #backUpFirst(): Promise<void> {
    this.#backup ??= this.#backUpIfDue();
    return this.#backup;
  }

  async #backUpIfDue(): Promise<void> {
    if (!this.parts.lock || this.#readOnly || this.parts.backups === 'off') return;
    await this.backups.backUpIfDue();
  }

  /** Runs after everything begun before and hands on what it throws. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** That somebody else has the workspace explains whatever else a save stumbled over. */
async function causeOf(thrown: unknown, mayWrite: Promise<void>): Promise<unknown> {
  try {
    await mayWrite;
    return thrown;
  } catch (error) {
    return error instanceof StorageError ? error : thrown;
  }
}

type WriteOrder = { readonly changes: ChangeSet; readonly meta: CommitMeta; readonly extra: CommitExtra };
