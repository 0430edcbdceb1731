import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BackupPlan, openWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import {
  countOf,
  create,
  fakeTime,
  filesOf,
  filledStore,
  freshStore,
  open,
  registry,
  temporaryFolder,
  writeNote,
} from './support.ts';

describe('files that cannot be read', () => {
  const damages: readonly [string, (good: string) => string | Buffer, string][] = [
    ['empty', () => '', 'storage-placeholder'],
    ['all zeros', (good) => Buffer.alloc(good.length), 'storage-placeholder'],
    ['cut', (good) => good.slice(0, good.length / 2), 'storage-unreadable'],
    ['no JSON', () => '%PDF-1.7', 'storage-unreadable'],
    ['another JSON type', () => '[1,2]', 'storage-unreadable'],
    [
      'a key twice',
      (good) => good.replace('"count": 1\n  }\n}', '"count": 1,\n    "count": 2\n  }\n}'),
      'storage-unreadable',
    ],
    ['__proto__ as key', (good) => good.replace('"count"', '"__proto__": {}, "count"'), 'storage-unreadable'],
    ['deep nesting', () => '['.repeat(1_000_000), 'storage-unreadable'],
    ['data that does not fit', (good) => good.replace('"第1次"', '17'), 'storage-invalid'],
    ['UTF-16', (good) => Buffer.from(good, 'utf16le'), 'storage-unreadable'],
    ['a newer schema', (good) => good.replace('"schemaVersion": 1', '"schemaVersion": 7'), 'storage-newer-schema'],
    ['another id inside', (good) => good.replace('"id": "a"', '"id": "z"'), 'storage-unreadable'],
  ];

  it.each(damages)('%s: the rest opens, the file is named and stays as it is', async (_name, damage, code) => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 1);
    await writeNote(store, 'b', 1);
    await store.close();
    const path = join(dir, 'notes/a.json');
    const bad = damage(readFileSync(path, 'utf8'));
    writeFileSync(path, bad);
    const again = await open(dir);
    expect(await again.get('note', 'a')).toMatchObject({ ok: false, error: { code } });
    expect(again.problems).toMatchObject([{ code, where: 'notes/a.json' }]);
    expect((await again.list('note')).map((note) => note.id)).toEqual(['b']);
    expect((await writeNote(again, 'b', 2)).ok).toBe(true);
    expect((await writeNote(again, 'a', 2)).ok).toBe(false);
    await again.close();
    expect(readFileSync(path)).toEqual(Buffer.from(bad));
  });

  it('are restored from the newest backup, the damaged one goes to quarantine', async () => {
    const time = fakeTime();
    const { dir, store } = await freshStore({ clock: time.clock, backups: {} });
    await writeNote(store, 'a', 1);
    await writeNote(store, 'a', 2);
    await store.close();
    time.advance(86_400_000);
    const nextDay = await open(dir, { clock: time.clock, backups: {} });
    await nextDay.settled();
    await writeNote(nextDay, 'a', 3);
    await nextDay.close();
    writeFileSync(join(dir, 'notes/a.json'), 'damaged');
    const again = await open(dir, { clock: time.clock });
    expect(await again.restoreFile('note', 'a', { actor: 'li' })).toMatchObject({ ok: true });
    expect(await again.get('note', 'a')).toMatchObject({ value: { rev: 4, data: { count: 2 } } });
    expect(again.problems).toEqual([]);
    expect(await again.restoreFile('note', 'a', { actor: 'li' })).toMatchObject({
      error: { code: 'storage-not-damaged' },
    });
    await again.close();
    expect(readdirSync(join(dir, 'quarantine'))).toHaveLength(1);
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  });

  it('conflict copies of sync services are named and never loaded', async () => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 1);
    await store.close();
    const names = ['a (1).json', 'a-副本.json', 'a 的冲突文件.json', 'a-LAPTOP.json'];
    for (const name of names) copyFileSync(join(dir, 'notes/a.json'), join(dir, 'notes', name));
    const again = await open(dir);
    expect(again.heads('note').map((head) => head.id)).toEqual(['a']);
    expect(again.problems.map((problem) => problem.where).sort()).toEqual(names.map((name) => `notes/${name}`).sort());
    await again.close();
  });

  it('opens with the manifest before when workspace.json is damaged', async () => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 1);
    await store.close();
    writeFileSync(join(dir, 'workspace.json'), '');
    const again = await open(dir);
    expect(again.readOnly).toBe(false);
    expect(await countOf(again, 'a')).toBe(1);
    expect((await writeNote(again, 'a', 2)).ok).toBe(true);
    await again.close();
    expect((await verifyWorkspace(dir, { registry })).ok).toBe(true);
  });
});

