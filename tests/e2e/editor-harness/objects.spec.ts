import { expect, test } from '@playwright/test';
import { EditorPage, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

test('重要提示 stands before the first chapter, with its words, and is undone', async ({ page }) => {
  await editor.open();
  const before = await editor.saved();
  await editor.caretAtStart(editor.blocks('heading', '范围'));
  await editor.press('Enter');
  await editor.press('ArrowUp');
  await page.getByRole('button', { name: /^块类型/ }).click();
  await page.getByRole('menuitem', { name: '重要提示' }).click();
  await editor.type('使用本文件的人员应有经验。');
  await expect(editor.blocks('warning')).toHaveAttribute('data-number', /重要提示/);
  await expect(editor.blocks('heading', '范围')).toHaveAttribute('data-number', '1');
  const [warning] = nodesOf(await editor.saved(), 'warning');
  expect(textOf(warning)).toBe('使用本文件的人员应有经验。');
  for (let i = 0; i < 12 && JSON.stringify(await editor.saved()) !== JSON.stringify(before); i++)
    await editor.press('Control+z');
  expect(await editor.saved()).toEqual(before);
});

test('an example is framed, lists have two levels and four kinds, everything is undone in its steps', async ({
  page,
}) => {
  await editor.open();
  const before = await editor.saved();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Enter');
  await editor.type('应记录：');
  await editor.press('Enter');
  await editor.press('Control+Shift+7');
  await editor.type('温度：');
  await editor.press('Enter');
  await editor.press('Tab');
  await editor.type('高；');
  await expect(editor.blocks('listItem', '高；').last()).toHaveAttribute('data-number', '1)');
  await editor.press('Enter');
  await editor.press('Shift+Tab');
  await editor.type('湿度。');
  await expect(editor.blocks('listItem', '湿度。').last()).toHaveAttribute('data-number', 'b)');
  const kinds = nodesOf(await editor.saved(), 'list').map((list) => list.attrs.kind);
  expect(kinds.slice(0, 2)).toEqual(['alpha', 'number']);
  await editor.tool('插入').click();
  await page.getByRole('menuitem', { name: '示例' }).click();
  await editor.type('合格。');
  await page.getByRole('switch', { name: '加线框' }).click();
  await expect.poll(async () => nodesOf(await editor.saved(), 'example').some((node) => node.attrs.boxed)).toBe(true);
  await editor.area.focus();
  for (let i = 0; i < 40 && JSON.stringify(await editor.saved()) !== JSON.stringify(before); i++)
    await editor.press('Control+z');
  expect(await editor.saved()).toEqual(before);
});

test('a second head row, the unit line and two footnotes of a table', async ({ page }) => {
  await editor.open();
  const table = editor.blocks('tableBlock', '土壤条件');
  const rows = table.locator('tr');
  await rows.nth(1).locator('td').first().click();
  await editor.tool('切换表头行').click();
  await expect(rows.nth(1).locator('td')).toHaveCount(0);
  await page.getByLabel('单位', { exact: true }).fill('单位为毫米');
  await editor.press('Enter');
  await expect(table).toHaveAttribute('data-unit', '单位为毫米');
  await rows.nth(2).locator('td').first().click();
  await editor.press('End');
  await editor.tool('加脚注').click();
  await editor.type('甲。');
  await rows.nth(2).locator('td').last().click();
  await editor.press('End');
  await editor.tool('加脚注').click();
  await editor.type('乙。');
  const marks = await table
    .locator('[data-block="objectFootnote"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-number')));
  expect(marks).toEqual([...new Set(marks)].sort());
  expect(marks.length).toBeGreaterThan(1);
  await editor.saved();
});

test('what is typed over a selected formula does not replace it', async () => {
  await editor.open();
  const formulas = nodesOf(await editor.saved(), 'formula').length;
  await editor.blocks('formula').first().click();
  await editor.press('x');
  const json = await editor.saved();
  expect(nodesOf(json, 'formula')).toHaveLength(formulas);
  expect(nodesOf(json, 'paragraph').map(textOf)).toContain('x');
});

