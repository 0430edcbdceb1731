import { join } from 'node:path';
import { type FileOps, listFolder } from '../file-ops.ts';
import { type BackupManifest, decodeBackupManifest } from './backup-manifest.ts';

export type ListedBackup = {
  /** `20261122T041000123`, from its time. */
  readonly name: string;
  /** Null = it cannot be read. */
  readonly manifest: BackupManifest | null;
};

const NAME = /^(\d{8}T\d{9})\.json$/;

/** Backups in a folder, the oldest first; an absent folder has none. */
export async function listBackups(ops: FileOps, folder: string): Promise<readonly ListedBackup[]> {
  const listed: ListedBackup[] = [];
  for (const entry of await listFolder(ops, folder)) {
    const name = entry.isFolder ? null : NAME.exec(entry.name)?.[1];
    if (!name) continue;
    let manifest: BackupManifest | null = null;
    try {
      manifest = decodeBackupManifest(await ops.readFile(join(folder, entry.name)), entry.name);
    } catch {
      // named as unreadable
    }
    listed.push({ name, manifest });
  }
  return listed;
}