describe('the ladder of a manifest that cannot be read', () => {
  const kill = (dir: string, ...names: string[]) => {
    for (const name of names) writeFileSync(join(dir, name), '{"kind":"work');
  };
  const FILES = ['workspace.json', 'workspace.prev.json'] as const;

  async function climbed(dir: string, plan: BackupPlan = {}) {
    const store = await open(dir, { backups: plan });
    const codes = store.problems.map(({ code }) => code);
    return { store, rung: codes.find((code) => code.startsWith('storage-taken-')) };
  }

  async function expectWhole(dir: string, store: Awaited<ReturnType<typeof open>>, id: string) {
    expect(store.readOnly).toBe(false);
    expect(store.workspaceId).toBe(id);
    expect(await countOf(store, 'a')).toBe(2);
    expect((await writeNote(store, 'b', 5)).ok).toBe(true);
    await store.close();
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  }

  it('takes the version before, then the backup inside, then outside, then the record', async () => {
    for (const wanted of ['previous', 'inside', 'outside', 'rebuilt'] as const) {
      const outside = temporaryFolder();
      const { dir, store } = await filledStore({ roots: { outside }, everywhere: true });
      await store.backups.backUp('manual');
      await writeNote(store, 'a', 2); // newer than every backup
      await store.close();
      const damaged = wanted === 'previous' ? FILES.slice(0, 1) : FILES;
      kill(dir, ...damaged);
      if (wanted === 'rebuilt')
        writeFileSync(join(dir, 'workspace.json'), `{"kind": "workspace", "id": "${store.workspaceId}"`);
      if (wanted === 'outside' || wanted === 'rebuilt') rmSync(join(dir, 'backups'), { recursive: true });
      if (wanted === 'rebuilt') rmSync(outside, { recursive: true });
      const { store: again, rung } = await climbed(dir, { roots: { outside } });
      expect(rung).toBe(`storage-taken-${wanted}`);
      const [stamp] = readdirSync(join(dir, 'quarantine'));
      expect(readdirSync(join(dir, 'quarantine', stamp!)).sort()).toEqual([...damaged].sort());
      await expectWhole(dir, again, store.workspaceId);
    }
  });

  it('ends with every record that still parses, read-only and untouched', async () => {
    const { dir, store } = await filledStore();
    await store.close();
    rmSync(join(dir, 'backups'), { recursive: true, force: true });
    kill(dir, ...FILES, `audit/${readdirSync(join(dir, 'audit'))[0]}`, 'notes/b.json');
    const before = filesOf(dir);
    const { store: again, rung } = await climbed(dir);
    expect(rung).toBe('storage-taken-salvaged');
    expect(again.readOnly).toBe(true);
    expect(await countOf(again, 'a')).toBe(1);
    expect(again.problems.map(({ where }) => where)).toContain('notes/b.json');
    await again.close();
    expect(filesOf(dir)).toEqual(before);
  });

  it('does not take a folder for a workspace that holds nothing of one', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'readme.txt'), 'x');
    expect(await openWorkspace(dir, { registry })).toMatchObject({ error: { code: 'storage-not-a-workspace' } });
    await create(join(dir, 'neu'));
    for (const name of FILES) writeFileSync(join(dir, 'neu', name), Buffer.alloc(600));
    expect(await openWorkspace(join(dir, 'neu'), { registry, readOnly: true })).toMatchObject({ ok: true });
  });
});
