import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import type { CommitTarget } from './change-set.ts';
import { StorageError } from './storage-error.ts';

/** The file that people open (file association `.zsws`). */
export const POINTER = 'workspace.zsws';

export const FOLDERS = [
  'audit',
  'blobs',
  'journal',
  'journal/undo',
  'backups',
  'quarantine',
  'recovery',
  'trash',
] as const;

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Ids become file names: ASCII letters, digits, `_` and `-`, at most 80, none of the device names of Windows. */
export function isStorageId(id: string): boolean {
  return ID.test(id) && !DEVICE.test(id);
}

/** `projects/<id>.json` or `drafts/<id>/meta.json`, with `/` on every system. Throws `storage-bad-id`. */
export function relativePath(kind: AggregateKind<unknown>, id: string): string {
  if (!isStorageId(id)) throw new StorageError('storage-bad-id', { id });
  return kind.file ? `${kind.folder}/${id}/${kind.file}` : `${kind.folder}/${id}.json`;
}

/** `drafts/<id>/steps.ndjson`. */
export function relativeLogPath(kind: AggregateKind<unknown>, id: string): string {
  if (!kind.file || !kind.log) throw new Error(`kind ${kind.kind} has no log`);
  if (!isStorageId(id)) throw new StorageError('storage-bad-id', { id });
  return `${kind.folder}/${id}/${kind.log}`;
}

export function undoImagePath(dir: string, sha256: string): string {
  return join(dir, 'journal', 'undo', `${sha256}.json`);
}

/** `20261122T041000123-<id>-<16 hex>.json`: when it was deleted, what, and the start of the digest of its bytes. */
export function trashName(at: string, target: CommitTarget): string {
  const stamp = at.replace(/[-:.Z]/g, '');
  return `${stamp}-${target.id.slice(0, 40)}-${(target.before ?? '').slice(0, 16)}${target.log ? '.ndjson' : '.json'}`;
}

/** Milliseconds of the deletion that a name in `trash/` tells, or null. */
export function trashTime(name: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})-/.exec(name);
  if (!match) return null;
  const [year, month, day, hour, minute, second, ms] = match.slice(1).map(Number) as number[];
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, ms!);
}

export type FileOfAggregate = { readonly kind: AggregateKind<unknown>; readonly id: string; readonly log: boolean };

/** The aggregate that a path in the workspace belongs to. */
export function aggregateAt(kinds: readonly AggregateKind<unknown>[], path: string): FileOfAggregate | null {
  const [folder, second = '', file] = path.split('/');
  for (const kind of kinds) {
    if (kind.folder !== folder) continue;
    if (kind.file === undefined && file === undefined && second.endsWith('.json'))
      return { kind, id: second.slice(0, -'.json'.length), log: false };
    if (kind.file !== undefined && file === kind.file) return { kind, id: second, log: false };
    if (kind.log !== undefined && file === kind.log) return { kind, id: second, log: true };
  }
  return null;
}
