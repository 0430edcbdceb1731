import { join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import { AuditLog, type AuditPosition, auditSegments, auditStart, type SegmentScan, scanSegment } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import type { BackupRoots } from './backup/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { aggregateIds } from './catalogue.ts';
import type { CommitTarget } from './change-set.ts';
import { cutFile } from './cut-file.ts';
import { sha256 } from './digest.ts';
import { flushFolder } from './durable-write.ts';
import { decodeEnvelope } from './envelope.ts';
import { exists, type FileOps } from './file-ops.ts';
import { findManifest } from './find-manifest.ts';
import { healRecord } from './heal-record.ts';
import { asStorageError } from './io-error.ts';
import { keepAside } from './keep-aside.ts';
import { LogShelf } from './log-shelf.ts';
import { pruneUndoImages } from './maintenance.ts';
import { writeManifest } from './manifest.ts';
import { nodeFileOps } from './node-file-ops.ts';
import { nodeProcessProbe, nodeTimers, systemClock, uuidIds } from './node-ports.ts';
import type { OpenOptions } from './open-workspace.ts';
import { clearTemporaryFiles } from './recover.ts';
import { sealedRegistry } from './sealed-registry.ts';
import { StorageError } from './storage-error.ts';
import { WorkspaceLock } from './workspace-lock.ts';
import { relativeLogPath, relativePath } from './workspace-paths.ts';

export type RepairOptions = Pick<
  OpenOptions<Registry>,
  'registry' | 'fileOps' | 'clock' | 'ids' | 'timers' | 'probe' | 'sealer'
> & {
  readonly actor: string;
  readonly reason?: string;
  /** Folders of backups outside the workspace, for the ladder. */
  readonly roots?: BackupRoots;
};

export type RepairReport = {
  /** Number of the last audit record that was sound. */
  readonly soundUntil: number;
  /** Records that the checkpoint knew of and that are lost. */
  readonly lost: number;
  /** Files that did not match the audit log and are recorded as they are now. */
  readonly accepted: readonly string[];
};

/**
 * Makes a workspace writable again whose audit log was damaged, or whose files were changed from outside, after a person has looked
 * at the findings. The record is mended from backups first. Nothing is hidden: what is unsound of the log goes to `quarantine/`, and a record `storage.repaired` says until
 * where the log was sound, how many records are lost, and which files are taken as they are. Files that cannot be read stay
 * as they are (`restoreFile`), and so do sealed ones that were changed, unless the key is given. Refusals as for `openWorkspace`, and `storage-locked`.
 */
export async function repairWorkspace(dir: string, options: RepairOptions): Promise<Result<RepairReport>> {
  const disk = options.fileOps ?? nodeFileOps();
  let ops = disk;
  const timers = options.timers ?? nodeTimers;
  const clock = options.clock ?? systemClock;
  const ids = options.ids ?? uuidIds;
  let lock: WorkspaceLock | null = null;
  try {
    const roots = options.roots ?? {};
    await findManifest(ops, dir, roots);
    const probe = options.probe ?? (await nodeProcessProbe());
    lock = await WorkspaceLock.acquire(dir, { ops, timers, probe, takeOver: false });
    ops = lock.fence(disk);
    const found = await findManifest(ops, dir, roots);
    // Without an id that the record goes on from, the record begins anew; what there is of it is kept in quarantine.
    const manifest = found.rung === 'salvaged' ? { ...found.manifest, id: ids.next() } : found.manifest;
    const stamp = new Date(clock.now()).toISOString().replace(/[-:.Z]/g, '');
    const quarantine = join(dir, 'quarantine', stamp);
    await healRecord({ ops, timers, dir, quarantine }, manifest.id, roots);
    const { records, position } = await keepSoundPart(ops, dir, auditStart(manifest.id), quarantine);
    const held = lock;
    const fence = {
      check: () => held.check(),
      keep: (name: string, bytes: Uint8Array) => keepAside(disk, dir, name, bytes, clock),
    };
    const audit = new AuditLog(ops, dir, position, fence);
    const logs = new LogShelf(ops, dir, () => audit.position.seq, fence);
    const registry = sealedRegistry(options.registry, options.sealer);
    const targets = await differences(ops, dir, registry, records, logs, async (kind, id, size, bytes) => {
      await keepAside(ops, dir, `${id}-${kind.log}`, bytes.subarray(size), clock);
      await logs.cut(kind, id, size, null);
    });
    const lost = Math.max(0, manifest.data.audit.seq - position.seq);
    const record = audit.seal({
      commitId: ids.next(),
      at: new Date(clock.now()).toISOString(),
      actor: options.actor,
      command: 'storage.repaired',
      params: sha256(canonicalJson(null)),
      undo: 'none',
      ...(options.reason ? { reason: options.reason } : {}),
      note: { soundUntil: position.seq, lost, checkpoint: manifest.data.audit.hash },
      targets,
      blobs: [],
    });
    await audit.append(record);
    await clearTemporaryFiles({ ops, dir, registry: options.registry });
    await pruneUndoImages(ops, dir, audit);
    const data = { ...manifest.data, audit: { ...audit.position }, logs: {} };
    const updatedAt = new Date(clock.now()).toISOString();
    await writeManifest(ops, timers, dir, { ...manifest, rev: manifest.rev + 1, updatedAt, data });
    const accepted = targets.map((target) => fileOf(options.registry, target));
    return ok({ soundUntil: position.seq, lost, accepted });
  } catch (error) {
    return { ok: false, error: asStorageError(error).refusal };
  } finally {
    await lock?.release();
  }
}

function fileOf(registry: Registry, target: CommitTarget): string {
  const kind = registry[target.kind] as AggregateKind<unknown>;
  return target.log ? relativeLogPath(kind, target.id) : relativePath(kind, target.id);
}

/** The sound records from the start; what follows them is copied to quarantine and cut away. */
async function keepSoundPart(
  ops: FileOps,
  dir: string,
  start: AuditPosition,
  quarantine: string,
): Promise<{ readonly records: readonly AuditRecord[]; readonly position: AuditPosition }> {
  const records: AuditRecord[] = [];
  let position = start;
  let sound = true;
  for (const segment of await auditSegments(ops, dir)) {
    const path = join(dir, 'audit', segment);
    const scan: SegmentScan | null = sound ? scanSegment(await ops.readFile(path), 0, position) : null;
    if (scan) {
      records.push(...scan.records);
      if (scan.rest === 'none') {
        position = { ...scan.end, segment, size: scan.goodSize };
        continue;
      }
    }
    // What was confirmed to nobody ends a segment, not the record: the next one may go on from what is sound.
    sound = scan !== null && scan.rest !== 'broken';
    await ops.mkdir(quarantine);
    await ops.copyFile(path, join(quarantine, `audit-${segment}`));
    if (scan && scan.goodSize > 0) {
      position = { ...scan.end, segment, size: scan.goodSize };
      await cutFile(ops, path, scan.goodSize);
    } else await ops.unlink(path);
  }
  await flushFolder(ops, join(dir, 'audit'));
  return { records, position };
}

/** Targets for all files that are not as the last record about them says, unreadable ones left out. */
async function differences(
  ops: FileOps,
  dir: string,
  registry: Registry,
  records: readonly AuditRecord[],
  logs: LogShelf,
  cutLog: (kind: AggregateKind<unknown>, id: string, size: number, bytes: Uint8Array) => Promise<void>,
): Promise<readonly CommitTarget[]> {
  const latest = new Map<string, CommitTarget>();
  const keyOf = (kind: string, id: string, log?: true) => `${kind} ${id} ${log ? 'log' : ''}`;
  for (const record of records) for (const t of record.targets) latest.set(keyOf(t.kind, t.id, t.log), t);
  const targets: CommitTarget[] = [];
  for (const kind of Object.values(registry)) {
    for (const id of await aggregateIds(ops, dir, kind)) {
      const file = relativePath(kind, id);
      const bytes = await ops.readFile(join(dir, file));
      const known = latest.get(keyOf(kind.kind, id));
      latest.delete(keyOf(kind.kind, id));
      const digest = sha256(bytes);
      if (known?.sha256 !== digest) {
        const rev = revOf(bytes, kind, id, file);
        if (rev !== null) targets.push({ kind: kind.kind, id, rev, sha256: digest, before: known?.sha256 ?? null });
      }
      if (!kind.log) continue;
      const knownLog = latest.get(keyOf(kind.kind, id, true));
      latest.delete(keyOf(kind.kind, id, true));
      const path = join(dir, relativeLogPath(kind, id));
      const state = await logs.read(kind, id);
      if (state.rest !== 'none' && (await exists(ops, path)))
        await cutLog(kind, id, state.size, await ops.readFile(path));
      const pinned = knownLog?.sha256 ? state.hashes[knownLog.rev - 1] : undefined;
      if (!knownLog?.sha256 || pinned === knownLog.sha256 || knownLog.rev === 0) continue;
      const { hash, lines } = state;
      targets.push({ kind: kind.kind, id, log: true, rev: lines.length, sha256: hash, before: knownLog.sha256 });
    }
  }
  for (const target of latest.values()) {
    if (target.sha256 === null || !registry[target.kind]) continue;
    targets.push({ ...target, rev: target.rev + 1, sha256: null, before: target.sha256 });
  }
  return targets;
}

function revOf(bytes: Uint8Array, kind: AggregateKind<unknown>, id: string, file: string): number | null {
  try {
    return decodeEnvelope(bytes, kind, id, file).rev;
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}
