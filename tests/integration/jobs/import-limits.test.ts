import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { emptyWorkspace } from '#tests/builders/workspace.ts';

/** How large a file may be, and what of it is kept before anybody reads it. */

const MB = 1024 * 1024;
let dir: string;
let host: Host;

beforeAll(async () => {
  dir = await emptyWorkspace();
  const started = await startHost({
    workspace: dir,
    actor: '沈知秋',
    version: '0.0.0',
    workers: inlineWorkers(runTask),
    policy: { values: { MaxImportMB: 2 }, from: { MaxImportMB: '/etc/zhunsheng/policy.json' }, problems: [] },
    now: () => Date.UTC(2026, 2, 20, 8),
  });
  if (!started.ok) throw new Error(started.error.code);
  host = started.value;
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

it('a file above the limit of the machine is refused before a byte is taken, with the limit and who set it', async () => {
  const { client } = host;
  await expect(client.file.begin({ name: '大.docx', size: 2 * MB + 1 })).rejects.toMatchObject({
    data: { code: 'file-too-large-policy', params: { limitMb: 2, source: '/etc/zhunsheng/policy.json' } },
  });
  await expect(client.file.begin({ name: '小.docx', size: 2 * MB })).resolves.toHaveProperty('uploadId');
});

it('a hostile file is kept by its SHA-256 with who brought it and when, before it is read and although it is refused', async () => {
  const { client, context } = host;
  const { id: committeeId } = await client.committee.create({
    ...{
      name: '甲',
      nameEn: '',
      code: '',
      kind: 'tc',
      parentId: '',
      compositionId: 'none',
      votingRuleId: 'cn-tc-2017',
    },
    ...{ lifeCycleId: 'local', scope: '', secretariat: '', contactPerson: '', contactPhone: '', contactEmail: '' },
    ...{ address: '', termFrom: '', termTo: '' },
  });
  const bytes = Buffer.from('PK\x03\x04 nothing of a workbook');
  const { uploadId } = await client.file.begin({ name: '委员.xlsx', size: bytes.length });
  await client.file.append({ uploadId, base64: bytes.toString('base64') });
  const { blob, name } = await client.file.finish({ uploadId });
  const { lines, problems } = await client.committee.previewMembers({ committeeId, file: { blob, name } });
  expect([lines, problems.map(({ code }) => code)]).toEqual([[], ['file-truncated']]);
  const kept = await context.host.store.readBlob(blob);
  expect(kept.ok && Buffer.from(kept.value).equals(bytes)).toBe(true);
  const records = await context.host.store.history();
  const record = records.find(({ blobs }) => blobs.includes(blob));
  expect(record).toMatchObject({
    actor: '沈知秋',
    command: 'file.upload',
    at: expect.stringMatching(/^2026-03-20T08:00/),
  });
});
