import { join } from 'node:path';
import { sha256 } from './digest.ts';
import { flushName } from './durable-write.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import { makeLasting } from './lasting-folder.ts';
import type { Clock } from './ports.ts';

/** The unfinished end of a file that was taken off it; paths in the workspace. */
export type Cut = { readonly file: string; readonly bytes: number; readonly kept: string };

/** Keeps bytes that are taken out of a file under `recovery/`; answers where, as a path in the workspace. */
export async function keepAside(
  ops: FileOps,
  dir: string,
  name: string,
  bytes: Uint8Array,
  clock: Clock,
): Promise<string> {
  await makeLasting(ops, dir, join(dir, 'recovery'));
  const stamp = new Date(clock.now()).toISOString().replace(/[-:.Z]/g, '');
  const kept = `recovery/${stamp}-${sha256(bytes).slice(0, 8)}-${name}`;
  const path = join(dir, kept);
  let handle: Awaited<ReturnType<FileOps['open']>>;
  try {
    handle = await ops.open(path, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return kept;
    throw error;
  }
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await flushName(ops, path); // what stood there before is taken away next
  return kept;
}
