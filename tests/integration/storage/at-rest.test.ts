import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Host, inlineWorkers, registry, runTask, startHost, verifyWorkspace } from '#host/index.ts';
import {
  type FileOps,
  newKey,
  nodeFileOps,
  nodeTimers,
  openWorkspace,
  type Registry,
  readConfidential,
  sealWorkspace,
  writeConfidential,
} from '#host/storage/index.ts';
import { emptyWorkspace } from '#tests/builders/workspace.ts';
import { faultyFileOps } from '#tests/fakes/file-ops.ts';

/** People and attachments behind a passphrase: unreadable without it, checkable without it, never lost with it. */

const PASSPHRASE = '四个互不相干的词语拼成一句';
/** Calls of the disk between two stops that are tried. */
const STEP = 11;
const PHONE = '13900001234';
const TEXT = '回函原文：同意，电话 13900005678';
const person = { organisationId: '', title: '', position: '', email: '', note: '' };
const hosts: Host[] = [];
const dirs: string[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close().catch(() => undefined);
  for (const dir of dirs.splice(0)) await rm(dirname(dir), { recursive: true, force: true });
});

async function hostOf(dir: string, fileOps: FileOps = nodeFileOps()): Promise<Host> {
  const workers = inlineWorkers(runTask);
  const started = await startHost({ workspace: dir, actor: '试验员', version: '0.0.0', workers, fileOps });
  if (!started.ok) throw new Error(started.error.code);
  hosts.push(started.value);
  return started.value;
}

/** A workspace with three people, one of them changed and one deleted again, and an attachment. */
async function filled(): Promise<{ dir: string; blob: string }> {
  const dir = await emptyWorkspace();
  dirs.push(dir);
  const host = await hostOf(dir);
  const { client } = host;
  for (const [index, name] of ['甲', '乙', '丙'].entries())
    await client.people.save({ id: '', person: { ...person, name, phone: `${PHONE}${index}` } });
  const [first] = await client.people.list();
  const { id, name } = first as { id: string; name: string };
  await client.people.save({ id, person: { ...person, name, phone: `${PHONE}9` } });
  const bytes = Buffer.from(TEXT);
  const { uploadId } = await client.file.begin({ name: '回函.txt', size: bytes.length });
  await client.file.append({ uploadId, base64: bytes.toString('base64') });
  const { blob } = await client.file.finish({ uploadId, keep: true });
  await host.close();
  return { dir, blob };
}

function filesWith(dir: string, text: string): readonly string[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => readFileSync(path).includes(text)).map((path) => path.slice(dir.length + 1));
}

async function protect(host: Host): Promise<string> {
  let recoveryKey = '';
  for await (const event of await host.client.workspace.protect({ passphrase: PASSPHRASE, idleMinutes: 0 }))
    if ('recoveryKey' in event) recoveryKey = event.recoveryKey;
  return recoveryKey;
}

const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { data?: { code: string } }) => error.data?.code,
  );

