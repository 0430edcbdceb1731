import { join } from 'node:path';
import type { AuditLog } from './audit-log.ts';
import { discard } from './durable-write.ts';
import { type FileOps, listFolder } from './file-ops.ts';
import type { Clock } from './ports.ts';
import { trashTime } from './workspace-paths.ts';

/** Commits that can be undone. */
export const UNDO_DEPTH = 200;
const TRASH_MS = 30 * 86_400_000;

/** Removes what was deleted more than 30 days ago. */
export async function pruneTrash(ops: FileOps, dir: string, clock: Clock): Promise<void> {
  for (const { name } of await listFolder(ops, join(dir, 'trash'))) {
    const time = trashTime(name);
    if (time !== null && time < clock.now() - TRASH_MS) await discard(ops, join(dir, 'trash', name));
  }
}

/** Digests of the contents that the last 200 commits replaced. */
async function undoImages(audit: AuditLog): Promise<ReadonlySet<string>> {
  const wanted = new Set<string>();
  let seen = 0;
  await audit.walkBack((record) => {
    if (record.undo === 'undoable') for (const { before } of record.targets) if (before) wanted.add(before);
    return ++seen >= UNDO_DEPTH;
  });
  return wanted;
}

/** Removes before-images that no undo needs any more. */
export async function pruneUndoImages(ops: FileOps, dir: string, audit: AuditLog): Promise<void> {
  const folder = join(dir, 'journal', 'undo');
  const entries = await listFolder(ops, folder);
  if (entries.length === 0) return;
  const wanted = await undoImages(audit);
  for (const { name } of entries) {
    if (!wanted.has(name.replace(/\.json$/, ''))) await discard(ops, join(folder, name));
  }
}
