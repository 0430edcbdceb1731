import type { FileOps } from '../file-ops.ts';
import { readPage } from './backup-manifest.ts';
import type { ListedBackup } from './list-backups.ts';

/** What the backups of a place hold together. */
export type BackupUsage = {
  /** Bytes of the objects. */
  total: number;
  readonly pagesOf: ReadonlyMap<string, readonly string[]>;
  /** By digest: backups that name the page, its bytes and its objects. */
  readonly pages: Map<string, { uses: number; readonly size: number; readonly objects: readonly string[] }>;
  readonly objects: Map<string, { uses: number; readonly size: number }>;
  /** Backups whose pages cannot be read. */
  readonly broken: ReadonlySet<string>;
};

/** What the backups hold together; every page is read once. */
export async function usageOf(ops: FileOps, folder: string, backups: readonly ListedBackup[]): Promise<BackupUsage> {
  const pagesOf = new Map<string, readonly string[]>();
  const pages: BackupUsage['pages'] = new Map();
  const objects: BackupUsage['objects'] = new Map();
  const broken = new Set<string>();
  let total = 0;
  for (const { name, manifest } of backups) {
    if (!manifest) continue;
    const named = Object.values(manifest.pages);
    pagesOf.set(name, named);
    for (const digest of named) {
      const known = pages.get(digest);
      if (known) {
        known.uses++;
        continue;
      }
      try {
        const entries = await readPage(ops, folder, digest);
        pages.set(digest, { uses: 1, size: 0, objects: entries.map((entry) => entry.sha256) });
        for (const entry of entries) {
          const object = objects.get(entry.sha256);
          if (object) object.uses++;
          else {
            objects.set(entry.sha256, { uses: 1, size: entry.size });
            total += entry.size;
          }
        }
      } catch {
        broken.add(name);
      }
    }
  }
  return { total, pagesOf, pages, objects, broken };
}

/** Takes a backup out of the usage; answers the bytes that are left. */
export function dropBackup(usage: BackupUsage, name: string): number {
  for (const digest of usage.pagesOf.get(name) ?? []) {
    const page = usage.pages.get(digest);
    if (!page || --page.uses > 0) continue;
    usage.pages.delete(digest);
    for (const object of page.objects) {
      const held = usage.objects.get(object);
      if (!held || --held.uses > 0) continue;
      usage.objects.delete(object);
      usage.total -= held.size;
    }
  }
  return usage.total;
}
