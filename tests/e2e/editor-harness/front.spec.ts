import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { EditorPage } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

const contents = (page: Page): Locator => page.getByRole('region', { name: '目次' });
const lines = (page: Page): Locator => contents(page).getByRole('listitem');

test('the contents follow chapters, annexes and titles to the depth that is printed', async ({ page }) => {
  await editor.open();
  await expect(lines(page)).toHaveText([
    '前言',
    /^1\s范围$/,
    /^2\s规范性引用文件$/,
    /^3\s术语和定义$/,
    /^4\s建园$/,
    /^4\.1\s园地选择$/,
    /^4\.2\s灌溉水$/,
    /^5\s产量估算$/,
    /^附录A（资料性）\s油茶周年管理$/,
    '参考文献',
  ]);
  await editor.caretAtEnd(editor.blocks('heading', '灌溉水'));
  await editor.type('水质');
  await expect(lines(page).nth(6)).toHaveText(/^4\.2\s灌溉水水质$/);
  await editor.press('Shift+Tab');
  await expect(lines(page).nth(6)).toHaveText(/^5\s灌溉水水质$/);
  await expect(lines(page).nth(7)).toHaveText(/^6\s产量估算$/);
});

test('a line leads to its place by pointer and by keys; the sheet keeps its text', async ({ page }) => {
  await editor.open();
  const before = await editor.saved();
  await lines(page).nth(7).getByRole('button').click();
  await expect(editor.area).toBeFocused();
  await expect(page.getByRole('navigation').getByRole('button', { name: /5\s+产量估算/ })).toBeVisible();
  await lines(page).first().getByRole('button').focus();
  await editor.press('End');
  await editor.press('ArrowUp');
  await editor.press('Enter');
  await expect(editor.area).toBeFocused();
  await expect(page.getByRole('navigation').getByRole('button', { name: /附录A/ })).toBeVisible();
  expect(await editor.saved()).toEqual(before);
});

test('contents are no part of the text: search and selection of all pass them by', async ({ page }) => {
  await editor.open();
  await editor.area.focus();
  await editor.press('Control+a');
  const chosen = await page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    return document.querySelector('.zs-contents')!.contains(range.startContainer);
  });
  expect(chosen).toBe(false);
  await editor.press('Control+f');
  await page.keyboard.insertText('产量估算');
  await expect(page.getByRole('search').getByText('第 1 处，共 1 处')).toBeVisible();
});

test('a long standard lists its first lines, and all of them when asked', async ({ page }) => {
  await editor.open('pages=200');
  await expect(lines(page)).toHaveCount(61);
  await contents(page)
    .getByRole('button', { name: /全部列出/ })
    .click();
  expect(await lines(page).count()).toBeGreaterThan(61);
});

test('the cover is shown short, leads to its form, and goes together with the contents', async ({ page }) => {
  await editor.open('cover=1');
  const cover = page.getByRole('region', { name: '封面' });
  await expect(cover).toContainText('GB/T 12345—XXXX');
  await expect(cover).toContainText('征求意见稿');
  await cover.getByRole('button', { name: '修改封面数据' }).click();
  expect(await page.evaluate(() => (window as any).harness.selected.at(-1))).toBe('cover');
  expect((await new AxeBuilder({ page }).include('.zs-front').analyze()).violations).toEqual([]);
  await contents(page).getByRole('button', { name: '隐藏封面和目次' }).click();
  await expect(cover).toBeHidden();
  await page.reload();
  await expect(editor.area).toBeVisible();
  await expect(contents(page)).toHaveCount(0);
  await editor.tool('显示或隐藏封面和目次').click();
  await expect(contents(page)).toBeVisible();
});

test('a frozen text shows both and offers no change', async ({ page }) => {
  await editor.open('cover=1&readonly=1');
  await expect(page.getByRole('region', { name: '封面' })).toBeVisible();
  await expect(editor.tool('修改封面数据')).toHaveCount(0);
});
