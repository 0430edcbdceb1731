import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Registry } from './aggregate-kind.ts';
import { readConfidential, type Sealer } from './at-rest/index.ts';
import { AuditLog } from './audit-log.ts';
import { type BackupPlan, missingFiles } from './backup/index.ts';
import { Catalogue, problemOf } from './catalogue.ts';
import type { Describe } from './commit.ts';
import { cutFile } from './cut-file.ts';
import { flushFound } from './durable-write.ts';
import type { FileOps } from './file-ops.ts';
import { type FoundManifest, findManifest } from './find-manifest.ts';
import { FolderStore } from './folder-store.ts';
import { asStorageError } from './io-error.ts';
import { type Cut, keepAside } from './keep-aside.ts';
import { LogShelf } from './log-shelf.ts';
import { writeManifest } from './manifest.ts';
import { nodeFileOps } from './node-file-ops.ts';
import { nodeProcessProbe, nodeTimers, systemClock, uuidIds } from './node-ports.ts';
import type { Clock, Ids, ProcessProbe, Timers } from './ports.ts';
import type { AuditTail } from './read-tail.ts';
import { recordCuts, recover } from './recover.ts';
import { sealedRegistry } from './sealed-registry.ts';
import { StorageError } from './storage-error.ts';
import { HEARTBEAT_MS, LOCK_FILE, LockedError, type LockHolder, WorkspaceLock } from './workspace-lock.ts';
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
  /** Where backups are made and when; `off` makes none by itself. */
  readonly backups?: BackupPlan | 'off';
  /** Words the changes of a commit for its audit record. */
  readonly describe?: Describe;
  /** Bytes at which a segment of the record closes; 5 MB when not given. */
  readonly segmentBytes?: number;
  /** Opens what is sealed (`openKey`); needed where the workspace has a passphrase. */
  readonly sealer?: Sealer | null;
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
 * `storage-disk-full`, `workspace-locked` (it has a passphrase); with `whenLocked: 'refuse'` also `storage-locked` and (after `takeOver`) `storage-locked-alive`, params user,
 * host, here (1 = on this machine).
 */
export async function openWorkspace<const R extends Registry>(
  dir: string,
  options: OpenOptions<R>,
): Promise<Result<OpenedWorkspace<R>>> {
  const disk = options.fileOps ?? nodeFileOps();
  let ops = disk;
  let stopHeart = (): void => {};
  let lock: WorkspaceLock | null = null;
  try {
    const timers = options.timers ?? nodeTimers;
    const clock = options.clock ?? systemClock;
    const ids = options.ids ?? uuidIds;
    const backups = options.backups ?? {};
    const roots = backups === 'off' ? {} : (backups.roots ?? {});
    await findManifest(ops, dir, roots); // before a lock is put into a folder that is no workspace
    const sealer = options.sealer ?? null;
    if (!sealer && (await readConfidential(ops, dir))) throw new StorageError('workspace-locked');
    const registry = sealedRegistry(options.registry, sealer);
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
    const found = await findManifest(ops, dir, roots);
    const { manifest, tail } = found;
    const problems: Problem[] = [...reasons, ...found.problems];
    let writable = lock !== null && found.mayWrite;
    if (tail.problem) {
      problems.push(tail.problem);
      writable = false;
    }
    const held = lock;
    const fence = held && {
      check: () => held.check(),
      keep: (name: string, bytes: Uint8Array) => keepAside(disk, dir, name, bytes, clock),
    };
    if (held) {
      ops = held.fence(disk);
      stopHeart = timers.every(HEARTBEAT_MS, () => void held.beat().catch(() => undefined)); // opening may take long
    }
    const audit = new AuditLog(ops, dir, tail.position, fence, options.segmentBytes);
    const logs = new LogShelf(ops, dir, () => audit.position.seq, fence);
    if (writable) {
      for (const folder of FOLDERS) await ops.mkdir(join(dir, folder));
      const cuts: Cut[] = [];
      for (const torn of tail.torn) {
        cuts.push(await cutAudit(ops, dir, torn, clock));
        problems.push(
          torn.branch
            ? { code: 'storage-audit-branch', severity: 'warning', where: `audit/${torn.segment}` }
            : { code: 'storage-audit-tail-cut', severity: 'info', where: `audit/${torn.segment}` },
        );
      }
      // What a killed process left may stand in the memory of the system only: nothing is built on it before it is on disk.
      for (const segment of tail.segments) await flushFound(ops, join(dir, 'audit', segment));
      const heads = manifest.data.logs;
      const recovery = await recover({ dir, ops, clock, ids, registry, audit, logs, heads }, tail.records);
      problems.push(...recovery.problems);
      writable = !recovery.incomplete;
      if (writable) await recordCuts({ audit, ids, clock }, [...cuts, ...recovery.cuts]);
      if (writable && found.rung !== 'current') await replaceManifest({ ops, timers, dir, clock }, found);
    }
    if (!writable && lock) {
      await lock.release();
      lock = null;
    }
    const catalogue = new Catalogue(ops, dir, registry);
    await catalogue.scan(lock !== null);
    const missing = await missingFiles(ops, dir, catalogue, audit);
    for (const { where } of missing) if (where !== undefined) logs.missing.add(where);
    problems.push(...missing);
    stopHeart();
    await lock?.check(); // a folder that went away meanwhile looks like an empty one
    const describe = options.describe ?? null;
    const parts = {
      dir,
      ops,
      timers,
      clock,
      ids,
      manifest,
      lastAt: tail.records.at(-1)?.at ?? manifest.updatedAt,
      catalogue,
      audit,
      logs,
      lock,
      problems,
      backups,
      describe,
      sealer,
    };
    const store = new FolderStore(parts) as unknown as WorkspaceStore<R>;
    return ok({ store, heldBy });
  } catch (error) {
    stopHeart();
    await lock?.release();
    return { ok: false, error: asStorageError(error).refusal };
  }
}

/** For a lock file that cannot be read. */
const UNKNOWN_HOLDER: LockHolder = { nonce: '', host: '?', user: '?', pid: 0, processStart: '', counter: 0 };

/** Puts what the ladder found in the place of a damaged `workspace.json`, which goes to `quarantine/`. */
async function replaceManifest(
  { ops, timers, dir, clock }: { ops: FileOps; timers: Timers; dir: string; clock: Clock },
  { manifest, damaged }: FoundManifest,
): Promise<void> {
  const at = new Date(clock.now()).toISOString();
  const quarantine = join(dir, 'quarantine', at.replace(/[-:.Z]/g, ''));
  for (const name of damaged) {
    await ops.mkdir(quarantine);
    await ops.copyFile(join(dir, name), join(quarantine, name));
  }
  await writeManifest(ops, timers, dir, manifest);
}

async function cutAudit(ops: FileOps, dir: string, torn: AuditTail['torn'][number], clock: Clock): Promise<Cut> {
  const file = `audit/${torn.segment}`;
  const path = join(dir, file);
  const rest = (await ops.readFile(path)).subarray(torn.size);
  const kept = await keepAside(ops, dir, `audit-${torn.segment}`, rest, clock);
  await cutFile(ops, path, torn.size);
  return { file, bytes: rest.length, kept };
}
