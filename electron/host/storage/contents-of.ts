import { join } from 'node:path';
import type { AggregateKind } from './aggregate-kind.ts';
import type { CommitTarget } from './change-set.ts';
import { hashing } from './digest.ts';
import { decodingEnvelope } from './envelope.ts';
import type { FileOps } from './file-ops.ts';
import { inTurns } from './slices.ts';
import { relativePath, undoImagePath } from './workspace-paths.ts';

/** What an aggregate held before and after a commit; null = it was not there, or its content is gone. */
export type Contents = { readonly before: unknown; readonly after: unknown };

/** Contents of one target of an audit record, as far as before-images or the file itself still have them. */
export async function contentsOf(
  ops: FileOps,
  dir: string,
  kind: AggregateKind<unknown>,
  target: CommitTarget,
): Promise<Contents> {
  const file = relativePath(kind, target.id);
  const read = async (path: string, digest: string): Promise<unknown> => {
    try {
      const bytes = await ops.readFile(path);
      const isIt = (await inTurns(hashing(bytes))) === digest;
      return isIt ? (await inTurns(decodingEnvelope(bytes, kind, target.id, file))).data : null;
    } catch {
      return null; // never kept, or cleared away since
    }
  };
  const image = (digest: string) => read(undoImagePath(dir, digest), digest);
  const before = target.before === null ? null : await image(target.before);
  const after =
    target.sha256 === null ? null : ((await read(join(dir, file), target.sha256)) ?? (await image(target.sha256)));
  return { before, after };
}
