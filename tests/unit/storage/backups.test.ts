import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type BackupPlace,
  type BackupPlan,
  blobName,
  defineKind,
  type FileOps,
  listBackups,
  nodeFileOps,
  openWorkspace,
  readEntries,
  restoreBackup,
  verifyWorkspace,
} from '#host/storage/index.ts';
import { faultyFileOps } from '#tests/fakes/file-ops.ts';
import {
  countOf,
  fakeProbe,
  filesOf,
  filledStore,
  freshStore,
  meta,
  type Opening,
  open,
  registry,
  type Store,
  temporaryFolder,
  writeNote,
} from './support.ts';

const ops = nodeFileOps();
const HOUR = 3_600_000;

async function newest(folder: string) {
  const found = (await listBackups(ops, folder)).at(-1);
  if (!found?.manifest) throw new Error('no backup');
  return { name: found.name, manifest: found.manifest };
}

describe('a backup', () => {
  it('is restored byte for byte from either place, attachments too, and is sound there', async () => {
    const outside = temporaryFolder();
    const { dir, store } = await filledStore({ roots: { outside }, everywhere: true });
    await store.settled();
    await store.backups.backUp('manual');
    const then = filesOf(dir);
    await store.close();
    for (const place of store.backups.places) {
      const { manifest } = await newest(place.folder);
      const target = join(temporaryFolder(), '恢复');
      const report = await restoreBackup(ops, place.folder, manifest, target, place.blobs ? null : dir);
      expect(filesOf(target)).toEqual(then);
      expect(report.files).toBe(then.size);
      expect((await verifyWorkspace(target, { registry })).problems).toEqual([]);
      const again = await open(target);
      expect(await countOf(again, 'a')).toBe(1);
      expect((await writeNote(again, 'a', 2)).ok).toBe(true);
      await again.close();
    }
  });

  it('keeps what did not change once, and takes no longer for it', async () => {
    const faulty = faultyFileOps(ops);
    const { dir, store } = await freshStore({ fileOps: faulty, backups: {} });
    for (let index = 0; index < 20; index++) await writeNote(store, `n${index}`, 1);
    await store.backups.backUp('manual');
    await writeNote(store, 'n3', 2);
    faulty.arm(null);
    const [second] = await store.backups.backUp('manual');
    const copies = faulty.log.filter((call) => call.startsWith('copyFile'));
    expect(copies).toHaveLength(4); // the note, the record, workspace.json, the file that people open
    expect(second?.made?.manifest.files).toBe(23);
    await store.close();
    expect(readdirSync(join(dir, 'backups')).filter((name) => name.endsWith('.json'))).toHaveLength(2);
  });

  it('is a whole state while commits go on', async () => {
    const { dir, store } = await filledStore();
    const writing = (async () => {
      for (let count = 2; count < 25; count++) {
        for (const id of ['a', 'b']) await writeNote(store, id, count);
        await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: [count] }] }, meta);
      }
    })();
    const targets: string[] = [];
    for (let round = 0; round < 4; round++) {
      await store.backups.backUp('manual');
      const target = temporaryFolder();
      await restoreBackup(ops, join(dir, 'backups'), (await newest(join(dir, 'backups'))).manifest, target, dir);
      targets.push(target);
    }
    await writing;
    await store.close();
    for (const target of targets) {
      const again = await open(target);
      expect(again.readOnly).toBe(false);
      expect(again.problems).toEqual([]);
      expect((await again.readLog('sheet', 's')).ok).toBe(true);
      await again.close();
      expect((await verifyWorkspace(target, { registry })).problems).toEqual([]);
    }
  });

  it('copies anew what was damaged in an earlier one, at the first backup after opening', async () => {
    const { dir, store, time } = await filledStore();
    await store.backups.backUp('manual');
    await store.close();
    const folder = join(dir, 'backups');
    const entries = await readEntries(ops, folder, (await newest(folder)).manifest);
    const digest = entries.get('notes/b.json')!.sha256;
    writeFileSync(join(folder, 'objects', digest.slice(0, 2), digest), 'spoilt');
    time.advance(HOUR);
    const again = await open(dir, { clock: time.clock, backups: {} });
    const { manifest } = await newest(folder);
    await expect(restoreBackup(ops, folder, manifest, temporaryFolder(), dir)).rejects.toMatchObject({
      code: 'storage-backup-damaged',
    });
    await again.backups.backUp('manual');
    await restoreBackup(ops, folder, (await newest(folder)).manifest, temporaryFolder(), dir);
    await again.close();
  });

  it('never writes outside of the folder, whatever its list says', async () => {
    const { dir, store } = await filledStore();
    await store.backups.backUp('manual');
    await store.close();
    const folder = join(dir, 'backups');
    const { manifest } = await newest(folder);
    for (const path of ['../out.json', '/tmp/out.json', 'notes/../../out.json', 'C:\\out.json', '..\\out.json']) {
      const page = Buffer.from(`[["${path.replaceAll('\\', '\\\\')}",1,0,"${'0'.repeat(64)}"]]`);
      const digest = blobName(page);
      mkdirSync(join(folder, 'objects', digest.slice(0, 2)), { recursive: true });
      writeFileSync(join(folder, 'objects', digest.slice(0, 2), digest), page);
      const forged = { ...manifest, pages: { 0: digest } };
      await expect(restoreBackup(ops, folder, forged, join(temporaryFolder(), 'x'), null)).rejects.toMatchObject({
        code: 'storage-backup-damaged',
      });
    }
  });

  it('leaves a folder that is not empty, and a target of a damaged backup, as they are', async () => {
    const { dir, store } = await filledStore();
    await store.backups.backUp('manual');
    await store.close();
    const folder = join(dir, 'backups');
    const { manifest } = await newest(folder);
    const taken = temporaryFolder();
    writeFileSync(join(taken, '别人的.txt'), 'x');
    await expect(restoreBackup(ops, folder, manifest, taken, dir)).rejects.toMatchObject({
      code: 'storage-folder-not-empty',
    });
    expect(readdirSync(taken)).toEqual(['别人的.txt']);
    rmSync(join(folder, 'objects'), { recursive: true });
    const free = join(temporaryFolder(), 'neu');
    await expect(restoreBackup(ops, folder, manifest, free, dir)).rejects.toMatchObject({
      code: 'storage-backup-damaged',
    });
    expect(() => readdirSync(free)).toThrow();
  });
});

