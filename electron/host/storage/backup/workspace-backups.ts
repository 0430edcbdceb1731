import type { Problem } from '#shared/base/problem.ts';
import type { BackupManifest, BackupReason } from './backup-manifest.ts';
import type { BackupPlace, PlaceId } from './backup-places.ts';
import type { ListedBackup } from './list-backups.ts';
import type { FoundCopy } from './newest-copy.ts';
import type { OlderBackups } from './older-backups.ts';

export type MadeBackup = {
  readonly name: string;
  readonly manifest: BackupManifest;
  /** Bytes that were not in the place before. */
  readonly added: number;
};

export type PlaceOutcome = {
  readonly place: BackupPlace;
  readonly made: MadeBackup | null;
  readonly problem: Problem | null;
};

/** What went from a place. */
export type RemovedBackups = {
  readonly place: BackupPlace;
  readonly removed: readonly ListedBackup[];
  /** Bytes. */
  readonly freed: number;
};

/** The backups of an open workspace. */
export type WorkspaceBackups = {
  readonly places: readonly BackupPlace[];
  /** Bytes that older backups of a place may need beside the newest one. */
  readonly cap: number;
  /** Why the last backup of a place did not succeed. */
  readonly problems: readonly Problem[];
  /** Makes a backup in every place, or in those given. */
  backUp(why: BackupReason, places?: readonly BackupPlace[]): Promise<readonly PlaceOutcome[]>;
  /** What is due by the clock: an hour after the backup before when something changed, and every day. */
  backUpIfDue(): Promise<void>;
  /** The backups of each place that could go. */
  older(): Promise<readonly (OlderBackups & { readonly place: BackupPlace })[]>;
  /** Removes backups, never the newest sound one of a place. Answers what went. */
  remove(refs: readonly { readonly place: PlaceId; readonly name: string }[]): Promise<readonly RemovedBackups[]>;
  /** The newest backup in which an aggregate can be read. */
  copyOf(kind: string, id: string): Promise<FoundCopy | null>;
};
