import type { BackupInfo, BackupPlaceId } from '#shared/contract/index.ts';

/** A backup that was chosen, and its place. */
export type ChosenBackup = { readonly place: BackupPlaceId; readonly backup: BackupInfo };
