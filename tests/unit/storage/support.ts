import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type BackupPlan,
  type Clock,
  createWorkspace,
  defineKind,
  type FileOps,
  type Ids,
  type OpenOptions,
  openWorkspace,
  type ProcessProbe,
  type Timers,
  type WorkspaceStore,
} from '#host/storage/index.ts';

/** A registry of our own: storage knows no noun. */
export const registry = {
  note: defineKind({
    kind: 'note',
    folder: 'notes',
    schemaVersion: 1,
    schema: z.object({ title: z.string(), count: z.number() }),
    migrations: {},
    summary: (note) => ({ count: note.count }),
  }),
  sheet: defineKind({
    kind: 'sheet',
    folder: 'sheets',
    file: 'meta.json',
    log: 'steps.ndjson',
    schemaVersion: 1,
    schema: z.object({ version: z.number() }),
    migrations: {},
  }),
};
export type Store = WorkspaceStore<typeof registry>;

/** Time that moves when told, or when somebody waits. */
export function fakeTime(start = Date.UTC(2026, 10, 22)): {
  readonly clock: Clock;
  readonly timers: Timers;
  waited: number;
  advance(ms: number): void;
  beat(): void;
} {
  let now = start;
  const beats = new Set<() => void>();
  const time = {
    waited: 0,
    clock: { now: () => now++ },
    timers: {
      wait: async (ms: number) => {
        time.waited += ms;
        now += ms;
      },
      every: (_ms: number, run: () => void) => {
        beats.add(run);
        return () => beats.delete(run);
      },
    } as Timers,
    advance: (ms: number) => {
      now += ms;
    },
    beat: () => {
      for (const run of beats) run();
    },
  };
  return time;
}

export function countingIds(prefix = 'id'): Ids {
  let n = 0;
  return { next: () => `${prefix}-${++n}` };
}

export function fakeProbe(changes: Partial<ProcessProbe> & { readonly alive?: boolean } = {}): ProcessProbe {
  const { alive = false, ...rest } = changes;
  return { host: 'desk', user: 'li', pid: 100, processStart: 's', isAlive: async () => alive, ...rest };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zs-storage-'));
}

export const meta = { actor: 'li', command: 'note.write', undo: 'undoable' as const };

export type Opening = Partial<OpenOptions<typeof registry>>;

/** Opens with fakes for all that is not given; fails the test when it cannot be opened. */
export async function open(dir: string, options: Opening = {}): Promise<Store> {
  const time = fakeTime();
  const result = await openWorkspace(dir, {
    registry,
    clock: time.clock,
    timers: time.timers,
    ids: countingIds(`c${Math.random().toString(36).slice(2, 6)}`),
    probe: fakeProbe(),
    backups: 'off',
    ...options,
  });
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.error)}`);
  return result.value.store;
}

/** Makes an empty workspace. */
export async function create(dir: string, fileOps?: FileOps): Promise<void> {
  const time = fakeTime();
  const result = await createWorkspace(dir, {
    name: '测试',
    clock: time.clock,
    timers: time.timers,
    ids: countingIds('ws'),
    ...(fileOps ? { fileOps } : {}),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

export async function freshStore(options: Opening = {}): Promise<{ readonly dir: string; readonly store: Store }> {
  const dir = temporaryFolder();
  await create(dir, options.fileOps);
  return { dir, store: await open(dir, options) };
}

/** Writes a note at its present rev. */
export async function writeNote(store: Store, id: string, count: number, undo: 'undoable' | 'none' = 'undoable') {
  const expectedRev = store.head('note', id)?.rev ?? 0;
  return store.commit(
    { puts: [{ kind: 'note', id, data: { title: `第${count}次`, count }, expectedRev }] },
    { ...meta, undo },
  );
}

export async function countOf(store: Store, id: string): Promise<number | null> {
  const note = await store.get('note', id);
  return note.ok ? note.value.data.count : null;
}

/** Files of a folder, by path, but for what is no part of a backup. */
export function filesOf(dir: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (
      /^(backups|journal|quarantine|recovery|trash|workspace\.(lock|prev))/.test(path) ||
      !/\.|blobs\/..\//.test(path)
    )
      continue;
    found.set(path, readFileSync(join(dir, path)).toString('base64'));
  }
  return found;
}

/** Three notes, a sheet with its log, an attachment. */
export async function filledStore(plan: BackupPlan = {}, time = fakeTime()) {
  const { dir, store } = await freshStore({ backups: plan, clock: time.clock, timers: time.timers });
  for (const id of ['a', 'b', 'c']) await writeNote(store, id, 1);
  await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
  await store.commit(
    { appends: [{ kind: 'sheet', id: 's', lines: ['一', '二'] }], blobs: [Buffer.from('附件')] },
    meta,
  );
  return { dir, store, time };
}
