import { join } from 'node:path';
import { type AuditPosition, auditSegments, auditStart, isSegmentName, scanSegment } from './audit-log.ts';
import { type BackupRoots, newestBackups, placesOf, readBackupFile, readEntries } from './backup/index.ts';
import { writeDurably } from './durable-write.ts';
import { errorCode, type FileOps } from './file-ops.ts';
import type { Timers } from './ports.ts';

/**
 * Mends the record of changes from backups, as far as that loses nothing: a segment is only ever appended to, so the beginning that a backup
 * holds is put in the place of the one on disk, and what was appended since stays. Done only where more entries are sound afterwards; the
 * damaged segment is kept in `quarantine`. Answers the segments that were mended.
 */
export async function healRecord(
  { ops, timers, dir, quarantine }: { ops: FileOps; timers: Timers; dir: string; quarantine: string },
  workspaceId: string,
  roots: BackupRoots,
): Promise<readonly string[]> {
  const backups = await newestBackups(ops, placesOf(dir, workspaceId, roots));
  const own = backups.filter(({ manifest }) => manifest.workspaceId === workspaceId);
  const names = new Set(await auditSegments(ops, dir));
  for (const { place, manifest } of own.slice(0, 1)) {
    const held = await readEntries(ops, place.folder, manifest).catch(() => new Map<string, unknown>());
    for (const path of held.keys())
      if (path.startsWith('audit/') && isSegmentName(path.slice(6))) names.add(path.slice(6));
  }
  const healed: string[] = [];
  let position: AuditPosition = auditStart(workspaceId);
  for (const segment of [...names].sort()) {
    const path = join(dir, 'audit', segment);
    const there = await bytesOf(ops, path);
    let best = scanSegment(there, 0, position);
    let mended: Uint8Array | null = null;
    for (const { place, manifest } of best.rest === 'none' && there.length > 0 ? [] : own) {
      const begun = await readBackupFile(ops, place.folder, manifest, `audit/${segment}`).catch(() => null);
      if (!begun) continue;
      const whole = Buffer.concat([begun, there.subarray(begun.length)]);
      const scan = scanSegment(whole, 0, position);
      if (scan.end.seq > best.end.seq) [best, mended] = [scan, whole];
      if (scan.rest === 'none') break;
    }
    if (mended) {
      await ops.mkdir(quarantine);
      if (there.length > 0) await ops.copyFile(path, join(quarantine, `damaged-${segment}`));
      await writeDurably(ops, timers, path, mended, join(dir, 'recovery'));
      healed.push(segment);
    }
    position = { ...best.end, segment, size: best.goodSize };
    if (best.rest === 'broken') break;
  }
  return healed;
}

async function bytesOf(ops: FileOps, path: string): Promise<Uint8Array> {
  try {
    return await ops.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Uint8Array();
    throw error;
  }
}
