import { join } from 'node:path';
import { RefusalError } from '#host/refusal-error.ts';
import { registry } from '#host/registry.ts';
import { listBackups, nodeFileOps, restoreBackup, StorageError, verifyWorkspace } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';

export type KeptBackup = {
  /** Folder of the backups, to be named when restoring. */
  readonly folder: string;
  readonly name: string;
  readonly workspace: string;
  readonly at: string;
  readonly files: number;
  readonly bytes: number;
};

/** The newest backup of every workspace that a folder keeps backups of; `root` is the `backups` of the settings. */
export async function keptWorkspaces(root: string): Promise<readonly KeptBackup[]> {
  const ops = nodeFileOps();
  const kept: KeptBackup[] = [];
  const folders = await ops.readdir(root).catch(() => []);
  for (const { name: id, isFolder } of folders) {
    if (!isFolder) continue;
    const folder = join(root, id);
    const newest = (await listBackups(ops, folder).catch(() => [])).findLast(({ manifest }) => manifest !== null);
    if (!newest?.manifest) continue;
    const { workspaceName, at, files, bytes } = newest.manifest;
    kept.push({ folder, name: newest.name, workspace: workspaceName, at, files, bytes });
  }
  return kept;
}

/**
 * Restores from a folder of backups alone, for a workspace that is gone; an empty name = the newest. Refuses `backup-none`, `backup-not-found`,
 * `storage-folder-not-empty`, `storage-backup-damaged`.
 */
export async function restoreLost(
  folder: string,
  name: string,
  target: string,
): Promise<{ folder: string; files: number; bytes: number; records: number; problems: readonly Problem[] }> {
  const ops = nodeFileOps();
  const listed = await listBackups(ops, folder).catch(() => []);
  const found = listed.findLast((each) => each.manifest !== null && (name === '' || each.name === name));
  if (!found?.manifest)
    throw name ? new RefusalError('backup-not-found', { name }) : new RefusalError('backup-none', { folder });
  try {
    const report = await restoreBackup(ops, folder, found.manifest, target, null);
    const { auditRecords, problems } = await verifyWorkspace(target, { registry });
    return { folder: target, ...report, records: auditRecords, problems };
  } catch (error) {
    if (error instanceof StorageError) throw new RefusalError(error.code, error.params);
    throw error;
  }
}
