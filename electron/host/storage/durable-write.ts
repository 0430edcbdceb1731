import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errorCode, exists, type FileHandleOps, type FileOps } from './file-ops.ts';
import { noteNoFolderFlush } from './folder-flush.ts';
import type { Timers } from './ports.ts';
import { StorageError } from './storage-error.ts';

const MAX_BASE_BYTES = 180;
const RENAME_LIMIT_MS = 10_000;
const HELD_OPEN = new Set(['EPERM', 'EACCES', 'EBUSY']);
const NO_FOLDER_FLUSH = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EISDIR', 'EACCES', 'ENOSYS']);

/** Bytes that are safe on disk beside their target, waiting to take its place. */
export type Staged = { readonly temp: string; readonly target: string };

/** Prefix of the temporary names of a target; the rest is `<pid>.<8 hex>.tmp`. */
export function tempPrefix(target: string): string {
  let base = basename(target);
  while (Buffer.byteLength(base) > MAX_BASE_BYTES) base = base.slice(0, -1);
  return `.${base}.`;
}

/** True for names that `stage` makes. */
export function isTempName(name: string): boolean {
  return /^\..+\.\d+\.[0-9a-f]{8}\.tmp$/.test(name);
}

/**
 * Steps 1–5 of the write protocol: a temporary file in the folder of the target, written whole, flushed, its size and its closing
 * checked. On any error the temporary file is dropped and the error thrown; a failed flush is never tried again.
 */
export async function stage(ops: FileOps, target: string, bytes: Uint8Array): Promise<Staged> {
  const temp = join(dirname(target), `${tempPrefix(target)}${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  const handle = await ops.open(temp, 'wx');
  try {
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      if ((await handle.size()) !== bytes.length)
        throw new StorageError('storage-write-failed', { file: basename(target), reason: 'size' });
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
    await handle.close();
  } catch (error) {
    await discard(ops, temp);
    throw error;
  }
  return { temp, target };
}

/** Removes a temporary file; that it stays is no harm (it is cleared away when the workspace is opened). */
export async function discard(ops: FileOps, temp: string): Promise<void> {
  await ops.unlink(temp).catch(() => undefined);
}

/**
 * Step 6: the temporary file takes the place of the target. On Windows alone, where scanners and indexers hold files for moments,
 * EPERM, EACCES and EBUSY are tried again for up to ten seconds. The temporary file stays when this throws.
 */
export async function publish(ops: FileOps, staged: Staged, timers: Timers): Promise<void> {
  let waited = 0;
  for (let delay = 10; ; delay = Math.min(delay * 2, 1000)) {
    try {
      return await ops.rename(staged.temp, staged.target);
    } catch (error) {
      const retry = ops.platform === 'win32' && HELD_OPEN.has(errorCode(error)) && waited < RENAME_LIMIT_MS;
      if (!retry || !(await exists(ops, staged.temp))) throw error;
    }
    const pause = Math.min(delay + Math.floor(Math.random() * (delay / 4)), RENAME_LIMIT_MS - waited);
    waited += Math.max(pause, 1);
    await timers.wait(pause);
  }
}

/** Step 7: flushes the entries of a folder where the system can; where it cannot, that is remembered and told by the diagnosis. */
export async function flushFolder(ops: FileOps, folder: string): Promise<void> {
  if (ops.platform === 'win32') return noteNoFolderFlush(folder);
  try {
    await ops.syncFolder(folder);
  } catch (error) {
    if (!NO_FOLDER_FLUSH.has(errorCode(error))) throw error;
    noteNoFolderFlush(folder);
  }
}

/**
 * The whole protocol for one file. When the target stays held open by another program, the new content is kept under
 * `recovery/` and `storage-file-locked` is thrown with the name of that copy; the target is never overwritten in place.
 */
export async function writeDurably(
  ops: FileOps,
  timers: Timers,
  target: string,
  bytes: Uint8Array,
  recoveryFolder: string,
): Promise<void> {
  const staged = await stage(ops, target, bytes);
  try {
    await publish(ops, staged, timers);
  } catch (error) {
    if (ops.platform !== 'win32' || !HELD_OPEN.has(errorCode(error))) {
      await discard(ops, staged.temp);
      throw error;
    }
    await ops.mkdir(recoveryFolder);
    const copy = join(recoveryFolder, `${basename(target)}.${Date.now()}.json`);
    await ops.rename(staged.temp, copy);
    throw new StorageError('storage-file-locked', { file: basename(target), copy: basename(copy) }, error);
  }
  await flushName(ops, target);
}

/**
 * Flushes a file that was found, and its name: of what a killed process left, nobody knows whether it is on disk. On Windows that needs the right to
 * write; where we have none, nothing of ours stands in it.
 */
export async function flushFound(ops: FileOps, path: string): Promise<void> {
  let handle: FileHandleOps;
  try {
    handle = await ops.open(path, ops.platform === 'win32' ? 'r+' : 'r');
  } catch (error) {
    if (errorCode(error) === 'EPERM' || errorCode(error) === 'EACCES') return;
    throw error;
  }
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await flushFolder(ops, dirname(path));
}

/**
 * Step 7 for one name that must be there after a power failure. Windows has no flush of folders; NTFS writes its log, which has the
 * rename, when the file itself is flushed.
 */
export async function flushName(ops: FileOps, target: string): Promise<void> {
  if (ops.platform !== 'win32') return flushFolder(ops, dirname(target));
  const handle = await ops.open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