describe('the keeper', () => {
  it('makes one an hour while the workspace is open and changes, none when nothing happened, one a day all the same', async () => {
    const { dir, store, time } = await filledStore();
    const names = () => readdirSync(join(dir, 'backups')).filter((name) => name.endsWith('.json')).length;
    await store.settled();
    const first = names();
    for (let hour = 1; hour <= 3; hour++) {
      time.advance(HOUR);
      if (hour !== 2) await writeNote(store, 'a', hour + 1);
      await store.backups.backUpIfDue();
    }
    expect(names() - first).toBe(2);
    time.advance(25 * HOUR);
    await store.backups.backUpIfDue();
    expect(names() - first).toBe(3);
    await store.close();
  });

  it('saves on and says so when a place is full, gone or read-only; the other place gets its backup', async () => {
    const share = join(temporaryFolder(), 'not-connected');
    const outside = temporaryFolder();
    const { store } = await filledStore({ roots: { outside, policy: share }, everywhere: true });
    const outcomes = await store.backups.backUp('manual');
    expect(outcomes.map(({ place, problem }) => [place.id, problem?.code ?? null])).toEqual([
      ['inside', null],
      ['outside', null],
      ['policy', 'storage-backup-failed-policy'],
    ]);
    expect(store.problems.map(({ code }) => code)).toEqual(['storage-backup-failed-policy']);
    expect(() => readdirSync(share)).toThrow(); // never made on the local disk
    expect((await writeNote(store, 'a', 2)).ok).toBe(true);
    await ops.mkdir(share);
    await store.backups.backUp('manual');
    expect(store.problems).toEqual([]);
    await store.close();
  });

  it('does not fail a save when the disk fills during a backup', async () => {
    const faulty = faultyFileOps(ops);
    const { dir, store } = await freshStore({ fileOps: faulty, backups: { before: () => 'before-import' } });
    faulty.arm({ at: 1, mode: 'error', code: 'ENOSPC', only: 'copyFile' });
    expect((await writeNote(store, 'a', 1)).ok).toBe(true);
    expect(store.problems.map(({ code }) => code)).toEqual(['storage-backup-failed-inside']);
    faulty.arm(null);
    await store.close();
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  });

  it('keeps a place under its cap, and the newest backup whatever it takes', async () => {
    const { dir, store, time } = await filledStore({ cap: 3_000 });
    for (let count = 2; count < 8; count++) {
      await writeNote(store, 'a', count);
      time.advance(2 * HOUR);
      await store.backups.backUp('manual');
    }
    await store.close();
    const folder = join(dir, 'backups');
    const left = await listBackups(ops, folder);
    expect(left.length).toBeLessThan(6);
    expect(left.length).toBeGreaterThan(0);
    const target = temporaryFolder();
    await restoreBackup(ops, folder, left.at(-1)!.manifest!, target, dir);
    const again = await open(target);
    expect(await countOf(again, 'a')).toBe(7);
    await again.close();
  });

  describe('where two copies of a workspace share a place', () => {
    /** The same workspace in two folders, as somebody copies it; both are worked on. */
    async function twoCopies(plan: BackupPlan, forOther: Opening = {}) {
      const { dir, store, time } = await filledStore();
      await store.close();
      const copy = join(temporaryFolder(), '拷贝');
      cpSync(dir, copy, { recursive: true });
      const opening = { clock: time.clock, timers: time.timers, backups: { ...plan, everywhere: true } };
      return { mine: await open(dir, opening), other: await open(copy, { ...opening, ...forOther }), time };
    }
    const outsideOf = ({ backups }: Store) => backups.places.filter(({ id }) => id === 'outside');

    it('neither takes the backups of the other away, and a damaged record comes back from the own ones', async () => {
      const { mine, other, time } = await twoCopies({ roots: { outside: temporaryFolder() }, cap: 0 });
      const [place] = outsideOf(mine) as [BackupPlace];
      expect(outsideOf(other)[0]?.folder).toBe(place.folder);
      await writeNote(mine, 'a', 100);
      const [made] = await mine.backups.backUp('regular', [place]);
      for (let count = 2; count < 16; count++) {
        await writeNote(other, 'a', count);
        time.advance(60_000);
        await other.backups.backUp('regular', outsideOf(other));
      }
      const left = await listBackups(ops, place.folder);
      const kept = left.find(({ name }) => name === made?.made?.name)?.manifest;
      const target = temporaryFolder();
      if (kept) await restoreBackup(ops, place.folder, kept, target, null);
      expect(await countOf(await open(target, { readOnly: true }), 'a')).toBe(100);
      await rm(join(mine.dir, 'backups'), { recursive: true });
      expect((await mine.backups.copyOf('note', 'a'))?.envelope.data).toMatchObject({ count: 100 });
      expect((await other.backups.copyOf('note', 'a'))?.envelope.data).toMatchObject({ count: 15 });
      await Promise.all([mine.close(), other.close()]);
    });

    it('makes no backup of what the other sweeps away meanwhile, and a sound one after that', async () => {
      const outside = temporaryFolder();
      let sweep: (() => Promise<void>) | null = null;
      const sweeping: FileOps = {
        ...ops,
        readFile: async (path) => {
          const bytes = await ops.readFile(path);
          // The record is what a backup takes last; by then most of it stands in the place without being named.
          if (path.includes('.object.') && Buffer.from(bytes).includes('prevHash')) await sweep?.();
          return bytes;
        },
      };
      const { mine, other } = await twoCopies({ roots: { outside } }, { fileOps: sweeping });
      sweep = async () => {
        sweep = null;
        await mine.backups.backUp('regular', outsideOf(mine));
      };
      await writeNote(other, 'b', 7);
      const outcomes = await other.backups.backUp('regular', outsideOf(other));
      expect(outcomes.map(({ made, problem }) => [made, problem?.code])).toEqual([
        [null, 'storage-backup-failed-outside'],
      ]);
      await other.backups.backUp('regular', outsideOf(other));
      expect(other.backups.problems).toEqual([]);
      for (const { manifest } of await listBackups(ops, outsideOf(other)[0]!.folder))
        await restoreBackup(ops, outsideOf(other)[0]!.folder, manifest!, temporaryFolder(), null);
      await Promise.all([mine.close(), other.close()]);
    });
  });

  it('backs up before data of an older version are written anew, once, and can be rolled back', async () => {
    const { dir, store, time } = await filledStore();
    await store.close();
    const before = filesOf(dir);
    const note = defineKind({
      kind: 'note',
      folder: 'notes',
      schemaVersion: 2,
      schema: z.object({ title: z.string(), count: z.number(), done: z.boolean() }),
      migrations: { 1: (data) => ({ ...(data as object), done: false }) },
    });
    const later = { ...registry, note };
    for (const id of ['a', 'b']) {
      const opened = await openWorkspace(dir, { registry: later, clock: time.clock, probe: fakeProbe(), backups: {} });
      if (!opened.ok) throw new Error(opened.error.code);
      const data = { title: '新', count: 9, done: true };
      expect((await opened.value.store.commit({ puts: [{ kind: 'note', id, data, expectedRev: 1 }] }, meta)).ok).toBe(
        true,
      );
      await opened.value.store.close();
    }
    expect(readFileSync(join(dir, 'notes/a.json'), 'utf8')).toContain('"schemaVersion": 2');
    const folder = join(dir, 'backups');
    const made = (await listBackups(ops, folder)).filter(({ manifest }) => manifest?.why === 'before-migration');
    expect(made).toHaveLength(1);
    const target = temporaryFolder();
    await restoreBackup(ops, folder, made[0]!.manifest!, target, dir);
    expect(filesOf(target)).toEqual(before);
    const back = await open(target);
    expect(await countOf(back, 'a')).toBe(1);
    await back.close();
  });
});

