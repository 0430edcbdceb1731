import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWorkspace, defineKind, nodeFileOps, openWorkspace, type WorkspaceStore } from '#host/storage/index.ts';
import { faultyFileOps } from '#tests/fakes/file-ops.ts';
import { meta } from './support.ts';

const registry = {
  note: defineKind({
    kind: 'note',
    folder: 'notes',
    schemaVersion: 1,
    schema: z.object({ words: z.array(z.string()) }),
    migrations: {},
    summary: ({ words }) => ({ count: words.length, words }),
    summarySchema: z.object({ count: z.number(), words: z.array(z.string()) }),
  }),
};
type Store = WorkspaceStore<typeof registry>;

async function workspace(): Promise<string> {
  const dir = join(mkdtempSync(join(tmpdir(), 'zs-lists-')), 'w');
  const made = await createWorkspace(dir, { name: 'w' });
  if (!made.ok) throw new Error(made.error.code);
  return dir;
}

async function open(dir: string, fileOps = nodeFileOps()): Promise<Store> {
  const opened = await openWorkspace(dir, { registry, fileOps, backups: 'off' });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.store;
}

async function put(store: Store, id: string, words: readonly string[]): Promise<void> {
  const expectedRev = store.head('note', id)?.rev ?? 0;
  const done = await store.commit({ puts: [{ kind: 'note', id, data: { words: [...words] }, expectedRev }] }, meta);
  if (!done.ok) throw new Error(done.error.code);
}

describe('lists of many records', () => {
  it('stay the same array until a record of the kind changes, and then tell the new one', async () => {
    const store = await open(await workspace());
    await put(store, 'a', ['x']);
    const before = await store.list('note');
    expect(await store.list('note')).toBe(before);
    await put(store, 'b', ['y']);
    expect((await store.list('note')).map(({ id }) => id)).toEqual(['a', 'b']);
    await put(store, 'a', ['x', 'z']);
    expect((await store.list('note'))[0]?.data.words).toEqual(['x', 'z']);
    await store.close();
  });

  it('are not remembered by somebody who only looks on: what another program writes is seen', async () => {
    const dir = await workspace();
    const writer = await open(dir);
    await put(writer, 'a', ['x']);
    const onlooker = await open(dir);
    expect(onlooker.readOnly).toBe(true);
    expect((await onlooker.list('note'))[0]?.data.words).toEqual(['x']);
    await put(writer, 'a', ['x', 'longer than before']);
    expect((await onlooker.list('note'))[0]?.data.words).toEqual(['x', 'longer than before']);
    await onlooker.close();
    await writer.close();
  });

  it('read a small file once, and never a damaged one as if it were whole', async () => {
    const dir = await workspace();
    const first = await open(dir);
    await put(first, 'a', ['x']);
    await put(first, 'b', ['y']);
    await first.close();
    const path = join(dir, 'notes/b.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"words": [\n      "y"\n    ]\n  }\n}', '"words": 7\n  }\n}'),
    );
    const ops = faultyFileOps(nodeFileOps());
    const store = await open(dir, ops);
    expect((await store.list('note')).map(({ id }) => id)).toEqual(['a']);
    expect(await store.get('note', 'b')).toMatchObject({ error: { code: 'storage-invalid' } });
    expect(ops.log.filter((line) => line.endsWith('notes/a.json')).map((line) => line.split(' ')[0])).toEqual([
      'readStart',
    ]);
    await store.close();
  });
});

describe('the head of a file', () => {
  it('of an earlier version, without the figures of today, gives them all the same', async () => {
    const dir = await workspace();
    const first = await open(dir);
    await put(first, 'a', ['x', 'y']);
    await first.close();
    const path = join(dir, 'notes/a.json');
    const text = readFileSync(path, 'utf8');
    for (const older of [text.replace(/ {2}"summary": \{[^}]*\},\n/, ''), text.replace('"count": 2,\n', '')]) {
      expect(older).not.toBe(text);
      writeFileSync(path, older);
      const store = await open(dir);
      expect(store.head('note', 'a')?.summary).toEqual({ count: 2, words: ['x', 'y'] });
      await store.close();
    }
  });

  it('keeps figures that are too long for it out of the file, not out of the lists', async () => {
    const dir = await workspace();
    const words = Array.from({ length: 300 }, (_, index) => `word ${index}`);
    const first = await open(dir);
    await put(first, 'a', words);
    expect(first.head('note', 'a')?.summary).toMatchObject({ count: 300 });
    await first.close();
    expect(readFileSync(join(dir, 'notes/a.json'), 'utf8')).not.toContain('"summary"');
    const store = await open(dir);
    expect(store.head('note', 'a')?.summary).toMatchObject({ count: 300 });
    await store.close();
  });
});
