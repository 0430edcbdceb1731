import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCopyName } from '#host/storage/conflict-copies.ts';
import { freshStore, open, writeNote } from './support.ts';

/** A workspace with notes `a` and `b`, and beside `a` what a sync service may leave. */
async function withCopy(name: string, bytes?: (original: Buffer) => string | Uint8Array) {
  const { dir, store } = await freshStore();
  await writeNote(store, 'a', 1);
  await writeNote(store, 'a', 2);
  const original = await readFile(join(dir, 'notes', 'a.json'));
  const copy = bytes?.(original) ?? original.toString('utf8').replace('第2次', '第二次');
  writeFileSync(join(dir, 'notes', name), copy);
  await store.close();
  return { dir, store: await open(dir) };
}

describe('second copies of a sync service', () => {
  test.each([
    'a-DESKTOP7.json',
    'a-副本.json',
    'a (1).json',
    'a 的冲突文件.json',
    'a (conflicted copy 2026-11-22).json',
  ])('%s is named with the record in it, compared field by field, and never loaded', async (name) => {
    const { store } = await withCopy(name);
    expect(isCopyName(name)).toBe(true);
    expect(store.heads('note').map(({ id }) => id)).toEqual(['a']);
    // Said once and as what it is: no record is damaged.
    expect(store.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([`storage-foreign-file notes/${name}`]);
    expect(await store.strays()).toMatchObject([
      { file: `notes/${name}`, what: 'copy', of: { kind: 'note', id: 'a' } },
    ]);
    const compared = await store.compareStray(`notes/${name}`);
    expect(compared).toMatchObject({
      ok: true,
      value: { all: 1, shown: [{ path: 'title', here: '第2次', there: '第二次' }] },
    });
    await store.close();
  });

  test('kept aside: it lies whole in quarantine, the record of changes says so, the record itself is as before', async () => {
    const { dir, store } = await withCopy('a (1).json');
    const done = await store.setAside('notes/a (1).json', { actor: 'li' });
    expect(done).toMatchObject({ ok: true });
    expect(await store.strays()).toEqual([]);
    expect(store.problems).toEqual([]);
    const [stamp] = await readdir(join(dir, 'quarantine'));
    const kept = await readFile(join(dir, 'quarantine', stamp ?? '', 'notes-a (1).json'), 'utf8');
    expect(kept).toContain('第二次');
    expect((await store.history({ limit: 1 }))[0]).toMatchObject({
      command: 'storage.set-aside',
      note: { file: 'notes/a (1).json' },
    });
    expect((await store.get('note', 'a')).ok).toBe(true);
    await store.close();
  });

  test('an empty or zeroed file is not here yet; it is neither a record nor set aside', async () => {
    const { store } = await withCopy('b.json', () => Buffer.alloc(4096));
    expect(await store.strays()).toMatchObject([{ file: 'notes/b.json', what: 'placeholder' }]);
    expect((await store.setAside('notes/b.json', { actor: 'li' })).ok).toBe(false);
    expect(await store.get('note', 'b')).toMatchObject({ ok: false, error: { code: 'storage-placeholder' } });
    await store.close();
  });

  test('a damaged record under its own name, and our own files, are no copies', async () => {
    const { dir, store } = await withCopy('019ab-4266-14174000.json', () => '{"broken');
    mkdirSync(join(dir, 'sheets', 's'), { recursive: true });
    expect(await store.strays()).toEqual([]);
    expect(isCopyName('019ab-4266-14174000.json')).toBe(false);
    await store.close();
  });
});
