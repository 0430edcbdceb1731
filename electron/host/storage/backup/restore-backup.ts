import { dirname, join } from 'node:path';
import { flushFolder } from '../durable-write.ts';
import { exists, type FileOps, listFolder } from '../file-ops.ts';
import { inParallel } from '../in-parallel.ts';
import { StorageError } from '../storage-error.ts';
import { FOLDERS } from '../workspace-paths.ts';
import { type BackupManifest, objectPath, readEntries } from './backup-manifest.ts';
import { blobFiles } from './collect-files.ts';
import { isSoundObject } from './object-store.ts';

export type RestoreReport = { readonly files: number; readonly bytes: number };

/**
 * Puts a backup into a new or empty folder: every file is copied as it is and read back. `blobsFrom` is the workspace whose attachments go
 * with it where the backup itself holds none. All objects are read before the first is copied, so that a damaged backup leaves nothing
 * behind. Throws `storage-folder-not-empty`, `storage-backup-damaged` (file), and what the disk throws.
 */
export async function restoreBackup(
  ops: FileOps,
  folder: string,
  manifest: BackupManifest,
  target: string,
  blobsFrom: string | null,
): Promise<RestoreReport> {
  const [foreign] = (await exists(ops, target)) ? await listFolder(ops, target) : [];
  if (foreign) throw new StorageError('storage-folder-not-empty', { dir: target, file: foreign.name });
  const entries = [...(await entriesOf(ops, folder, manifest)).values()];
  await inParallel(entries, async ({ path, sha256 }) => {
    if (!(await isSoundObject(ops, folder, sha256))) throw new StorageError('storage-backup-damaged', { file: path });
  });
  for (const name of FOLDERS) await ops.mkdir(join(target, name));
  for (const name of new Set(entries.map(({ path }) => dirname(path)))) await ops.mkdir(join(target, name));
  await inParallel(entries, ({ path, sha256 }) => copied(ops, objectPath(folder, sha256), join(target, path), path));
  let bytes = manifest.bytes;
  let files = manifest.files;
  if (!manifest.blobs && blobsFrom !== null) {
    for (const path of await blobFiles(ops, blobsFrom)) {
      await ops.mkdir(dirname(join(target, path)));
      bytes += await copied(ops, join(blobsFrom, path), join(target, path), path);
      files++;
    }
  }
  await flushFolder(ops, target);
  return { files, bytes };
}

async function entriesOf(ops: FileOps, folder: string, manifest: BackupManifest) {
  try {
    return await readEntries(ops, folder, manifest);
  } catch (cause) {
    throw new StorageError('storage-backup-damaged', { file: manifest.at }, cause);
  }
}

/** Copies a file, flushes the copy and compares it. */
async function copied(ops: FileOps, from: string, to: string, path: string): Promise<number> {
  await ops.copyFile(from, to);
  const handle = await ops.open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  const [source, copy] = await Promise.all([ops.readFile(from), ops.readFile(to)]);
  if (!Buffer.from(source).equals(Buffer.from(copy)))
    throw new StorageError('storage-write-failed', { file: path, reason: 'read-back' });
  return copy.length;
}
