import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import { create, open, registry, temporaryFolder } from '#tests/unit/storage/support.ts';
import type { EvidenceRow, Measured } from '../evidence-row.ts';
import { bundleScript, randomOf, trySleepers } from '../storage/index.ts';

const RIVAL = fileURLToPath(new URL('../storage/rival-process.ts', import.meta.url));
/** What is done to the processes on one folder before the next folder. */
const ROUNDS_EACH = 25;

type Confirmed = { readonly seq: number; readonly commitId: string; readonly line: string };
type Tally = {
  rounds: number;
  confirmed: number;
  refused: number;
  needless: number;
  takenOver: number;
  twice: number;
  lost: number;
  broken: number;
  readonly findings: string[];
};

/** Two to four processes want one folder; they are stopped, let go on and killed at random. What each was told to be saved must be there. */
export async function rivals(rounds: number, seed: number, mode: 'right' | 'weak' = 'right'): Promise<Tally> {
  const random = randomOf(seed);
  const script = await bundleScript(RIVAL);
  const tally: Tally = {
    rounds: 0,
    confirmed: 0,
    refused: 0,
    needless: 0,
    takenOver: 0,
    twice: 0,
    lost: 0,
    broken: 0,
    findings: [],
  };
  for (let folder = 0; tally.rounds < rounds; folder++) {
    const dir = temporaryFolder();
    await create(dir);
    const store = await open(dir);
    await store.commit(
      { puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] },
      { actor: 'li', command: 'note.write' },
    );
    await store.close();
    const arena = new Arena(script, dir, mode, tally);
    for (let n = 0; n < 2 + (folder % 3); n++) arena.start();
    await arena.firstWord();
    for (let round = 0; round < ROUNDS_EACH && tally.rounds < rounds; round++) {
      tally.rounds++;
      await arena.round(random);
    }
    await arena.end();
    await judge(dir, arena.confirmed, tally);
    await rm(dir, { recursive: true, force: true });
  }
  await rm(dirname(script), { recursive: true, force: true });
  return tally;
}

class Arena {
  readonly confirmed: Confirmed[] = [];
  readonly #script: string;
  readonly #dir: string;
  readonly #mode: string;
  readonly #tally: Tally;
  readonly #running = new Set<ChildProcess>();
  readonly #dead = new Set<number>();
  #started = 0;
  #spoken: () => void = () => undefined;
  readonly #firstWord = new Promise<void>((resolve) => {
    this.#spoken = resolve;
  });

  constructor(script: string, dir: string, mode: string, tally: Tally) {
    this.#script = script;
    this.#dir = dir;
    this.#mode = mode;
    this.#tally = tally;
  }

  firstWord(): Promise<void> {
    return this.#firstWord;
  }

  start(): void {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(this.#script), 'cache') };
    const args = [this.#script, this.#dir, `p${++this.#started}`, this.#mode];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
    this.#running.add(child);
    let rest = '';
    let deadWhenOpening: ReadonlySet<number> = new Set();
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === 'opening') deadWhenOpening = new Set(this.#dead);
        else this.#hear(line, deadWhenOpening);
      }
    });
  }

  #hear(line: string, deadWhenOpening: ReadonlySet<number>): void {
    this.#spoken();
    const [word, first = '', commitId = '', text = ''] = line.split(' ');
    const tally = this.#tally;
    if (word === 'done') {
      tally.confirmed++;
      this.confirmed.push({ seq: Number(first), commitId, line: text });
    } else if (word === 'held') {
      tally.refused++;
      if (deadWhenOpening.has(Number(first))) tally.needless++;
    } else if (first === 'storage-lock-lost') tally.takenOver++;
    else if (first !== 'storage-locked') {
      tally.broken++;
      tally.findings.push(`round ${tally.rounds}: ${line}`);
    }
  }

  /** One of the processes is stopped for a while, or killed and another one started, or all are left alone. */
  async round(random: (options: number) => number): Promise<void> {
    const child = [...this.#running][random(this.#running.size)];
    const what = random(10);
    if (child && what < 5) {
      child.kill('SIGSTOP');
      await wait(60 + random(400));
      child.kill('SIGCONT');
    } else if (child && what < 8) {
      await this.#kill(child);
      this.start();
    }
    await wait(10 + random(60));
  }

  async #kill(child: ChildProcess): Promise<void> {
    this.#running.delete(child);
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
    this.#dead.add(child.pid ?? 0);
  }

  async end(): Promise<void> {
    await Promise.all([...this.#running].map((child) => this.#kill(child)));
  }
}

/** Opens what is left, and holds it against what the processes were told. */
async function judge(dir: string, confirmed: readonly Confirmed[], tally: Tally): Promise<void> {
  const opened = await openWorkspace(dir, { registry, backups: 'off' });
  if (!opened.ok || opened.value.store.readOnly) {
    tally.broken++;
    tally.findings.push(`does not open: ${JSON.stringify(opened.ok ? opened.value.store.problems : opened.error)}`);
    return;
  }
  const { store } = opened.value;
  const records = new Map((await store.history({ limit: 1_000_000 })).map((record) => [record.seq, record.commitId]));
  const log = await store.readLog('sheet', 's');
  const lines = new Set(log.ok ? log.value.lines.map(String) : []);
  const seqs = new Set<number>();
  for (const { seq, commitId, line } of confirmed) {
    if (seq > 0 && seqs.has(seq)) tally.twice++;
    seqs.add(seq);
    if (lines.has(line) && (seq === 0 || records.get(seq) === commitId)) continue;
    tally.lost++;
    tally.findings.push(`commit ${seq} (${line}) was confirmed and is not there`);
  }
  await store.close();
  for (const { code, severity } of (await verifyWorkspace(dir, { registry })).problems) {
    if (severity !== 'error') continue;
    tally.broken++;
    tally.findings.push(`verification finds ${code}`);
  }
}

export const rivalProcesses: EvidenceRow = {
  id: 'rival-processes',
  promise: 'Of several processes on one folder only one writes, whoever is stopped, taken over or killed',
  measure: async ({ quick, seed }): Promise<Measured> => {
    const rounds = quick ? 40 : 500;
    const tally = await rivals(rounds, seed);
    const sleepers = await trySleepers({ step: quick ? 8 : 1 });
    return {
      figures: [
        { name: 'rounds', value: tally.rounds, wanted: { atLeast: rounds } },
        { name: 'writes confirmed', value: tally.confirmed, wanted: { atLeast: rounds } },
        { name: 'sleepers that found themselves taken over', value: tally.takenOver, wanted: { atLeast: 1 } },
        { name: 'double writers', value: tally.twice, wanted: { exactly: 0 } },
        { name: 'confirmed but lost', value: tally.lost, wanted: { exactly: 0 } },
        { name: 'damaged', value: tally.broken, wanted: { exactly: 0 } },
        { name: 'refused because somebody had it', value: tally.refused, wanted: { atLeast: 1 } },
        { name: 'refused for a holder known to be dead', value: tally.needless, wanted: { exactly: 0 } },
        ...sleepers.figures,
      ],
      findings: [...tally.findings, ...sleepers.findings],
    };
  },
};
