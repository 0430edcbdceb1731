import { registry } from '#host/registry.ts';
import { blobName, checkpointOf, readAuditLines } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { type ArchiveManifest, WORKSPACE_FOLDER } from './archive-manifest.ts';

/**
 * The lines of the record in a package: each is what it was when it was written, in order, the last one is the checkpoint, and what they say of
 * the objects is what the files hold (but for those that contact data were taken out of).
 */
export function checkRecordLines(
  manifest: ArchiveManifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const digests = new Map<string, string | null>();
  let last = { seq: 0, hash: '' };
  let count = 0;
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.startsWith(`${WORKSPACE_FOLDER}audit/`)) continue;
    const { records, sound } = readAuditLines(bytes, last);
    if (!sound)
      problems.push({ code: 'archive-record-changed', severity: 'error', params: { seq: last.seq }, where: path });
    for (const record of records) {
      last = record;
      count++;
      for (const { kind, id, log, sha256 } of record.targets) if (!log) digests.set(`${kind} ${id}`, sha256);
    }
  }
  if (count !== manifest.records || (count > 0 && checkpointOf(manifest.workspaceId, last) !== manifest.checkpoint))
    problems.push({ code: 'archive-record-changed', severity: 'error', params: { seq: last.seq }, where: 'audit' });
  for (const { kind, folder, file } of Object.values(registry) as { kind: string; folder: string; file?: string }[]) {
    for (const { path, redacted } of manifest.files) {
      const id = idIn(path, folder, file);
      const digest = id === null ? undefined : digests.get(`${kind} ${id}`);
      const bytes = files.get(path);
      if (digest === undefined || redacted || !bytes || blobName(bytes) === digest) continue;
      problems.push({ code: 'archive-object-changed', severity: 'error', where: path });
    }
  }
  return problems;
}

/** Id of the object that a path is the file of; null = of no object of that kind. */
function idIn(path: string, folder: string, file: string | undefined): string | null {
  const start = `${WORKSPACE_FOLDER}${folder}/`;
  const end = file ? `/${file}` : '.json';
  return path.startsWith(start) && path.endsWith(end) ? path.slice(start.length, -end.length) : null;
}
