import { join } from 'node:path';
import { appendDurably, type Fence } from './append-durably.ts';
import type { AuditRecord } from './audit-record.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { type FileOps, listFolder } from './file-ops.ts';

/** Where the log stood when the checkpoint was made: what comes after is read at opening, what comes before must still be there. */
export type AuditPosition = {
  readonly seq: number;
  readonly hash: string;
  /** Name of the segment and its bytes; empty and 0 before the first record. */
  readonly segment: string;
  readonly size: number;
};

type NewAuditRecord = Omit<AuditRecord, 'v' | 'seq' | 'prevHash' | 'hash'>;

/** Bytes at which a segment closes; the next one goes on with the hash of its last record. A new month begins a new one, too. */
const SEGMENT_BYTES = 5 * 1024 * 1024;
/** `2026-11.ndjson`, then `2026-11_002.ndjson` …: in the order of their names. */
const SEGMENT = /^(\d{4}-\d{2})(?:_(\d{3}))?\.ndjson$/;
const LAST_OF_MONTH = 999;

/** `prevHash` of the first record. */
export function auditGenesis(workspaceId: string): string {
  return sha256(`audit\n${workspaceId}`);
}

/** Position of an empty log. */
export function auditStart(workspaceId: string): AuditPosition {
  return { seq: 0, hash: auditGenesis(workspaceId), segment: '', size: 0 };
}

/** Whether a file in `audit/` is named as a segment of the record. */
export function isSegmentName(name: string): boolean {
  return SEGMENT.test(name);
}

/** The segment after a full one, in the same month. */
function segmentAfter(segment: string): string {
  const [, month, number = '1'] = SEGMENT.exec(segment) ?? [];
  return `${month}_${String(Math.min(Number(number) + 1, LAST_OF_MONTH)).padStart(3, '0')}.ndjson`;
}

export async function auditSegments(ops: FileOps, dir: string): Promise<readonly string[]> {
  const entries = await listFolder(ops, join(dir, 'audit'));
  return entries.filter((entry) => isSegmentName(entry.name)).map((entry) => entry.name);
}

/** The record of a line, if the line is its canonical form, its hash is right and it follows `after`. */
function readAuditLine(line: string, after: { readonly seq: number; readonly hash: string }): AuditRecord | null {
  let record: AuditRecord;
  try {
    record = JSON.parse(line) as AuditRecord;
  } catch {
    return null;
  }
  if (record === null || typeof record !== 'object' || canonicalJson(record) !== line) return null;
  const { hash, ...rest } = record;
  const follows = record.seq === after.seq + 1 && record.prevHash === after.hash;
  return follows && hash === sha256(canonicalJson(rest)) ? record : null;
}

/**
 * Lines of a part of the record: each must be its canonical form with the right hash, later than `after`, and where no entry is left out
 * between two of them, the one must name the other. `sound` = all of them were; the records are those before the first that was not.
 */
export function readAuditLines(
  bytes: Uint8Array,
  after: { readonly seq: number; readonly hash: string },
): { readonly records: readonly AuditRecord[]; readonly sound: boolean } {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const records: AuditRecord[] = [];
  let last = after;
  for (const line of lines.slice(0, -1)) {
    const { seq, prevHash } = placeOf(line);
    const record = readAuditLine(line, { seq: seq - 1, hash: prevHash });
    const follows = seq > last.seq && (seq > last.seq + 1 || last.seq === 0 || prevHash === last.hash);
    if (!record || !follows) return { records, sound: false };
    records.push(record);
    last = record;
  }
  return { records, sound: lines.at(-1) === '' };
}

/** What a line says of its place; of one that cannot be read, no place at all. */
function placeOf(line: string): { readonly seq: number; readonly prevHash: string } {
  try {
    const { seq, prevHash } = JSON.parse(line) as Partial<AuditRecord>;
    if (Number.isSafeInteger(seq) && typeof prevHash === 'string') return { seq: seq as number, prevHash };
  } catch {
    // told by the answer
  }
  return { seq: 0, prevHash: '' };
}

export type SegmentScan = {
  readonly records: readonly AuditRecord[];
  readonly end: { readonly seq: number; readonly hash: string };
  /** Bytes up to the end of the last good record. */
  readonly goodSize: number;
  /**
   * After the last good record: `torn` = only the unfinished end of a write; `branch` = whole records that go on from an earlier one, of somebody
   * who wrote when the workspace had been taken over (they were never confirmed); `broken` = something was changed.
   */
  readonly rest: 'none' | 'torn' | 'branch' | 'broken';
};

