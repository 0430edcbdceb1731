import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
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
  kinds: readonly AggregateKind<unknown>[],
  texts: readonly string[],
  targets: readonly ScrubTarget[],
): Promise<ScrubReport> {
  const holds = holderOf(ops, texts);
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
  return { cleared, backups: await backupsWith(ops, dir, texts, targets), left };
}

/** Names of backups in which one of the aggregates holds one of the texts, the oldest first. */
export async function backupsWith(
  ops: FileOps,
  dir: string,
  texts: readonly string[],
  targets: readonly ScrubTarget[],
): Promise<readonly string[]> {
  const holds = holderOf(ops, texts);
  const found: string[] = [];
  for (const { name, isFolder } of await listFolder(ops, join(dir, 'backups'))) {
    if (!isFolder) continue;
    for (const { kind, id } of targets) {
      if (!(await holds(join(dir, 'backups', name, relativePath(kind, id))))) continue;
      found.push(name);
      break;
    }
  }
  return found;
}

function holderOf(ops: FileOps, texts: readonly string[]): (path: string) => Promise<boolean> {
  const wanted = texts.filter((text) => text !== '').map((text) => JSON.stringify(text).slice(1, -1));
  return async (path) => {
    try {
      const bytes = Buffer.from(await ops.readFile(path));
      return wanted.some((text) => bytes.includes(text));
    } catch {
      return false; // not there
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
