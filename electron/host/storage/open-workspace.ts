import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Registry } from './aggregate-kind.ts';
import { AuditLog, type AuditPosition, auditSegments, scanSegment } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import { Catalogue, problemOf } from './catalogue.ts';
import type { Describe } from './commit.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { FolderStore } from './folder-store.ts';
import { asStorageError } from './io-error.ts';
import { LogShelf } from './log-shelf.ts';
import { decodeManifest, MANIFEST, MANIFEST_BEFORE, type Manifest } from './manifest.ts';
import { nodeFileOps } from './node-file-ops.ts';
import { nodeProcessProbe, nodeTimers, systemClock, uuidIds } from './node-ports.ts';
import type { Clock, Ids, ProcessProbe, Timers } from './ports.ts';
import { keepAside, recover } from './recover.ts';
import { StorageError } from './storage-error.ts';
import { LOCK_FILE, LockedError, type LockHolder, WorkspaceLock } from './workspace-lock.ts';
import { FOLDERS } from './workspace-paths.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type OpenOptions<R extends Registry> = {
  readonly registry: R;
  readonly fileOps?: FileOps;
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly timers?: Timers;
  readonly probe?: ProcessProbe;
  /** Nothing at all is written, not even a lock. */
  readonly readOnly?: boolean;
  /** A person agreed to take the workspace over from a holder that no longer answers (waits 30 s to see that it does not). */
  readonly takeOver?: boolean;
  /** When somebody else has the workspace: open it read-only (the default) or refuse. */
  readonly whenLocked?: 'read-only' | 'refuse';
  /** `off` leaves out the daily backup. */
  readonly backups?: 'daily' | 'off';
  /** Words the changes of a commit for its audit record. */
  readonly describe?: Describe;
};

export type OpenedWorkspace<R extends Registry> = {
  readonly store: WorkspaceStore<R>;
  /** Who has the workspace, when it was opened read-only for that reason. */
  readonly heldBy: LockHolder | null;
};

/**
 * Opens a workspace, and takes the lock unless `readOnly` is set. It opens read-only, with the reason in `problems` (or in `heldBy`),
 * when somebody else has the lock, the folder cannot be written, its format is newer, or the audit log does not fit the files.
 * Refusals: `storage-not-a-workspace`, `storage-placeholder`, `storage-unreadable`, `storage-newer-format`, `storage-write-failed`,
 * `storage-disk-full`; with `whenLocked: 'refuse'` also `storage-locked` and (after `takeOver`) `storage-locked-alive`, params user,
 * host, here (1 = on this machine).
 */
export async function openWorkspace<const R extends Registry>(
  dir: string,
  options: OpenOptions<R>,
): Promise<Result<OpenedWorkspace<R>>> {
  const ops = options.fileOps ?? nodeFileOps();
  let lock: WorkspaceLock | null = null;
  try {
    const timers = options.timers ?? nodeTimers;
    const clock = options.clock ?? systemClock;
    const ids = options.ids ?? uuidIds;
    await readManifest(ops, dir); // before a lock is put into a folder that is no workspace
    const reasons: Problem[] = [];
    let heldBy: LockHolder | null = null;
    if (!options.readOnly) {
      const probe = options.probe ?? (await nodeProcessProbe());
      try {
        lock = await WorkspaceLock.acquire(dir, { ops, timers, probe, takeOver: options.takeOver ?? false });
      } catch (thrown) {
        const error = asStorageError(thrown);
        if (error instanceof LockedError && options.whenLocked !== 'refuse') heldBy = error.holder ?? UNKNOWN_HOLDER;
        else if (error.code !== 'storage-not-writable') throw error;
        reasons.push({ ...problemOf(error, LOCK_FILE), severity: 'warning' });
      }
    }
    const { manifest, problems: manifestProblems } = await readManifest(ops, dir);
    const problems: Problem[] = [...reasons, ...manifestProblems];
    const tail = await readTail(ops, dir, manifest.data.audit);
    let writable = lock !== null;
    if (tail.problem) {
      problems.push(tail.problem);
      writable = false;
    }
    const audit = new AuditLog(ops, dir, tail.position);
    const logs = new LogShelf(ops, dir, () => audit.position.seq);
    if (writable) {
      for (const folder of FOLDERS) await ops.mkdir(join(dir, folder));
      if (tail.torn) {
        await cutAudit(ops, dir, tail.torn, clock);
        problems.push({ code: 'storage-audit-tail-cut', severity: 'info', where: `audit/${tail.torn.segment}` });
      }
      const recovery = await recover({ dir, ops, clock, ids, registry: options.registry, audit, logs }, tail.records);
      problems.push(...recovery.problems);
      writable = !recovery.incomplete;
    }
    if (!writable && lock) {
      await lock.release();
      lock = null;
    }
    const catalogue = new Catalogue(ops, dir, options.registry);
    await catalogue.scan(lock !== null);
    const backups = options.backups ?? 'daily';
    const describe = options.describe ?? null;
    const parts = { dir, ops, timers, clock, ids, manifest, catalogue, audit, logs, lock, problems, backups, describe };
    const store = new FolderStore(parts) as unknown as WorkspaceStore<R>;
    return ok({ store, heldBy });
  } catch (error) {
    await lock?.release();
    return { ok: false, error: asStorageError(error).refusal };
  }
}