describe('files that the record names', () => {
  it('are missed when they are gone: never default data, and restored from a backup', async () => {
    const { dir, store } = await filledStore();
    await store.backups.backUp('manual');
    await writeNote(store, 'later', 1);
    await store.commit({ deletes: [{ kind: 'note', id: 'c', expectedRev: 1 }] }, meta);
    await store.close();
    for (const name of ['a', 'later']) rmSync(join(dir, `notes/${name}.json`));
    rmSync(join(dir, 'sheets/s/steps.ndjson'));
    const again = await open(dir);
    expect(again.problems.map(({ code, where }) => [code, where])).toEqual(
      expect.arrayContaining([
        ['storage-file-missing', 'notes/a.json'],
        ['storage-file-missing', 'sheets/s/steps.ndjson'],
      ]),
    );
    expect(again.problems.some(({ where }) => where === 'notes/c.json')).toBe(false);
    expect(await again.get('note', 'a')).toMatchObject({ error: { code: 'storage-file-missing' } });
    expect(
      await again.commit({ puts: [{ kind: 'note', id: 'a', data: { title: 'x', count: 0 }, expectedRev: 0 }] }, meta),
    ).toMatchObject({ error: { code: 'storage-file-missing' } });
    for (const name of ['a']) expect((await again.restoreFile('note', name, { actor: 'li' })).ok).toBe(true);
    expect(await again.readLog('sheet', 's')).toMatchObject({ error: { code: 'storage-file-missing' } });
    expect(await again.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['三'] }] }, meta)).toMatchObject({
      ok: false,
    });
    expect((await again.restoreLog('sheet', 's', { actor: 'li' })).ok).toBe(true);
    expect(await again.readLog('sheet', 's')).toMatchObject({ value: { lines: ['一', '二'] } });
    expect((await again.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['三'] }] }, meta)).ok).toBe(true);
    await again.close();
    expect((await verifyWorkspace(dir, { registry })).problems.map(({ where }) => where)).toEqual(['notes/later.json']);
  });

  it('may be damaged right after a commit: the others can be worked on, and the damaged one comes back', async () => {
    const { dir, store } = await filledStore();
    await store.backups.backUp('manual');
    const checkpoint = readFileSync(join(dir, 'workspace.json'));
    await writeNote(store, 'b', 2);
    await store.close();
    writeFileSync(join(dir, 'workspace.json'), checkpoint); // as after a crash before the next checkpoint
    writeFileSync(join(dir, 'notes/b.json'), 'damaged');
    const log = readFileSync(join(dir, 'sheets/s/steps.ndjson'), 'utf8');
    writeFileSync(join(dir, 'sheets/s/steps.ndjson'), log.replace('"二"', '"x"'));
    const again = await open(dir);
    expect(again.readOnly).toBe(false);
    expect((await writeNote(again, 'a', 2)).ok).toBe(true);
    expect((await again.restoreFile('note', 'b', { actor: 'li' })).ok).toBe(true);
    expect((await again.restoreLog('sheet', 's', { actor: 'li' })).ok).toBe(true);
    expect(again.problems).toEqual([]);
    await again.close();
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  });
});
