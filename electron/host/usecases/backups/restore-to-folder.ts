import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { registry } from '#host/registry.ts';
import { restoreBackup, StorageError, verifyWorkspace } from '#host/storage/index.ts';
import { mayStandAt } from '#machine/index.ts';
import { findBackup } from './find-backup.ts';

/** Folders that were made by restoring, and may be opened beside the workspace. */
const restored = new WeakMap<HostContext['store'], Set<string>>();

type Order = { readonly place: 'inside' | 'outside' | 'policy'; readonly name: string; readonly folder: string };

/** Puts a backup into a new folder and verifies it there. This workspace is backed up first and stays as it is. */
export async function restoreToFolder(ctx: HostContext, { folder, ...ref }: Order) {
  const { place, manifest } = await findBackup(ctx, ref);
  const target = await allowedTarget(ctx, folder);
  if (!ctx.store.readOnly) await ctx.store.backups.backUp('before-restore');
  let report: Awaited<ReturnType<typeof restoreBackup>>;
  try {
    report = await restoreBackup(ctx.fileOps, place.folder, manifest, target, ctx.store.dir);
  } catch (error) {
    if (error instanceof StorageError) throw new RefusalError(error.code, error.params);
    throw error;
  }
  const verified = await verifyWorkspace(target, { registry, fileOps: ctx.fileOps, sealer: ctx.store.sealer });
  ctx.log.note('restore', { files: report.files, sound: verified.ok });
  const folders = restored.get(ctx.store) ?? new Set();
  restored.set(ctx.store, folders.add(target));
  return { folder: target, ...report, records: verified.auditRecords, problems: [...verified.problems] };
}

/** Opens a restored folder beside this workspace, where the door can. */
export async function openRestored(ctx: HostContext, folder: string): Promise<{ url: string }> {
  if (!restored.get(ctx.store)?.has(folder)) throw new RefusalError('backup-not-restored', { folder });
  return { url: ctx.openBeside ? await ctx.openBeside(folder) : '' };
}

async function allowedTarget(ctx: HostContext, folder: string): Promise<string> {
  const typed = folder.trim();
  if (!isAbsolute(typed)) throw new RefusalError('backup-folder-relative', { folder: typed });
  const target = resolve(typed);
  const taken = [ctx.store.dir, ...ctx.store.backups.places.map((place) => place.folder)];
  for (const each of taken) {
    const way = relative(resolve(each), target);
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
      throw new RefusalError('backup-folder-inside', { folder: target });
  }
  need(await mayStandAt(target, ctx.policy));
  return target;
}
