import { join } from 'node:path';
import { discard, isTempName } from '../durable-write.ts';
import { type FileOps, listFolder } from '../file-ops.ts';
import { type BackupPlace, isOwn } from './backup-places.ts';
import { backupsOverCap, backupsToKeep } from './backup-scheme.ts';
import { dropBackup, usageOf } from './backup-usage.ts';
import { type ListedBackup, listBackups } from './list-backups.ts';
import { sweepObjects } from './object-store.ts';

/** Folders of copies that earlier versions made, one a day. */
const OLD_NAME = /^\d{8}T\d{9}$/;
const OLD_DAYS = 30;
const YEAR = 52 * 7 * 86_400_000;

/**
 * Thins the backups of a place by the scheme, then to the cap: `cap` bytes beside the newest that can be read, which never goes. Each copy of the
 * workspace has the scheme, and its newest, for itself; backups of a copy that is gone are away after a year. What no backup names any more goes. A backup that cannot be read is left while it is younger than a day: a synchronising folder may not have brought it yet. Answers the
 * bytes that the place holds.
 */
export async function pruneBackups(ops: FileOps, place: BackupPlace, now: number, cap: number): Promise<number> {
  const { folder } = place;
  // The list of a backup whose maker fell asleep must not appear when its contents have been swept.
  for (const { name } of await listFolder(ops, folder)) if (isTempName(name)) await discard(ops, join(folder, name));
  const all = await listBackups(ops, folder);
  const copies = [
    ...Map.groupBy(all, ({ manifest }) => (isOwn(place, manifest) ? '' : (manifest?.home ?? ''))).entries(),
  ];
  const keep = new Set(copies.flatMap(([home, each]) => [...kept(each, now, home === '')]));
  const young = new Date(now - 86_400_000).toISOString().replace(/[-:.Z]/g, '');
  const stay = all.filter(({ name, manifest }) => (manifest ? keep.has(name) : name >= young));
  const usage = await usageOf(ops, folder, stay);
  const isSound = ({ name }: ListedBackup) => !usage.broken.has(name) && usage.pagesOf.has(name);
  const newest = copies.flatMap(([, each]) => each.findLast((one) => stay.includes(one) && isSound(one)) ?? []);
  const protect = new Set(newest.map(({ name }) => name));
  const names = stay.filter(({ manifest }) => manifest).map(({ name }) => name);
  const most = cap + newest.reduce((sum, { manifest }) => sum + (manifest?.bytes ?? 0), 0);
  const over = new Set(backupsOverCap(names, protect, most, usage.total, (name) => dropBackup(usage, name)));
  const gone = all.filter(({ name }) => over.has(name) || !stay.some((each) => each.name === name));
  for (const { name } of gone) await discard(ops, join(folder, `${name}.json`));
  // What a backup names that cannot be read (yet) is not known: then nothing is swept.
  const blind = stay.some(({ name, manifest }) => !manifest || usage.broken.has(name));
  if (!blind) await sweepObjects(ops, folder, new Set([...usage.pages.keys(), ...usage.objects.keys()]));
  const old = backupsBefore(now);
  for (const { name, isFolder } of await listFolder(ops, folder))
    if (isFolder && OLD_NAME.test(name) && name < old) await ops.removeFolder(join(folder, name));
  return usage.total;
}

/** Names that stay of one copy of the workspace. */
function kept(backups: readonly ListedBackup[], now: number, isOwnCopy: boolean): ReadonlySet<string> {
  const known = backups.flatMap(({ name, manifest }) =>
    manifest ? [{ name, at: Date.parse(manifest.at), why: manifest.why }] : [],
  );
  return backupsToKeep(isOwnCopy ? known : known.filter(({ at }) => now - at <= YEAR), now);
}

function backupsBefore(now: number): string {
  return new Date(now - OLD_DAYS * 86_400_000).toISOString().replace(/[-:.Z]/g, '');
}
