import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { type BackupPlace, type ListedBackup, listBackups } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { BackupInfo } from '#shared/contract/index.ts';
import { readDrill } from './drill-record.ts';

const DRILL_EVERY_MS = 90 * 86_400_000;

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
  const isGood = drill?.results.every(({ ok }) => ok) && Date.parse(ctx.now()) - Date.parse(drill.at) < DRILL_EVERY_MS;
  return {
    places,
    newest: candidates[0] ?? null,
    cap,
    drill,
    drillDue: !isGood && candidates.length > 0 && ctx.archive === null,
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

function infoOf({ name, manifest }: ListedBackup): BackupInfo {
  if (!manifest) return { name, at: timeOf(name), why: null, files: 0, bytes: 0, app: '', seq: 0 };
  const { at, why, files, bytes, app, audit } = manifest;
  return { name, at, why, files, bytes, app, seq: audit.seq };
}

/** `20261122T041000123` as an ISO time. */
function timeOf(name: string): string {
  return name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z');
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
