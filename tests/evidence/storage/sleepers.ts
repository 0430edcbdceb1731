import {
  type FileOps,
  listBackups,
  openWorkspace,
  repairWorkspace,
  restoreBackup,
  verifyWorkspace,
} from '#host/storage/index.ts';
import { type DiskCall, interruptedDisk } from '#tests/fakes/interrupted-disk.ts';
import { type MemoryFileOps, memoryFileOps } from '#tests/fakes/memory-file-ops.ts';
import { countOf, create, fakeProbe, fakeTime, meta, open, registry, type Store } from '#tests/unit/storage/support.ts';
import type { Measured } from '../evidence-row.ts';

const DIR = '/w';
const SLEEPER = 100;
const NEXT = 200;
/** Of the disk; about. */
const CALLS_OF_OPENING = 60;

/** What a desk was like when the sleeper came to it. */
const FOUND: Readonly<Record<string, () => Promise<MemoryFileOps>>> = {
  whole,
  'left before a rename': () => diedAt(({ name, path }) => name === 'rename' && path.endsWith('a.json')),
  'left with a torn record': () => diedAt(({ name, path }) => name === 'sync' && path.includes('/audit/'), 'audit'),
  'left with a torn log': () => diedAt(({ name, path }) => name === 'sync' && path.includes('steps'), 'sheets/s'),
};

const SLEEPERS: Readonly<Record<string, (fileOps: FileOps, said: number[]) => Promise<unknown>>> = {
  'opens, saves and closes': async (fileOps, said) => {
    const opened = await openWorkspace(DIR, { ...person(SLEEPER), fileOps, backups: 'off' });
    if (!opened.ok) return;
    if (await save(opened.value.store, 50)) said.push(50);
    await opened.value.store.close();
  },
  'makes a backup and clears older ones away': async (fileOps, said) => {
    const opened = await openWorkspace(DIR, { ...person(SLEEPER), fileOps, backups: {} });
    if (!opened.ok) return;
    if (await save(opened.value.store, 50)) said.push(50);
    await opened.value.store.backups.backUp('manual');
    await opened.value.store.close();
  },
  repairs: (fileOps) => repairWorkspace(DIR, { ...person(SLEEPER), fileOps, actor: 'li' }),
};

type Stand = ((call: DiskCall) => boolean) | 'killed' | 'gone';
/** What the next holder does until the sleeper goes on: it is killed while it opens, at one call or another, saves and closes, or stands in its second save. */
const STANDS: Readonly<Record<string, Stand>> = {
  'is killed': 'killed',
  'has gone': 'gone',
  'has staged': ({ name, path }) => name === 'open a' && path.includes('/audit/'),
  'has recorded': ({ name, path }) => name === 'rename' && path.endsWith('a.json'),
  'is done': () => false,
};

type Options = {
  /** Every how-manieth call is slept at. */
  readonly step: number;
  /** Through what the sleeper sees the disk. */
  readonly disk?: (disk: FileOps) => FileOps;
  /** Findings after which nothing more is tried. */
  readonly enough?: number;
};

/**
 * A holder falls asleep before each of its calls of the disk in turn, another takes the workspace over and saves, the sleeper wakes and goes on.
 * What either was told to be saved must be there, and the next one must be able to go on.
 */
export async function trySleepers({ step, disk = (same) => same, enough = Infinity }: Options): Promise<Measured> {
  const findings: string[] = [];
  let places = 0;
  let shift = 0;
  for (const [found, make] of Object.entries(FOUND)) {
    const start = await make();
    for (const [what, sleeper] of Object.entries(SLEEPERS)) {
      for (const [stands, isThere] of Object.entries(STANDS)) {
        for (let k = 1 + (shift++ % step); findings.length < enough; k += step) {
          const left = start.copy();
          const trial = new Trial(left, disk(left), isThere);
          if (!(await trial.run(sleeper, k))) break;
          places++;
          const wrong = await trial.judge();
          if (wrong.length > 0)
            findings.push(`${found}; ${what}, sleeps at ${trial.call}; the next ${stands}: ${wrong.join('; ')}`);
        }
      }
    }
  }
  return {
    figures: [
      {
        name: 'places where a holder slept and was taken over',
        value: places,
        wanted: { atLeast: Math.floor(6_000 / step) },
      },
      { name: 'harm done by sleepers that woke', value: findings.length, wanted: { exactly: 0 } },
    ],
    findings,
  };
}

class Trial {
  readonly #disk: MemoryFileOps;
  readonly #seen: FileOps;
  readonly #stand: Stand;
  /** Counts that somebody was told to be saved. */
  readonly #said: number[] = [];
  #next: Store | null = null;
  #wake: () => void = () => undefined;
  #saving: Promise<void> = Promise.resolve();
  call = '';

  constructor(disk: MemoryFileOps, seen: FileOps, stand: Stand) {
    this.#disk = disk;
    this.#seen = seen;
    this.#stand = stand;
  }

