import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditGenesis, scanSegment } from '#host/storage/audit-log.ts';
import { checkpointText } from '#host/storage/index.ts';
import { freshStore, writeNote } from '#tests/unit/storage/support.ts';
import type { EvidenceRow, Measured } from '../evidence-row.ts';
import { randomOf } from '../storage/index.ts';

const RECORDS = 40;
const VERIFIER = fileURLToPath(new URL('../../../resources/verify-log.mjs', import.meta.url));

type Log = {
  readonly dir: string;
  readonly segment: string;
  readonly bytes: Buffer;
  readonly start: { readonly seq: number; readonly hash: string };
  /** The checkpoint that somebody else keeps. */
  readonly end: { readonly seq: number; readonly hash: string };
  readonly checkpoint: string;
};

type Mutation = {
  readonly name: string;
  readonly bytes: Buffer /** Records before the first that is not as it was written. */;
  readonly line: number;
};

/** Whether the record is sound from the start up to the checkpoint, and how many records are. */
export type Judge = (bytes: Uint8Array, log: Log) => { readonly sound: boolean; readonly records: number };

const ours: Judge = (bytes, { start, end }) => {
  const scan = scanSegment(bytes, 0, start);
  const reaches = scan.end.seq === end.seq && scan.end.hash === end.hash;
  return { sound: scan.rest === 'none' && reaches, records: scan.records.length };
};

/** Single changes of a record of changes (byte, drop, swap, duplicate, cut), each of which must be found, at its line. */
export async function tryMutations(count: number, alone: number, seed: number, judge: Judge = ours): Promise<Measured> {
  const random = randomOf(seed);
  const log = await writeLog();
  const findings: string[] = [];
  const tally = { missed: 0, elsewhere: 0, alone: 0, missedAlone: 0 };
  if (!judge(log.bytes, log).sound) findings.push('the record as it was written is not sound');
  for (let i = 0; i < count; i++) {
    const mutation = mutate(log, i, random);
    const { sound, records } = judge(mutation.bytes, log);
    if (sound) {
      tally.missed++;
      findings.push(`${mutation.name} at line ${mutation.line + 1} is not found`);
    } else if (records !== mutation.line) {
      tally.elsewhere++;
      findings.push(`${mutation.name} at line ${mutation.line + 1} is found at ${records + 1}`);
    }
    if (i % Math.ceil(count / alone) !== 0) continue;
    tally.alone++;
    if (verifiedAlone(log, mutation.bytes)) {
      tally.missedAlone++;
      findings.push(`verify-log.mjs does not find ${mutation.name} at line ${mutation.line + 1}`);
    }
  }
  rmSync(log.dir, { recursive: true, force: true });
  return {
    figures: [
      { name: 'mutations', value: count, wanted: { atLeast: 10_000 } },
      { name: 'not found', value: tally.missed, wanted: { exactly: 0 } },
      { name: 'found at another line', value: tally.elsewhere, wanted: { exactly: 0 } },
      { name: 'of them judged by the verifier that stands alone', value: tally.alone, wanted: { atLeast: 25 } },
      { name: 'not found by it', value: tally.missedAlone, wanted: { exactly: 0 } },
    ],
    findings,
  };
}

async function writeLog(): Promise<Log> {
  const { dir, store } = await freshStore();
  for (let n = 1; n <= RECORDS; n++) await writeNote(store, n % 3 === 0 ? 'b' : 'a', n);
  const end = store.checkpoint();
  await store.close();
  const segment = readdirSync(join(dir, 'audit'))[0] ?? '';
  const bytes = readFileSync(join(dir, 'audit', segment));
  const start = { seq: 0, hash: auditGenesis(store.workspaceId) };
  return { dir, segment, bytes, start, end, checkpoint: checkpointText(end, null) };
}

function mutate({ bytes }: Log, index: number, random: (options: number) => number): Mutation {
  const lines = bytes.toString('utf8').split('\n').slice(0, -1);
  const text = (changed: readonly string[]): Buffer => Buffer.from(changed.map((line) => `${line}\n`).join(''));
  const lineAt = (offset: number): number => bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length;
  const a = random(lines.length);
  const b = random(lines.length);
  switch (index % 5) {
    case 0: {
      const offset = random(bytes.length);
      const changed = Buffer.from(bytes);
      changed[offset] = (changed[offset]! + 1 + random(255)) % 256;
      return { name: 'a byte changed', bytes: changed, line: lineAt(offset) };
    }
    case 1:
      return { name: 'a line dropped', bytes: text(lines.toSpliced(a, 1)), line: a };
    case 2: {
      const [low, high] = a === b ? [0, 1] : [Math.min(a, b), Math.max(a, b)];
      const swapped = lines.with(low, lines[high]!).with(high, lines[low]!);
      return { name: 'two lines swapped', bytes: text(swapped), line: low };
    }
    case 3:
      return { name: 'a line twice', bytes: text(lines.toSpliced(a + 1, 0, lines[a]!)), line: a + 1 };
    default: {
      const size = random(bytes.length);
      return { name: 'the end cut off', bytes: bytes.subarray(0, size), line: lineAt(size) };
    }
  }
}

/** Whether the verifier that needs nothing of ours says that all is well, with the checkpoint in its hand. */
function verifiedAlone({ dir, segment, checkpoint }: Log, bytes: Buffer): boolean {
  const copy = mkdtempSync(join(tmpdir(), 'zs-alone-'));
  cpSync(join(dir, 'workspace.json'), join(copy, 'workspace.json'));
  cpSync(join(dir, 'audit'), join(copy, 'audit'), { recursive: true });
  writeFileSync(join(copy, 'audit', segment), bytes);
  writeFileSync(join(copy, 'checkpoint.txt'), checkpoint);
  const { status } = spawnSync(process.execPath, [VERIFIER, copy, join(copy, 'checkpoint.txt')], { stdio: 'ignore' });
  rmSync(copy, { recursive: true, force: true });
  return status === 0;
}

export const logMutations: EvidenceRow = {
  id: 'log-mutations',
  promise: 'Whatever single thing is done to the record of changes is found, at the line where it was done',
  measure: ({ quick, seed }) => tryMutations(quick ? 10_000 : 100_000, quick ? 25 : 1_000, seed),
};
