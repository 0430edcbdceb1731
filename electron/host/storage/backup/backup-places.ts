import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { sha256 } from '../digest.ts';
import type { BackupManifest } from './backup-manifest.ts';

export type PlaceId = 'inside' | 'outside' | 'policy';

/** A folder that holds backups of one workspace. */
export type BackupPlace = {
  readonly id: PlaceId;
  readonly folder: string;
  /** Must be there already: a share that is not connected is not to be made as a folder of the local disk. */
  readonly root: string | null;
  /** Attachments too; inside the workspace they stand once, under their digest. */
  readonly blobs: boolean;
  /**
   * Names this copy of the workspace, by machine and folder, where several copies (拷贝) of one workspace use the place together; undefined inside,
   * which belongs to one alone.
   */
  readonly home: string | undefined;
};

export type BackupRoots = {
  /** Folder of backups among this person's settings. */
  readonly outside?: string | undefined;
  /** Folder that the administrator prescribes (`BackupRoot`). */
  readonly policy?: string | undefined;
};

/** Whether a backup is of this copy of the workspace, as far as it says. */
export function isOwn({ home }: BackupPlace, manifest: BackupManifest | null): boolean {
  return manifest?.home === undefined || manifest.home === home;
}

/** The places of a workspace, the nearest first. */
export function placesOf(dir: string, workspaceId: string, { outside, policy }: BackupRoots): readonly BackupPlace[] {
  const places: BackupPlace[] = [
    { id: 'inside', folder: join(dir, 'backups'), root: dir, blobs: false, home: undefined },
  ];
  const shared = { blobs: true, home: sha256(`${hostname()}\n${resolve(dir)}`).slice(0, 16) };
  if (outside !== undefined) places.push({ id: 'outside', folder: join(outside, workspaceId), root: null, ...shared });
  if (policy !== undefined) places.push({ id: 'policy', folder: join(policy, workspaceId), root: policy, ...shared });
  return places;
}
