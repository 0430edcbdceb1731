import type { Result } from '#shared/base/result.ts';
import { commit, note, sheet, steps } from './changes.ts';
import type { Desk } from './desk.ts';
import { ATTACHMENT, type Holding, NOTHING } from './holding.ts';

export type Act = {
  readonly run: (desk: Desk) => Promise<Result<unknown>>;
  /** What the desk holds once this was done. */
  readonly after: Holding;
};

/** A way in which storage writes: where it begins, and what is done then. */
export type Scenario = {
  readonly name: string;
  /** Null = there is no workspace yet. */
  readonly before: Holding | null;
  /** On a disk that works. */
  readonly begin: (desk: Desk) => Promise<void>;
  readonly acts: readonly Act[];
  /** What a person has to do before the desk is whole again, when the acts were not finished. */
  readonly remedy?: 'repair' | 'restore';
};

const EVERYTHING: Holding = { a: 1, b: 1, sheet: 1, steps: 'xy', attachment: true };

async function must(done: Promise<Result<unknown>>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

export async function emptyDesk(desk: Desk): Promise<void> {
  await must(desk.create());
  await must(desk.open());
}

/** Leaves `EVERYTHING`, open. */
async function fullDesk(desk: Desk): Promise<void> {
  await emptyDesk(desk);
  await must(commit({ puts: [note('a', 1, 0), note('b', 1, 0), sheet(1, 0)], blobs: [ATTACHMENT] })(desk));
  await must(commit({ appends: [steps('x', 'y')] })(desk));
}

/** Takes back what was done last. */
export function undoLast(desk: Desk): Promise<Result<unknown>> {
  return desk.store.undo(desk.last, { actor: 'li' });
}

async function overwrite(desk: Desk, file: string, change: (text: string) => string): Promise<void> {
  const path = desk.path(file);
  const text = Buffer.from(await desk.ops.readFile(path)).toString();
  await desk.ops.unlink(path);
  const handle = await desk.ops.open(path, 'wx');
  await handle.writeFile(Buffer.from(change(text)));
  await handle.sync();
  await handle.close();
  await desk.ops.syncFolder(path.slice(0, path.lastIndexOf('/')));
}

/** Time passes, and everything below a folder reaches the disk. */
async function flushAll(desk: Desk, folder: string): Promise<void> {
  for (const { name, isFolder } of await desk.ops.readdir(desk.path(folder))) {
    const path = `${folder}/${name}`;
    if (isFolder) await flushAll(desk, path);
    else await (await desk.ops.open(desk.path(path), 'r+')).sync();
  }
  await desk.ops.syncFolder(desk.path(folder));
}

/** The record of the fake clock's month. */
const SEGMENT = 'audit/2026-11.ndjson';

/** What a process that died between record and renames leaves: the record stands, the contents wait beside their files. */
async function halfDone(desk: Desk): Promise<void> {
  await fullDesk(desk);
  const { ops } = desk;
  const before = new Map<string, Uint8Array>();
  for (const file of ['notes/a.json', 'notes/b.json']) before.set(file, await ops.readFile(desk.path(file)));
  await must(commit({ puts: [note('a', 2, 1)], deletes: [{ kind: 'note', id: 'b', expectedRev: 1 }] })(desk));
  desk.abandon();
  for (const [file, bytes] of before) {
    if (file.includes('a.json')) await ops.rename(desk.path(file), desk.path('notes/.a.json.7.0123abcd.tmp'));
    const handle = await ops.open(desk.path(file), 'wx');
    await handle.writeFile(bytes);
    await handle.sync();
  }
  for (const folder of ['notes', 'trash']) await ops.syncFolder(desk.path(folder));
}

/** What a power failure leaves when the names of what was staged did not reach the disk, and two appends did not quite. */
async function neverThere(desk: Desk): Promise<void> {
  await fullDesk(desk);
  const { ops } = desk;
  const before = await ops.readFile(desk.path('notes/a.json'));
  await must(commit({ puts: [note('a', 2, 1)] })(desk));
  desk.abandon();
  await overwrite(desk, 'notes/a.json', () => Buffer.from(before).toString());
  await overwrite(desk, SEGMENT, (text) => `${text}{"actor":"li","blo`);
  await overwrite(desk, 'sheets/s/steps.ndjson', (text) => `${text}{"n":3,"c":0,`);
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'create',
    before: null,
    begin: async () => undefined,
    acts: [{ run: (desk) => desk.create(), after: NOTHING }],
  },
  {
    name: 'first save',
    before: NOTHING,
    begin: emptyDesk,
    acts: [{ run: commit({ puts: [note('a', 1, 0)] }), after: { ...NOTHING, a: 1 } }],
  },
  {
    name: 'change',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [{ run: commit({ puts: [note('a', 2, 1)] }), after: { ...EVERYTHING, a: 2 } }],
  },
  {
    name: 'many files',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [
      {
        run: commit({ puts: [note('a', 2, 1), note('b', 2, 1), sheet(2, 1)], appends: [steps('z')] }),
        after: { ...EVERYTHING, a: 2, b: 2, sheet: 2, steps: 'xyz' },
      },
    ],
  },
  {
    name: 'delete',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [
      {
        run: commit({ puts: [note('a', 2, 1)], deletes: [{ kind: 'note', id: 'b', expectedRev: 1 }] }),
        after: { ...EVERYTHING, a: 2, b: null },
      },
      {
        run: commit({ deletes: [{ kind: 'sheet', id: 's', expectedRev: 1 }] }),
        after: { ...EVERYTHING, a: 2, b: null, sheet: null, steps: '' },
      },
    ],
  },
  {
    name: 'append to a log',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [
      { run: commit({ appends: [steps('z', 'w')] }), after: { ...EVERYTHING, steps: 'xyzw' } },
      {
        run: commit({ puts: [note('a', 2, 1)], appends: [steps('v')] }),
        after: { ...EVERYTHING, a: 2, steps: 'xyzwv' },
      },
    ],
  },
  {
    name: 'begin a log anew',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [
      {
        run: commit({ puts: [sheet(2, 1)], appends: [{ ...steps('w'), reset: true }] }),
        after: { ...EVERYTHING, sheet: 2, steps: 'w' },
      },
      { run: commit({ appends: [{ ...steps(), reset: true }] }), after: { ...EVERYTHING, sheet: 2, steps: '' } },
    ],
  },
  {
    name: 'attachment',
    before: NOTHING,
    begin: emptyDesk,
    acts: [
      {
        run: commit({ puts: [note('a', 1, 0)], blobs: [ATTACHMENT] }),
        after: { ...NOTHING, a: 1, attachment: true },
      },
    ],
  },
  {
    name: 'undo',
    before: { ...EVERYTHING, a: 2, b: null },
    begin: async (desk) => {
      await fullDesk(desk);
      await must(commit({ puts: [note('a', 2, 1)], deletes: [{ kind: 'note', id: 'b', expectedRev: 1 }] })(desk));
    },
    acts: [{ run: undoLast, after: EVERYTHING }],
  },
  {
    name: 'restore a file',
    before: { ...EVERYTHING, a: 'damaged' },
    begin: async (desk) => {
      await fullDesk(desk);
      await must(desk.backUp());
      await desk.close();
      await flushAll(desk, 'backups');
      await overwrite(desk, 'notes/a.json', (text) => text.slice(0, text.length >> 1));
      await must(desk.open());
    },
    acts: [{ run: (desk) => desk.store.restoreFile('note', 'a', { actor: 'li' }), after: EVERYTHING }],
    remedy: 'restore',
  },
  {
    name: 'checkpoint and close',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [
      { run: (desk) => desk.beat(), after: EVERYTHING },
      { run: commit({ puts: [note('a', 2, 1)] }), after: { ...EVERYTHING, a: 2 } },
      {
        run: async (desk) => {
          await desk.close();
          return { ok: true, value: null };
        },
        after: { ...EVERYTHING, a: 2 },
      },
    ],
  },
  {
    name: 'open and finish what was begun',
    before: { ...EVERYTHING, a: 2, b: null },
    begin: halfDone,
    acts: [{ run: (desk) => desk.open(), after: { ...EVERYTHING, a: 2, b: null } }],
  },
  {
    name: 'open and drop what never reached the disk',
    before: EVERYTHING,
    begin: neverThere,
    acts: [{ run: (desk) => desk.open(), after: EVERYTHING }],
  },
  {
    name: 'repair',
    before: EVERYTHING,
    begin: async (desk) => {
      await fullDesk(desk);
      await must(commit({ puts: [note('b', 2, 1)] })(desk));
      await must(commit({ puts: [note('b', 1, 2)] })(desk));
      await desk.close();
      await overwrite(desk, SEGMENT, (text) => text.replace('"seq":2', '"seq":8'));
    },
    acts: [{ run: (desk) => desk.repair(), after: EVERYTHING }],
    remedy: 'repair',
  },
  {
    name: 'backup',
    before: EVERYTHING,
    begin: fullDesk,
    acts: [{ run: (desk) => desk.backUp(), after: EVERYTHING }],
  },
  {
    name: 'take over',
    before: EVERYTHING,
    begin: async (desk) => {
      await fullDesk(desk);
      desk.abandon();
    },
    acts: [
      { run: (desk) => desk.open(true), after: EVERYTHING },
      { run: commit({ puts: [note('a', 2, 1)] }), after: { ...EVERYTHING, a: 2 } },
    ],
  },
];
