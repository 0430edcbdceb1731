import { basename } from 'node:path';
import { cutFile } from './cut-file.ts';
import { flushName } from './durable-write.ts';
import type { FileOps } from './file-ops.ts';
import { StorageError } from './storage-error.ts';

/** The right to write, looked at where it matters, and what is done with bytes of somebody who had lost it. */
export type Fence = {
  /** Throws `storage-lock-lost` when somebody else has the workspace. */
  check(): Promise<void>;
  /** Keeps bytes aside that are taken out of a file. */
  keep(name: string, bytes: Uint8Array): Promise<unknown>;
};

type Target = {
  readonly path: string;
  /** Name for messages. */
  readonly file: string;
  /** How long the file must be. */
  readonly size: number;
  /** Null = nobody else can have the workspace. */
  readonly fence: Fence | null;
};

const ATTEMPTS = 3;

/**
 * Appends bytes to a file and flushes them; they are confirmed only when the lock is ours still. What somebody whose lock was taken over added
 * meanwhile was confirmed to nobody: it goes to `recovery/`. Of a holder that sleeps between two of these steps nothing stays in
 * the way of the new one. On an error the file is cut back; when that fails `storage-needs-reopen`: only opening anew can tell what is on
 * disk. `storage-lock-lost`: somebody else has the workspace, and nothing more is touched.
 */
export async function appendDurably(ops: FileOps, target: Target, bytes: Uint8Array): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (await appendOnce(ops, target, bytes)) return;
    await setStrayAside(ops, target);
    if (attempt === ATTEMPTS) throw new StorageError('storage-write-failed', { file: target.file, reason: 'size' });
  }
}

/** False when there is more in the file than what was there and what we wrote. */
async function appendOnce(ops: FileOps, target: Target, bytes: Uint8Array): Promise<boolean> {
  const { path, file, size, fence } = target;
  const handle = await ops.open(path, 'a');
  let touched = false;
  try {
    let after: number;
    try {
      const before = await handle.size();
      if (before < size) throw new StorageError('storage-lock-lost', { file });
      if (before > size) {
        await handle.close();
        return false;
      }
      touched = true;
      await handle.writeFile(bytes);
      await handle.sync();
      after = await handle.size();
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
    await handle.close();
    if (after < size + bytes.length) throw new StorageError('storage-write-failed', { file, reason: 'size' });
    if (size === 0) await flushName(ops, path);
    await fence?.check();
    return after === size + bytes.length;
  } catch (error) {
    const isLost = error instanceof StorageError && error.code === 'storage-lock-lost';
    if (touched && !isLost) await cutBack(ops, target, error);
    throw error;
  }
}

async function setStrayAside(ops: FileOps, { path, file, size, fence }: Target): Promise<void> {
  if (!fence) throw new StorageError('storage-lock-lost', { file });
  await fence.check();
  const stray = (await ops.readFile(path)).subarray(size);
  if (stray.length === 0) return;
  await fence.keep(`stray-${basename(path)}`, stray);
  await cutBack(ops, { path, file, size, fence }, null);
}

/** Cuts a file back to a size, if we may still write. Throws `storage-lock-lost`, `storage-needs-reopen`. */
export async function cutBack(ops: FileOps, { path, file, size }: Target, cause: unknown): Promise<void> {
  try {
    await cutFile(ops, path, size);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'storage-lock-lost') throw error;
    throw new StorageError('storage-needs-reopen', { file }, cause);
  }
}
