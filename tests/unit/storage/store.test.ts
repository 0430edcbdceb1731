import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWorkspace, defineKind, openWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import {
  countOf,
  create,
  fakeProbe,
  fakeTime,
  freshStore,
  meta,
  open,
  registry,
  temporaryFolder,
  writeNote,
} from './support.ts';

describe('a workspace', () => {
  it('is found again after closing, with its data frozen', async () => {
    const { dir, store } = await freshStore();
    expect((await writeNote(store, 'a', 1)).ok).toBe(true);
    await store.close();
    const again = await open(dir);
    const note = await again.get('note', 'a');
    expect(note).toMatchObject({ ok: true, value: { rev: 1, data: { title: '第1次', count: 1 } } });
    expect(note.ok && Object.isFrozen(note.value.data)).toBe(true);
    await again.close();
  });

  it('is not made in a folder that holds something else, nor twice', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, '论文.docx'), 'x');
    expect(await createWorkspace(dir, { name: 'x' })).toMatchObject({ error: { code: 'storage-folder-not-empty' } });
    const other = temporaryFolder();
    await create(other);
    expect(await createWorkspace(other, { name: 'x' })).toMatchObject({ error: { code: 'storage-already-workspace' } });
  });

  it('says that a folder is none', async () => {
    const result = await openWorkspace(temporaryFolder(), { registry });
    expect(result).toMatchObject({ ok: false, error: { code: 'storage-not-a-workspace' } });
  });

  it('writes two-space JSON with keys in the order of the schema', async () => {
    const { dir, store } = await freshStore();
    const data = { count: 3, title: '乙' };
    await store.commit({ puts: [{ kind: 'note', id: 'a', data, expectedRev: 0 }] }, meta);
    const text = readFileSync(join(dir, 'notes/a.json'), 'utf8');
    expect(text).toContain('\n  "data": {\n    "title": "乙",\n    "count": 3\n  }\n}\n');
    expect(Object.keys(JSON.parse(text))).toEqual([
      'kind',
      'id',
      'schemaVersion',
      'rev',
      'updatedAt',
      'summary',
      'data',
    ]);
    await store.close();
  });

  it('refuses a decision that was made on an older state', async () => {
    const { store } = await freshStore();
    await writeNote(store, 'a', 1);
    const put = { kind: 'note' as const, id: 'a', data: { title: '旧', count: 9 }, expectedRev: 0 };
    expect(await store.commit({ puts: [put] }, meta)).toMatchObject({ error: { code: 'storage-rev-moved' } });
    expect(await countOf(store, 'a')).toBe(1);
    await store.close();
  });

  it('refuses ids that are no safe file names, or differ from another in case alone', async () => {
    const { store } = await freshStore();
    await writeNote(store, 'abc', 1);
    for (const id of ['../x', 'con', 'a b', '', '意见', 'ABC', 'x'.repeat(90)]) {
      const put = { kind: 'note' as const, id, data: { title: '', count: 1 }, expectedRev: 0 };
      expect(await store.commit({ puts: [put] }, meta), id).toMatchObject({ error: { code: 'storage-bad-id' } });
    }
    await store.close();
  });

  it('runs commits one at a time in the order of the calls', async () => {
    const { store } = await freshStore();
    const put = (count: number) =>
      store.commit({ puts: [{ kind: 'note', id: 'a', data: { title: '', count }, expectedRev: count - 1 }] }, meta);
    const results = await Promise.all([put(1), put(2), put(3), put(4)]);
    expect(results.map((result) => result.ok && result.value.seq)).toEqual([1, 2, 3, 4]);
    await store.close();
  });

  it('tells listeners what was changed, and stands when one of them throws', async () => {
    const { store } = await freshStore();
    const heard: string[] = [];
    store.subscribe(() => {
      throw new Error('broken listener');
    });
    store.subscribe((receipt) => heard.push(...receipt.targets.map((target) => target.id)));
    expect((await writeNote(store, 'a', 1)).ok).toBe(true);
    expect(heard).toEqual(['a']);
    await store.close();
  });

  it('records who did what, newest first, and for one object alone', async () => {
    const { store } = await freshStore();
    await writeNote(store, 'a', 1);
    await writeNote(store, 'b', 1);
    await writeNote(store, 'a', 2);
    const all = await store.history();
    expect(all.map((record) => record.seq)).toEqual([3, 2, 1]);
    expect(all[0]).toMatchObject({ actor: 'li', command: 'note.write', targets: [{ id: 'a', rev: 2 }] });
    expect((await store.history({ kind: 'note', id: 'b' })).map((record) => record.seq)).toEqual([2]);
    await store.close();
  });

  it('keeps blobs under their digest and gives them back checked', async () => {
    const { dir, store } = await freshStore();
    const receipt = await store.commit({ blobs: [Buffer.from('甲'), Buffer.from('甲')] }, meta);
    if (!receipt.ok) throw new Error('refused');
    const name = receipt.value.blobs[0] as string;
    expect(await store.readBlob(name)).toEqual({ ok: true, value: Buffer.from('甲') });
    writeFileSync(join(dir, 'blobs', name.slice(0, 2), name), '乙');
    expect(await store.readBlob(name)).toMatchObject({ error: { code: 'storage-blob-damaged' } });
    expect(await store.readBlob('../../x')).toMatchObject({ error: { code: 'storage-not-found' } });
    await store.close();
  });

  it('moves what is deleted to the trash and removes it from there after thirty days', async () => {
    const time = fakeTime();
    const { dir, store } = await freshStore({ clock: time.clock });
    await writeNote(store, 'a', 1);
    await store.commit({ deletes: [{ kind: 'note', id: 'a', expectedRev: 1 }] }, meta);
    expect(await store.get('note', 'a')).toMatchObject({ error: { code: 'storage-not-found' } });
    expect(readdirSync(join(dir, 'trash'))).toHaveLength(1);
    await store.close();
    time.advance(29 * 86_400_000);
    const soon = await open(dir, { clock: time.clock });
    await soon.settled();
    expect(readdirSync(join(dir, 'trash'))).toHaveLength(1);
    await soon.close();
    time.advance(2 * 86_400_000);
    const late = await open(dir, { clock: time.clock });
    await late.settled();
    expect(readdirSync(join(dir, 'trash'))).toHaveLength(0);
    await late.close();
  });
});

