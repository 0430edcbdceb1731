import type { AggregateKind } from '../aggregate-kind.ts';
import { decodingEnvelope, type Envelope } from '../envelope.ts';
import type { FileOps } from '../file-ops.ts';
import { inTurns } from '../slices.ts';
import { relativePath } from '../workspace-paths.ts';
import { type BackupManifest, readBackupFile } from './backup-manifest.ts';
import { type BackupPlace, isOwn } from './backup-places.ts';
import { listBackups } from './list-backups.ts';

export type FoundBackup = { readonly place: BackupPlace; readonly name: string; readonly manifest: BackupManifest };

export type FoundCopy = FoundBackup & { readonly envelope: Envelope };

/** Backups of every place that can be looked at, the newest first. */
export async function newestBackups(ops: FileOps, places: readonly BackupPlace[]): Promise<readonly FoundBackup[]> {
  const found: FoundBackup[] = [];
  for (const place of places) {
    const listed = await listBackups(ops, place.folder).catch(() => []); // a share that is not there
    for (const { name, manifest } of listed) if (manifest) found.push({ place, name, manifest });
  }
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** The newest backup in which an aggregate can be read; one of another copy of the workspace only where no other has it. */
export async function newestCopy(
  ops: FileOps,
  places: readonly BackupPlace[],
  kind: AggregateKind<unknown>,
  id: string,
): Promise<FoundCopy | null> {
  const file = relativePath(kind, id);
  const all = await newestBackups(ops, places);
  const own = all.filter(({ place, manifest }) => isOwn(place, manifest));
  for (const backup of new Set([...own, ...all])) {
    try {
      const bytes = await readBackupFile(ops, backup.place.folder, backup.manifest, file);
      if (bytes) return { ...backup, envelope: await inTurns(decodingEnvelope(bytes, kind, id, file)) };
    } catch {
      // an unreadable or absent copy: the next older one
    }
  }
  return null;
}
