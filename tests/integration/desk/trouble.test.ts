import { mkdtempSync } from 'node:fs';
import { chmod, mkdir, readdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlineWorkers, runTask, startHost } from '#host/index.ts';
import { type FileOps, nodeFileOps } from '#host/storage/index.ts';
import { isOpenToAll } from '#host/usecases/diagnostics/open-to-all.ts';
import { openAppLog } from '#machine/index.ts';
import { emptyWorkspace, plainCommittee } from '../../builders/workspace.ts';
import { faultyFileOps } from '../../fakes/file-ops.ts';

async function hostWith(dir: string, fileOps: FileOps = nodeFileOps(), safeMode = false) {
  const started = await startHost({
    workspace: dir,
    actor: '周佳音',
    version: '0.0.0',
    workers: inlineWorkers(runTask),
    fileOps,
    safeMode,
    log: openAppLog(mkdtempSync(join(tmpdir(), 'zs-desk-'))),
  });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}
type Started = Awaited<ReturnType<typeof hostWith>>;

const addCommittee = ({ client }: Started, name: string) => client.committee.create({ ...plainCommittee, name });
const denied = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EROFS' }));
const kinds = async ({ client }: Started) => (await client.diagnostics.health()).troubles.map(({ kind }) => kind);
const names = async ({ client }: Started) => (await client.committee.list()).map(({ name }) => name);

describe('saving that does not work', () => {
  test('a folder that vanishes is named, nothing is begun in its place, and saving goes on when it is back', async () => {
    const dir = await emptyWorkspace();
    const host = await hostWith(dir);
    await addCommittee(host, '甲');
    await rename(dir, `${dir}-away`);
    await expect(addCommittee(host, '乙')).rejects.toMatchObject({ data: { code: 'storage-folder-gone' } });
    expect(await kinds(host)).toEqual(['folder-gone']);
    expect(await names(host)).toEqual(['甲']);
    expect((await host.client.diagnostics.report()).volume.probe).toMatchObject({ saves: false, error: 'ENOENT' });
    expect(await readdir(dirname(dir))).toEqual([`${basename(dir)}-away`]);
    await rename(`${dir}-away`, dir);
    await host.client.diagnostics.recheck();
    expect(await kinds(host)).toEqual([]);
    await addCommittee(host, '乙');
    expect(await names(host)).toEqual(['甲', '乙']);
    await host.close();
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EIO', 'write-failed'],
  ])('%s while a new content is written: %s until a save succeeds', async (code, kind) => {
    const ops = faultyFileOps(nodeFileOps());
    const host = await hostWith(await emptyWorkspace(), ops);
    ops.arm({ at: 1, mode: 'error', code, only: 'writeFile', shortWrite: true });
    await expect(addCommittee(host, '甲')).rejects.toMatchObject({
      data: { code: expect.stringMatching(/^storage-/) },
    });
    expect(await kinds(host)).toEqual([kind]);
    await addCommittee(host, '甲');
    expect(await kinds(host)).toEqual([]);
    await host.close();
  });

  test('a volume that flushes no folders saves quietly; it is remembered, and the report says so, here as read-only', async () => {
    const base = nodeFileOps();
    const refused = () => Promise.reject(Object.assign(new Error('no flush'), { code: 'ENOTSUP' }));
    const [plain, share] = [await emptyWorkspace(), await emptyWorkspace()];
    const host = await hostWith(plain);
    await addCommittee(host, '甲');
    expect((await host.client.diagnostics.report()).volume.noFolderFlush).toBe(false);
    await host.close();
    const there = await hostWith(share, { ...base, syncFolder: refused });
    await addCommittee(there, '甲');
    expect((await there.client.diagnostics.report()).volume.noFolderFlush).toBe(true);
    await there.close();
    // Remembered as long as the program runs, also where nothing may be tried.
    const again = await hostWith(share, {
      ...base,
      open: (path, flags) => (flags === 'r' ? base.open(path, flags) : denied()),
    });
    expect((await again.client.diagnostics.report()).volume).toMatchObject({ noFolderFlush: true, probe: null });
    await again.close();
  });

  test.skipIf(process.platform !== 'linux')(
    'it is known when every account of the machine can read people and attachments',
    async () => {
      const above = mkdtempSync(join(tmpdir(), 'zs-open-'));
      const dir = join(above, 'workspace');
      // Who may pass the folders above this one is nothing that a test can know.
      const isOpen = () => isOpenToAll(dir, above);
      for (const name of ['.', 'people', 'blobs']) {
        await mkdir(join(dir, name), { recursive: true });
        await chmod(join(dir, name), 0o2775);
      }
      await chmod(above, 0o755);
      expect(await isOpen()).toBe(true);
      // A folder above that others cannot pass, and one that only a group shares.
      await chmod(above, 0o750);
      expect(await isOpen()).toBe(false);
      await chmod(above, 0o755);
      await chmod(join(dir, 'people'), 0o2770);
      expect(await isOpen()).toBe(true);
      await chmod(join(dir, 'blobs'), 0o2770);
      expect(await isOpen()).toBe(false);
    },
  );

  test('after a disk error that leaves it unclear what stands, the workspace is opened anew by itself and goes on', async () => {
    const ops = faultyFileOps(nodeFileOps());
    const host = await hostWith(await emptyWorkspace(), ops);
    await addCommittee(host, '甲');
    const ended = host.context.host.ended;
    ops.arm({ at: 1, mode: 'error', code: 'EIO', only: 'syncFolder' });
    await addCommittee(host, '乙').catch(() => undefined);
    ops.arm(null);
    await host.client.diagnostics.recheck();
    expect(ended.aborted).toBe(true);
    expect(await kinds(host)).toEqual([]);
    await addCommittee(host, '丙');
    expect((await names(host)).length).toBe(3);
    await host.close();
  });

  test('a disk that is nearly full is said before it is full', async () => {
    const ops = { ...nodeFileOps(), space: async () => ({ free: 30 * 1024 * 1024, total: 2 ** 40, type: 0 }) };
    const host = await hostWith(await emptyWorkspace(), ops);
    expect(await host.client.diagnostics.recheck()).toMatchObject({
      troubles: [{ kind: 'nearly-full', params: { free: 30 } }],
    });
    await host.close();
  });
});

