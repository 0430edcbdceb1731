// Backups of a workspace: whole states in content-addressed folders, inside the workspace and outside of it, and what is done with them.
// May use: the storage kernel around it.
// Must not: know any noun of the domain, or change a file of the workspace.
export { BackupKeeper, type BackupPlan } from './backup-keeper.ts';
export {
  type BackupEntry,
  type BackupManifest,
  type BackupReason,
  readBackupFile,
  readEntries,
} from './backup-manifest.ts';
export { type BackupPlace, type BackupRoots, type PlaceId, placesOf } from './backup-places.ts';
export { type ListedBackup, listBackups } from './list-backups.ts';
export { missingFiles } from './missing-files.ts';
export { newestBackups, newestCopy } from './newest-copy.ts';
export { isPlainBackup } from './older-backups.ts';
export { type RestoreReport, restoreBackup } from './restore-backup.ts';
export { sourceOfStore } from './source-of-store.ts';
export type { PlaceOutcome, WorkspaceBackups } from './workspace-backups.ts';
