import type { ListedBackup } from '#host/storage/index.ts';
import type { BackupInfo } from '#shared/contract/index.ts';

/** What is told of a backup. */
export function infoOf({ name, manifest }: ListedBackup): BackupInfo {
  if (!manifest) return { name, at: timeOf(name), why: null, files: 0, bytes: 0, app: '', seq: 0 };
  const { at, why, files, bytes, app, audit } = manifest;
  return { name, at, why, files, bytes, app, seq: audit.seq };
}

/** `20261122T041000123` as an ISO time. */
function timeOf(name: string): string {
  return name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z');
}
