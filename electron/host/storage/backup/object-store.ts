import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { sha256 } from '../digest.ts';
import { discard, publish } from '../durable-write.ts';
import { errorCode, type FileOps, listFolder } from '../file-ops.ts';
import type { Timers } from '../ports.ts';
import { StorageError } from '../storage-error.ts';
import { objectPath } from './backup-manifest.ts';

/** Digests of the objects that a folder holds. */
export async function presentObjects(ops: FileOps, folder: string): Promise<Set<string>> {
  const present = new Set<string>();
  for (const { name: prefix, isFolder } of await listFolder(ops, join(folder, 'objects'))) {
    if (!isFolder) continue;
    for (const { name } of await listFolder(ops, join(folder, 'objects', prefix)))
      if (name.startsWith(prefix) && name.length === 64) present.add(name);
  }
  return present;
}

export type TakenObject = { readonly size: number; readonly mtimeMs: number; readonly sha256: string };

/**
 * Copies a file into the folder as it is on disk, reads the copy back and names it by its digest; null when the file is gone. Objects are not
 * flushed one by one: the first backup after every opening reads all it names, and copies anew what a power failure spoilt.
 */
export async function takeObject(
  ops: FileOps,
  timers: Timers,
  folder: string,
  from: string,
): Promise<TakenObject | null> {
  const temp = join(folder, 'objects', `.object.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const { size, mtimeMs } = await ops.stat(from);
    await ops.copyFile(from, temp);
    const bytes = await ops.readFile(temp);
    if (bytes.length !== size) throw new StorageError('storage-write-failed', { file: from, reason: 'size' });
    const digest = sha256(bytes);
    const target = objectPath(folder, digest);
    await ops.mkdir(dirname(target));
    await publish(ops, { temp, target }, timers);
    return { size, mtimeMs, sha256: digest };
  } catch (error) {
    await discard(ops, temp);
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps bytes that were made, not copied. */
export async function putObject(ops: FileOps, timers: Timers, folder: string, bytes: Uint8Array): Promise<void> {
  const digest = sha256(bytes);
  const target = objectPath(folder, digest);
  const temp = join(folder, 'objects', `.object.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  const handle = await ops.open(temp, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (sha256(await ops.readFile(temp)) !== digest)
    throw new StorageError('storage-write-failed', { file: digest, reason: 'read-back' });
  await ops.mkdir(dirname(target));
  await publish(ops, { temp, target }, timers);
}

/** Whether an object is as its name says. */
export async function isSoundObject(ops: FileOps, folder: string, digest: string): Promise<boolean> {
  try {
    return sha256(await ops.readFile(objectPath(folder, digest))) === digest;
  } catch {
    return false;
  }
}

/** Removes objects that no backup names, and what interrupted backups left. */
export async function sweepObjects(ops: FileOps, folder: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const { name, isFolder } of await listFolder(ops, join(folder, 'objects'))) {
    if (!isFolder) {
      await discard(ops, join(folder, 'objects', name));
      continue;
    }
    for (const entry of await listFolder(ops, join(folder, 'objects', name)))
      if (!wanted.has(entry.name)) await discard(ops, join(folder, 'objects', name, entry.name));
  }
}