test('a figure with two sub-pictures takes a key, a note and loses them again in one step each', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  const chooser = page.waitForEvent('filechooser');
  await editor.tool('图…').click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await (await chooser).setFiles([
    { name: 'one.svg', mimeType: 'image/svg+xml', buffer: svg },
    { name: 'two.svg', mimeType: 'image/svg+xml', buffer: svg },
  ]);
  const figure = editor.blocks('figure').first();
  await expect(figure.locator('[data-block="image"]')).toHaveCount(2);
  await editor.type('园');
  await figure.locator('[data-block="image"]').first().click();
  await editor.type('地');
  await expect(figure.locator('[data-block="caption"]')).toHaveText('园地');
  await editor.tool('加注').click();
  await editor.type('示意图。');
  await editor.tool('加段（图中的说明、表中的段）').click();
  await editor.type('1——主干道；');
  await expect(figure.locator('[data-block="note"]')).toHaveAttribute('data-number', '注：');
  const json = nodesOf(await editor.saved(), 'figure')[0];
  expect(json.content.map((node: any) => node.type).sort()).toEqual(['caption', 'image', 'image', 'note', 'paragraph']);
  await editor.tool('删除图').click();
  await expect(editor.blocks('figure', '园地')).toHaveCount(0);
  await editor.press('Control+z');
  await expect(editor.blocks('figure', '示意图')).toHaveCount(1);
});

test('a table is inserted, grows, merges, splits and takes notes and footnotes', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.tool('表…').click();
  await page.getByLabel('列数', { exact: true }).fill('2');
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await editor.type('新表');
  await expect(editor.blocks('tableBlock', '新表')).toHaveAttribute('data-number', '表1');
  await expect(editor.blocks('tableBlock', '土壤条件')).toHaveAttribute('data-number', '表2');
  await editor.press('Enter');
  await editor.type('甲');
  await editor.press('Tab');
  await editor.type('乙');
  await editor.tool('在下方插入行').click();
  await editor.tool('在右侧插入列').click();
  const table = editor.blocks('tableBlock').first().locator('table');
  await expect(table.locator('tr')).toHaveCount(5);
  await expect(table.locator('tr').first().locator('th')).toHaveCount(3);
  await editor.tool('加脚注').click();
  await editor.type('脚注一。');
  await expect(editor.blocks('objectFootnote', '脚注一')).toHaveAttribute('data-number', 'a');
  await expect(table.locator('[data-block="objectFootnoteMark"]')).toHaveAttribute('data-number', 'a');
  const first = table.locator('th').nth(0);
  const second = table.locator('th').nth(1);
  await first.click();
  await page.keyboard.down('Shift');
  await second.click();
  await page.keyboard.up('Shift');
  await editor.tool('合并单元格').click();
  await expect(table.locator('tr').first().locator('th')).toHaveCount(2);
  await editor.tool('拆分单元格').click();
  await expect(table.locator('tr').first().locator('th')).toHaveCount(3);
  await editor.saved();
});

test('a formula is written with a live picture, a number and its key', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.tool('公式…').click();
  await page.getByLabel('LaTeX 源码').fill('V = \\frac{m_1}{\\rho}');
  await expect(page.locator('.zs-preview math')).toBeVisible();
  await page.getByRole('switch', { name: '在公式后加“式中”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await expect(editor.blocks('formula').first()).toHaveAttribute('data-number', '（1）');
  await expect(editor.blocks('formula').nth(1)).toHaveAttribute('data-number', '（2）');
  const json = await editor.saved();
  expect(nodesOf(json, 'formulaKey')[0].content.map((i: any) => i.attrs.symbol)).toEqual(['V', 'm_1', '\\rho']);
});

test('a wrong formula is explained', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.press('Control+Alt+m');
  await page.getByLabel('LaTeX 源码').fill('\\frac{1');
  await expect(page.getByRole('alert')).toContainText('公式写法有误');
});

test('a footnote of the text is written in its place', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Control+Alt+f');
  await page.getByLabel('脚注内容').fill('不含观赏用途。');
  await page.getByRole('button', { name: '插入', exact: true }).last().click();
  await expect(editor.blocks('footnote').first()).toHaveAttribute('data-number', '1)');
  await expect(editor.blocks('footnote').nth(1)).toHaveAttribute('data-number', '2)');
  expect(nodesOf(await editor.saved(), 'footnote').map((n) => n.attrs.text)).toContain('不含观赏用途。');
  await editor.blocks('footnote').nth(1).dblclick();
  await page.getByLabel('脚注内容').fill('改过的脚注。');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(editor.blocks('footnote').nth(1)).toHaveAttribute('data-text', '改过的脚注。');
});

test('a figure takes uploaded pictures as sub-figures', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  const chooser = page.waitForEvent('filechooser');
  await editor.tool('图…').click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await (await chooser).setFiles([
    { name: 'one.svg', mimeType: 'image/svg+xml', buffer: svg },
    { name: 'two.svg', mimeType: 'image/svg+xml', buffer: svg },
  ]);
  const figure = editor.blocks('figure').first();
  await expect(figure.locator('[data-block="image"][data-subtitle]')).toHaveCount(2);
  await expect(figure).toHaveAttribute('data-number', '图1');
});
