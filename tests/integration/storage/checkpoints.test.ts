import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace, type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { registry } from '#host/registry.ts';
import { canonicalJson } from '#host/storage/canonical-json.ts';
import { sha256 } from '#host/storage/digest.ts';
import { readCheckpoint, verifyWorkspace } from '#host/storage/index.ts';
import { plainCommittee } from '#tests/builders/workspace.ts';

/** Checkpoints of the record, kept by other hands, and the verifier that needs nothing of ours. */

const RECORDS = 40;
const verifier = fileURLToPath(new URL('../../../resources/verify-log.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zs-checkpoint-'));
const dir = join(folder, '工作区');
const settings = join(folder, 'settings');

let early: string;
let late: string;
let publicKey: string;
let segment: string;
let lines: string[];

async function hostOn(workspace: string, readOnly = false, own = settings): Promise<Host> {
  const workers = inlineWorkers(runTask);
  const started = await startHost({ workspace, actor: '林一苇', version: '0.0.0', workers, settings: own, readOnly });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

beforeAll(async () => {
  const made = await createWorkspace(dir, { name: '存证' });
  if (!made.ok) throw new Error(made.error.code);
  const host = await hostOn(dir);
  const { client } = host;
  const { id } = await client.committee.create(plainCommittee);
  early = (await client.workspace.checkpoint()).text;
  for (let index = 1; index < RECORDS; index++)
    await client.committee.update({ id, changes: { scope: `范围 ${index}` } });
  ({ text: late, publicKey } = await client.workspace.checkpoint());
  await host.close();
  segment = readdirSync(join(dir, 'audit'))[0]!;
  lines = readFileSync(join(dir, 'audit', segment), 'utf8')
    .trimEnd()
    .split('\n');
});

/** The workspace with another record of changes. */
function copyWith(changed: readonly string[], name: string): string {
  const copy = join(folder, name);
  cpSync(dir, copy, { recursive: true });
  writeFileSync(join(copy, 'audit', segment), changed.map((line) => `${line}\n`).join(''));
  return copy;
}

async function verifyWith(workspace: string, checkpoints: string[], publicKeys: string[] = []) {
  const host = await hostOn(workspace, true);
  try {
    return await host.client.workspace.verify({ checkpoints, publicKeys });
  } finally {
    await host.close();
  }
}

const placeOf = (text: string) => readCheckpoint(text)!.checkpoint;

async function alone(...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
  try {
    return { code: 0, out: (await promisify(execFile)(process.execPath, [verifier, ...args])).stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, out: stderr };
  }
}

describe('a checkpoint (存证点)', () => {
  it('shows that the record up to it is unchanged, and who signed it', async () => {
    const report = await verifyWith(dir, [early, late]);
    expect(report).toMatchObject({ ok: true, auditRecords: lines.length });
    expect(report.checkpoints.map(({ state, signature }) => [state, signature])).toEqual([
      ['kept', 'good'],
      ['kept', 'good'],
    ]);
  });

  it('is read as mail programs leave it', async () => {
    const mailed = `\uFEFF请保存：\r\n  ${late.replaceAll('\n', '\r\n  ')}`;
    expect((await verifyWith(dir, [mailed])).checkpoints).toMatchObject([{ state: 'kept', signature: 'good' }]);
    await expect(verifyWith(dir, ['没有存证点'])).rejects.toMatchObject({ data: { code: 'checkpoint-unreadable' } });
  });

  it('with another signature is refused; without its key it is said not to be checked', async () => {
    const [head = '', mark = ''] = late.split('\n\n');
    const forged = `${head}\n\n${mark.replace(/[A-Za-z](?=[A-Za-z0-9+/=]{20})/, (c) => (c === 'A' ? 'B' : 'A'))}`;
    expect(await verifyWith(dir, [forged])).toMatchObject({ ok: false, checkpoints: [{ signature: 'bad' }] });
    const other = await hostOn(dir, true, join(folder, 'other-settings'));
    const verify = (publicKeys: string[]) => other.client.workspace.verify({ checkpoints: [late], publicKeys });
    expect((await verify([])).checkpoints).toMatchObject([{ state: 'kept', signature: 'unknown' }]);
    expect((await verify([publicKey])).checkpoints).toMatchObject([{ state: 'kept', signature: 'good' }]);
    await other.close();
  });

  it('tells when the end of the record was cut off, which the chain alone cannot', async () => {
    const cut = lines.slice(0, -3);
    expect((await alone(copyWith(cut, '截断'))).code).toBe(0);
    const file = join(folder, 'late.txt');
    writeFileSync(file, late);
    expect(await alone(join(folder, '截断'), file)).toMatchObject({
      code: 1,
      out: expect.stringContaining('ends before'),
    });
  });

  it('tells when the whole chain was made anew, which the chain alone cannot', async () => {
    let before = JSON.parse(lines[0]!).prevHash as string;
    const forged = lines.map((line) => {
      const { hash: _, ...record } = JSON.parse(line);
      const rest = { ...record, actor: '别人', prevHash: before };
      before = sha256(canonicalJson(rest));
      return canonicalJson({ ...rest, hash: before });
    });
    const copy = copyWith(forged, '重做');
    expect((await alone(copy)).code).toBe(0);
    const file = join(folder, 'early.txt');
    writeFileSync(file, early);
    expect(await alone(copy, file)).toMatchObject({ code: 1, out: expect.stringContaining('was changed') });
    const { checkpoints } = await verifyWorkspace(copy, { registry, checkpoints: [early, late].map(placeOf) });
    expect(checkpoints.map(({ state }) => state)).toEqual(['changed', 'changed']);
  });

  it('tells a record that no longer reaches it, and one of another workspace', async () => {
    const cut = copyWith(lines.slice(0, -3), '缺尾');
    const other = { ...placeOf(early), workspaceId: 'other' };
    const { ok, checkpoints } = await verifyWorkspace(cut, {
      registry,
      checkpoints: [placeOf(late), other, placeOf(early)],
    });
    expect(ok).toBe(false);
    expect(checkpoints.map(({ state }) => state)).toEqual(['lost', 'foreign', 'kept']);
  });

  it('the key stands outside the workspace, readable by its owner only', () => {
    const inside = readdirSync(dir, { recursive: true }).map(String);
    expect(inside.filter((name) => /pem|key/.test(name))).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(join(settings, 'signing-key.pem')).mode & 0o077).toBe(0);
  });
});

