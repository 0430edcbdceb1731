import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { type BackupManifest, type BackupPlace, listBackups, type PlaceId } from '#host/storage/index.ts';

/** A backup by its place and name. Refuses `backup-not-found`. */
export async function findBackup(
  ctx: HostContext,
  ref: { readonly place: PlaceId; readonly name: string },
): Promise<{ readonly place: BackupPlace; readonly manifest: BackupManifest }> {
  const place = ctx.store.backups.places.find(({ id }) => id === ref.place);
  const listed = place ? await listBackups(ctx.fileOps, place.folder).catch(() => []) : [];
  const manifest = listed.find(({ name }) => name === ref.name)?.manifest;
  if (!place || !manifest) throw new RefusalError('backup-not-found', { name: ref.name });
  return { place, manifest };
}
