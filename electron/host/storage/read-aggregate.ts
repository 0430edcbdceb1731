import { join } from 'node:path';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { AggregateFile } from './aggregate-file.ts';
import type { Catalogue } from './catalogue.ts';
import type { Envelope } from './envelope.ts';
import type { FileOps } from './file-ops.ts';
import { asStorageError } from './io-error.ts';
import { relativePath } from './workspace-paths.ts';
import type { Aggregate } from './workspace-store.ts';

type Place = {
  readonly dir: string;
  readonly ops: FileOps;
  readonly catalogue: Catalogue;
  /** Null = read-only. */
  readonly lock: unknown;
};

/** What `WorkspaceStore.get` answers, with the file read in the way of `read`. Remembers a file that cannot be read as damaged. */
export async function readAggregate(
  { dir, ops, catalogue, lock }: Place,
  kindName: string,
  id: string,
  read: (file: AggregateFile) => Promise<Envelope>,
): Promise<Result<Aggregate<never>>> {
  const kind = catalogue.kind(kindName);
  try {
    const file = relativePath(kind, id);
    await catalogue.lookAgain(kind, id);
    const entry = catalogue.get(kindName, id);
    if (!entry) {
      const damage = catalogue.damaged.get(file);
      return damage ? refuse(damage.code, damage.params) : refuse('storage-not-found', { file });
    }
    if (!lock && entry.file.facts) {
      const { size } = await ops.stat(join(dir, file)); // another program may be writing the workspace that we only read
      if (size !== entry.file.facts.size) entry.file.forget();
    }
    try {
      const { kind: name, rev, updatedAt, data } = await read(entry.file);
      return ok({ kind: name, id, rev, updatedAt, data: data as never });
    } catch (error) {
      catalogue.noteDamage(kind, id, error);
      throw error;
    }
  } catch (error) {
    return { ok: false, error: asStorageError(error).refusal };
  }
}
