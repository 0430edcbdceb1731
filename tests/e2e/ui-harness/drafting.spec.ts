import { expect, type Page, test } from '@playwright/test';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { HostClient } from '#host/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { plainCommittee, plainProject } from '../../builders/workspace.ts';
import { type Harness, startHarness } from './start-harness.ts';

/** Drafting beyond the sheet itself: comparing versions, drafting checks and their waivers. */

let harness: Harness;
let older = '';
let newer = '';

const { nodes } = standardSchema;
const text = (words: string): Node => standardSchema.text(words);
const heading = (id: string, words: string): Node => nodes.heading.create({ id, level: 1 }, text(words));
const paragraph = (id: string, words: string): Node => nodes.paragraph.create({ id }, text(words));

test.beforeEach(async ({ page }) => {
  harness = await startHarness({ empty: true });
  const { client } = harness;
  const committee = await client.committee.create(plainCommittee);
  const project = await client.project.create({
    ...plainProject(committee.id),
    work: 'revision',
    replaces: ['DB3699/T 12—2015'],
  });
  older = (await client.draft.create({ projectId: project.id, name: '讨论稿', basedOn: '' })).id;
  await edit(client, older, (tr) =>
    tr.insert(endOfBody(tr.doc), [
      heading('pick00001', '采摘'),
      paragraph('pick00002', '鲜叶采摘时间为晴天上午。'),
      heading('store0001', '贮存'),
      paragraph('store0002', '鲜叶必须摊放在阴凉处。'),
    ]),
  );
  newer = (await client.draft.create({ projectId: project.id, name: '征求意见稿', basedOn: older })).id;
  await edit(client, newer, (tr) => {
    const [from, to] = rangeOf(tr.doc, 'pick00002');
    tr.replaceWith(from, to, paragraph('pick00002', '鲜叶采摘时间为晴天下午。'));
    const [storeFrom] = rangeOf(tr.doc, 'store0001');
    const [, storeTo] = rangeOf(tr.doc, 'store0002');
    tr.delete(storeFrom, storeTo);
    tr.insert(endOfBody(tr.doc), [heading('trans0001', '运输'), paragraph('trans0002', '运输应避免挤压。')]);
  });
  await page.goto(harness.url);
});
test.afterEach(async () => {
  await harness?.close();
});

async function edit(client: HostClient, id: string, change: (tr: Transform) => void): Promise<void> {
  const { doc, version } = await client.draft.open({ id });
  const tr = new Transform(standardSchema.nodeFromJSON(doc as DocJson));
  change(tr);
  await client.draft.sendSteps({
    id,
    version,
    steps: tr.steps.map((step) => step.toJSON() as unknown),
    clientId: 'test',
  });
}

function endOfBody(doc: Node): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize - 1;
}

function rangeOf(doc: Node, id: string): readonly [number, number] {
  let range: readonly [number, number] = [-1, -1];
  doc.descendants((node, pos) => {
    if (node.attrs['id'] === id) range = [pos, pos + node.nodeSize];
    return range[0] < 0;
  });
  return range;
}

async function textOf(client: HostClient, id: string): Promise<string> {
  return JSON.stringify((await client.draft.open({ id })).doc);
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

test('two versions are compared word by word; old text comes back and can be taken away again', async ({ page }) => {
  await go(page, `/drafts/${newer}`);
  await page.getByRole('link', { name: '比较' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '版本比较' })).toBeVisible();
  const list = page.getByRole('region', { name: '比较结果' });
  const changed = list.getByRole('article', { name: '修改' });
  await expect(changed.locator('del')).toHaveText('上午');
  await expect(changed.locator('ins')).toHaveText('下午');
  await expect(list.getByRole('article', { name: '删除' })).toHaveCount(2);
  await expect(list.getByRole('article', { name: '增加' })).toHaveCount(2);

  await page.keyboard.press('F7');
  await expect(changed).toBeFocused();
  await changed.getByRole('button', { name: '恢复旧文' }).click();
  await expect(changed).toHaveCount(0);
  expect(await textOf(harness.client, newer)).toContain('晴天上午');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(changed).toHaveCount(1);
  expect(await textOf(harness.client, newer)).toContain('晴天下午');
});

test('the changes are chosen, worded and put into the foreword', async ({ page }) => {
  await go(page, `/drafts/${newer}/compare?with=${older}`);
  await page.getByRole('button', { name: '主要技术变化' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('变化的内容')).toHaveCount(3);
  await dialog.getByLabel('变化的内容').first().fill('采摘时间');
  await dialog.getByRole('checkbox').nth(1).uncheck();
  await dialog.getByRole('button', { name: '写入前言（2 项）' }).click();
  await expect(dialog).toBeHidden();
  const text = await textOf(harness.client, newer);
  expect(text).toContain('更改了采摘时间（见第4章，2015年版的第4章）；');
  expect(text).toContain('增加了运输（见第5章）。');
  expect(text).not.toContain('删除了贮存');
});

test('a finding is shown where it stands, repaired, taken back, and left as it is with a reason', async ({ page }) => {
  await go(page, `/drafts/${older}`);
  await page.getByRole('tab', { name: /起草检查/ }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'WO01' });
  await expect(row).toContainText('必须');
  await row.getByRole('button', { name: /WO01/ }).click();
  await expect(page.locator('.zs-finding', { hasText: '必须' })).toBeVisible();
  await row.getByRole('button', { name: /应/ }).last().click();
  await expect(row).toHaveCount(0);
  await expect(page.locator('[data-id="store0002"]')).toHaveText('鲜叶应摊放在阴凉处。');
  await page.getByRole('button', { name: '更多' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-id="store0002"]')).toHaveText('鲜叶必须摊放在阴凉处。');
  await row.getByRole('button', { name: '保留原文…' }).click();
  await page.getByLabel('保留原文的理由').fill('引用原文。');
  await page.getByRole('button', { name: '保留原文', exact: true }).click();
  await expect(row).toHaveCount(0);
  expect((await harness.client.draft.open({ id: older })).meta.waivers).toMatchObject([
    { check: 'WO01', quote: '必须' },
  ]);
});
