import { discard, flushName, stage } from './durable-write.ts';
import type { FileOps } from './file-ops.ts';
import { StorageError } from './storage-error.ts';

/**
 * Cuts a file to its first `size` bytes. A copy takes its place, so that a holder who falls asleep here and is taken over cannot cut off
 * what the next one adds: that one clears the copy away before it writes. Where there is no room for a copy, or somebody keeps the
 * file open, the file itself is cut. Throws `storage-lock-lost` when somebody else has the workspace.
 */
export async function cutFile(ops: FileOps, path: string, size: number): Promise<void> {
  try {
    const { temp } = await stage(ops, path, (await ops.readFile(path)).subarray(0, size));
    try {
      await ops.rename(temp, path);
    } catch (error) {
      await discard(ops, temp);
      throw error;
    }
    await flushName(ops, path);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'storage-lock-lost') throw error;
    const handle = await ops.open(path, 'r+');
    try {
      await handle.truncate(size);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
