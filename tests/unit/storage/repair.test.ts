import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import { countOf, fakeProbe, fakeTime, freshStore, meta, open, registry, writeNote } from './support.ts';

async function sample(): Promise<{ readonly dir: string; readonly segment: string }> {
  const { dir, store } = await freshStore();
  await writeNote(store, 'a', 1);
  await writeNote(store, 'b', 1);
  await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
  await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['一', '二'] }] }, meta);
  await writeNote(store, 'a', 2);
  await store.close();
  return { dir, segment: join(dir, 'audit', readdirSync(join(dir, 'audit'))[0] as string) };
}

const repair = (dir: string) => {
  const { clock, timers } = fakeTime();
  return repairWorkspace(dir, { registry, actor: 'li', reason: '审计日志受损', clock, timers, probe: fakeProbe() });
};

/** After a repair everything is as before for the user, writable, and the history says what happened. */
async function expectUsable(dir: string): Promise<void> {
  expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  const store = await open(dir);
  expect(store.readOnly).toBe(false);
  expect((await store.history({ limit: 1 }))[0]).toMatchObject({ command: 'storage.repaired', actor: 'li' });
  expect((await writeNote(store, 'a', 9)).ok).toBe(true);
  expect(await countOf(store, 'a')).toBe(9);
  await store.close();
  expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
}

describe('repair', () => {
  it('goes on after an audit log that was cut, and records how much is lost', async () => {
    const { dir, segment } = await sample();
    const lines = readFileSync(segment, 'utf8').split('\n');
    writeFileSync(segment, `${lines.slice(0, 2).join('\n')}\n`);
    expect(await repair(dir)).toEqual({
      ok: true,
      value: { soundUntil: 2, lost: 2, accepted: ['notes/a.json', 'sheets/s/meta.json'] },
    });
    await expectUsable(dir);
  });

  it('goes on after a changed record and keeps the damaged log in quarantine', async () => {
    const { dir, segment } = await sample();
    const damaged = readFileSync(segment, 'utf8').replace('"seq":3', '"seq":8');
    writeFileSync(segment, damaged);
    expect(await repair(dir)).toMatchObject({ ok: true, value: { soundUntil: 2, lost: 2 } });
    const [stamp] = readdirSync(join(dir, 'quarantine'));
    const [kept] = readdirSync(join(dir, 'quarantine', stamp as string));
    expect(readFileSync(join(dir, 'quarantine', stamp as string, kept as string), 'utf8')).toBe(damaged);
    await expectUsable(dir);
  });

  it('mends the record from a backup and loses nothing, also what was written after the backup', async () => {
    for (const damage of [
      (text: string) => text.replace('"seq":2', '"seq":8'),
      (text: string) => `${'\0'.repeat(200)}${text.slice(200)}`,
    ]) {
      const { dir, segment } = await sample();
      const store = await open(dir);
      await store.backups.backUp('manual');
      await writeNote(store, 'b', 2);
      await store.close();
      const whole = readFileSync(segment, 'utf8');
      writeFileSync(segment, damage(whole));
      expect((await verifyWorkspace(dir, { registry })).ok).toBe(false);
      expect(await repair(dir)).toEqual({ ok: true, value: { soundUntil: 5, lost: 0, accepted: [] } });
      expect(readFileSync(segment, 'utf8').startsWith(whole)).toBe(true);
      await expectUsable(dir);
    }
  });

  it('goes on when the whole log is gone', async () => {
    const { dir, segment } = await sample();
    rmSync(segment);
    expect(await repair(dir)).toMatchObject({ ok: true, value: { soundUntil: 0, lost: 4 } });
    await expectUsable(dir);
  });

  it('takes files that were changed, added or removed from outside as they are', async () => {
    const { dir } = await sample();
    const a = readFileSync(join(dir, 'notes/a.json'), 'utf8');
    writeFileSync(join(dir, 'notes/a.json'), a.replace('第2次', '手改'));
    writeFileSync(join(dir, 'notes/c.json'), a.replace('"id": "a"', '"id": "c"'));
    rmSync(join(dir, 'notes/b.json'));
    expect((await verifyWorkspace(dir, { registry })).ok).toBe(false);
    expect(await repair(dir)).toMatchObject({
      value: { lost: 0, accepted: ['notes/a.json', 'notes/c.json', 'notes/b.json'] },
    });
    await expectUsable(dir);
  });

  it('cuts a log of steps at the line that was changed', async () => {
    const { dir } = await sample();
    const path = join(dir, 'sheets/s/steps.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('一', '三'));
    expect((await repair(dir)).ok).toBe(true);
    await expectUsable(dir);
  });

  it('is refused while somebody has the workspace open', async () => {
    const { dir, store } = await freshStore();
    const result = await repairWorkspace(dir, { registry, actor: 'li', probe: fakeProbe({ host: 'laptop' }) });
    expect(result).toMatchObject({ ok: false, error: { code: 'storage-locked' } });
    await store.close();
  });
});