  /** False when the sleeper never made so many calls. */
  async run(sleeper: (fileOps: FileOps, said: number[]) => Promise<unknown>, k: number): Promise<boolean> {
    const isKth = ({ name, path, nth }: DiskCall): boolean => {
      if (nth === k) this.call = `${name} ${path}`;
      return nth === k;
    };
    await sleeper(
      interruptedDisk(this.#seen, isKth, () => this.#takeOver(k)),
      this.#said,
    );
    if (this.call === '') return false;
    this.#wake();
    await this.#saving;
    if (typeof this.#stand === 'string') this.#next = await this.#open(this.#disk);
    let goesOn = await this.#save(102);
    // While the lock itself changes hands, a look at it may be too old by one step: that takes the right to write, and nothing else.
    if (!goesOn && this.call.includes('workspace.lock')) {
      await this.#next?.close();
      this.#next = await this.#open(this.#disk);
      goesOn = await this.#save(102);
    }
    await this.#next?.close();
    return true;
  }

  /** Until the next holder stands where it is wanted. */
  #takeOver(k: number): Promise<void> {
    return new Promise((stands) => {
      const woken = new Promise<void>((wake) => {
        this.#wake = wake;
      });
      const stand = this.#stand;
      const diesAt = 1 + ((k * 7) % CALLS_OF_OPENING);
      const isThere = (call: DiskCall) =>
        typeof stand === 'string' ? stand === 'killed' && call.nth === diesAt : this.#next !== null && stand(call);
      const disk = interruptedDisk(this.#disk, isThere, () => {
        stands();
        return stand === 'killed' ? new Promise(() => undefined) : woken;
      });
      const saving = this.#openAndSave(disk).finally(stands);
      if (stand !== 'killed') this.#saving = saving;
    });
  }

  async #openAndSave(disk: FileOps): Promise<void> {
    const store = await this.#open(disk).catch(() => null); // a guard that is held: refused for now
    if (!store) return;
    if (await save(store, NEXT)) this.#said.push(NEXT);
    await store.backups.backUp('manual');
    this.#next = store;
    await this.#save(NEXT + 1);
    if (this.#stand === 'gone') await store.close();
  }

  #open(fileOps: FileOps): Promise<Store> {
    return open(DIR, { ...person(NEXT), fileOps, takeOver: true, backups: {} });
  }

  async #save(count: number): Promise<boolean> {
    if (!this.#next || !(await save(this.#next, count))) return false;
    this.#said.push(count);
    return true;
  }

  async judge(): Promise<readonly string[]> {
    const wrong: string[] = [];
    const opened = await openWorkspace(DIR, { ...person(300), fileOps: this.#disk, backups: 'off', takeOver: true });
    if (!opened.ok) return [opened.error.code];
    const { store } = opened.value;
    if (store.readOnly) wrong.push(`read-only: ${JSON.stringify(store.problems)}`);
    const log = await store.readLog('sheet', 's');
    const lines = log.ok ? log.value.lines.map(Number) : [];
    for (const count of this.#said) if (!lines.includes(count)) wrong.push(`line ${count} is lost`);
    const count = await countOf(store, 'a');
    if (lines.at(-1) !== count) wrong.push(`the note says ${count}, the last line ${lines.at(-1)}`);
    if (!this.#said.includes(102)) wrong.push('the next holder cannot go on');
    await store.close();
    const folder = `${DIR}/backups`;
    for (const { name, manifest } of await listBackups(this.#disk, folder)) {
      const sound = manifest && (await restoreBackup(this.#disk, folder, manifest, `/${name}`, null).catch(() => null));
      if (!sound) wrong.push(`backup ${name} is damaged`);
    }
    const { problems } = await verifyWorkspace(DIR, { registry, fileOps: this.#disk });
    return [...wrong, ...problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)];
  }
}

function person(pid: number) {
  const { clock, timers } = fakeTime();
  return { registry, clock, timers, probe: fakeProbe({ pid, host: `desk-${pid}` }) };
}

/** A note and a line, in one change. */
async function save(store: Store, count: number): Promise<boolean> {
  const expectedRev = store.head('note', 'a')?.rev ?? 0;
  const puts = [{ kind: 'note' as const, id: 'a', data: { title: '甲', count }, expectedRev }];
  const result = await store.commit({ puts, appends: [{ kind: 'sheet', id: 's', lines: [`${count}`] }] }, meta);
  return result.ok;
}

async function whole(): Promise<MemoryFileOps> {
  const disk = memoryFileOps();
  await create(DIR, disk);
  const store = await open(DIR, { fileOps: disk });
  await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
  await save(store, 1);
  await store.close();
  return disk;
}

/** The disk of a process on the sleeper's machine that died before a call; of the only file of `torn` the end is missing. */
async function diedAt(isTheOne: (call: DiskCall) => boolean, torn?: string): Promise<MemoryFileOps> {
  const disk = await whole();
  let left = disk;
  const during = async (): Promise<void> => {
    left = disk.copy();
  };
  const probe = fakeProbe({ pid: 99, host: `desk-${SLEEPER}` });
  await save(await open(DIR, { fileOps: interruptedDisk(disk, isTheOne, during), probe }), 2);
  if (!torn) return left;
  const names = (await left.readdir(`${DIR}/${torn}`)).map(({ name }) => name);
  const handle = await left.open(`${DIR}/${torn}/${names.find((name) => name.endsWith('.ndjson'))}`, 'r+');
  await handle.truncate((await handle.size()) - 3);
  return left;
}
