import { join } from 'node:path';
import { CONFIDENTIAL } from '../at-rest/index.ts';
import { discard } from '../durable-write.ts';
import type { FileOps } from '../file-ops.ts';
import { inParallel } from '../in-parallel.ts';
import { readBackupFile, readEntries } from './backup-manifest.ts';
import { dropBackup, usageOf } from './backup-usage.ts';
import { type ListedBackup, listBackups } from './list-backups.ts';
import { isSoundObject, sweepObjects } from './object-store.ts';

export type OlderBackup = ListedBackup & {
  /** It was made when the workspace had no passphrase: whoever has the folder can read people and attachments in it. */
  readonly plain: boolean;
};

/** The backups of a place that could go (可清理的旧备份). */
export type OlderBackups = {
  /** The newest one that can be restored, every file of it read; null = none can, and nothing goes. */
  readonly keeps: OlderBackup | null;
  /** All others, the oldest first. */
  readonly older: readonly OlderBackup[];
  /** Bytes that become free when backups go. */
  frees(names: ReadonlySet<string>): number;
};

/** Looks at the backups of a place; what takes the room is told from their lists. */
export async function olderBackups(ops: FileOps, folder: string): Promise<OlderBackups> {
  const all = await listBackups(ops, folder);
  const newest = await newestSound(ops, folder, all);
  const told = await inParallel(all, async (backup) => ({
    ...backup,
    plain: await isPlainBackup(ops, folder, backup),
  }));
  const keeps = told.find(({ name }) => name === newest?.name) ?? null;
  const older = told.filter((backup) => backup !== keeps);
  const usage = await usageOf(ops, folder, all);
  const copied = () => ({
    ...usage,
    pages: new Map([...usage.pages].map(([digest, page]) => [digest, { ...page }])),
    objects: new Map([...usage.objects].map(([digest, object]) => [digest, { ...object }])),
  });
  return {
    keeps,
    older,
    frees: (names) => {
      const left = copied();
      for (const name of names) dropBackup(left, name);
      return usage.total - left.total;
    },
  };
}

/**
 * Removes backups of a place and what only they held, but never the newest one that can be restored. Where a list of files cannot be read, nobody
 * knows what it names: then the lists go and the bytes stay until that backup does. Answers what went.
 */
export async function removeBackups(
  ops: FileOps,
  folder: string,
  names: ReadonlySet<string>,
): Promise<{ readonly removed: readonly ListedBackup[]; readonly freed: number }> {
  const { keeps, older, frees } = await olderBackups(ops, folder);
  if (!keeps) return { removed: [], freed: 0 };
  const removed = older.filter(({ name }) => names.has(name));
  const freed = frees(new Set(removed.map(({ name }) => name)));
  for (const { name } of removed) await discard(ops, join(folder, `${name}.json`));
  const stay = await listBackups(ops, folder);
  const usage = await usageOf(ops, folder, stay);
  const blind = stay.some(({ name, manifest }) => !manifest || usage.broken.has(name));
  if (!blind) await sweepObjects(ops, folder, new Set([...usage.pages.keys(), ...usage.objects.keys()]));
  return { removed, freed: blind ? 0 : freed };
}

async function newestSound(ops: FileOps, folder: string, all: readonly ListedBackup[]): Promise<ListedBackup | null> {
  for (const backup of all.toReversed()) if (await isSound(ops, folder, backup)) return backup;
  return null;
}

async function isSound(ops: FileOps, folder: string, { manifest }: ListedBackup): Promise<boolean> {
  if (!manifest) return false;
  try {
    const entries = [...(await readEntries(ops, folder, manifest)).values()];
    const sound = await inParallel(entries, ({ sha256 }) => isSoundObject(ops, folder, sha256));
    return sound.every(Boolean);
  } catch {
    return false;
  }
}

/** Whether a backup was made when the workspace had no passphrase. */
export async function isPlainBackup(ops: FileOps, folder: string, { manifest }: ListedBackup): Promise<boolean> {
  if (!manifest) return false;
  return (await readBackupFile(ops, folder, manifest, CONFIDENTIAL).catch(() => null)) === null;
}
