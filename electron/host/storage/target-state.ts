import { dirname, join } from 'node:path';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import type { AuditLog } from './audit-log.ts';
import type { CommitTarget } from './change-set.ts';
import { sha256 } from './digest.ts';
import { isTempName, tempPrefix } from './durable-write.ts';
import { errorCode, exists, type FileOps, listFolder } from './file-ops.ts';
import { decodeLog } from './line-log.ts';
import type { LogShelf } from './log-shelf.ts';
import type { Clock, Ids } from './ports.ts';
import { relativeLogPath, relativePath } from './workspace-paths.ts';

/** What opening brings the files to the state of the record with. */
export type RecoveryContext = {
  readonly dir: string;
  readonly ops: FileOps;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly registry: Registry;
  readonly audit: AuditLog;
  readonly logs: LogShelf;
  /** Hashes of the logs at the checkpoint, by path. */
  readonly heads: Readonly<Record<string, { readonly hash: string }>>;
};

/** The file of a target, from the folder of the workspace on. */
export function pathOf(kind: AggregateKind<unknown>, target: CommitTarget): string {
  return target.log ? relativeLogPath(kind, target.id) : relativePath(kind, target.id);
}

/** Digests that a file answers to: of its bytes, or for a log of every line; null when it is absent. */
export async function stateOf(ops: FileOps, path: string, target: CommitTarget): Promise<ReadonlySet<string | null>> {
  let bytes: Uint8Array;
  try {
    bytes = await ops.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await exists(ops, path))) return new Set([null]);
    throw error;
  }
  if (!target.log) return new Set([sha256(bytes)]);
  const state = decodeLog(bytes, target.id, Number.MAX_SAFE_INTEGER);
  return new Set([...state.hashes, state.hash, ...(bytes.length === 0 ? [null] : [])]);
}

/** A temporary file in which a digest waits to take the place of a file; null when there is none. */
export async function waitingFor(
  ops: FileOps,
  path: string,
  target: CommitTarget,
  digest: string | null,
): Promise<string | null> {
  for (const { name } of digest ? await listFolder(ops, dirname(path)) : []) {
    if (!name.startsWith(tempPrefix(path)) || !isTempName(name)) continue;
    const temp = join(dirname(path), name);
    if ((await stateOf(ops, temp, target)).has(digest)) return temp;
  }
  return null;
}