describe('opening anew', () => {
  test('whoever finds the workspace held takes over only what no longer answers, and can write then', async () => {
    const dir = await emptyWorkspace();
    const first = await hostWith(dir);
    const second = await hostWith(dir);
    expect(await kinds(second)).toEqual(['held']);
    await expect(lastOf(second.client.diagnostics.reopen({}))).rejects.toMatchObject({
      data: { code: 'storage-locked' },
    });
    await first.close();
    expect(await lastOf(second.client.diagnostics.reopen({}))).toEqual({ readOnly: false });
    expect(await kinds(second)).toEqual([]);
    await addCommittee(second, '甲');
    await second.close();
  });

  test('safe mode reads and writes nothing, searches nothing, and can be left', async () => {
    const dir = await emptyWorkspace();
    const host = await hostWith(dir, nodeFileOps(), true);
    expect(await host.client.diagnostics.health()).toEqual({ troubles: [], safeMode: true });
    await expect(addCommittee(host, '甲')).rejects.toMatchObject({ data: { code: 'storage-read-only' } });
    await expect(host.client.workspace.search({ text: '甲' })).rejects.toMatchObject({ data: { code: 'safe-mode' } });
    expect((await host.client.workspace.verify()).ok).toBe(true);
    const listening = (await host.client.workspace.changes()).next();
    await lastOf(host.client.diagnostics.reopen({ safeMode: false }));
    expect((await listening).done).toBe(true);
    await addCommittee(host, '甲');
    expect(await host.client.diagnostics.health()).toEqual({ troubles: [], safeMode: false });
    await host.close();
  });
});

test('a report holds figures and codes only: 0 of 50 seeded strings', async () => {
  const seeds = Array.from({ length: 10 }, (_, i) => ({
    name: `欧阳询${i}`,
    phone: `1391234567${i}`,
    email: `ouyang${i}@tea.example`,
    unit: `云岭茶叶研究院${i}`,
    address: `滇池路${i}号`,
  }));
  const dir = await emptyWorkspace('欧阳询的工作区');
  const host = await hostWith(dir);
  for (const { name, phone, email, unit, address } of seeds)
    await host.client.committee.create({
      ...plainCommittee,
      name: unit,
      contactPerson: name,
      contactPhone: phone,
      contactEmail: email,
      address,
    });
  const report = JSON.stringify(await host.client.diagnostics.report());
  const { text } = await host.client.diagnostics.log();
  expect(report).toContain('"committee"');
  const found = seeds.flatMap((seed) => Object.values(seed)).filter((seed) => `${report}${text}`.includes(seed));
  expect(found).toEqual([]);
  for (const word of ['周佳音', '欧阳询', dir, tmpdir()]) expect(`${report}${text}`).not.toContain(word);
  await host.close();
});

/** What a stream answers at its end. */
async function lastOf<T>(stream: PromiseLike<AsyncIterator<unknown, T>>): Promise<T> {
  const iterator = await stream;
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
  }
}