describe('the file that opens a workspace with a double click', () => {
  it('comes to a workspace without it when it is opened for writing, once, and never to one that is only read', async () => {
    const { dir, store } = await freshStore();
    const { workspaceId } = store;
    await store.close();
    const pointer = join(dir, 'workspace.zsws');
    const whole = readFileSync(pointer, 'utf8');
    rmSync(pointer);
    await (await open(dir, { readOnly: true })).close();
    expect(existsSync(pointer)).toBe(false);
    await (await open(dir)).close();
    expect(readFileSync(pointer, 'utf8')).toBe(whole);
    expect(whole).toContain(workspaceId);
    const { mtimeMs } = statSync(pointer);
    const again = await open(dir);
    await again.close();
    expect(statSync(pointer).mtimeMs).toBe(mtimeMs);
    expect(again.problems).toEqual([]);
  });
});

describe('undo', () => {
  it('restores what a commit changed in several files, and can itself be undone', async () => {
    const { store } = await freshStore();
    await writeNote(store, 'a', 1);
    await writeNote(store, 'c', 1);
    const change = await store.commit(
      {
        puts: [
          { kind: 'note', id: 'a', data: { title: '', count: 2 }, expectedRev: 1 },
          { kind: 'note', id: 'b', data: { title: '', count: 5 }, expectedRev: 0 },
        ],
        deletes: [{ kind: 'note', id: 'c', expectedRev: 1 }],
      },
      meta,
    );
    if (!change.ok) throw new Error('refused');
    const undone = await store.undo(change.value.commitId, { actor: 'wang' });
    expect(undone).toMatchObject({ ok: true, value: { command: 'undo', undoable: true } });
    expect([await countOf(store, 'a'), await countOf(store, 'b'), await countOf(store, 'c')]).toEqual([1, null, 1]);
    if (!undone.ok) return;
    expect((await store.undo(undone.value.commitId, { actor: 'wang' })).ok).toBe(true);
    expect([await countOf(store, 'a'), await countOf(store, 'b'), await countOf(store, 'c')]).toEqual([2, 5, null]);
    expect((await store.history({ limit: 1 }))[0]).toMatchObject({ actor: 'wang', undoOf: undone.value.commitId });
    await store.close();
  });

  it('is refused when something was changed since, for what may not be undone, and for what nobody knows', async () => {
    const { store } = await freshStore();
    const first = await writeNote(store, 'a', 1);
    await writeNote(store, 'a', 2);
    const vote = await writeNote(store, 'b', 1, 'none');
    if (!first.ok || !vote.ok) throw new Error('refused');
    const actor = { actor: 'li' };
    expect(await store.undo(first.value.commitId, actor)).toMatchObject({ error: { code: 'storage-undo-moved' } });
    expect(await store.undo(vote.value.commitId, actor)).toMatchObject({ error: { code: 'storage-undo-not-allowed' } });
    expect(await store.undo('nothing', actor)).toMatchObject({ error: { code: 'storage-undo-unknown' } });
    await store.close();
  });

  it('brings a deleted aggregate back together with its log', async () => {
    const { dir, store } = await freshStore();
    await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
    await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: [{ step: 1 }, { step: 2 }] }] }, meta);
    const gone = await store.commit({ deletes: [{ kind: 'sheet', id: 's', expectedRev: 1 }] }, meta);
    if (!gone.ok) throw new Error('refused');
    expect(await store.readLog('sheet', 's')).toMatchObject({ value: { count: 0 } });
    expect((await store.undo(gone.value.commitId, { actor: 'li' })).ok).toBe(true);
    expect(await store.readLog('sheet', 's')).toMatchObject({ value: { lines: [{ step: 1 }, { step: 2 }] } });
    await store.close();
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  });

  it('works in a later session too', async () => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 1);
    const change = await writeNote(store, 'a', 2);
    await store.close();
    const again = await open(dir);
    if (!change.ok) throw new Error('refused');
    expect((await again.undo(change.value.commitId, { actor: 'li' })).ok).toBe(true);
    expect(await countOf(again, 'a')).toBe(1);
    await again.close();
  });
});

