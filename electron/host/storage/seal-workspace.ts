import { join } from 'node:path';
import type { AggregateKind, Registry } from './aggregate-kind.ts';
import {
  type Confidential,
  isSealed,
  plainOf,
  removeConfidential,
  type Sealer,
  writeConfidential,
} from './at-rest/index.ts';
import type { Put } from './change-set.ts';
import { discard, isTempName, writeDurably } from './durable-write.ts';
import { type FileOps, listFolder } from './file-ops.ts';
import { inParallel } from './in-parallel.ts';
import type { Timers } from './ports.ts';
import { StorageError } from './storage-error.ts';
import { relativePath } from './workspace-paths.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** Aggregates of one commit: enough that the record stays short, few enough that a stop loses nothing worth telling. */
const AT_ONCE = 100;

export type SealOptions = {
  readonly ops: FileOps;
  readonly timers: Timers;
  readonly registry: Registry;
  readonly actor: string;
  /** Files done, and files in all. */
  onProgress?(done: number, total: number): void;
};

/**
 * Finishes what `confidential.state` says: seals every file that is to be sealed, or opens them all again. `store` was opened with the sealer (when
 * opening: one that writes plain). Aggregates are written by ordinary commits, so that the record knows their new digests; attachments one by one
 * by the write protocol. It can stop anywhere and goes on when it is called again: what is done already is seen from the file.
 */
export async function sealWorkspace(
  store: WorkspaceStore,
  confidential: Confidential,
  sealer: Sealer,
  options: SealOptions,
): Promise<void> {
  if (store.readOnly) throw new StorageError('storage-read-only');
  const { ops, timers, registry } = options;
  const { dir } = store;
  const seal = confidential.state !== 'opening';
  const kinds = Object.values(registry).filter((kind) => kind.confidential);
  const wrong = async (path: string) => isSealed((await ops.readStart(path, 64)).bytes) !== seal;
  const ids = await Promise.all(kinds.map(async (kind) => idsOf(store, kind, dir, wrong)));
  const blobs = (await filesBelow(ops, join(dir, 'blobs'))).filter((path) => !isTempName(path));
  const total = ids.reduce((sum, each) => sum + each.length, 0) + blobs.length;
  let done = 0;
  const tell = (count: number) => {
    done += count;
    options.onProgress?.(done, total);
  };

  for (const [index, kind] of kinds.entries()) await commitAnew(kind, ids[index] as readonly string[]);
  for (const path of blobs) {
    await turn(path);
    tell(1);
  }
  for (const folder of ['quarantine', 'recovery'])
    for (const path of await filesBelow(ops, join(dir, folder))) if (await mayTell(path)) await turn(path);
  await clearFormer();
  for (const path of await filesBelow(ops, join(dir, 'cache'))) await turn(path);
  if (seal) await writeConfidential(ops, timers, dir, { ...confidential, state: 'sealed' });
  else await removeConfidential(ops, dir);

  async function commitAnew(kind: AggregateKind<unknown>, wanted: readonly string[]): Promise<void> {
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const puts: Put[] = [];
      for (const id of wanted.slice(from, from + AT_ONCE)) {
        const read = await store.get(kind.kind, id);
        if (read.ok) puts.push({ kind: kind.kind, id, data: read.value.data, expectedRev: read.value.rev });
      }
      const meta = { actor: options.actor, command: seal ? 'workspace.protect' : 'workspace.unprotect' };
      const result = await store.commit({ puts }, { ...meta, undo: 'none' });
      if (!result.ok) throw new StorageError(result.error.code, result.error.params);
      tell(puts.length);
    }
  }

  /** Writes a file sealed, or opened, in its own place; one that is damaged stays as it is for whoever looks at it. */
  async function turn(path: string): Promise<void> {
    if (!(await wrong(path))) return;
    const bytes = await ops.readFile(path);
    const file = path.slice(dir.length + 1);
    try {
      const next = seal ? sealer.seal(bytes) : plainOf(bytes, sealer, file);
      await writeDurably(ops, timers, path, next, join(dir, 'recovery'));
    } catch (error) {
      if (!(error instanceof StorageError) || !error.code.startsWith('storage-sealed')) throw error;
    }
  }

  /** Former contents have the names of their digests: they cannot be written anew, and go. */
  async function clearFormer(): Promise<void> {
    for (const folder of ['journal/undo', 'trash'])
      for (const path of await filesBelow(ops, join(dir, folder)))
        if ((await wrong(path)) && (seal ? await mayTell(path) : true)) await discard(ops, path);
  }

  /** Whether a file that is aside may hold what is confidential. */
  async function mayTell(path: string): Promise<boolean> {
    if (!seal) return true;
    const { bytes } = await ops.readStart(path, Number.POSITIVE_INFINITY);
    const text = Buffer.from(bytes);
    return kinds.some((kind) => text.includes(`"kind": "${kind.kind}"`));
  }
}

/** Aggregates whose file is not as it should be. */
async function idsOf(
  store: WorkspaceStore,
  kind: AggregateKind<unknown>,
  dir: string,
  wrong: (path: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const ids = store.heads(kind.kind).map(({ id }) => id);
  const found = await inParallel(ids, (id) => wrong(join(dir, relativePath(kind, id))));
  return ids.filter((_, index) => found[index]);
}

async function filesBelow(ops: FileOps, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, isFolder } of await listFolder(ops, folder)) {
    if (isFolder) files.push(...(await filesBelow(ops, join(folder, name))));
    else files.push(join(folder, name));
  }
  return files;
}
