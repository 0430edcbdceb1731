// Backups of the open workspace: when they are made, what they hold, restoring them, drills, damaged records.
// May use: the host context, storage, the record of changes in words.
// Must not: change a file of the workspace but through `restoreRecord`.
export { backupPlan } from './backup-plan.ts';
export { compareBackup } from './compare-backup.ts';
export { damagedRecords, restoreRecord } from './damaged-records.ts';
export { drillBackups } from './drill-backups.ts';
export { drillReminder } from './drill-record.ts';
export { listOfBackups, makeBackups } from './list-of-backups.ts';
export { olderBackups, plainBackups, removeBackups, replacePlainBackups } from './older-backups.ts';
export { openRestored, restoreToFolder } from './restore-to-folder.ts';
