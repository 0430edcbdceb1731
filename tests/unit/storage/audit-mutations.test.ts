import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditGenesis, scanSegment } from '#host/storage/audit-log.ts';
import { canonicalJson } from '#host/storage/canonical-json.ts';
import { sha256 } from '#host/storage/digest.ts';

/** A record of changes is found to be changed whatever single thing somebody does to it, at the line where it was done. */

const RECORDS = 12;
const start = { seq: 0, hash: auditGenesis('w1') };
const lines: string[] = [];
let end = start;
for (let seq = 1; seq <= RECORDS; seq++) {
  const rest = {
    v: 1,
    seq,
    commitId: `c${seq}`,
    at: `2026-03-${String(seq).padStart(2, '0')}T08:00:00.000Z`,
    actor: '林一苇',
    command: 'round.decide',
    params: sha256(String(seq)),
    undo: 'undoable',
    targets: [{ kind: 'round', id: 'r1', rev: seq, sha256: sha256(`r${seq}`) }],
    blobs: [],
    prevHash: end.hash,
  };
  const hash = sha256(canonicalJson(rest));
  lines.push(canonicalJson({ ...rest, hash }));
  end = { seq, hash };
}
const log = Buffer.from(lines.map((line) => `${line}\n`).join(''));
const lineOf = (offset: number): number => log.subarray(0, offset).filter((byte) => byte === 0x0a).length;
const text = (all: readonly string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(''));

/** Index of the first line that is not as it was written; the number of lines when only the end is missing; null = nothing was found. */
function found(bytes: Uint8Array): number | null {
  const scan = scanSegment(bytes, 0, start);
  const whole = scan.rest === 'none' && scan.end.seq === end.seq && scan.end.hash === end.hash;
  return whole ? null : scan.records.length;
}

it('the log as it was written is sound', () => expect(found(log)).toBeNull());

it('any byte changed is found, at its line', () => {
  fc.assert(
    fc.property(fc.nat(log.length - 1), fc.integer({ min: 1, max: 255 }), (offset, by) => {
      const bytes = Uint8Array.from(log);
      bytes[offset] = (bytes[offset]! + by) % 256;
      expect(found(bytes)).toBe(lineOf(offset));
    }),
    { numRuns: 6000 },
  );
});

it('lines dropped, swapped, doubled and ends cut off are found', () => {
  const index = fc.nat(RECORDS - 1);
  fc.assert(
    fc.property(index, index, fc.nat(log.length - 1), (a, b, size) => {
      expect(found(text(lines.toSpliced(a, 1)))).toBe(a);
      expect(found(text(lines.toSpliced(a, 0, lines[b]!)))).toBe(a === b ? a + 1 : a);
      if (a !== b) expect(found(text(lines.with(a, lines[b]!).with(b, lines[a]!)))).toBe(Math.min(a, b));
      expect(found(log.subarray(0, size))).toBe(lineOf(size));
    }),
    { numRuns: 1000 },
  );
});
