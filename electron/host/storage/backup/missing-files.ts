import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import type { AuditLog } from '../audit-log.ts';
import type { Catalogue } from '../catalogue.ts';
import { exists, type FileOps } from '../file-ops.ts';
import { StorageError } from '../storage-error.ts';
import { aggregateAt, type FileOfAggregate, relativeLogPath, relativePath } from '../workspace-paths.ts';
import { readEntries } from './backup-manifest.ts';
import { placesOf } from './backup-places.ts';
import { newestBackups } from './newest-copy.ts';

/** Without a backup the whole record is read, as long as it is short; a workspace that is used has a backup after seconds. */
const SHORT_RECORD = 5_000;

/**
 * Files that must be there and are not: those of the newest backup inside and of the record after it, but for what was deleted since. They become
 * damaged records of the catalogue (`storage-file-missing`), which nothing overwrites and a backup can bring back; missing logs are answered.
 */
export async function missingFiles(
  ops: FileOps,
  dir: string,
  catalogue: Catalogue,
  audit: AuditLog,
): Promise<readonly Problem[]> {
  const expected = await expectedFiles(ops, dir, catalogue, audit);
  const problems: Problem[] = [];
  for (const [path, { kind, id, log }] of expected) {
    if (log) {
      if (await exists(ops, join(dir, path))) continue;
      problems.push({ code: 'storage-file-missing', severity: 'error', params: { file: path }, where: path });
    } else if (!catalogue.get(kind.kind, id) && !catalogue.damaged.has(path))
      catalogue.noteDamage(kind, id, new StorageError('storage-file-missing', { file: path }));
  }
  return problems;
}

async function expectedFiles(
  ops: FileOps,
  dir: string,
  catalogue: Catalogue,
  audit: AuditLog,
): Promise<ReadonlyMap<string, FileOfAggregate>> {
  const expected = new Map<string, FileOfAggregate>();
  const [backup] = await newestBackups(ops, placesOf(dir, '', {}).slice(0, 1));
  if (!backup && audit.position.seq > SHORT_RECORD) return expected;
  const decided = new Set<string>();
  await audit.walkBack((record) => {
    if (record.seq <= (backup?.manifest.audit.seq ?? 0)) return true;
    for (const { kind: name, id, log, sha256, rev } of record.targets) {
      if (!catalogue.knows(name)) continue;
      const kind = catalogue.kind(name);
      const path = log ? relativeLogPath(kind, id) : relativePath(kind, id);
      if (decided.has(path)) continue;
      decided.add(path);
      if (sha256 !== null && !(log && rev === 0)) expected.set(path, { kind, id, log: log === true });
    }
    return false;
  });
  if (!backup) return expected;
  try {
    const entries = await readEntries(ops, backup.place.folder, backup.manifest);
    for (const { path, size } of entries.values()) {
      const known = decided.has(path) ? null : aggregateAt(catalogue.kinds, path);
      if (known && !(known.log && size === 0)) expected.set(path, known);
    }
  } catch {
    // a damaged backup says nothing
  }
  return expected;
}
