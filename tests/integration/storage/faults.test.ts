import { describe, expect, it } from 'vitest';
import { nodeFileOps, verifyWorkspace } from '#host/storage/index.ts';
import { type Fault, faultyFileOps, memoryFileOps } from '#tests/fakes/file-ops.ts';
import { countOf, create, fakeTime, freshStore, meta, open, registry, type Store } from '../../unit/storage/support.ts';

/** The state a user would describe: both notes, the sheet and how many steps it has. */
type State = { a: number | null; b: number | null; sheet: number | null; steps: number };

async function stateOf(store: Store): Promise<State> {
  const sheet = await store.get('sheet', 's');
  const log = await store.readLog('sheet', 's');
  return {
    a: await countOf(store, 'a'),
    b: await countOf(store, 'b'),
    sheet: sheet.ok ? sheet.value.data.version : null,
    steps: log.ok ? log.value.count : -1,
  };
}

const note = (id: string, count: number, expectedRev: number) => ({
  kind: 'note' as const,
  id,
  data: { title: '标题', count },
  expectedRev,
});

/** A script of commits that uses every path of the writer, and the state after each. */
const script: readonly { run: (store: Store) => ReturnType<Store['commit']>; after: State }[] = [
  {
    run: (store) =>
      store.commit(
        {
          puts: [note('a', 1, 0), note('b', 1, 0), { kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }],
          blobs: [Buffer.from('附件')],
        },
        meta,
      ),
    after: { a: 1, b: 1, sheet: 1, steps: 0 },
  },
  { run: (store) => store.commit({ puts: [note('a', 2, 1)] }, meta), after: { a: 2, b: 1, sheet: 1, steps: 0 } },
  {
    run: (store) => store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['x', 'y'] }] }, meta),
    after: { a: 2, b: 1, sheet: 1, steps: 2 },
  },
  {
    run: (store) =>
      store.commit(
        {
          puts: [note('a', 3, 2), { kind: 'sheet', id: 's', data: { version: 2 }, expectedRev: 1 }],
          appends: [{ kind: 'sheet', id: 's', lines: ['z'] }],
        },
        meta,
      ),
    after: { a: 3, b: 1, sheet: 2, steps: 3 },
  },
  {
    run: (store) =>
      store.commit({ puts: [note('a', 4, 3)], deletes: [{ kind: 'note', id: 'b', expectedRev: 1 }] }, meta),
    after: { a: 4, b: null, sheet: 2, steps: 3 },
  },
  {
    run: (store) =>
      store.commit(
        {
          puts: [{ kind: 'sheet', id: 's', data: { version: 3 }, expectedRev: 2 }],
          appends: [{ kind: 'sheet', id: 's', lines: ['w'], reset: true }],
        },
        meta,
      ),
    after: { a: 4, b: null, sheet: 3, steps: 1 },
  },
];
const states: readonly State[] = [{ a: null, b: null, sheet: null, steps: 0 }, ...script.map((step) => step.after)];

/** Runs the script until a commit is refused; gives how many were confirmed. */
async function play(store: Store): Promise<number> {
  let confirmed = 0;
  for (const step of script) {
    const result = await step.run(store);
    if (!result.ok) break;
    confirmed++;
  }
  return confirmed;
}

function indexOfState(state: State, from: number): number {
  return states.findIndex((known, index) => index >= from && JSON.stringify(known) === JSON.stringify(state));
}

async function expectWhole(
  dir: string,
  store: Store,
  confirmed: number,
  label: string,
  fileOps = nodeFileOps(),
): Promise<void> {
  expect(store.readOnly, `${label}: opens for writing; ${JSON.stringify(store.problems)}`).toBe(false);
  const state = await stateOf(store);
  const index = indexOfState(state, confirmed);
  expect(index, `${label}: ${JSON.stringify(state)} after ${confirmed} confirmed`).toBeGreaterThanOrEqual(confirmed);
  expect(index, `${label}: at most one unconfirmed commit`).toBeLessThanOrEqual(confirmed + 1);
  await store.close();
  const report = await verifyWorkspace(dir, { registry, fileOps });
  expect(report.problems, `${label}: verification`).toEqual([]);
}

/** Number of file calls of the whole script. */
async function callsOfScript(): Promise<number> {
  const ops = faultyFileOps(nodeFileOps());
  const { store } = await freshStore({ fileOps: ops });
  await store.settled();
  ops.arm(null);
  expect(await play(store)).toBe(script.length);
  await store.close();
  return ops.calls();
}

