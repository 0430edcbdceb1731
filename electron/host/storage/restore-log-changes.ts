import { join } from 'node:path';
import { type BackupPlace, newestBackups, readBackupFile } from './backup/index.ts';
import type { ChangeSet } from './change-set.ts';
import type { CommitContext } from './commit.ts';
import { exists } from './file-ops.ts';
import { decodeLog } from './line-log.ts';
import { StorageError } from './storage-error.ts';
import { relativeLogPath } from './workspace-paths.ts';

/**
 * The change set that starts a damaged or missing log anew with the lines that are sound: those at its beginning, or more of them from the
 * newest backup that goes on from there and is not older than the last entry about the log. What is left of the file goes to `quarantine/`.
 * Throws `storage-not-damaged`, `storage-no-backup`.
 */
export async function restoreLogChanges(
  context: CommitContext,
  places: readonly BackupPlace[],
  kindName: string,
  id: string,
): Promise<{ readonly changes: ChangeSet; readonly params: { readonly file: string; readonly backup: string } }> {
  const { catalogue, ops, dir, clock, logs } = context;
  const kind = catalogue.kind(kindName);
  const file = relativeLogPath(kind, id);
  const isThere = await exists(ops, join(dir, file));
  const own = await logs.read(kind, id);
  if (own.rest !== 'broken' && !logs.missing.has(file)) throw new StorageError('storage-not-damaged', { file });
  const last = await lastEntry(context, kindName, id);
  let best = own;
  let backup = '';
  for (const { place, name, manifest } of await newestBackups(ops, places)) {
    if (manifest.audit.seq < last) break;
    const bytes = await readBackupFile(ops, place.folder, manifest, file).catch(() => null);
    if (!bytes) continue;
    const held = decodeLog(bytes, id, Number.MAX_SAFE_INTEGER);
    const goesOn = held.rest !== 'broken' && own.hashes.every((hash, index) => held.hashes[index] === hash);
    if (!goesOn) continue;
    if (held.lines.length > own.lines.length) [best, backup] = [held, name];
    break;
  }
  if (best.lines.length === 0) throw new StorageError('storage-no-backup', { file });
  if (isThere) {
    const stamp = new Date(clock.now()).toISOString().replace(/[-:.Z]/g, '');
    await ops.mkdir(join(dir, 'quarantine', stamp));
    await ops.copyFile(join(dir, file), join(dir, 'quarantine', stamp, file.replaceAll('/', '-')));
  }
  logs.set(kind, id, { ...own, rest: 'none' });
  return { changes: { appends: [{ kind: kindName, id, lines: best.lines, reset: true }] }, params: { file, backup } };
}

/** Number of the last entry of the record about a log; 0 = there is none. */
async function lastEntry({ audit }: CommitContext, kindName: string, id: string): Promise<number> {
  let seq = 0;
  await audit.walkBack((record) => {
    if (!record.targets.some((target) => target.log && target.kind === kindName && target.id === id)) return false;
    seq = record.seq;
    return true;
  });
  return seq;
}
