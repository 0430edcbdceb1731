import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { buildPacket } from '#host/exporters/packet/index.ts';
import { answerProblems, answerVote, readCommentFile } from '#host/importers/forms/index.ts';
import { packetReadBlob, samplePacket } from '#tests/builders/sample-packet.ts';

/** A member's way through the review packet: from a file, without a network, by keyboard and by mouse, to the answer that we read back. */

/** Opens the packet as from a memory stick. Everything that it asks for or complains of is gathered. */
async function openPacket(
  page: Page,
  folder: string,
): Promise<{ readonly requests: string[]; readonly complaints: string[] }> {
  const requests: string[] = [];
  const complaints: string[] = [];
  await page.context().setOffline(true);
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  const { html, problems } = await buildPacket(samplePacket(), { readBlob: packetReadBlob });
  expect(problems).toEqual([]);
  const file = join(folder, '审阅包.html');
  await writeFile(file, html);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('heading', { level: 1, name: '油茶栽培技术规程' })).toBeVisible();
  return { requests, complaints };
}

const seriousIn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

test('a member reads, comments, votes and saves an answer that comes back word for word', async ({ page }, info) => {
  const { requests, complaints } = await openPacket(page, info.outputPath());
  const live = page.getByRole('status').last();
  const form = page.locator('#zs-composer');

  // By keyboard: the only tab stop among the clauses, arrows between them, Enter to comment.
  const mark = (place: string) => page.getByRole('button', { name: `对${place}写意见`, exact: true }).first();
  await page.locator('.zs-mark[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
  await expect(mark('1 第2段\u3000范围')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '意见', exact: true })).toBeFocused();
  await page.keyboard.insertText('范围应写明“不适用于”的情形 😀𠮷。');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('本文件不适用于设施栽培。\n第二行');
  await page.keyboard.press('Control+Enter');
  await expect(live).toHaveText('已记下对1 第2段\u3000范围的意见，共 1 条。');
  await expect(page.getByRole('button', { name: '对1 第2段\u3000范围写意见（已有 1 条）' })).toBeFocused();

  // Type by keyboard, the proposal begun with the text of the clause.
  await mark('4.1.1').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('“土层厚度”与表1重复。');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '修改建议' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('避免重复规定');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();

  // By mouse, on the title of a table.
  await page.getByText('表1\u3000土壤条件', { exact: true }).click();
  await page.getByRole('textbox', { name: '意见', exact: true }).fill('单位栏宜移入表头。');
  await page.getByText('一般', { exact: true }).first().click();
  await page.getByRole('button', { name: '保存意见' }).click();
  await expect(page.locator('.zs-card')).toHaveCount(3);

  // Saving without a name and without the reasons of the vote leads to what is missing.
  await page.getByRole('tab', { name: '表决' }).click();
  await page.getByRole('radio', { name: '不赞成', exact: true }).check();
  await page.getByRole('tab', { name: '填写单位与保存' }).click();
  await page.getByRole('button', { name: '保存回函文件' }).click();
  const reasons = page.getByRole('textbox', { name: '建议或意见和理由（必填）' });
  await expect(reasons).toBeFocused();
  await reasons.fill('附录A不成熟。');
  await page.getByRole('tab', { name: '填写单位与保存' }).click();
  await page.getByRole('textbox', { name: '单位名称' }).fill('青禾市林业科学研究所');
  await page.getByRole('textbox', { name: '姓名' }).fill('林一苇');
  await page.getByRole('textbox', { name: '电话' }).fill('0374-5550199');
  await page.getByRole('textbox', { name: '电子邮箱' }).fill('lin@example.cn');
  await page.getByLabel('日期').fill('2026-12-03');
  await page.getByLabel(/您知道的与本文件有关的专利/).fill('ZL 2020 1 0000001.2');

  // A reload loses nothing.
  await page.reload();
  await expect(page.locator('.zs-card')).toHaveCount(3);
  await page.getByRole('tab', { name: '填写单位与保存' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存回函文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('答复-青禾市林业科学研究所-油茶栽培技术规程.zsanswer.json');
  const saved = info.outputPath('answer.json');
  await download.saveAs(saved);

  const read = await readCommentFile(await readFile(saved), download.suggestedFilename());
  expect(read).toMatchObject({
    kind: 'answer',
    organisation: '青禾市林业科学研究所',
    person: '林一苇',
    phone: '0374-5550199',
    email: 'lin@example.cn',
    date: '2026-12-03',
    standardTitle: '油茶栽培技术规程',
    patentStatement: 'ZL 2020 1 0000001.2',
    noComment: false,
    problems: [],
  });
  const clauseText = '坡度应不大于25°，土层厚度应不小于60 cm。土壤条件应符合表1的规定。';
  expect(
    read.rows.map(({ blockId, clause, target, type, original, comment, proposal, reason }) => ({
      blockId,
      clause,
      target,
      type,
      original: original?.split('\n')[0],
      comment,
      proposal,
      reason,
    })),
  ).toEqual([
    {
      blockId: 'c1p2',
      clause: '1',
      target: '第2段',
      type: '技术',
      original: '本文件适用于油茶栽培。',
      comment: '范围应写明“不适用于”的情形 😀𠮷。',
      proposal: '本文件不适用于设施栽培。\n第二行',
      reason: null,
    },
    {
      blockId: 'c411',
      clause: '4.1.1',
      target: null,
      type: '编辑',
      original: clauseText,
      comment: '“土层厚度”与表1重复。',
      proposal: clauseText,
      reason: '避免重复规定',
    },
    {
      blockId: 'tab1',
      clause: '表1',
      target: null,
      type: '一般',
      original: '表1\u3000土壤条件',
      comment: '单位栏宜移入表头。',
      proposal: null,
      reason: null,
    },
  ]);
  expect(answerVote(read.answer!)).toMatchObject({
    ballot: 'ballot-1',
    name: '林一苇',
    choice: 'disapprove',
    comment: '附录A不成熟。',
  });
  expect(answerProblems(read.answer!, { draft: 'draft-1', round: 'round-1', ballot: 'ballot-1' })).toEqual([]);

  // Taken up again somewhere else.
  page.on('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(page.locator('.zs-card')).toHaveCount(0);
  await page.getByLabel('载入回函文件…').setInputFiles(saved);
  await expect(page.getByRole('textbox', { name: '单位名称' })).toHaveValue('青禾市林业科学研究所');
  await expect(page.locator('.zs-card')).toHaveCount(3);

  // The page to sign shows the answer and nothing of the desk.
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#zs-print')).toContainText('☑ 不赞成');
  await expect(page.locator('#zs-print tbody tr').nth(4)).toContainText('“土层厚度”与表1重复。');
  await expect(page.locator('#zs-draft')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
});

test('the packet is usable for everybody in light and dark, in English, and on a phone', async ({ page }, info) => {
  const { complaints } = await openPacket(page, info.outputPath());
  await page.getByText('北方坡地宜选择东南坡。').click();
  await page.getByRole('textbox', { name: '意见', exact: true }).fill('宜写入正文。');
  await page.keyboard.press('Control+Enter');
  await page.getByText('容器苗可延长栽植期。').click();
  expect(await seriousIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('tab', { name: 'Comments 1' })).toBeVisible();

  // Search leads through the matches, also over a reference inside the sentence.
  await page.getByRole('searchbox', { name: 'Find in the text' }).fill('符合表1的');
  await expect(page.locator('#zs-search-count')).toHaveText('1 of 1');

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Text' }).click();
  await page.getByText('坡度应不大于25°').click();
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await seriousIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('selected words are what the comment is about, half a comment outlives a reload, and a browser that keeps nothing says so', async ({
  page,
}, info) => {
  const { complaints } = await openPacket(page, info.outputPath());
  await page.evaluate(() => {
    const words = [...document.getElementById('c411')!.childNodes].find((node) => node.textContent?.includes('土层'))!;
    const at = words.textContent!.indexOf('土层厚度');
    window.getSelection()?.setBaseAndExtent(words, at, words, at + 4);
  });
  await page.getByRole('button', { name: '对4.1.1写意见' }).click();
  await expect(page.locator('#zs-quote-text')).toHaveText('土层厚度');
  await page.getByRole('textbox', { name: '意见', exact: true }).fill('写到一半');
  await page.reload();
  await expect(page.getByRole('textbox', { name: '意见', exact: true })).toHaveValue('写到一半');
  await expect(page.locator('#zs-quote-text')).toHaveText('土层厚度');

  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused');
      },
    });
  });
  await page.reload();
  await expect(page.getByRole('textbox', { name: '意见', exact: true })).toBeHidden();
  await page.getByRole('checkbox', { name: '无意见' }).check();
  await expect(page.locator('#zs-kept')).toHaveText('此浏览器不能暂存，关闭前请保存回函文件');
  expect(complaints).toEqual([]);
});