/** Reads the lines of a segment that begin at `offset` and follow `after`. */
export function scanSegment(bytes: Uint8Array, offset: number, after: { seq: number; hash: string }): SegmentScan {
  const records: AuditRecord[] = [];
  let end = after;
  let at = offset;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  while (at < buffer.length) {
    const next = buffer.indexOf(0x0a, at);
    const record = next < 0 ? null : readAuditLine(buffer.toString('utf8', at, next), end);
    if (!record) {
      const unfinished = next < 0 || buffer.subarray(at, next).includes(0);
      const branch = !unfinished && isBranch(buffer.toString('utf8', at), end.seq);
      return { records, end, goodSize: at, rest: unfinished ? 'torn' : branch ? 'branch' : 'broken' };
    }
    records.push(record);
    end = { seq: record.seq, hash: record.hash };
    at = next + 1;
  }
  return { records, end, goodSize: at, rest: 'none' };
}

/** Whether lines are sound records that stand beside those up to a number. */
function isBranch(text: string, until: number): boolean {
  const lines = text.split('\n');
  if (lines.pop() !== '') return false;
  return lines.every((line) => {
    const { seq, prevHash } = placeOf(line);
    return seq <= until && readAuditLine(line, { seq: seq - 1, hash: prevHash }) !== null;
  });
}

/** The append-only, hash-chained log of an open workspace. */
export class AuditLog {
  readonly #ops: FileOps;
  readonly #dir: string;
  readonly #fence: Fence | null;
  readonly #segmentBytes: number;
  #position: AuditPosition;

  constructor(
    ops: FileOps,
    dir: string,
    position: AuditPosition,
    fence: Fence | null,
    segmentBytes: number = SEGMENT_BYTES,
  ) {
    this.#fence = fence;
    this.#segmentBytes = segmentBytes;
    this.#ops = ops;
    this.#dir = dir;
    this.#position = position;
  }

  get position(): AuditPosition {
    return this.#position;
  }

  /** The record as it will be written next. */
  seal(record: NewAuditRecord): AuditRecord {
    const rest = { ...record, v: 1 as const, seq: this.#position.seq + 1, prevHash: this.#position.hash };
    return { ...rest, hash: sha256(canonicalJson(rest)) };
  }

  /**
   * Appends a sealed record and flushes it: the commit point (`appendDurably`).
   */
  async append(record: AuditRecord): Promise<void> {
    const line = Buffer.from(`${canonicalJson(record)}\n`);
    const segment = this.#segmentOf(record.at, line.length);
    const before = segment === this.#position.segment ? this.#position.size : 0;
    const path = join(this.#dir, 'audit', segment);
    const target = { path, file: `audit/${segment}`, size: before, fence: this.#fence };
    await appendDurably(this.#ops, target, line);
    this.#position = { seq: record.seq, hash: record.hash, segment, size: before + line.length };
  }

  /** Where a record of so many bytes goes. A clock that went back a month stays in the newest segment. */
  #segmentOf(at: string, bytes: number): string {
    const { segment, size } = this.#position;
    const month = `${at.slice(0, 7)}.ndjson`;
    if (segment === '' || month.slice(0, 7) > segment.slice(0, 7)) return month;
    const isFull = size > 0 && size + bytes > this.#segmentBytes;
    return isFull ? segmentAfter(segment) : segment;
  }

  /** Records, newest first, until `enough` says so. */
  async walkBack(enough: (record: AuditRecord) => boolean): Promise<void> {
    for (const segment of [...(await auditSegments(this.#ops, this.#dir))].reverse()) {
      const lines = Buffer.from(await this.#ops.readFile(join(this.#dir, 'audit', segment)))
        .toString('utf8')
        .split('\n');
      for (const line of lines.reverse()) {
        if (line === '') continue;
        const record = parsedRecord(line);
        if (!record) continue; // damage is reported by verification, the rest of the history stays readable
        if (enough(record)) return;
      }
    }
  }
}

/** What a line holds, sound or not; null when it is no record at all. */
function parsedRecord(line: string): AuditRecord | null {
  try {
    const record = JSON.parse(line) as AuditRecord | null;
    return Array.isArray(record?.targets) ? record : null;
  } catch {
    return null;
  }
}
