import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host, HostClient } from '#host/index.ts';
import { emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

let dir: string;
let host: Host;
let client: HostClient;
let committeeId: string;
let otherId: string;
const written = {
  title: '《茶叶采摘技术规程》送审稿',
  kind: 'draft' as const,
  date: '2026-03-02',
  source: '起草组',
  reference: 'CD 12',
  action: 'voting' as const,
  due: '2026-04-30',
  projectId: '',
  meetingId: '',
  note: '',
};

async function upload(text: string) {
  const bytes = Buffer.from(text);
  const { uploadId } = await client.file.begin({ name: 'a.txt', size: bytes.length });
  await client.file.append({ uploadId, base64: bytes.toString('base64') });
  const { blob, name } = await client.file.finish({ uploadId });
  return { blob, name, mime: 'text/plain' };
}
const register = (changes: Partial<Parameters<HostClient['document']['register']>[0]> = {}) =>
  client.document.register({ ...written, committeeId, ...changes });
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (error: { data?: { code?: string } }) => error.data?.code,
  );

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir);
  client = host.client;
  committeeId = (await client.committee.create(plainCommittee)).id;
  otherId = (await client.committee.create({ ...plainCommittee, name: '另一委员会', code: 'QHS/TC 10' })).id;
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

describe('the register of numbered documents', () => {
  it('numbers follow one another in each committee, and are never given again', async () => {
    const first = await register({ file: await upload('one') });
    const second = await register();
    const elsewhere = await register({ committeeId: otherId });
    expect([first.label, second.label, elsewhere.label]).toEqual(['QHS/TC 09 N 1', 'QHS/TC 09 N 2', 'QHS/TC 10 N 1']);
    expect([first.commitId, second.commitId]).toEqual(['', '']);
    await client.document.withdraw({ id: second.id, reason: '登记有误' });
    expect((await register()).label).toBe('QHS/TC 09 N 3');
  });

  it('a reserved number takes one file; another text needs a number of its own, which names what it supersedes', async () => {
    const reserved = await register();
    expect(await client.document.get({ id: reserved.id })).toMatchObject({ state: 'reserved', file: null });
    const file = await upload('text');
    await client.document.fill({ id: reserved.id, file });
    expect(await client.document.get({ id: reserved.id })).toMatchObject({
      state: 'registered',
      file: { name: 'a.txt', size: 4, blob: file.blob },
    });
    expect(await refusalOf(client.document.fill({ id: reserved.id, file }))).toBe('document-has-file');
    const later = await register({ supersedes: [reserved.id], file: await upload('new text') });
    expect(await client.document.get({ id: reserved.id })).toMatchObject({
      state: 'superseded',
      supersededBy: { id: later.id, label: later.label },
    });
    await client.document.withdraw({ id: later.id, reason: '撤回' });
    expect((await client.document.get({ id: reserved.id })).state).toBe('registered');
  });

  it('says why something cannot be done', async () => {
    const { id } = await register();
    const foreign = await register({ committeeId: otherId });
    expect(await refusalOf(client.document.withdraw({ id, reason: '  ' }))).toBe('withdrawal-needs-reason');
    expect(await refusalOf(register({ supersedes: [foreign.id] }))).toBe('document-unknown');
    expect(await refusalOf(register({ date: '2026-02-30' }))).toBe('date-invalid');
    expect(await refusalOf(register({ file: { blob: '0'.repeat(64), name: 'x', mime: '' } }))).toBe('file-not-here');
    await client.document.withdraw({ id, reason: '重复' });
    expect(await refusalOf(client.document.withdraw({ id, reason: '再' }))).toBe('document-withdrawn');
  });

  it('is found by number, words, kind, state and days', async () => {
    const found = async (wanted: Parameters<HostClient['document']['list']>[0]) =>
      (await client.document.list({ committeeId, ...wanted })).rows.map(({ number }) => number).sort((a, b) => a - b);
    const minutes = await register({
      title: '第三次会议纪要',
      kind: 'minutes',
      date: '2026-05-01',
      action: 'information',
    });
    const { number } = await client.document.get({ id: minutes.id });
    expect(await found({ kind: 'minutes' })).toEqual([number]);
    expect(await found({ text: '会议 纪要' })).toEqual([number]);
    expect(await found({ text: `n ${number}` })).toContain(number);
    expect(await found({ from: '2026-04-01', to: '2026-05-31' })).toEqual([number]);
    expect(await found({ state: 'withdrawn' })).not.toContain(number);
    const { total, rows } = await client.document.list({ committeeId, limit: 2 });
    expect(rows).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
  });

  it('lists every file of the committee with its number where it has one', async () => {
    const projectId = (await client.project.create(plainProject(committeeId))).id;
    const kept = await upload('编制说明');
    await client.project.attachPaper({ ...kept, id: projectId, kind: 'memorandum', name: '编制说明.txt' });
    expect(await client.document.files({ committeeId })).toEqual([
      expect.objectContaining({ blob: kept.blob, name: '编制说明.txt', origin: 'paper', projectId, document: null }),
    ]);
    const { id, label } = await register({ file: kept, projectId });
    expect((await client.document.files({ committeeId }))[0]?.document).toEqual({ id, label });
    expect(await client.document.files({ committeeId: otherId })).toEqual([]);
  });
});
