import { join } from 'node:path';
import type { AuditRecord } from './audit-record.ts';
import type { Append, ChangeSet, CommitTarget, Delete, Put } from './change-set.ts';
import type { CommitContext } from './commit.ts';
import { hashing } from './digest.ts';
import { decodingEnvelope } from './envelope.ts';
import { errorCode } from './file-ops.ts';
import { decodeLog } from './line-log.ts';
import { UNDO_DEPTH } from './maintenance.ts';
import { inTurns } from './slices.ts';
import { StorageError } from './storage-error.ts';
import { relativePath, trashName, undoImagePath } from './workspace-paths.ts';

/**
 * The change set that takes a commit back. Throws `storage-undo-unknown` (not among the last 200), `storage-undo-not-allowed` (policy
 * of the command), `storage-undo-moved` (something of it was changed since), `storage-undo-lost` (the earlier content is gone).
 */
export async function undoChanges(context: CommitContext, commitId: string): Promise<ChangeSet> {
  const record = await findCommit(context, commitId);
  if (record.undo !== 'undoable') throw new StorageError('storage-undo-not-allowed', { command: record.command });
  const puts: Put[] = [];
  const deletes: Delete[] = [];
  const appends: Append[] = [];
  for (const target of record.targets) {
    const kind = context.catalogue.kind(target.kind);
    if (target.log) {
      const bytes = await context.ops.readFile(join(context.dir, 'trash', trashName(record.at, target)));
      const { lines } = decodeLog(bytes, target.id, record.seq);
      appends.push({ kind: target.kind, id: target.id, lines, reset: true });
      continue;
    }
    const file = relativePath(kind, target.id);
    const rev = context.catalogue.get(target.kind, target.id)?.head.rev ?? 0;
    if (rev !== (target.sha256 === null ? 0 : target.rev)) throw new StorageError('storage-undo-moved', { file });
    if (target.before === null) deletes.push({ kind: target.kind, id: target.id, expectedRev: rev });
    else {
      const bytes = await imageOf(context, record, target, target.before, file);
      const { data } = await inTurns(decodingEnvelope(bytes, kind, target.id, file));
      puts.push({ kind: target.kind, id: target.id, data, expectedRev: rev });
    }
  }
  return { puts, deletes, appends };
}

async function findCommit(context: CommitContext, commitId: string): Promise<AuditRecord> {
  let found: AuditRecord | null = null;
  let seen = 0;
  await context.audit.walkBack((record) => {
    if (record.commitId === commitId) found = record;
    return found !== null || ++seen >= UNDO_DEPTH;
  });
  if (!found) throw new StorageError('storage-undo-unknown');
  return found;
}

async function imageOf(
  context: CommitContext,
  record: AuditRecord,
  target: CommitTarget,
  digest: string,
  file: string,
): Promise<Uint8Array> {
  const path =
    target.sha256 === null
      ? join(context.dir, 'trash', trashName(record.at, target))
      : undoImagePath(context.dir, digest);
  try {
    const bytes = await context.ops.readFile(path);
    if ((await inTurns(hashing(bytes))) === digest) return bytes;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  throw new StorageError('storage-undo-lost', { file });
}
