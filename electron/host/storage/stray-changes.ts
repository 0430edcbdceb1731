import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import type { CommitMeta } from './change-set.ts';
import type { CommitContext } from './commit.ts';
import { comparing } from './compare-data.ts';
import { readStray, type StrayFile, strayFiles } from './conflict-copies.ts';
import type { FileOps } from './file-ops.ts';
import { inTurns } from './slices.ts';
import { StorageError } from './storage-error.ts';
import type { Aggregate, StrayComparison } from './workspace-store.ts';

type Parts = { readonly ops: FileOps; readonly dir: string; readonly catalogue: Catalogue };

/** Files beside the records of an open workspace. */
export function straysOf({ ops, dir, catalogue }: Parts): Promise<readonly StrayFile[]> {
  return strayFiles(ops, dir, catalogue.kinds, (kind, id) => catalogue.get(kind, id) !== undefined);
}

/** Throws `storage-not-found` for a file that holds no record, and what reading a record throws. */
export async function compareStray(
  parts: Parts,
  file: string,
  present: (kind: string, id: string) => Promise<Aggregate<unknown> | null>,
): Promise<StrayComparison> {
  const stray = (await straysOf(parts)).find((one) => one.file === file);
  if (!stray?.of) throw new StorageError('storage-not-found', { file });
  const { kind, id } = stray.of;
  const there = await readStray(parts.ops, parts.dir, parts.catalogue.kind(kind), id, file);
  const here = await present(kind, id);
  return { kind, id, here, there, ...(await inTurns(comparing(here?.data, there.data))) };
}

/** Moves a stray file to `quarantine/`; what the record of changes is to say of it. Throws `storage-not-found`. */
export async function setAsideStray(context: CommitContext, file: string, actor: string): Promise<CommitMeta> {
  const { ops, dir, clock, catalogue } = context;
  const stray = (await straysOf(context)).find((one) => one.file === file);
  if (!stray || stray.what === 'placeholder') throw new StorageError('storage-not-found', { file });
  const folder = join(dir, 'quarantine', new Date(clock.now()).toISOString().replace(/[-:.Z]/g, ''));
  await ops.mkdir(folder);
  await ops.rename(join(dir, file), join(folder, file.replaceAll('/', '-')));
  catalogue.forget(file);
  return { actor, command: 'storage.set-aside', note: { file }, undo: 'none' };
}
