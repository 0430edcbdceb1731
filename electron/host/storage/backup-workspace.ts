import { dirname, join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import { auditSegments } from './audit-log.ts';
import { aggregateIds } from './catalogue.ts';
import { flushFolder } from './durable-write.ts';
import { decodeEnvelope, type Envelope } from './envelope.ts';
import { errorCode, exists, type FileOps, listFolder } from './file-ops.ts';
import { asStorageError } from './io-error.ts';
import { MANIFEST } from './manifest.ts';
import { nodeFileOps } from './node-file-ops.ts';
import { systemClock } from './node-ports.ts';
import type { Clock } from './ports.ts';
import { relativeLogPath, relativePath } from './workspace-paths.ts';

/** Daily backups that are kept. */
const KEPT = 10;
const NAME = /^\d{8}T\d{9}$/;

export type BackupOptions = { readonly registry: Registry; readonly fileOps?: FileOps; readonly clock?: Clock };

/**
 * Copies every aggregate, log, audit segment and `workspace.json` to `backups/<time>/` (blobs are written once and stay where they
 * are) and keeps the newest ten. Gives the folder. Commits may go on meanwhile: each file is whole by itself.
 */
export async function backupWorkspace(
  dir: string,
  options: BackupOptions,
): Promise<Result<{ readonly folder: string }>> {
  try {
    const ops = options.fileOps ?? nodeFileOps();
    return ok({ folder: await backUp(ops, dir, Object.values(options.registry), options.clock ?? systemClock) });
  } catch (error) {
    return { ok: false, error: asStorageError(error).refusal };
  }
}

/** True when the newest backup is of another day (UTC), or none exists. */
export async function backupDue(ops: FileOps, dir: string, clock: Clock): Promise<boolean> {
  const newest = (await backupNames(ops, dir)).at(-1);
  return newest?.slice(0, 8) !== stampOf(clock).slice(0, 8);
}

/**
 * Carries a backup out: copied aside, then given its name. Files are not flushed one by one: a copy that a power failure spoils is
 * seen when it is read, and the next older one is taken.
 */
export async function backUp(
  ops: FileOps,
  dir: string,
  kinds: readonly AggregateKind<unknown>[],
  clock: Clock,
): Promise<string> {
  const files = [MANIFEST, ...(await auditSegments(ops, dir)).map((segment) => `audit/${segment}`)];
  for (const kind of kinds) {
    for (const id of await aggregateIds(ops, dir, kind)) {
      files.push(relativePath(kind, id));
      if (kind.log && (await exists(ops, join(dir, relativeLogPath(kind, id))))) files.push(relativeLogPath(kind, id));
    }
  }
  const name = stampOf(clock);
  const aside = join(dir, 'backups', `${name}.tmp`);
  await ops.removeFolder(aside);
  for (const file of files) {
    await ops.mkdir(dirname(join(aside, file)));
    try {
      await ops.copyFile(join(dir, file), join(aside, file));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error; // deleted since the list was made
    }
  }
  const folder = join(dir, 'backups', name);
  await ops.rename(aside, folder);
  await flushFolder(ops, join(dir, 'backups'));
  for (const old of (await backupNames(ops, dir)).slice(0, -KEPT)) await ops.removeFolder(join(dir, 'backups', old));
  return folder;
}

/** The newest backup in which an aggregate can be read. */
export async function newestBackup(
  ops: FileOps,
  dir: string,
  kind: AggregateKind<unknown>,
  id: string,
): Promise<{ readonly name: string; readonly envelope: Envelope } | null> {
  const file = relativePath(kind, id);
  for (const name of [...(await backupNames(ops, dir))].reverse()) {
    try {
      const bytes = await ops.readFile(join(dir, 'backups', name, file));
      return { name, envelope: decodeEnvelope(bytes, kind, id, file) };
    } catch (error) {
      const fileSystem = /^E[A-Z]+$/.test(errorCode(error)) && errorCode(error) !== 'ENOENT';
      if (fileSystem) throw error; // an unreadable or absent copy: the next older one
    }
  }
  return null;
}

async function backupNames(ops: FileOps, dir: string): Promise<readonly string[]> {
  return (await listFolder(ops, join(dir, 'backups')))
    .filter((e) => e.isFolder && NAME.test(e.name))
    .map((e) => e.name);
}

function stampOf(clock: Clock): string {
  return new Date(clock.now()).toISOString().replace(/[-:.Z]/g, '');
}
