import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

type Client = Host['client'];

async function draftWith(client: Client, sentence: string): Promise<string> {
  const committee = await client.committee.create(plainCommittee);
  const project = await client.project.create(plainProject(committee.id));
  const { id } = await client.draft.create({ projectId: project.id, name: '', basedOn: '' });
  await append(client, id, sentence);
  return id;
}

/** Writes a chapter at the end of the body, as an editor would. */
async function append(client: Client, id: string, sentence: string): Promise<void> {
  const { doc, version } = await client.draft.open({ id });
  const tr = new Transform(standardSchema.nodeFromJSON(doc as DocJson));
  const { heading, paragraph } = standardSchema.nodes;
  const body = tr.doc.child(1);
  tr.insert(tr.doc.child(0).nodeSize + body.nodeSize - 1, [
    heading.create({ id: 'chapter001', level: 1 }, standardSchema.text('采摘')),
    paragraph.create({ id: 'sentence01' }, standardSchema.text(sentence)),
  ]);
  const steps = tr.steps.map((step) => step.toJSON() as unknown);
  expect((await client.draft.sendSteps({ id, version, steps, clientId: 'test' })).accepted).toBe(true);
}

async function must(client: Client, id: string) {
  const { findings, waived } = await client.draft.check({ id });
  return {
    open: findings.filter(({ check }) => check === 'WO01').map(({ block, quote }) => `${block} ${quote}`),
    waived: waived.map(({ finding, reason, by }) => `${finding.check} ${finding.quote} ${reason} ${by}`),
  };
}

const place = { check: 'WO01', block: 'sentence01', quote: '必须' };

describe('waivers of findings', () => {
  it('keep a finding with its reason, survive a restart, and end when the words change or somebody takes them back', async () => {
    const dir = await emptyWorkspace();
    let host = await hostOn(dir, { actor: '林秘书' });
    const id = await draftWith(host.client, '鲜叶必须当日加工。');
    expect((await must(host.client, id)).open).toEqual(['sentence01 必须']);
    await expect(host.client.draft.waive({ id, ...place, reason: '  ' })).rejects.toMatchObject({
      data: { code: 'waiver-reason-missing' },
    });
    await host.client.draft.waive({ id, ...place, reason: '引用上级文件原文。' });
    expect(await must(host.client, id)).toEqual({ open: [], waived: ['WO01 必须 引用上级文件原文。 林秘书'] });
    await host.close();

    host = await hostOn(dir);
    expect((await must(host.client, id)).open).toEqual([]);
    const later = await host.client.draft.create({
      projectId: (await host.client.draft.open({ id })).meta.projectId,
      name: '',
      basedOn: id,
    });
    expect((await must(host.client, later.id)).waived).toHaveLength(1);
    await host.client.draft.unwaive({ id, ...place });
    expect((await must(host.client, id)).open).toEqual(['sentence01 必须']);
    await host.close();
  });

  it('are not given to a frozen text', async () => {
    const host = await hostOn(await emptyWorkspace());
    const id = await draftWith(host.client, '鲜叶必须当日加工。');
    await host.client.draft.freeze({ id, mark: '征求意见稿', on: '2026-03-01' });
    await expect(host.client.draft.waive({ id, ...place, reason: '理由' })).rejects.toMatchObject({
      data: { code: 'draft-frozen' },
    });
    await host.close();
  });

  it('are none in drafts of before there were any', async () => {
    const dir = await emptyWorkspace();
    let host = await hostOn(dir);
    const id = await draftWith(host.client, '鲜叶应当日加工。');
    await host.close();
    const path = join(dir, 'drafts', id, 'meta.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { schemaVersion: number; data: { waivers?: unknown } };
    expect(file.data.waivers).toEqual([]);
    delete file.data.waivers;
    await writeFile(path, JSON.stringify({ ...file, schemaVersion: 1 }, null, 2));
    host = await hostOn(dir);
    expect((await host.client.draft.open({ id })).meta.waivers).toEqual([]);
    await host.close();
  });

  it('stand in the report beside what is still to be done', async () => {
    const host = await hostOn(await emptyWorkspace(), { actor: '林秘书' });
    const id = await draftWith(host.client, '鲜叶必须当日加工，不得过夜。');
    await host.client.draft.waive({ id, ...place, reason: '引用上级文件原文。' });
    const steps = await host.client.paper.render({
      paper: { kind: 'check-report', draftId: id, language: 'en' },
      format: 'pdf',
      keep: false,
    });
    let next = await steps.next();
    while (!next.done) next = await steps.next();
    expect(next.value.pages).toBeGreaterThan(0);
    expect(next.value.problems).toEqual([]);
    const chinese = await host.client.paper.render({
      paper: { kind: 'check-report', draftId: id, language: 'zh-CN' },
      format: 'txt',
      keep: false,
    });
    let made = await chinese.next();
    while (!made.done) made = await chinese.next();
    const { base64 } = await host.client.file.read({ blob: made.value.blob, offset: 0 });
    expect(Buffer.from(base64, 'base64').toString('utf8')).toMatch(/检查日期：\d{4}年\d{1,2}月\d{1,2}日/);
    await expect(
      (async () => {
        const kept = await host.client.paper.render({
          paper: { kind: 'check-report', draftId: id, language: 'en' },
          format: 'pdf',
          keep: true,
        });
        for await (const _ of kept);
      })(),
    ).rejects.toMatchObject({ data: { code: 'paper-format-not-offered' } });
    await host.close();
  });
});
