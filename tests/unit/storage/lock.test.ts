import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileOps, nodeProcessProbe, openWorkspace } from '#host/storage/index.ts';
import { faultyFileOps } from '#tests/fakes/file-ops.ts';
import { countOf, fakeProbe, fakeTime, freshStore, open, registry, writeNote } from './support.ts';

describe('two openers', () => {
  it('the second opens read-only, is told who has the workspace, and sees what the first writes', async () => {
    const { dir, store } = await freshStore({ probe: fakeProbe({ user: '李', host: '办公室' }) });
    await writeNote(store, 'a', 1);
    const second = await openWorkspace(dir, { registry, probe: fakeProbe({ host: 'laptop' }), backups: 'off' });
    if (!second.ok) throw new Error('refused');
    const reader = second.value.store;
    expect(second.value.heldBy).toMatchObject({ user: '李', host: '办公室' });
    expect(reader.readOnly).toBe(true);
    expect(await countOf(reader, 'a')).toBe(1);
    expect(await writeNote(reader, 'a', 2)).toMatchObject({ ok: false, error: { code: 'storage-read-only' } });
    expect((await writeNote(store, 'a', 10)).ok).toBe(true);
    expect(await countOf(reader, 'a')).toBe(10);
    await reader.close();
    expect((await writeNote(store, 'a', 3)).ok).toBe(true);
    await store.close();
  });

  it('may be refused instead, for a caller that wants to ask', async () => {
    const { dir, store } = await freshStore();
    const options = { registry, probe: fakeProbe({ host: 'laptop' }), whenLocked: 'refuse' as const };
    expect(await openWorkspace(dir, options)).toMatchObject({
      error: { code: 'storage-locked', params: { user: 'li', host: 'desk', here: 0 } },
    });
    await store.close();
  });

  it('reading writes nothing at all', async () => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 1);
    await store.close();
    const ops = faultyFileOps(nodeFileOps());
    const reader = await open(dir, { fileOps: ops, readOnly: true, backups: {} });
    await countOf(reader, 'a');
    await reader.history();
    await writeNote(reader, 'a', 2);
    await reader.settled();
    await reader.close();
    const writes = ops.log.filter((line) => !/^(readFile|readdir|stat|open|size|readStart|close) /.test(line));
    expect(writes).toEqual([]);
    expect(existsSync(join(dir, 'workspace.lock'))).toBe(false);
  });

  it('the lock is given back when the workspace is closed', async () => {
    const { dir, store } = await freshStore();
    await store.close();
    const next = await open(dir, { probe: fakeProbe({ host: 'laptop' }) });
    expect(next.readOnly).toBe(false);
    await next.close();
  });
});

describe('a lock whose holder is gone', () => {
  it('is taken over at once when the process on this machine has ended, and the old holder can no longer write', async () => {
    const time = fakeTime();
    const { dir, store: old } = await freshStore();
    await writeNote(old, 'a', 1);
    const next = await open(dir, { probe: fakeProbe({ alive: false, pid: 200 }), timers: time.timers });
    expect(next.readOnly).toBe(false);
    expect(time.waited).toBe(0);
    expect(await writeNote(old, 'a', 2)).toMatchObject({ error: { code: 'storage-lock-lost' } });
    expect(old.readOnly).toBe(true);
    expect(await countOf(next, 'a')).toBe(1);
    expect((await writeNote(next, 'a', 5)).ok).toBe(true);
    await old.close();
    expect((await writeNote(next, 'a', 6)).ok).toBe(true);
    await next.close();
  });

  it('keeps what the old holder could not save under recovery/', async () => {
    const { dir, store: old } = await freshStore();
    const next = await open(dir, { probe: fakeProbe({ pid: 200 }) });
    await writeNote(old, 'a', 7);
    const [kept] = readdirSync(join(dir, 'recovery'));
    expect(readFileSync(join(dir, 'recovery', kept as string), 'utf8')).toContain('"count": 7');
    await next.close();
    await old.close();
  });

  it('of another machine is taken over only when a person agrees and its counter stands still for 30 s', async () => {
    const { dir, store: old } = await freshStore();
    const time = fakeTime();
    const probe = fakeProbe({ host: 'laptop' });
    const next = await open(dir, { probe, timers: time.timers, takeOver: true });
    expect(next.readOnly).toBe(false);
    expect(time.waited).toBe(30_000);
    await next.close();
    await old.close();
  });

  it('is not taken over while the holder still moves its counter', async () => {
    const holder = fakeTime();
    const { dir, store } = await freshStore({ timers: holder.timers });
    const timers = {
      ...holder.timers,
      wait: async () => {
        holder.beat();
        await store.settled();
      },
    };
    const options = { registry, timers, probe: fakeProbe({ host: 'laptop' }), takeOver: true };
    expect(await openWorkspace(dir, { ...options, whenLocked: 'refuse' })).toMatchObject({
      error: { code: 'storage-locked-alive' },
    });
    expect((await writeNote(store, 'a', 1)).ok).toBe(true);
    await store.close();
  });

  it('that cannot be read counts as held until a person agrees', async () => {
    const { dir, store } = await freshStore();
    await store.close();
    writeFileSync(join(dir, 'workspace.lock'), '');
    expect((await open(dir)).readOnly).toBe(true);
    const time = fakeTime();
    const taken = await open(dir, { takeOver: true, timers: time.timers });
    expect(taken.readOnly).toBe(false);
    await taken.close();
  });

  it('of another machine that died while it took the lock over is no obstacle for ever', async () => {
    const { dir, store } = await freshStore();
    const lock = readFileSync(join(dir, 'workspace.lock'), 'utf8');
    writeFileSync(join(dir, 'workspace.lock.guard'), lock.replace('"desk"', '"gone"'));
    const probe = fakeProbe({ host: 'laptop' });
    const taken = await open(dir, { probe, takeOver: true });
    expect(taken.readOnly).toBe(false);
    await taken.close();
    await store.close();
  });

  it('only one of several that find it gets it', async () => {
    const { dir, store } = await freshStore();
    const openers = [201, 202, 203, 204].map((pid) =>
      openWorkspace(dir, {
        registry,
        backups: 'off',
        probe: fakeProbe({ pid, isAlive: async (other) => other !== 100 }),
        timers: fakeTime().timers,
      }),
    );
    const opened = await Promise.all(openers);
    const writable = opened.filter((result) => result.ok && !result.value.store.readOnly);
    expect(writable.length).toBe(1);
    for (const result of opened) if (result.ok) await result.value.store.close();
    await store.close();
  });
});

it('this process is alive, and one with another start time is not', async () => {
  const probe = await nodeProcessProbe();
  expect(await probe.isAlive(probe.pid, probe.processStart)).toBe(true);
  expect(await probe.isAlive(2 ** 30, '')).toBe(false);
  if (probe.processStart) expect(await probe.isAlive(probe.pid, 'earlier boot')).toBe(false);
});
