import { describe, expect, it } from 'vitest';
import { createWorkspace, type FileOps, openWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import { faultyFileOps } from '#tests/fakes/file-ops.ts';
import { type MemoryFileOps, memoryFileOps } from '#tests/fakes/memory-file-ops.ts';
import { countingIds, countOf, fakeProbe, fakeTime, meta, registry, type Store, writeNote } from './support.ts';

/** Nothing is on disk but what was flushed. */
const powerFails = (disk: MemoryFileOps) => disk.afterPowerLoss({ pick: () => 0, changes: 'in-order' });
let opened = 0;

async function make(disk: FileOps, dir = '/w'): Promise<void> {
  const { clock, timers } = fakeTime();
  const made = await createWorkspace(dir, { name: '测试', fileOps: disk, clock, timers, ids: countingIds('ws') });
  expect(made.ok).toBe(true);
}

async function open(fileOps: FileOps, dir = '/w'): Promise<Store> {
  const { clock, timers } = fakeTime();
  const ids = countingIds(`c${opened++}-`);
  const result = await openWorkspace(dir, {
    registry,
    fileOps,
    clock,
    timers,
    ids,
    probe: fakeProbe(),
    backups: 'off',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  await result.value.store.settled();
  return result.value.store;
}

const attachment = Buffer.from('附件');
const write = (id: string, count: number, expectedRev: number) => ({
  kind: 'note' as const,
  id,
  data: { title: '题', count },
  expectedRev,
});
const ACTS = {
  'one record': (store: Store) => store.commit({ puts: [write('a', 2, store.head('note', 'a')?.rev ?? 0)] }, meta),
  'two records': (store: Store) =>
    store.commit(
      { puts: [write('a', 2, store.head('note', 'a')?.rev ?? 0), write('b', 2, store.head('note', 'b')?.rev ?? 0)] },
      meta,
    ),
  'an attachment': (store: Store) => store.commit({ blobs: [attachment] }, meta),
  'lines of a log': (store: Store) => store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['二'] }] }, meta),
  'a deletion': (store: Store) =>
    store.commit({ deletes: [{ kind: 'note', id: 'a', expectedRev: store.head('note', 'a')?.rev ?? 0 }] }, meta),
};

async function contentOf(store: Store) {
  return [await countOf(store, 'a'), await countOf(store, 'b'), await store.readLog('sheet', 's')];
}

describe('a process that was killed, the workspace opened again, and then a power failure', () => {
  it.each(Object.entries(ACTS))('lose nothing that was seen or confirmed after opening: %s', async (_, act) => {
    for (const after of ['looking', 'closing', 'the same again'] as const) {
      for (let at = 1; ; at++) {
        const disk = memoryFileOps();
        await make(disk);
        const faulty = faultyFileOps(disk);
        const store = await open(faulty);
        await writeNote(store, 'a', 1);
        await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
        await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['一'] }] }, meta);
        faulty.arm({ at, mode: 'crash' });
        await act(store);
        if (faulty.calls() < at) break;
        const where = `${after}, killed at ${faulty.log[at - 1]}`;
        const again = await open(disk);
        const told = after === 'the same again' ? await act(again) : null;
        const seen = await contentOf(again);
        if (after !== 'looking') await again.close();
        const left = powerFails(disk);
        const last = await open(left);
        expect([where, last.readOnly, last.problems.map(({ code }) => code)]).toEqual([where, false, []]);
        if (after !== 'looking') expect([where, await contentOf(last)]).toEqual([where, seen]);
        if (told?.ok)
          for (const name of told.value.blobs) expect([where, (await last.readBlob(name)).ok]).toEqual([where, true]);
        const { problems } = await verifyWorkspace('/w', { registry, fileOps: left });
        expect([where, problems]).toEqual([where, []]);
      }
    }
  });
});

describe('a power failure', () => {
  it.each([
    ['a record', (store: Store) => writeNote(store, 'a', 2)],
    ['an attachment', (store: Store) => store.commit({ blobs: [attachment] }, meta)],
  ])('takes away nothing of %s that was saved after a flush had failed', async (_, act) => {
    const disk = memoryFileOps();
    await make(disk);
    const faulty = faultyFileOps(disk);
    const store = await open(faulty);
    faulty.arm({ at: 1, mode: 'error', only: 'syncFolder' });
    expect((await act(store)).ok).toBe(false);
    faulty.arm(null);
    const saved = await act(store);
    const last = await open(powerFails(disk));
    if (!saved.ok) throw new Error(saved.error.code);
    expect((await last.history()).map(({ commitId }) => commitId)).toContain(saved.value.commitId);
    for (const name of saved.value.blobs) expect((await last.readBlob(name)).ok).toBe(true);
    for (const { id } of saved.value.targets) expect(await countOf(last, id)).toBe(2);
  });

  it('does not take a workspace away that was made in new folders', async () => {
    const disk = memoryFileOps();
    await make(disk, '/a/b/c/w');
    const store = await open(disk, '/a/b/c/w');
    expect((await writeNote(store, 'a', 2)).ok).toBe(true);
    expect(await countOf(await open(powerFails(disk), '/a/b/c/w'), 'a')).toBe(2);
  });

  it('leaves what opening took off an unfinished record', async () => {
    const disk = memoryFileOps();
    await make(disk);
    const store = await open(disk);
    await writeNote(store, 'a', 1);
    await store.close();
    const handle = await disk.open('/w/audit/2026-11.ndjson', 'a');
    await handle.writeFile(Buffer.from('{"torn'));
    await handle.sync();
    await handle.close();
    await (await open(disk)).close();
    const kept = await powerFails(disk).readdir('/w/recovery');
    expect(kept.map(({ name }) => name)).toEqual([expect.stringContaining('audit-2026-11.ndjson')]);
  });
});
