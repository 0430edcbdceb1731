import { join } from 'node:path';
import type { AggregateKind } from '../aggregate-kind.ts';
import { CONFIDENTIAL } from '../at-rest/index.ts';
import { auditSegments } from '../audit-log.ts';
import { aggregateIds } from '../catalogue.ts';
import { isTempName } from '../durable-write.ts';
import { exists, type FileOps, listFolder, listingOnce } from '../file-ops.ts';
import { MANIFEST } from '../manifest.ts';
import { POINTER, relativeLogPath, relativePath } from '../workspace-paths.ts';

/** `workspace.json`, the record of changes (they move with every commit), the wrapped key of what is sealed, the file that people open. */
export async function headFiles(ops: FileOps, dir: string): Promise<readonly string[]> {
  const others = [];
  for (const name of [CONFIDENTIAL, POINTER]) if (await exists(ops, join(dir, name))) others.push(name);
  return [MANIFEST, ...others, ...(await auditSegments(ops, dir)).map((segment) => `audit/${segment}`)];
}

/** Every file of the aggregates, their logs, and with `blobs` the attachments; paths in the workspace. */
export async function bodyFiles(
  ops: FileOps,
  dir: string,
  kinds: readonly AggregateKind<unknown>[],
  blobs: boolean,
): Promise<readonly string[]> {
  const files: string[] = [];
  const once = listingOnce(ops);
  for (const kind of kinds) {
    for (const id of await aggregateIds(once, dir, kind)) files.push(relativePath(kind, id));
    if (!kind.log) continue;
    for (const id of await aggregateIds(once, dir, kind, kind.log)) files.push(relativeLogPath(kind, id));
  }
  return blobs ? [...files, ...(await blobFiles(ops, dir))] : files;
}

/** Paths of the attachments. */
export async function blobFiles(ops: FileOps, dir: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name: prefix, isFolder } of await listFolder(ops, join(dir, 'blobs'))) {
    if (!isFolder) continue;
    for (const { name } of await listFolder(ops, join(dir, 'blobs', prefix)))
      if (!isTempName(name)) files.push(`blobs/${prefix}/${name}`);
  }
  return files;
}
