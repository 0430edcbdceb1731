import { dirname } from 'node:path';
import { flushFolder } from './durable-write.ts';
import { exists, type FileOps } from './file-ops.ts';

/** Folders of which is known, since the workspace was opened, that their names are on disk. */
const lasting = new WeakMap<FileOps, Set<string>>();

/** Whether a folder is there and its name survives a power failure. */
export async function isLasting(ops: FileOps, folder: string): Promise<boolean> {
  return lasting.get(ops)?.has(folder) === true && (await exists(ops, folder));
}

/**
 * Makes a folder and flushes its name and those of the folders it stands in, up to `root`. That a folder is there does not tell that its name is on
 * disk: whoever made it may have been killed before the flush, or the flush may have failed. So this is done once for every folder in which
 * something new is put after opening.
 */
export async function makeLasting(ops: FileOps, root: string, folder: string): Promise<void> {
  const known = lasting.get(ops) ?? new Set<string>();
  lasting.set(ops, known);
  const isNew = await ops.mkdir(folder);
  const flushed: string[] = [];
  for (let child = folder; child.length > root.length; child = dirname(child)) {
    if (isNew) known.delete(child);
    if (known.has(child)) break;
    await flushFolder(ops, dirname(child));
    flushed.push(child);
  }
  for (const child of flushed) known.add(child);
}
