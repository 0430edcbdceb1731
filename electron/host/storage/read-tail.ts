import { join } from 'node:path';
import type { Problem } from '#shared/base/problem.ts';
import { type AuditPosition, auditSegments, scanSegment } from './audit-log.ts';
import type { AuditRecord } from './audit-record.ts';
import type { FileOps } from './file-ops.ts';

/** The record of changes after a checkpoint, and where it ends. */
export type AuditTail = {
  readonly records: readonly AuditRecord[];
  readonly position: AuditPosition;
  /** The segments that they stand in. */
  readonly segments: readonly string[];
  /**
   * What stands behind the last sound record of a segment and was confirmed to nobody: the unfinished end of a write, or what a holder added
   * whose workspace had been taken over. Behind a segment that is closed it stands in nobody's way: the next one goes on without it.
   */
  readonly torn: readonly { readonly segment: string; readonly size: number; readonly branch: boolean }[];
  readonly problem: Problem | null;
};

/** Records since the checkpoint. The log must still reach the checkpoint and go on from it. */
export async function readTail(ops: FileOps, dir: string, checkpoint: AuditPosition): Promise<AuditTail> {
  const records: AuditRecord[] = [];
  let position = checkpoint;
  const torn: AuditTail['torn'][number][] = [];
  const held: string[] = [];
  let problem: Problem | null = null;
  const segments = (await auditSegments(ops, dir)).filter((segment) => segment >= checkpoint.segment);
  if (checkpoint.segment && segments[0] !== checkpoint.segment) {
    const where = `audit/${checkpoint.segment}`;
    problem = { code: 'storage-audit-truncated', severity: 'error', params: { seq: checkpoint.seq }, where };
    return { records, position, segments: held, torn, problem };
  }
  for (const segment of segments) {
    const bytes = await ops.readFile(join(dir, 'audit', segment));
    const offset = segment === checkpoint.segment ? checkpoint.size : 0;
    const where = `audit/${segment}`;
    if (bytes.length < offset) {
      problem = { code: 'storage-audit-truncated', severity: 'error', params: { seq: checkpoint.seq }, where };
      break;
    }
    const scan = scanSegment(bytes, offset, position);
    records.push(...scan.records);
    if (scan.records.length > 0) held.push(segment);
    position = { ...scan.end, segment, size: scan.goodSize };
    const branch = scan.rest === 'branch';
    if (branch || scan.rest === 'torn') torn.push({ segment, size: scan.goodSize, branch });
    else if (scan.rest !== 'none') {
      problem = { code: 'storage-audit-broken', severity: 'error', params: { seq: scan.end.seq + 1 }, where };
      break;
    }
  }
  return { records, position, segments: held, torn, problem };
}
