import * as backups from '../usecases/backups/index.ts';
import { os } from './os.ts';

/** Procedures of backups. */
export const backupRoutes = {
  list: os.backup.list.handler(({ context }) => backups.listOfBackups(context.host)),
  make: os.backup.make.handler(({ context }) => backups.makeBackups(context.host)),
  compare: os.backup.compare.handler(({ context, input }) => backups.compareBackup(context.host, input)),
  restore: os.backup.restore.handler(({ context, input }) => backups.restoreToFolder(context.host, input)),
  openRestored: os.backup.openRestored.handler(({ context, input }) =>
    backups.openRestored(context.host, input.folder),
  ),
  drill: os.backup.drill.handler(({ context }) => backups.drillBackups(context.host)),
  drillReminder: os.backup.drillReminder.handler(({ context }) => backups.drillReminder(context.host)),
  older: os.backup.older.handler(({ context }) => backups.olderBackups(context.host)),
  remove: os.backup.remove.handler(({ context, input }) => backups.removeBackups(context.host, input.backups)),
  plain: os.backup.plain.handler(({ context }) => backups.plainBackups(context.host)),
  replacePlain: os.backup.replacePlain.handler(({ context }) => backups.replacePlainBackups(context.host)),
  damaged: os.backup.damaged.handler(({ context }) => backups.damagedRecords(context.host)),
  restoreRecord: os.backup.restoreRecord.handler(({ context, input }) => backups.restoreRecord(context.host, input)),
};
