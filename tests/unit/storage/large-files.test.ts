import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchHealth } from '#host/health.ts';
import { comparing } from '#host/storage/compare-data.ts';
import { encodingEnvelope, makeEnvelope } from '#host/storage/envelope.ts';
import { createWorkspace, nodeFileOps, openWorkspace } from '#host/storage/index.ts';
import { atOnce, inTurns, type Slices } from '#host/storage/slices.ts';
import { SILENT_LOG } from '#machine/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { registry } from './support.ts';

const META = { actor: 'li', command: 'note' };
/** Notes may have 1 MB here, as records have 100 MB. */
const small = { ...registry, note: { ...registry.note, mostBytes: 1024 * 1024 } };
const big = { title: '长'.repeat(500_000), count: 2 };

async function open(dir: string, kinds: typeof registry) {
  const opened = await openWorkspace(dir, { registry: kinds, backups: 'off' });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.store;
}

async function withNote() {
  const dir = join(mkdtempSync(join(tmpdir(), 'zs-large-')), 'ws');
  await createWorkspace(dir, { name: '甲' });
  const store = await open(dir, small);
  const saved = await store.commit(
    { puts: [{ kind: 'note', id: 'a', data: { title: '短', count: 1 }, expectedRev: 0 }] },
    META,
  );
  expect(saved.ok).toBe(true);
  return { dir, store };
}

async function filesOf(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true });
  return names.filter((name) => name !== 'workspace.lock').sort();
}

test('a record above the limit is refused in words before anything is written', async () => {
  const { dir, store } = await withNote();
  const before = await filesOf(dir);
  const bytes = await readFile(join(dir, 'notes', 'a.json'));
  for (const [id, expectedRev] of [
    ['a', 1],
    ['b', 0],
  ] as const) {
    const saved = await store.commit({ puts: [{ kind: 'note', id, data: big, expectedRev }] }, META);
    expect(saved).toEqual({ ok: false, error: { code: 'storage-too-large', params: { file: id, size: 2, most: 1 } } });
  }
  expect((await filesOf(dir)).filter((name) => !name.startsWith(join('journal', 'undo')))).toEqual(
    before.filter((name) => !name.startsWith(join('journal', 'undo'))),
  );
  expect(await readFile(join(dir, 'notes', 'a.json'))).toEqual(bytes);
  expect(translate('zh-CN', 'problem.storage-too-large', { file: 'a', size: 2, most: 1 })).toMatch(
    /2 MB.*没有保存.*拆分/,
  );
  expect((await store.history()).length).toBe(1);
  expect(await store.get('note', 'a')).toMatchObject({ ok: true, value: { data: { title: '短' } } });
  await store.close();
});

test('a file above the limit is named and not opened, and stays as it is', async () => {
  const { dir, store } = await withNote();
  await store.close();
  const before = await open(dir, registry);
  const grown = await before.commit({ puts: [{ kind: 'note', id: 'a', data: big, expectedRev: 1 }] }, META);
  expect(grown.ok).toBe(true);
  await before.close();
  const bytes = await readFile(join(dir, 'notes', 'a.json'));

  const found = await open(dir, small);
  const params = { file: 'notes/a.json', size: 2, most: 1 };
  expect(found.problems).toEqual([
    { code: 'storage-file-too-large', severity: 'error', params, where: 'notes/a.json' },
  ]);
  expect(translate('en', 'problem.storage-file-too-large', params)).toMatch(/2 MB.*not opened.*Nothing is lost/);
  const refused = { ok: false, error: { code: 'storage-file-too-large' } };
  expect(await found.get('note', 'a')).toMatchObject(refused);
  for (const expectedRev of [0, 2]) {
    const over = await found.commit(
      { puts: [{ kind: 'note', id: 'a', data: { title: '', count: 0 }, expectedRev }] },
      META,
    );
    expect(over).toMatchObject(refused);
  }
  await found.close();
  expect(await readFile(join(dir, 'notes', 'a.json'))).toEqual(bytes);

  const again = await open(dir, registry);
  expect(await again.get('note', 'a')).toMatchObject({ ok: true, value: { data: big } });
  await again.close();
});

