import { expect, type Page, test } from '@playwright/test';
import { docxFile, HEADING_STYLES, p } from '../../builders/docx-file.ts';
import { type Harness, startHarness } from './start-harness.ts';

/** What a secretary does on the pages, on the real host: what is done is there afterwards, and can be taken back. */

let harness: Harness;
test.beforeEach(async ({ page }) => {
  harness = await startHarness();
  await page.goto(harness.url);
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
});
test.afterEach(async () => {
  await harness?.close();
});

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

test('a field is edited in place, every place shows it, and Ctrl-Z takes it back', async ({ page }) => {
  await go(page, `/projects/${harness.ids['project']}`);
  await page.getByRole('button', { name: '修改：补充元素' }).click();
  await page.keyboard.type('第1部分：育苗');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第1部分：育苗');
  await expect(page.getByRole('navigation', { name: '导航' })).toContainText('第1部分');
  await expect(page.getByRole('button', { name: '修改：补充元素' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('油茶栽培技术规程');
});

test('a value that is not right is explained and not sent', async ({ page }) => {
  await go(page, `/projects/${harness.ids['project']}`);
  await page.getByRole('button', { name: '修改：发布日期' }).click();
  await page.keyboard.type('2026年2月30日');
  await page.keyboard.press('Enter');
  await expect(page.getByText('请填写日历上有的日期')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '修改：发布日期' }).click();
  await page.keyboard.type('2026年3月5日');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2026-03-05')).toBeVisible();
});

test('a stage with papers missing is left only with a reason', async ({ page }) => {
  await go(page, `/projects/${harness.ids['project']}`);
  await expect(page.getByText('缺意见汇总处理表。')).toBeVisible();
  await page.getByRole('button', { name: '进入下一阶段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '仍要进入下一阶段' }).click();
  const goOn = dialog.getByRole('button', { name: '写明理由，进入技术审查' });
  await goOn.click();
  await expect(dialog.getByText('请填写此项。')).toBeVisible();
  await dialog.getByLabel('放行理由').fill('材料以纸质方式存档。');
  await goOn.click();
  await expect(dialog.getByText('请先看过下面各项并打勾。')).toBeVisible();
  await dialog.getByLabel(/我已看过下面/).check();
  await goOn.click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('[aria-current="step"]')).toContainText('技术审查');
});

test('a Word draft is previewed, imported, edited and printed', async ({ page }) => {
  const heading = (text: string) => p(text, { style: 'H1' });
  const file = docxFile({
    body: [
      heading('1 范围'),
      p('本文件规定了油茶栽培的要求。'),
      heading('2 规范性引用文件'),
      p('本文件没有规范性引用文件。'),
    ].join(''),
    styles: HEADING_STYLES,
  });
  await go(page, `/projects/${harness.ids['project']}`);
  await page.getByRole('button', { name: '导入 Word 稿' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles({ name: '油茶草案.docx', mimeType: '', buffer: Buffer.from(file) });
  const rows = page.getByRole('listbox', { name: '原文与导入结果逐段对照' });
  await expect(rows).toContainText('规范性引用文件');
  // What a person says a paragraph is counts: the first sentence becomes an untitled clause.
  await rows.getByRole('option').filter({ hasText: '栽培的要求' }).click();
  await page.getByRole('combobox', { name: '更正为…' }).click();
  await page.getByRole('option', { name: '一级无标题条' }).click();
  await expect(rows.getByRole('option').filter({ hasText: '栽培的要求' })).toContainText('1.1');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('.ProseMirror')).toContainText('油茶栽培的要求');
  await page.getByRole('button', { name: '印制' }).click();
  await page.getByRole('button', { name: '生成' }).click();
  await expect(page.getByRole('button', { name: '保存文件' })).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存文件' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});

test('a member is added with a new organisation, and ends', async ({ page }) => {
  await go(page, `/committees/${harness.ids['committee']}`);
  await page.getByRole('button', { name: '添加委员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('欧阳明');
  await dialog.getByLabel('单位').fill('新设林业合作社');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await page.getByPlaceholder('姓名、单位或职称').fill('欧阳');
  const row = page.getByRole('row', { name: /欧阳明/ });
  await expect(row).toContainText('新设林业合作社');
  await row.getByRole('button', { name: '欧阳明的操作' }).click();
  await page.getByRole('menuitem', { name: '结束任职' }).click();
  await page.getByRole('dialog').getByLabel('任职结束').fill('2026-01-01');
  await page.getByRole('dialog').getByRole('button', { name: '结束任职' }).click();
  await expect(page.getByRole('dialog').getByText('任职结束日期早于开始日期')).toBeVisible();
});

test('everything is reached by keyboard: palette, list, page', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜索和命令' })).toBeFocused();
  await page.keyboard.type('油茶');
  await expect(page.getByRole('option', { name: /油茶栽培技术规程/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '油茶栽培技术规程' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const grid = page.getByRole('grid', { name: '项目' });
  await expect(grid).toHaveAttribute('aria-rowcount', '7');
  await grid.locator('[data-row="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(grid.locator('[data-row="1"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/projects\/[0-9a-f]+$/);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
});

test('the list of projects is filtered, sorted and grouped, and its address can be kept', async ({ page }) => {
  await go(page, '/projects');
  const grid = page.getByRole('grid', { name: '项目' });
  await expect(grid.getByRole('columnheader', { name: '期限' })).toHaveAttribute('aria-sort', 'ascending');
  await grid.getByRole('button', { name: '期限' }).click();
  await expect(grid.getByRole('columnheader', { name: '期限' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('textbox', { name: '按文字筛选' }).fill('规范');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.getByText('按委员会', { exact: true }).click();
  const groups = page.getByRole('treegrid', { name: '项目' });
  await expect(groups.getByRole('row', { name: /许昌市林业标准化技术委员会/ }).first()).toBeVisible();
  await page.reload();
  await expect(groups.getByRole('row', { name: /规范/ }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: '按文字筛选' })).toHaveValue('规范');
});

test('the language changes everywhere at once', async ({ page }) => {
  await page.getByRole('button', { name: '切换为英文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a lost connection is shown, and a host that was started anew asks for its new address', async ({ page }) => {
  const port = Number(new URL(harness.url).port);
  await harness.close();
  await expect(page.getByText('连接已中断，正在重连…')).toBeVisible();
  harness = await startHarness({ port, empty: true });
  await expect(page.getByRole('heading', { name: '这个地址已经失效' })).toBeVisible({ timeout: 30_000 });
});

test('what is not there any more is said, with a heading to land on', async ({ page }) => {
  await go(page, '/projects/0000');
  await expect(page.getByRole('heading', { level: 1, name: '这个页面没有打开' })).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('0000');
});

test('an old address is refused with a way out', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(harness.url.replace(/token=.*/, 'token=old'));
  await expect(page.getByRole('heading', { name: '这个地址已经失效' })).toBeVisible();
});