/** For a lock file that cannot be read. */
const UNKNOWN_HOLDER: LockHolder = { nonce: '', host: '?', user: '?', pid: 0, processStart: '', counter: 0 };

/** `workspace.json`, or the one before it when that is damaged. */
export async function readManifest(
  ops: FileOps,
  dir: string,
): Promise<{ readonly manifest: Manifest; readonly problems: readonly Problem[] }> {
  try {
    return { manifest: decodeManifest(await ops.readFile(join(dir, MANIFEST)), MANIFEST), problems: [] };
  } catch (error) {
    const newer = error instanceof StorageError && error.code === 'storage-newer-format';
    if (newer || (!(error instanceof StorageError) && errorCode(error) !== 'ENOENT')) throw error;
    try {
      const manifest = decodeManifest(await ops.readFile(join(dir, MANIFEST_BEFORE)), MANIFEST_BEFORE);
      return { manifest, problems: [{ ...problemOf(error, MANIFEST), severity: 'warning' }] };
    } catch {
      if (errorCode(error) === 'ENOENT') throw new StorageError('storage-not-a-workspace', { dir });
      throw error;
    }
  }
}

type Tail = {
  readonly records: readonly AuditRecord[];
  readonly position: AuditPosition;
  readonly torn: { readonly segment: string; readonly size: number } | null;
  readonly problem: Problem | null;
};

/** Records since the checkpoint. The log must still reach the checkpoint and go on from it. */
async function readTail(ops: FileOps, dir: string, checkpoint: AuditPosition): Promise<Tail> {
  const records: AuditRecord[] = [];
  let position = checkpoint;
  let torn: Tail['torn'] = null;
  let problem: Problem | null = null;
  const segments = (await auditSegments(ops, dir)).filter((segment) => segment >= checkpoint.segment);
  if (checkpoint.segment && segments[0] !== checkpoint.segment) {
    const where = `audit/${checkpoint.segment}`;
    problem = { code: 'storage-audit-truncated', severity: 'error', params: { seq: checkpoint.seq }, where };
    return { records, position, torn, problem };
  }
  for (const segment of segments) {
    const bytes = await ops.readFile(join(dir, 'audit', segment));
    const offset = segment === checkpoint.segment ? checkpoint.size : 0;
    const where = `audit/${segment}`;
    if (bytes.length < offset) {
      problem = { code: 'storage-audit-truncated', severity: 'error', params: { seq: checkpoint.seq }, where };
      break;
    }
    const scan = scanSegment(bytes, offset, position);
    records.push(...scan.records);
    position = { ...scan.end, segment, size: scan.goodSize };
    if (scan.rest === 'torn' && segment === segments.at(-1)) torn = { segment, size: scan.goodSize };
    else if (scan.rest !== 'none') {
      problem = { code: 'storage-audit-broken', severity: 'error', params: { seq: scan.end.seq + 1 }, where };
      break;
    }
  }
  return { records, position, torn, problem };
}

async function cutAudit(
  ops: FileOps,
  dir: string,
  torn: { segment: string; size: number },
  clock: Clock,
): Promise<void> {
  const path = join(dir, 'audit', torn.segment);
  const bytes = await ops.readFile(path);
  await keepAside(ops, dir, `audit-${torn.segment}`, bytes.subarray(torn.size), clock);
  const handle = await ops.open(path, 'r+');
  try {
    await handle.truncate(torn.size);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
