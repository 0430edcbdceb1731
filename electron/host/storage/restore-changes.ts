import { join } from 'node:path';
import { type BackupPlace, newestCopy } from './backup/index.ts';
import type { ChangeSet } from './change-set.ts';
import type { CommitContext } from './commit.ts';
import { exists } from './file-ops.ts';
import { StorageError } from './storage-error.ts';
import { relativePath } from './workspace-paths.ts';

type Restore = {
  readonly changes: ChangeSet;
  readonly params: { readonly file: string; readonly backup: string };
  /** Highest rev known of the lost file: the restored one goes on from there. */
  readonly afterRev: number;
};

/**
 * The change set that puts the newest backup of a damaged or missing file in its place; what is left of the file goes to
 * `quarantine/`. Throws `storage-not-damaged`, `storage-no-backup`.
 */
export async function restoreChanges(
  context: CommitContext,
  places: readonly BackupPlace[],
  kindName: string,
  id: string,
): Promise<Restore> {
  const { catalogue, ops, dir, clock } = context;
  const kind = catalogue.kind(kindName);
  const file = relativePath(kind, id);
  if (catalogue.get(kindName, id) && !catalogue.damaged.has(file))
    throw new StorageError('storage-not-damaged', { file });
  const backup = await newestCopy(ops, places, kind, id);
  if (!backup) throw new StorageError('storage-no-backup', { file });
  if (await exists(ops, join(dir, file))) {
    const stamp = new Date(clock.now()).toISOString().replace(/[-:.Z]/g, '');
    await ops.mkdir(join(dir, 'quarantine', stamp));
    await ops.copyFile(join(dir, file), join(dir, 'quarantine', stamp, file.replaceAll('/', '-')));
  }
  const recorded = await recordedRev(context, kindName, id);
  catalogue.remove(kindName, id);
  return {
    changes: { puts: [{ kind: kindName, id, data: backup.envelope.data, expectedRev: 0 }] },
    params: { file, backup: backup.name },
    afterRev: Math.max(recorded, backup.envelope.rev),
  };
}

/** Rev by the audit log's last line on the file; 0 when it has none. */
async function recordedRev({ audit }: CommitContext, kindName: string, id: string): Promise<number> {
  let rev: number | null = null;
  await audit.walkBack(({ targets }) => {
    const own = targets.filter((target) => target.kind === kindName && target.id === id);
    if (own.length > 0) rev = own.find(({ log }) => !log)?.rev ?? 0;
    return rev !== null;
  });
  return rev ?? 0;
}
