import type { HostContext } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { isPlainBackup, listBackups, type PlaceId } from '#host/storage/index.ts';
import { infoOf } from './info-of.ts';

/** Backups that could go, by place, and what that frees; those before a migration only when asked for. */
export async function olderBackups(ctx: HostContext) {
  const found = await ctx.store.backups.older();
  return {
    places: found.map(({ place, keeps, older, frees }) => {
      const rest = older.filter(({ manifest }) => manifest?.why !== 'before-migration');
      const freed = (backups: typeof older) => (keeps ? frees(new Set(backups.map(({ name }) => name))) : 0);
      return {
        place: place.id,
        folder: place.folder,
        keeps: keeps?.manifest?.at ?? null,
        backups: older.map(infoOf).reverse(),
        frees: freed(rest),
        freesAll: freed(older),
      };
    }),
  };
}

/**
 * Removes backups by their place and name, but never the newest of a place that can be restored; the record of changes says how many, from
 * when until when. Refuses `storage-read-only`, `backup-none-sound` where no backup of a place can be restored.
 */
export async function removeBackups(
  ctx: HostContext,
  refs: readonly { readonly place: PlaceId; readonly name: string }[],
) {
  const { store } = ctx;
  if (store.readOnly) throw new RefusalError('storage-read-only');
  const places = new Set(refs.map(({ place }) => place));
  const unsound = (await store.backups.older()).find(({ place, keeps }) => places.has(place.id) && !keeps);
  if (unsound) throw new RefusalError('backup-none-sound', { folder: unsound.place.folder });
  const gone = await store.backups.remove(refs);
  const times = gone.flatMap(({ removed }) => removed.map((backup) => infoOf(backup).at)).sort();
  const freed = gone.reduce((sum, each) => sum + each.freed, 0);
  if (times.length > 0) {
    const note = {
      count: times.length,
      from: times[0]?.slice(0, 10) ?? '',
      until: times.at(-1)?.slice(0, 10) ?? '',
      mb: Math.round(freed / 1e5) / 10,
    };
    need(await store.commit({}, { actor: ctx.actor, command: 'backup.remove', undo: 'none', note }));
  }
  return { removed: times.length, freed };
}

/** Backups of a workspace with a passphrase that were made before it: they can be read without. */
export async function plainBackups(ctx: HostContext) {
  const { store, fileOps } = ctx;
  if (!store.sealer) return { backups: [] };
  const found = [];
  for (const { id, folder } of store.backups.places) {
    for (const backup of await listBackups(fileOps, folder).catch(() => []))
      if (await isPlainBackup(fileOps, folder, backup))
        found.push({ place: id, name: backup.name, at: infoOf(backup).at });
  }
  return { backups: found.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Makes a new backup in every place, then removes those that can be read without the passphrase. */
export async function replacePlainBackups(ctx: HostContext) {
  if (ctx.store.readOnly) throw new RefusalError('storage-read-only');
  const made = await ctx.store.backups.backUp('manual');
  const good = new Set(made.flatMap(({ place, problem }) => (problem ? [] : [place.id])));
  const { backups } = await plainBackups(ctx);
  const removed = await removeBackups(
    ctx,
    backups.filter(({ place }) => good.has(place)),
  );
  return { ...removed, left: (await plainBackups(ctx)).backups.length };
}