describe('a file call that fails', () => {
  it.each(['EIO', 'ENOSPC', 'EPERM'])('leaves the old or the new state for %s at every call', async (code) => {
    const total = await callsOfScript();
    expect(total).toBeGreaterThan(60);
    for (let at = 1; at <= total; at++) {
      const fault: Fault = { at, mode: 'error', code, shortWrite: true };
      const ops = faultyFileOps(nodeFileOps());
      const { dir, store } = await freshStore({ fileOps: ops });
      await store.settled();
      ops.arm(fault);
      const confirmed = await play(store);
      const place = ops.log.at(-1) ?? '';
      await store.close();
      await expectWhole(dir, await open(dir), confirmed, `${code} at call ${at} (${place})`);
    }
  });

  it('does not stop the next commit when the disk works again', async () => {
    const total = await callsOfScript();
    for (let at = 1; at <= total; at += 3) {
      const ops = faultyFileOps(nodeFileOps());
      const { store } = await freshStore({ fileOps: ops });
      await store.settled();
      ops.arm({ at, mode: 'error', code: 'ENOSPC', shortWrite: true });
      const confirmed = await play(store);
      if (store.readOnly || confirmed === script.length) {
        await store.close();
        continue;
      }
      const again = await script[confirmed]?.run(store);
      expect(again?.ok, `ENOSPC at ${at}: ${JSON.stringify(again)}`).toBe(true);
      expect(await stateOf(store)).toEqual(states[confirmed + 1]);
      await store.close();
    }
  });
});

describe('a process that dies', () => {
  it('leaves a workspace that opens with every confirmed commit, at every call', async () => {
    const total = await callsOfScript();
    for (let at = 1; at <= total; at++) {
      const ops = faultyFileOps(nodeFileOps());
      const { dir, store } = await freshStore({ fileOps: ops });
      await store.settled();
      ops.arm({ at, mode: 'crash', shortWrite: at % 2 === 0 });
      const confirmed = await play(store);
      const place = ops.log.at(-1) ?? '';
      await store.close();
      await expectWhole(dir, await open(dir), confirmed, `crash at call ${at} (${place})`);
    }
  });

  it('may die again while the workspace is being recovered', async () => {
    const ops = faultyFileOps(nodeFileOps());
    const { dir, store } = await freshStore({ fileOps: ops });
    await store.settled();
    ops.arm({ at: 1, mode: 'crash', only: 'rename' }); // the first commit's record stands, no file is in place
    const confirmed = await play(store);
    await store.close();
    for (let at = 1; at < 200; at++) {
      const again = faultyFileOps(nodeFileOps());
      again.arm({ at, mode: 'crash' });
      const time = fakeTime();
      const reopened = await open(dir, { fileOps: again, timers: time.timers }).catch(() => null);
      await reopened?.settled();
      const survived = again.calls() < at;
      await reopened?.close();
      if (survived) break;
    }
    await expectWhole(dir, await open(dir), confirmed, 'after many deaths');
  });
});

describe('a disk that fails while the workspace is opened', () => {
  it('may keep it from opening, but spoils nothing', async () => {
    const ops = faultyFileOps(nodeFileOps());
    const { dir, store } = await freshStore({ fileOps: ops });
    expect((await script[0]?.run(store))?.ok).toBe(true);
    ops.arm({ at: 1, mode: 'crash', only: 'rename' });
    await script[1]?.run(store);
    await store.close();
    let opened = 0;
    for (let at = 1; at < 300; at++) {
      const failing = faultyFileOps(nodeFileOps());
      failing.arm({ at, mode: 'error', code: 'EIO' });
      const attempt = await open(dir, { fileOps: failing }).catch(() => null);
      const finished = failing.calls() < at;
      await attempt?.close();
      if (attempt) opened++;
      if (finished) break;
    }
    expect(opened).toBeGreaterThan(0);
    await expectWhole(dir, await open(dir), 1, 'after failing openings');
  });
});

describe('a power failure', () => {
  it('leaves a whole workspace in every disk state that was tried', async () => {
    let seed = 7;
    const random = (options: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * options);
    };
    const picks: ((options: number) => number)[] = [() => 0, (n) => n - 1, ...Array(70).fill(random)];
    let tried = 0;
    for (let at = 1; ; at++) {
      const dir = '/w';
      const disk = memoryFileOps();
      await create(dir, disk);
      const ops = faultyFileOps(disk);
      const store = await open(dir, { fileOps: ops });
      await store.settled();
      ops.arm({ at, mode: 'crash', shortWrite: true });
      const confirmed = await play(store);
      if (ops.calls() < at) break;
      for (const pick of picks) {
        const after = disk.afterPowerLoss(pick);
        const place = `power failure at call ${at} (${ops.log.at(-1)})`;
        await expectWhole(dir, await open(dir, { fileOps: after }), confirmed, place, after);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(10_000);
  });
});
