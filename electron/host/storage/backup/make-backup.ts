import { join } from 'node:path';
import type { AggregateKind } from '../aggregate-kind.ts';
import { sha256 } from '../digest.ts';
import { writeDurably } from '../durable-write.ts';
import { exists, type FileOps } from '../file-ops.ts';
import { inParallel } from '../in-parallel.ts';
import type { Timers } from '../ports.ts';
import { StorageError } from '../storage-error.ts';
import {
  type BackupEntry,
  type BackupManifest,
  type BackupReason,
  encodeBackupManifest,
  encodePages,
  readEntries,
} from './backup-manifest.ts';
import { type BackupPlace, isOwn } from './backup-places.ts';
import { bodyFiles, headFiles } from './collect-files.ts';
import { listBackups } from './list-backups.ts';
import { isSoundObject, presentObjects, putObject, takeObject } from './object-store.ts';
import type { MadeBackup } from './workspace-backups.ts';

/** What a backup is made of; the open store hands it over, so does a test. */
export type BackupSource = {
  readonly ops: FileOps;
  readonly timers: Timers;
  readonly dir: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly kinds: readonly AggregateKind<unknown>[];
  /** Where the record of changes stands now. */
  position(): { readonly seq: number; readonly hash: string };
  /** Paths that entries after `since` name; null when the record does not go on from there. */
  changedSince(since: { readonly seq: number; readonly hash: string }): Promise<ReadonlySet<string> | null>;
  /** Paths that were written since the last call, also without an entry. */
  written(): ReadonlySet<string>;
  /** Runs while no commit is half way. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

export type BackupOrder = {
  readonly why: BackupReason;
  readonly at: number;
  readonly app: string;
  readonly schemas: string;
  /** Reads everything the backup names, not only what is new in it, and copies anew what is damaged. */
  readonly checkAll: boolean;
};

/**
 * Makes a backup in one place: first, beside the work going on, everything that changed since the backup before; then, while no commit is half
 * way, what was written meanwhile and the record of changes. Only when all of it is there and read back does it get its manifest, and thereby
 * exist. Throws `storage-backup-gone` for a place that is not there, and what the disk throws.
 */
export async function makeBackup(source: BackupSource, place: BackupPlace, order: BackupOrder): Promise<MadeBackup> {
  const { ops, timers, dir } = source;
  const { folder, root } = place;
  if (root !== null && !(await exists(ops, root))) throw new StorageError('storage-backup-gone', { folder: root });
  await ops.mkdir(join(folder, 'objects'));
  const present = await presentObjects(ops, folder);
  const before = await lastEntries(source, place);
  const entries = new Map<string, BackupEntry>();
  let added = 0;
  const take = async (path: string): Promise<void> => {
    const taken = await takeObject(ops, timers, folder, join(dir, path));
    if (!taken) {
      entries.delete(path);
      return;
    }
    if (!present.has(taken.sha256)) added += taken.size;
    present.add(taken.sha256);
    entries.set(path, { path, ...taken });
  };
  const bring = async (path: string): Promise<void> => {
    const known = before.changed.has(path) ? undefined : before.entries.get(path);
    if (known && present.has(known.sha256)) {
      const now = await ops.stat(join(dir, path)).catch(() => null);
      const same = now?.size === known.size && now.mtimeMs === known.mtimeMs;
      if (same && (!order.checkAll || (await isSoundObject(ops, folder, known.sha256)))) {
        entries.set(path, known);
        return;
      }
    }
    await take(path);
  };
  source.written(); // what was written before is found by looking at every file
  await inParallel(await bodyFiles(ops, dir, source.kinds, place.blobs), bring);
  const audit = await source.alone(async () => {
    const blobs = place.blobs ? await newBlobs(source, entries) : [];
    await inParallel([...new Set([...source.written(), ...blobs, ...(await headFiles(ops, dir))])], take);
    const { seq, hash } = source.position();
    return { seq, hash };
  });
  const pages: Record<string, string> = {};
  for (const [name, bytes] of encodePages([...entries.values()])) {
    const digest = sha256(bytes);
    pages[name] = digest;
    if (present.has(digest) && (!order.checkAll || (await isSoundObject(ops, folder, digest)))) continue;
    await putObject(ops, timers, folder, bytes);
    added += bytes.length;
  }
  const manifest: BackupManifest = {
    format: 1,
    workspaceId: source.workspaceId,
    workspaceName: source.workspaceName,
    at: new Date(order.at).toISOString(),
    why: order.why,
    app: order.app,
    schemas: order.schemas,
    audit,
    files: entries.size,
    bytes: [...entries.values()].reduce((sum, { size }) => sum + size, 0),
    blobs: place.blobs,
    ...(place.home === undefined ? {} : { home: place.home }),
    pages,
  };
  if (place.home !== undefined) {
    // Another copy of the workspace may have swept here meanwhile what no list names yet.
    const there = await presentObjects(ops, folder);
    const named = [...Object.values(pages), ...[...entries.values()].map((entry) => entry.sha256)];
    const swept = named.find((digest) => !there.has(digest));
    if (swept !== undefined) throw new StorageError('storage-write-failed', { file: swept, reason: 'read-back' });
  }
  const name = backupName(order.at);
  await writeDurably(ops, timers, join(folder, `${name}.json`), encodeBackupManifest(manifest), folder);
  return { name, manifest, added };
}

/** `20261122T041000123`. */
function backupName(at: number): string {
  return new Date(at).toISOString().replace(/[-:.Z]/g, '');
}

/** What the newest readable backup of the place holds, and which of its files are known to have changed since. */
async function lastEntries(
  source: BackupSource,
  place: BackupPlace,
): Promise<{ readonly entries: ReadonlyMap<string, BackupEntry>; readonly changed: ReadonlySet<string> }> {
  const nothing = { entries: new Map(), changed: new Set<string>() };
  const { folder } = place;
  const listed = await listBackups(source.ops, folder);
  const newest = listed.findLast(({ manifest }) => manifest !== null && isOwn(place, manifest));
  if (!newest?.manifest || newest.manifest.workspaceId !== source.workspaceId) return nothing;
  const changed = await source.changedSince(newest.manifest.audit);
  if (!changed) return nothing;
  try {
    return { entries: await readEntries(source.ops, folder, newest.manifest), changed };
  } catch {
    return nothing; // its pages are damaged: everything is copied anew
  }
}

/** Attachments that came while the rest was copied. */
async function newBlobs(source: BackupSource, entries: ReadonlyMap<string, BackupEntry>): Promise<readonly string[]> {
  const all = await bodyFiles(source.ops, source.dir, [], true);
  return all.filter((path) => !entries.has(path));
}
