import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileOps, nodeFileOps, verifyWorkspace } from '#host/storage/index.ts';
import { countOf, create, fakeProbe, meta, open, registry, type Store, temporaryFolder, writeNote } from './support.ts';

/** A disk that runs something once, in the middle of the call that is named. */
function interrupted(
  at: 'append to the record' | 'append to a log' | 'rename',
): FileOps & { during?: () => Promise<void> } {
  const disk = nodeFileOps();
  const ops: FileOps & { during?: () => Promise<void> } = {
    ...disk,
    rename: async (from, to) => {
      if (at === 'rename' && to.endsWith('a.json')) await sleep();
      return disk.rename(from, to);
    },
    open: async (path, flags) => {
      const handle = await disk.open(path, flags);
      const file = at === 'append to a log' ? 'steps.ndjson' : '/audit/';
      if (at === 'rename' || flags !== 'a' || !path.includes(file)) return handle;
      return {
        ...handle,
        writeFile: async (bytes) => {
          await sleep();
          return handle.writeFile(bytes);
        },
      };
    },
  };
  const sleep = async (): Promise<void> => {
    const { during } = ops;
    delete ops.during;
    await during?.();
  };
  return ops;
}

const sound = async (dir: string) =>
  (await verifyWorkspace(dir, { registry })).problems.filter(({ severity }) => severity === 'error');

async function desk(fileOps: FileOps): Promise<{ readonly dir: string; readonly store: Store }> {
  const dir = temporaryFolder();
  await create(dir);
  const store = await open(dir, { fileOps });
  await writeNote(store, 'a', 1);
  await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
  await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['x'] }] }, meta);
  return { dir, store };
}

describe('a holder that sleeps in the middle of a save, and is taken over', () => {
  it('confirms nothing, cuts nothing away, and what it wrote is set aside: record of changes', async () => {
    const disk = interrupted('append to the record');
    const { dir, store: sleeper } = await desk(disk);
    const holder: { store?: Store } = {};
    disk.during = async () => {
      holder.store = await open(dir, { probe: fakeProbe({ pid: 200 }) });
      expect((await writeNote(holder.store, 'b', 5)).ok).toBe(true);
    };
    expect(await writeNote(sleeper, 'a', 2)).toMatchObject({ ok: false, error: { code: 'storage-lock-lost' } });
    await sleeper.close();
    const next = holder.store as Store;
    expect((await writeNote(next, 'b', 6)).ok).toBe(true);
    expect([await countOf(next, 'a'), await countOf(next, 'b')]).toEqual([1, 6]);
    expect(readdirSync(join(dir, 'recovery')).filter((name) => name.includes('stray'))).toHaveLength(1);
    await next.close();
    expect(await sound(dir)).toEqual([]);
  });

  it('the same for a log', async () => {
    const disk = interrupted('append to a log');
    const { dir, store: sleeper } = await desk(disk);
    const holder: { store?: Store } = {};
    const append = (store: Store, line: string) =>
      store.commit({ appends: [{ kind: 'sheet', id: 's', lines: [line] }] }, meta);
    disk.during = async () => {
      holder.store = await open(dir, { probe: fakeProbe({ pid: 200 }) });
      expect((await append(holder.store, 'y')).ok).toBe(true);
    };
    expect(await append(sleeper, 'lost')).toMatchObject({ ok: false, error: { code: 'storage-lock-lost' } });
    const next = holder.store as Store;
    expect((await append(next, 'z')).ok).toBe(true);
    await next.close();
    await sleeper.close();
    const again = await open(dir);
    expect(await again.readLog('sheet', 's')).toMatchObject({ value: { lines: ['x', 'y', 'z'] } });
    await again.close();
    expect(await sound(dir)).toEqual([]);
  });

  it('puts no file in the place of a newer one', async () => {
    const disk = interrupted('rename');
    const { dir, store: sleeper } = await desk(disk);
    const holder: { store?: Store } = {};
    disk.during = async () => {
      holder.store = await open(dir, { probe: fakeProbe({ pid: 200 }) });
      expect((await writeNote(holder.store, 'a', 9)).ok).toBe(true);
    };
    await writeNote(sleeper, 'a', 2);
    expect(await countOf(holder.store as Store, 'a')).toBe(9);
    expect(JSON.parse(readFileSync(join(dir, 'notes/a.json'), 'utf8')).data.count).toBe(9);
    await holder.store?.close();
    await sleeper.close();
    expect(await sound(dir)).toEqual([]);
  });
});

it('a save that stands beside the record as a branch is set aside when the workspace is opened, and named', async () => {
  const { dir, store } = await desk(nodeFileOps());
  await writeNote(store, 'a', 2);
  await store.close();
  const segment = join(dir, 'audit', readdirSync(join(dir, 'audit'))[0] ?? '');
  const [, second = ''] = readFileSync(segment, 'utf8').split('\n');
  appendFileSync(segment, `${second}\n`);
  expect((await sound(dir)).map(({ code }) => code)).toEqual(['storage-audit-branch']);
  const again = await open(dir);
  expect(again.readOnly).toBe(false);
  expect(again.problems.map(({ code }) => code)).toEqual(['storage-audit-branch']);
  expect((await writeNote(again, 'a', 3)).ok).toBe(true);
  await again.close();
  expect(await sound(dir)).toEqual([]);
});
