import { dirname, join } from 'node:path';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { auditStart } from './audit-log.ts';
import { flushFolder } from './durable-write.ts';
import { exists, type FileOps, listFolder } from './file-ops.ts';
import { asStorageError } from './io-error.ts';
import { MANIFEST, newManifest, writeManifest } from './manifest.ts';
import { nodeFileOps } from './node-file-ops.ts';
import { nodeTimers, systemClock, uuidIds } from './node-ports.ts';
import { writePointer } from './pointer.ts';
import type { Clock, Ids, Timers } from './ports.ts';
import { FOLDERS, POINTER } from './workspace-paths.ts';

export type CreateOptions = {
  /** Name that people see. */
  readonly name: string;
  readonly fileOps?: FileOps;
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly timers?: Timers;
};

/**
 * Makes an empty workspace in a folder that is new or empty. Refusals: `storage-already-workspace`, `storage-folder-not-empty`,
 * `storage-not-writable`, `storage-disk-full`, `storage-write-failed`.
 */
export async function createWorkspace(dir: string, options: CreateOptions): Promise<Result<{ readonly id: string }>> {
  const ops = options.fileOps ?? nodeFileOps();
  const clock = options.clock ?? systemClock;
  try {
    if (await exists(ops, join(dir, MANIFEST))) return refuse('storage-already-workspace', { dir });
    const ours = new Set<string>([...FOLDERS.map((folder) => folder.split('/')[0] as string), POINTER]);
    const foreign = (await listFolder(ops, dir)).filter(({ name }) => !ours.has(name) && !name.startsWith('.'));
    if (foreign.length > 0) return refuse('storage-folder-not-empty', { dir, file: foreign[0]?.name ?? '' });
    const there = await existingAbove(ops, dir);
    await ops.mkdir(dir);
    for (const folder of FOLDERS) await ops.mkdir(join(dir, folder));
    await flushFolder(ops, join(dir, 'journal'));
    for (let folder = dir; folder !== there; folder = dirname(folder)) await flushFolder(ops, folder);
    await flushFolder(ops, there);
    const id = (options.ids ?? uuidIds).next();
    const manifest = newManifest(id, options.name, new Date(clock.now()).toISOString(), auditStart(id));
    const timers = options.timers ?? nodeTimers;
    await writePointer(ops, timers, dir, id);
    // Last: a folder without it is no workspace.
    await writeManifest(ops, timers, dir, manifest);
    return ok({ id });
  } catch (error) {
    return { ok: false, error: asStorageError(error).refusal };
  }
}

/** The folder above that is there already: all between are made, and their names flushed. */
async function existingAbove(ops: FileOps, dir: string): Promise<string> {
  const above = dirname(dir);
  return above === dirname(above) || (await exists(ops, above)) ? above : existingAbove(ops, above);
}
