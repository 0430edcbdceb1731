import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '#host/storage/index.ts';
import { freshStore, meta, open, registry, type Store, temporaryFolder, writeNote } from './support.ts';

/** A workspace with a file of every sort. */
async function sample(): Promise<string> {
  const { dir, store } = await freshStore();
  await writeNote(store, 'a', 1);
  await writeNote(store, 'a', 2);
  await writeNote(store, 'b', 1);
  await store.commit({ blobs: [Buffer.from('附件内容')] }, meta);
  await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
  await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['一', '二', '三'] }] }, meta);
  await store.commit({ deletes: [{ kind: 'note', id: 'b', expectedRev: 1 }] }, meta);
  await store.close();
  return dir;
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .map((name) => relative(dir, join(dir, name)));
}

const codes = async (dir: string) => (await verifyWorkspace(dir, { registry })).problems.map((problem) => problem.code);

describe('verification', () => {
  it('finds nothing in a sound workspace and counts what it saw', async () => {
    const report = await verifyWorkspace(await sample(), { registry });
    expect(report).toMatchObject({ ok: true, problems: [], auditRecords: 6 });
    expect(report.files).toBeGreaterThanOrEqual(7);
  });

  it('finds a changed byte anywhere in any file', async () => {
    const dir = await sample();
    const files = filesIn(dir).filter((name) => !/^workspace\.(prev\.json|zsws)$/.test(name)); // a spare of workspace.json; a name for the desktop
    expect(files.length).toBeGreaterThanOrEqual(7);
    let flips = 0;
    for (const name of files) {
      const good = readFileSync(join(dir, name));
      for (let at = 0; at < good.length; at += Math.max(1, Math.floor(good.length / 40))) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] as number) ^ (1 << (flips++ % 7));
        writeFileSync(join(dir, name), bad);
        const report = await verifyWorkspace(dir, { registry });
        expect(report.ok, `${name} byte ${at}`).toBe(false);
      }
      writeFileSync(join(dir, name), good);
    }
    expect(flips).toBeGreaterThan(200);
    expect(await codes(dir)).toEqual([]);
  });

  it('finds a file that was removed, added, or put back to an earlier state', async () => {
    const dir = await sample();
    const path = join(dir, 'notes/a.json');
    const good = readFileSync(path);
    rmSync(path);
    expect(await codes(dir)).toContain('storage-file-missing');
    const undo = join(dir, 'journal/undo', readdirSync(join(dir, 'journal/undo'))[0] as string);
    copyFileSync(undo, path);
    expect(await codes(dir)).toContain('storage-file-changed');
    writeFileSync(path, good);
    writeFileSync(join(dir, 'notes/c.json'), good.toString().replace('"id": "a"', '"id": "c"'));
    expect(await codes(dir)).toEqual(['storage-file-unrecorded']);
  });

  it('finds an audit log that was cut, at every line, though the chain itself is whole', async () => {
    const dir = await sample();
    const segment = join(dir, 'audit', readdirSync(join(dir, 'audit'))[0] as string);
    const good = readFileSync(segment);
    const lines = good.toString().split('\n');
    for (let keep = 0; keep < lines.length - 1; keep++) {
      writeFileSync(
        segment,
        lines
          .slice(0, keep)
          .map((line) => `${line}\n`)
          .join(''),
      );
      expect(await codes(dir), `${keep} of ${lines.length - 1} kept`).toContain('storage-audit-truncated');
      const store = await open(dir);
      expect(store.readOnly).toBe(true);
      expect(store.problems.map((problem) => problem.code)).toContain('storage-audit-truncated');
      await store.close();
    }
    rmSync(segment);
    expect(await codes(dir)).toContain('storage-audit-truncated');
  });

  it('finds records that were removed, swapped or repeated', async () => {
    const dir = await sample();
    const segment = join(dir, 'audit', readdirSync(join(dir, 'audit'))[0] as string);
    const lines = readFileSync(segment, 'utf8').trimEnd().split('\n');
    const write = (next: string[]) => writeFileSync(segment, `${next.join('\n')}\n`);
    for (let at = 0; at < lines.length - 1; at++) {
      write(lines.toSpliced(at, 1));
      expect(await codes(dir), `without ${at}`).toContain('storage-audit-broken');
      write(lines.toSpliced(at, 2, lines[at + 1] as string, lines[at] as string));
      expect(await codes(dir), `swapped ${at}`).toContain('storage-audit-broken');
      write(lines.toSpliced(at, 0, lines[at] as string));
      expect(await codes(dir), `twice ${at}`).toContain('storage-audit-broken');
    }
  });

  it('finds a log of steps that was cut at a line', async () => {
    const dir = await sample();
    const path = join(dir, 'sheets/s/steps.ndjson');
    writeFileSync(path, '');
    expect(await codes(dir)).toContain('storage-log-changed');
  });

  it('says when a folder is no workspace', async () => {
    expect(await codes(temporaryFolder())).toEqual(['storage-not-a-workspace']);
  });
});

/** The history says what was cut off, and where it is; opening again says nothing more. */
async function expectRecovered(dir: string, store: Store, file: string, cut: string): Promise<void> {
  const [last, before] = await store.history({ limit: 2 });
  expect(last).toMatchObject({ command: 'log.recovered', note: { file, bytes: cut.length }, targets: [] });
  expect(before?.command).not.toBe('log.recovered');
  expect(readFileSync(join(dir, String(last?.note?.['kept'])), 'utf8')).toBe(cut);
}

describe('an unfinished end', () => {
  it('of the audit log is set aside when the workspace is opened', async () => {
    const dir = await sample();
    const segment = join(dir, 'audit', readdirSync(join(dir, 'audit'))[0] as string);
    appendFileSync(segment, '{"actor":"li","blo');
    const store = await open(dir);
    expect(store.readOnly).toBe(false);
    expect(store.problems.map((problem) => problem.code)).toEqual(['storage-audit-tail-cut']);
    await expectRecovered(dir, store, `audit/${basename(segment)}`, '{"actor":"li","blo');
    expect((await writeNote(store, 'a', 3)).ok).toBe(true);
    await store.close();
    expect(await codes(dir)).toEqual([]);
    expect(readdirSync(join(dir, 'recovery'))).toHaveLength(1);
  });

  it('of a log of steps as well', async () => {
    const dir = await sample();
    const path = join(dir, 'sheets/s/steps.ndjson');
    appendFileSync(path, '{"n":4,');
    const store = await open(dir);
    expect(await store.readLog('sheet', 's')).toMatchObject({ value: { count: 3 } });
    await expectRecovered(dir, store, 'sheets/s/steps.ndjson', '{"n":4,');
    await store.close();
    truncateSync(path, statSync(path).size);
    expect(await codes(dir)).toEqual([]);
  });
});
