import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import { isSegmentName } from './audit-log.ts';
import { isTempName } from './durable-write.ts';
import { decodingEnvelope } from './envelope.ts';
import { type FileOps, listFolder } from './file-ops.ts';
import { inParallel } from './in-parallel.ts';
import { MANIFEST, MANIFEST_BEFORE } from './manifest.ts';
import { inTurns } from './slices.ts';
import { StorageError } from './storage-error.ts';
import { parsingStrictJson } from './strict-json.ts';
import { isStorageId } from './workspace-paths.ts';

/** A file beside the records that is none of them (同步冲突副本等). Never loaded; a person looks at it. */
export type StrayFile = {
  /** Path in the workspace, with `/`. */
  readonly file: string;
  /**
   * `copy`: holds a record of this workspace under another name; `placeholder`: empty or all zeros, a sync service has not brought it yet;
   * `named-copy`: named as sync services name second copies, its content is no record; `other`: anything else.
   */
  readonly what: 'copy' | 'placeholder' | 'named-copy' | 'other';
  /** The record that it holds. */
  readonly of: { readonly kind: string; readonly id: string } | null;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
};

/** Larger ones are named, and not opened. */
const READ_UP_TO = 20 * 1024 * 1024;
/** How sync services name the second copy of a file that was changed on two machines. */
const COPY_NAMES: readonly RegExp[] = [
  /[ _]?\((\d+|.*(conflict|冲突).*)\)\.[a-z]+$/i,
  /(-|_| )?(副本|复件|冲突文件|的冲突文件|冲突副本)( ?\(?\d*\)?)?\.[a-z]+$/,
  /^\d+-副本/,
  /[ .-]?(conflicted copy|conflict|sync-conflict)[^/]*\.[a-z]+$/i,
  /-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,14}\.[a-z]+$/,
];

/** True for a name that a sync service gives to a second copy. */
export function isCopyName(name: string): boolean {
  return COPY_NAMES.some((pattern) => pattern.test(name));
}

/** All files beside the records, by path. `known` tells a record that was read under its own name. */
export async function strayFiles(
  ops: FileOps,
  dir: string,
  kinds: readonly AggregateKind<unknown>[],
  known: (kind: string, id: string) => boolean,
): Promise<readonly StrayFile[]> {
  const paths: string[] = [];
  const add = async (folder: string, mine: (name: string) => boolean) => {
    for (const { name, isFolder } of await listFolder(ops, join(dir, folder)))
      if (!isFolder && !mine(name) && !isTempName(name)) paths.push(folder === '' ? name : `${folder}/${name}`);
  };
  for (const kind of kinds) {
    if (!kind.file) await add(kind.folder, (name) => name.endsWith('.json') && known(kind.kind, name.slice(0, -5)));
    else
      for (const { name, isFolder } of await listFolder(ops, join(dir, kind.folder))) {
        const own = new Set(
          kinds.filter(({ folder }) => folder === kind.folder).flatMap(({ file, log }) => [file, log]),
        );
        if (isFolder) await add(`${kind.folder}/${name}`, (inside) => own.has(inside));
      }
  }
  // Of the root only what is named like our own files: a person may keep other things there.
  await add('', (name) => name === MANIFEST || name === MANIFEST_BEFORE || !/^workspace\b.*\.json$/.test(name));
  await add('audit', isSegmentName);
  const found = await inParallel([...new Set(paths)].sort(), (file) => lookAt(ops, dir, file, kinds));
  // A record under its own name that cannot be read is no copy: repair and restoring deal with it.
  return found.filter(({ file, what, of }) => {
    const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
    const own = !file.startsWith('audit/') && isStorageId(base) && of?.id !== undefined ? of.id === base : false;
    return !own && !(what === 'other' && file.endsWith('.json') && isStorageId(base));
  });
}

async function lookAt(
  ops: FileOps,
  dir: string,
  file: string,
  kinds: readonly AggregateKind<unknown>[],
): Promise<StrayFile> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const otherwise = isCopyName(name) ? 'named-copy' : 'other';
  let size = 0;
  let changedAt = 0;
  try {
    ({ size, mtimeMs: changedAt } = await ops.stat(join(dir, file)));
    if (size > READ_UP_TO) return { file, what: otherwise, of: null, size, changedAt };
    const { kind, id } = await headOf(await ops.readFile(join(dir, file)), file);
    const ours = kinds.some((one) => one.kind === kind) && typeof id === 'string';
    return ours
      ? { file, what: 'copy', of: { kind: String(kind), id }, size, changedAt }
      : { file, what: otherwise, of: null, size, changedAt };
  } catch (error) {
    const blank = error instanceof StorageError && error.code === 'storage-placeholder';
    return { file, what: blank ? 'placeholder' : otherwise, of: null, size, changedAt };
  }
}

async function headOf(bytes: Uint8Array, file: string): Promise<Record<string, unknown>> {
  return ((await inTurns(parsingStrictJson(bytes, file))) ?? {}) as Record<string, unknown>;
}

/** The record that a stray file holds, read as any record is. Throws what reading a record throws. */
export async function readStray(ops: FileOps, dir: string, kind: AggregateKind<unknown>, id: string, file: string) {
  return inTurns(decodingEnvelope(await ops.readFile(join(dir, file)), kind, id, file));
}