test('a record of 20 MB and more is named with its size, as soon as it is saved', async () => {
  let saved: (receipt: unknown) => void = () => undefined;
  let size = 1;
  const head = () => ({ id: 'd1', size, summary: undefined });
  const store = {
    dir: '/x',
    problems: [],
    trouble: null,
    readOnly: false,
    heads: (kind: string) => (kind === 'draftText' ? [head()] : []),
    head,
    get: async () => ({ ok: true, value: { data: { name: '征求意见稿' } } }),
    history: async () => [],
    onTrouble: () => () => undefined,
    subscribe: (listener: typeof saved) => {
      saved = listener;
      return () => undefined;
    },
  };
  const health = watchHealth({
    store: store as never,
    ops: { ...nodeFileOps(), space: async () => ({ free: 1e12, total: 1e12, type: 0 }) },
    log: SILENT_LOG,
    heldBy: null,
    meantReadOnly: false,
    safeMode: false,
    now: Date.now,
    stays: false,
    reopen: async () => undefined,
  });
  const told = new Promise<void>((resolve) => health.onChange(resolve));
  expect(health.current().troubles).toEqual([]);
  size = 34 * 1024 * 1024;
  saved({ targets: [{ kind: 'draftText', id: 'd1' }] });
  await told;
  expect(health.current().troubles).toMatchObject([
    { kind: 'large-files', params: { count: 1, most: 34, record: '征求意见稿 · drafts/d1/snapshot.json' } },
  ]);
  health.close();
});

test('others have their turn while long works are done, however many of them', async () => {
  let turns = 0;
  let goesOn = true;
  const count = (): void => {
    turns++;
    if (goesOn) setImmediate(count);
  };
  function* work(): Slices<string> {
    for (let step = 0; step < 4; step++) {
      const end = performance.now() + 10;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  }
  setImmediate(count);
  expect(await Promise.all(Array.from({ length: 5 }, () => inTurns(work())))).toEqual(Array(5).fill('done'));
  goesOn = false;
  // Each work takes one step when it begins; every other step is a turn of its own.
  expect(turns).toBeGreaterThanOrEqual(15);
});

test('a record of a megabyte is written in many steps, whether it is one list, many or deep', () => {
  const text = '时间应写明上限和下限。'.repeat(10);
  const rows = Array.from({ length: 4000 }, (_, i) => ({ id: `${i}`, text }));
  const any = {
    ...registry.note,
    schema: { safeParse: (data: unknown) => ({ success: true, data }) },
    summary: () => null,
  };
  for (const data of [
    { rows },
    { doc: { content: [{ content: rows }] } },
    { sets: rows.slice(0, 40).map(() => rows.slice(0, 100)) },
  ]) {
    const work = encodingEnvelope(makeEnvelope(any as never, 'x', 1, '2026-03-01T00:00:00.000Z', data));
    let steps = 0;
    while (!work.next().done) steps++;
    expect(steps).toBeGreaterThan(8);
  }
});

test('two contents are compared by the ids of their items, to the last letter', () => {
  const long = '长'.repeat(200);
  const here = {
    name: 'x',
    rows: [
      { id: 'a', t: `${long}1` },
      { id: 'b', t: '2', name: '二' },
    ],
    gone: [1],
    empty: {},
  };
  const there = {
    rows: [
      { id: 'b', t: '3', name: '二' },
      { id: 'a', t: `${long}2` },
    ],
    name: 'x',
    more: { deep: null },
    empty: [],
  };
  const cut = `${'长'.repeat(160)}…`;
  expect(atOnce(comparing(here, there))).toEqual({
    all: 4,
    shown: [
      { path: 'rows.a.t', steps: [{ field: 'rows' }, { item: 1 }, { field: 't' }], here: cut, there: cut },
      {
        path: 'rows.b.t',
        steps: [{ field: 'rows' }, { item: 2, known: { field: 'name', value: '二' } }, { field: 't' }],
        here: '2',
        there: '3',
      },
      { path: 'gone.0', steps: [{ field: 'gone' }, { item: 1 }], here: '1', there: null },
      { path: 'more.deep', steps: [{ field: 'more' }, { field: 'deep' }], here: null, there: 'null' },
    ],
  });
});