it('nothing of people or attachments can be read without it, and everything with it or the recovery key', async () => {
  const { dir, blob } = await filled();
  let host = await hostOf(dir);
  const recoveryKey = await protect(host);
  for (const text of [PHONE, TEXT, '13900005678'])
    expect(filesWith(dir, text).filter((path) => !path.startsWith('backups'))).toEqual([]);
  expect(await host.client.workspace.verify()).toMatchObject({ ok: true, problems: [] });
  // New ones are sealed as well, also the contents that are kept for undoing.
  const [first] = await host.client.people.list();
  await host.client.people.save({ id: first!.id, person: { ...person, name: '甲', phone: `${PHONE}77` } });
  expect(filesWith(dir, PHONE).filter((path) => !path.startsWith('backups'))).toEqual([]);
  await host.close();

  host = await hostOf(dir);
  const { workspace, people, file } = host.client;
  expect([await code(people.list()), await code(workspace.info()), await code(file.read({ blob, offset: 0 }))]).toEqual(
    Array(3).fill('workspace-locked'),
  );
  const wrong = () => code(workspace.unlock({ secret: 'something else' }));
  expect([await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([
    ...Array(3).fill('passphrase-wrong'),
    'unlock-wait',
  ]);
  await host.close();

  host = await hostOf(dir);
  await host.client.workspace.unlock({ secret: recoveryKey.replaceAll(' ', '-') });
  expect((await host.client.people.list()).map(({ phone }) => phone)).toContain(`${PHONE}77`);
  const { base64 } = await host.client.file.read({ blob, offset: 0 });
  expect(Buffer.from(base64, 'base64').toString()).toBe(TEXT);
  await host.client.workspace.lock();
  expect(await code(host.client.people.list())).toBe('workspace-locked');
});

it('backups from before it are told with their dates, and go when a new one is made, if the person wants it', async () => {
  const { dir } = await filled();
  const host = await hostOf(dir);
  const { backup } = host.client;
  await backup.make();
  expect(await backup.plain()).toEqual({ backups: [] });
  await protect(host);
  const { backups } = await backup.plain();
  expect(backups.length).toBeGreaterThan(0);
  expect(backups.every(({ at }) => /^\d{4}-\d{2}-\d{2}T/.test(at))).toBe(true);
  expect(filesWith(dir, PHONE).filter((path) => path.startsWith('backups'))).not.toEqual([]);
  expect(await backup.replacePlain()).toMatchObject({ removed: backups.length, left: 0 });
  expect(await backup.plain()).toEqual({ backups: [] });
  expect([...filesWith(dir, PHONE), ...filesWith(dir, TEXT)]).toEqual([]);
  const { results } = await backup.drill();
  expect(results.map(({ ok }) => ok)).toEqual([true]);
});

it('damage is told without the passphrase, and what is changed with it is not hidden', async () => {
  const { dir } = await filled();
  await protect(await hostOf(dir));
  await hosts.pop()?.close();
  expect(await verifyWorkspace(dir, { registry })).toMatchObject({ ok: true, sealed: 4 });
  const sealed = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(people|blobs\/..)\/[^.]/.test(path),
  );
  expect(sealed).toHaveLength(4);
  for (const path of sealed) {
    const good = readFileSync(join(dir, path));
    const bad = Buffer.from(good);
    bad[Math.floor(good.length / 2)]! ^= 4;
    writeFileSync(join(dir, path), bad);
    expect((await verifyWorkspace(dir, { registry })).ok, path).toBe(false);
    writeFileSync(join(dir, path), good);
  }
});

it('wherever sealing or opening stops, nothing is lost and it can go on', async () => {
  const { dir } = await filled();
  const host = await hostOf(dir);
  const made = await newKey(host.context.host.store.workspaceId, PASSPHRASE, 0);
  await host.close();
  const { sealer, confidential } = made;
  const copy = join(dirname(dir), 'copy');
  const finish = async (state: 'sealing' | 'opening', ops: FileOps) => {
    const writer = state === 'sealing' ? sealer : { ...sealer, seal: (plain: Uint8Array) => plain };
    const kinds: Registry = registry;
    const opened = await openWorkspace(copy, { registry: kinds, sealer: writer, fileOps: ops, whenLocked: 'refuse' });
    if (!opened.ok) throw new Error(opened.error.code);
    try {
      const options = { ops, timers: nodeTimers, registry: kinds, actor: '试验员' };
      await sealWorkspace(opened.value.store, { ...confidential, state }, sealer, options);
      return await opened.value.store.list('person');
    } finally {
      await opened.value.store.close();
    }
  };
  await cp(dir, copy, { recursive: true });
  for (const state of ['sealing', 'opening'] as const) {
    const before = join(dirname(dir), state);
    await cp(copy, before, { recursive: true });
    const counting = faultyFileOps(nodeFileOps());
    await finish(state, counting);
    const calls = counting.calls();
    for (let at = 1; at < calls; at += STEP) {
      await rm(copy, { recursive: true });
      await cp(before, copy, { recursive: true });
      const dying = faultyFileOps(nodeFileOps());
      dying.arm({ at, mode: 'crash', shortWrite: true });
      await finish(state, dying).catch(() => undefined);
      await rm(join(copy, 'workspace.lock'), { force: true }); // as of a process that is gone
      expect(await finish(state, nodeFileOps()), `${state} ${at} of ${calls}`).toHaveLength(3);
      expect((await verifyWorkspace(copy, { registry, sealer })).problems, `${state} ${at} of ${calls}`).toEqual([]);
      expect(filesWith(copy, PHONE).some((path) => path.startsWith('people'))).toBe(state === 'opening');
    }
  }
});

it('a changed passphrase shuts the old one out, and without one everything is plain again', async () => {
  const { dir } = await filled();
  let host = await hostOf(dir);
  await protect(host);
  expect(await code(host.client.workspace.changePassphrase({ secret: PASSPHRASE, next: 'short' }))).toBe(
    'passphrase-short',
  );
  await host.client.workspace.changePassphrase({ secret: PASSPHRASE, next: 'a sentence of another kind' });
  await host.close();
  host = await hostOf(dir);
  expect(await code(host.client.workspace.unlock({ secret: PASSPHRASE }))).toBe('passphrase-wrong');
  await host.client.workspace.unlock({ secret: 'a sentence of another kind' });
  for await (const _ of await host.client.workspace.unprotect({ secret: 'a sentence of another kind' }));
  expect(host.latch.state()).toMatchObject({ protected: false, locked: false });
  expect(filesWith(dir, PHONE).some((path) => path.startsWith('people'))).toBe(true);
  expect(await host.client.workspace.verify()).toMatchObject({ ok: true });
  await host.close();
  expect((await (await hostOf(dir)).client.people.list()).length).toBe(3);
});

it('a forged file cannot ask for more memory than is ever needed: it is called damaged', async () => {
  const { confidential } = await newKey('w1', PASSPHRASE, 0, { name: 'scrypt', N: 2 ** 14, r: 8, p: 1 });
  const { dir } = await filled();
  const told = async (cost: { N: number; r: number; p: number }) => {
    const kdf = { ...confidential.kdf, ...cost };
    await writeConfidential(nodeFileOps(), nodeTimers, dir, { ...confidential, kdf });
    return readConfidential(nodeFileOps(), dir).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
  };
  expect(await told({ N: 2 ** 17, r: 8, p: 1 })).toBe('read');
  expect(await told({ N: 2 ** 18, r: 8, p: 1 })).toBe('read');
  for (const cost of [
    { N: 2 ** 20, r: 16, p: 4 },
    { N: 2 ** 19, r: 8, p: 1 },
    { N: 2 ** 18, r: 8, p: 2 },
    { N: 100_000, r: 8, p: 1 },
  ])
    expect(await told(cost)).toBe('storage-confidential-damaged');
});