describe('a log', () => {
  it('takes whole appends, refuses a stale writer, and starts anew with a snapshot', async () => {
    const { dir, store } = await freshStore();
    await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
    const add = (lines: string[], expectedCount: number) =>
      store.commit({ appends: [{ kind: 'sheet', id: 's', lines, expectedCount }] }, meta);
    expect(await add(['一', '二'], 0)).toMatchObject({ ok: true, value: { seq: 0 } });
    expect(await add(['三'], 1)).toMatchObject({ error: { code: 'storage-rev-moved' } });
    expect((await add(['三'], 2)).ok).toBe(true);
    await store.commit(
      {
        puts: [{ kind: 'sheet', id: 's', data: { version: 2 }, expectedRev: 1 }],
        appends: [{ kind: 'sheet', id: 's', lines: [], reset: true }],
      },
      meta,
    );
    expect((await add(['四'], 0)).ok).toBe(true);
    await store.close();
    const again = await open(dir);
    expect(await again.readLog('sheet', 's')).toEqual({ ok: true, value: { lines: ['四'], count: 1 } });
    await again.close();
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  });

  it('that grew after a snapshot is whole when the program was killed', async () => {
    const { dir, store } = await freshStore();
    const add = (lines: string[]) => store.commit({ appends: [{ kind: 'sheet', id: 's', lines }] }, meta);
    await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
    await add(['一', '二']);
    await store.commit(
      {
        puts: [{ kind: 'sheet', id: 's', data: { version: 2 }, expectedRev: 1 }],
        appends: [{ kind: 'sheet', id: 's', lines: [], reset: true }],
      },
      meta,
    );
    await add(['三']);
    // Not closed: no checkpoint is made, and the lock is that of a process that is gone.
    const again = await open(dir);
    expect(again.readOnly).toBe(false);
    expect(again.problems).toEqual([]);
    expect(await again.readLog('sheet', 's')).toEqual({ ok: true, value: { lines: ['三'], count: 1 } });
    await again.close();
  });
});

describe('migrations', () => {
  it('turn older data into the present form when it is read, and write it so with the next change', async () => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 1);
    await store.close();
    const note = defineKind({
      kind: 'note',
      folder: 'notes',
      schemaVersion: 3,
      schema: z.object({ title: z.string(), count: z.number(), tags: z.array(z.string()), done: z.boolean() }),
      migrations: {
        1: (data) => ({ ...(data as object), tags: [] }),
        2: (data) => ({ ...(data as object), done: false }),
      },
    });
    const opened = await openWorkspace(dir, { registry: { note }, probe: fakeProbe(), backups: 'off' });
    if (!opened.ok) throw new Error('not opened');
    const later = opened.value.store;
    const read = await later.get('note', 'a');
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.data).toEqual({ title: '第1次', count: 1, tags: [], done: false });
    expect(readFileSync(join(dir, 'notes/a.json'), 'utf8')).toContain('"schemaVersion": 1');
    await later.commit(
      { puts: [{ kind: 'note', id: 'a', data: { ...read.value.data, done: true }, expectedRev: 1 }] },
      meta,
    );
    expect(readFileSync(join(dir, 'notes/a.json'), 'utf8')).toContain('"schemaVersion": 3');
    await later.close();
  });
});

describe('a big aggregate', () => {
  it('is listed with its figures without being parsed', async () => {
    const { dir, store } = await freshStore();
    await writeNote(store, 'a', 7);
    await store.close();
    const path = join(dir, 'notes/a.json');
    const head = readFileSync(path, 'utf8').split('"data"')[0];
    // a body that no parser would accept: the list must not look at it
    writeFileSync(path, `${head}"data": ${'x'.repeat(20_000)}`);
    mkdirSync(join(dir, 'notes'), { recursive: true });
    const again = await open(dir);
    expect(again.heads('note')).toMatchObject([{ id: 'a', rev: 1, summary: { count: 7 } }]);
    expect(await again.get('note', 'a')).toMatchObject({ error: { code: 'storage-unreadable' } });
    await again.close();
  });
});