describe('the verifier that stands alone', () => {
  it('agrees with ours on a sound record, checkpoint and key', async () => {
    const [file, key] = [join(folder, 'checkpoint.txt'), join(folder, 'key.pem')];
    writeFileSync(file, late);
    writeFileSync(key, publicKey);
    const { code, out } = await alone(dir, file, key);
    expect(code).toBe(0);
    expect(out).toContain(`${lines.length} records in order`);
    expect(out).toContain('signed with this key');
  });

  const changes: readonly (readonly [string, (all: readonly string[]) => readonly string[], number])[] = [
    ['a word changed', (all) => all.with(5, all[5]!.replace('committee.update', 'committee.delete')), 6],
    ['a line dropped', (all) => all.toSpliced(7, 1), 8],
    ['two lines swapped', (all) => all.with(3, all[4]!).with(4, all[3]!), 4],
    ['a line twice', (all) => all.toSpliced(9, 0, all[8]!), 10],
    ['blanks put in', (all) => all.with(2, all[2]!.replace(':', ': ')), 3],
  ];
  it.each(changes)('finds %s, at the line', async (name, change, line) => {
    expect(await alone(copyWith(change(lines), name))).toMatchObject({
      code: 1,
      out: expect.stringContaining(`line ${line}:`),
    });
  });
});

it('a paper that prints it is read again, the hash typed in groups', async () => {
  const [head = ''] = late.split('\n\n');
  const [origin = '', seq = '', hash = ''] = head.split('\n');
  const printed = `操作记录存证点：${origin} ${seq} ${hash.replace(/.{8}(?=.)/g, '$& ')}\n第 1 页`;
  expect((await verifyWith(dir, [printed])).checkpoints).toMatchObject([{ state: 'kept', signature: 'none' }]);
});
