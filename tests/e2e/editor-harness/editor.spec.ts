import { expect, test } from '@playwright/test';
import { axeFindings } from '../../builders/axe.ts';
import { EditorPage, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});
test('the contents follow the text, filter and jump', async ({ page }) => {
  await editor.open();
  const tree = page.getByRole('tree');
  await expect(tree.getByRole('treeitem', { name: '4.2 灌溉水' })).toBeVisible();
  await page.getByLabel('按编号或文字筛选').fill('产量');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await tree.getByRole('treeitem').click();
  await editor.press('End');
  await editor.type('方法');
  await page.getByLabel('按编号或文字筛选').fill('');
  const row = tree.getByRole('treeitem', { name: '5 产量估算方法' });
  await expect(row).toHaveAttribute('aria-current', 'location');
  await row.focus();
  await editor.press('ArrowDown');
  await editor.press('ArrowUp');
  await editor.press('Alt+Shift+ArrowRight');
  await expect(tree.getByRole('treeitem', { name: '4.3 产量估算方法' })).toBeVisible();
});

test('find marks and counts the places', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.press('Control+f');
  await page.getByLabel('查找文字').fill('灌溉');
  await expect(page.getByText('第 3 处，共 5 处').or(page.getByText(/第 \d 处，共 \d+ 处/))).toBeVisible();
  await expect(editor.area.locator('.zs-found-now')).toHaveText('灌溉');
  await editor.press('Escape');
  await expect(editor.area.locator('.zs-found')).toHaveCount(0);
  await editor.type('甲');
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('read only: shown and searched, not changed', async ({ page }) => {
  await editor.open('readonly=1');
  await editor.blocks('heading', '园地选择').click();
  await editor.type('不');
  await editor.press('Tab');
  await expect(editor.blocks('heading', '园地选择')).toHaveText('园地选择');
  await expect(editor.blocks('heading', '园地选择')).toHaveAttribute('data-number', '4.1');
  await expect(page.getByText('只读')).toBeVisible();
  await expect(editor.tool('撤销')).toHaveCount(0);
});

for (const lang of ['zh', 'en']) {
  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing serious: ${lang}, ${scheme}`, async ({ page }) => {
      await editor.open(`lang=${lang}&scheme=${scheme}&comments=1`);
      const serious = () => axeFindings(page);
      expect(await serious()).toEqual([]);
      await editor.area.locator('td').first().click();
      await page.getByRole('button', { name: /^(插入|Insert)$/ }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await serious()).toEqual([]);
      await page.keyboard.press('Escape');
      await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
      await editor.press('Control+Shift+r');
      expect(await serious()).toEqual([]);
      await page.keyboard.press('Escape');
      await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
      await editor.press('Control+Alt+m');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await serious()).toEqual([]);
    });
  }
}

test('two editors converge, and a refused bundle is rebased', async ({ page }) => {
  await editor.open('two=1');
  const areas = page.getByRole('textbox', { name: '标准正文编辑区' });
  const first = areas.nth(0).locator('[data-block="heading"]').filter({ hasText: '范围' });
  const second = areas.nth(1).locator('[data-block="heading"]').filter({ hasText: '术语和定义' });
  await first.click();
  await editor.press('End');
  await editor.type('甲');
  await second.click();
  await editor.press('End');
  await editor.type('乙');
  await expect(areas.nth(1).locator('[data-block="heading"]').filter({ hasText: '范围甲' })).toHaveCount(1);
  await expect(areas.nth(0).locator('[data-block="heading"]').filter({ hasText: '术语和定义乙' })).toHaveCount(1);
});

test('says when nothing can be saved and why, and saves when the host is back', async ({ page }) => {
  await editor.open();
  await page.evaluate(() => {
    (window as any).harness.host.offline = '磁盘已满';
  });
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.type('条件');
  await expect(page.getByText('未保存：磁盘已满')).toBeVisible();
  await page.evaluate(() => {
    (window as any).harness.host.offline = '';
  });
  await page.getByRole('button', { name: '立即重试' }).click();
  expect(nodesOf(await editor.saved(), 'heading').map(textOf)).toContain('园地选择条件');
});

test('the toolbar is one stop and is walked with arrows', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.press('Alt+F10');
  await editor.press('ArrowRight');
  await expect(page.getByRole('toolbar', { name: '编辑工具栏' }).locator(':focus')).toHaveAttribute(
    'aria-label',
    '撤销',
  );
  await editor.press('End');
  await expect(page.getByRole('toolbar', { name: '编辑工具栏' }).locator(':focus')).toHaveAttribute(
    'aria-label',
    '全部命令',
  );
  await editor.press('Escape');
  await expect(editor.area).toBeFocused();
});
