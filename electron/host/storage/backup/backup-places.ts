import { join } from 'node:path';

export type PlaceId = 'inside' | 'outside' | 'policy';

/** A folder that holds backups of one workspace. */
export type BackupPlace = {
  readonly id: PlaceId;
  readonly folder: string;
  /** Must be there already: a share that is not connected is not to be made as a folder of the local disk. */
  readonly root: string | null;
  /** Attachments too; inside the workspace they stand once, under their digest. */
  readonly blobs: boolean;
};

export type BackupRoots = {
  /** Folder of backups among this person's settings. */
  readonly outside?: string | undefined;
  /** Folder that the administrator prescribes (`BackupRoot`). */
  readonly policy?: string | undefined;
};

/** The places of a workspace, the nearest first. */
export function placesOf(dir: string, workspaceId: string, { outside, policy }: BackupRoots): readonly BackupPlace[] {
  const places: BackupPlace[] = [{ id: 'inside', folder: join(dir, 'backups'), root: dir, blobs: false }];
  if (outside !== undefined)
    places.push({ id: 'outside', folder: join(outside, workspaceId), root: null, blobs: true });
  if (policy !== undefined) places.push({ id: 'policy', folder: join(policy, workspaceId), root: policy, blobs: true });
  return places;
}
