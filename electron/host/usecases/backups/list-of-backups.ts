import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { type BackupPlace, type ListedBackup, listBackups } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { isDrillDue, readDrill } from './drill-record.ts';
import { infoOf } from './info-of.ts';

/** Backups of every place, the newest first, and the last drill. */
export async function listOfBackups(ctx: HostContext) {
  const { places: all, cap, problems } = ctx.store.backups;
  const places = [];
  for (const place of all) {
    const { backups, problem } = await lookAt(ctx, place);
    const known = problems.find(({ where }) => where === place.folder);
    places.push({
      place: place.id,
      folder: place.folder,
      blobs: place.blobs,
      problem: known ?? problem,
      backups: backups.map(infoOf).reverse(),
    });
  }
  const candidates = places.flatMap(({ place, backups }) =>
    backups.filter(({ why }) => why !== null).map(({ name, at }) => ({ place, name, at })),
  );
  candidates.sort((a, b) => (a.name < b.name ? 1 : -1));
  const drill = await readDrill(ctx);
  return {
    places,
    newest: candidates[0] ?? null,
    cap,
    drill,
    drillDue: isDrillDue(drill, ctx.now()) && candidates.length > 0 && ctx.archive === null,
  };
}

async function lookAt(
  ctx: HostContext,
  { folder }: BackupPlace,
): Promise<{ readonly backups: readonly ListedBackup[]; readonly problem: Problem | null }> {
  try {
    return { backups: await listBackups(ctx.fileOps, folder), problem: null };
  } catch {
    const problem: Problem = { code: 'storage-backup-gone', severity: 'warning', params: { folder }, where: folder };
    return { backups: [], problem };
  }
}

/** Makes a backup in every place. Refuses `storage-read-only`. */
export async function makeBackups(ctx: HostContext) {
  if (ctx.store.readOnly) throw new RefusalError('storage-read-only');
  const outcomes = await ctx.store.backups.backUp('manual');
  return {
    places: outcomes.map(({ place, made, problem }) => ({
      place: place.id,
      name: made?.name ?? '',
      files: made?.manifest.files ?? 0,
      added: made?.added ?? 0,
      problem,
    })),
  };
}
