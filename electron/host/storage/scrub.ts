import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import { plainOf, type Sealer } from './at-rest/index.ts';
import { readBackupFile } from './backup/backup-manifest.ts';
import type { BackupPlace } from './backup/backup-places.ts';
import { newestBackups } from './backup/newest-copy.ts';
import { discard } from './durable-write.ts';
import { type FileOps, listFolder } from './file-ops.ts';
import { relativePath } from './workspace-paths.ts';

export type ScrubReport = {
  /** Former contents that were removed (for undoing, and deleted files). */
  readonly cleared: number;
  /** Names of backups that still hold one of the texts. */
  readonly backups: readonly string[];
  /** Files in use that still hold one, by their path in the workspace. */
  readonly left: readonly string[];
};

/** Aggregates whose copies are looked at in backups. */
export type ScrubTarget = { readonly kind: AggregateKind<unknown>; readonly id: string };

/**
 * Removes former contents that hold one of the texts: before-images and what lies in the trash. What they would bring back can no longer be
 * undone. Backups are left to their schedule and named; so are files in use.
 */
export async function scrub(
  ops: FileOps,
  dir: string,
  places: readonly BackupPlace[],
  kinds: readonly AggregateKind<unknown>[],
  texts: readonly string[],
  targets: readonly ScrubTarget[],
  sealer: Sealer | null = null,
): Promise<ScrubReport> {
  const holds = holderOf(ops, texts, sealer);
  let cleared = 0;
  for (const folder of [join(dir, 'journal', 'undo'), join(dir, 'trash')]) {
    for (const { name, isFolder } of await listFolder(ops, folder)) {
      const path = join(folder, name);
      if (isFolder || !(await holds(path))) continue;
      await discard(ops, path);
      cleared++;
    }
  }
  const left: string[] = [];
  for (const folder of [...new Set(kinds.map((kind) => kind.folder)), 'quarantine', 'recovery'])
    for (const file of await filesBelow(ops, join(dir, folder)))
      if (await holds(file)) left.push(file.slice(dir.length + 1).replaceAll('\\', '/'));
  return { cleared, backups: await backupsWith(ops, places, texts, targets, sealer), left };
}

/** Names of backups, of all places, in which one of the aggregates holds one of the texts, the oldest first. */
export async function backupsWith(
  ops: FileOps,
  places: readonly BackupPlace[],
  texts: readonly string[],
  targets: readonly ScrubTarget[],
  sealer: Sealer | null = null,
): Promise<readonly string[]> {
  const wanted = wantedIn(texts);
  const found = new Set<string>();
  for (const { place, name, manifest } of await newestBackups(ops, places)) {
    for (const { kind, id } of targets) {
      const path = relativePath(kind, id);
      try {
        const bytes = await readBackupFile(ops, place.folder, manifest, path);
        const plain = bytes && Buffer.from(plainOf(bytes, sealer, path));
        if (plain && wanted.some((text) => plain.includes(text))) found.add(name);
      } catch {
        // not there, or sealed with another key
      }
    }
  }
  return [...found].sort();
}

function wantedIn(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '').map((text) => JSON.stringify(text).slice(1, -1));
}

function holderOf(ops: FileOps, texts: readonly string[], sealer: Sealer | null): (path: string) => Promise<boolean> {
  const wanted = wantedIn(texts);
  return async (path) => {
    try {
      const bytes = Buffer.from(plainOf(await ops.readFile(path), sealer, path));
      return wanted.some((text) => bytes.includes(text));
    } catch {
      return false; // not there, or sealed with another key
    }
  };
}

async function filesBelow(ops: FileOps, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, isFolder } of await listFolder(ops, folder)) {
    if (isFolder) files.push(...(await filesBelow(ops, join(folder, name))));
    else files.push(join(folder, name));
  }
  return files;
}
