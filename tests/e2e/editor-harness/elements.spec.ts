import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { EditorPage, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

test('a document is cited with the keyboard: listed in its place, shown by its code, undone in one step', async ({
  page,
}) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于油茶'));
  await editor.type('苗木应符合');
  await editor.press('Control+Shift+B');
  const dialog = page.getByRole('dialog', { name: '引用文件' });
  await dialog.getByRole('combobox').fill('GB/T 6000-1999 主要造林树种苗木');
  await expect(dialog.getByRole('radio', { name: '规范性引用文件（第2章）' })).toBeChecked();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await editor.press('Enter');
  await expect(editor.blocks('reference')).toHaveCount(3);
  await editor.press('Control+z');
  await expect(editor.blocks('citation')).toHaveCount(0);
  await expect(editor.blocks('reference')).toHaveCount(2);
  await editor.press('Control+y');
  await editor.type('的规定。');
  await expect(editor.blocks('citation')).toHaveAttribute('data-number', 'GB/T 6000—1999');
  const json = await editor.saved();
  expect(nodesOf(json, 'reference').map(textOf)).toEqual([
    'GB/T 5084　农田灌溉水质标准',
    'GB/T 6000—1999　主要造林树种苗木',
    'GB/T 8321（所有部分）　农药合理使用准则',
  ]);
  expect(nodesOf(json, 'paragraph').map(textOf)).toContain('本文件适用于油茶的栽培与生产管理。苗木应符合的规定。');
});

test('a record is changed at its citation, and the citation follows; a deleted record breaks it', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于油茶'));
  await editor.press('Control+Shift+B');
  await page.getByRole('dialog').getByRole('combobox').fill('5084');
  await editor.press('Enter');
  await expect(editor.blocks('citation')).toHaveAttribute('data-number', 'GB/T 5084');
  await editor.press('Alt+Enter');
  const dialog = page.getByRole('dialog', { name: '编辑引用文件' });
  await dialog.getByLabel('年份号').fill('2021');
  await editor.press('Enter');
  await expect(editor.blocks('citation')).toHaveAttribute('data-number', 'GB/T 5084—2021');
  await expect(editor.blocks('reference').first()).toHaveText('GB/T 5084—2021　农田灌溉水质标准');
  await editor.blocks('reference').first().click();
  await editor.press('Home');
  await editor.press('Shift+End');
  await editor.press('Delete');
  await expect(editor.blocks('citation')).toHaveClass(/zs-broken/);
  await expect(page.getByText('1 处引用失效')).toBeVisible();
});

test('fixed wording comes back with one click', async () => {
  await editor.open();
  const sentence = editor.blocks('paragraph', '下列术语和定义');
  await editor.caretAtEnd(sentence);
  await editor.type('另有约定的除外。');
  await editor.tool('恢复固定表述').click();
  await expect(editor.blocks('paragraph', '下列术语和定义')).toHaveText('下列术语和定义适用于本文件。');
  await expect(editor.tool('恢复固定表述')).toHaveCount(0);
});

test('inserts a cross-reference found by its title, and it follows', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Control+Shift+r');
  await page.getByRole('combobox', { name: '按编号或标题查找' }).fill('土壤');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await editor.press('Enter');
  const added = editor.blocks('paragraph', '本文件适用于').locator('[data-block="crossReference"]');
  await expect(added).toHaveAttribute('data-number', '表1');
  await editor.caretAtEnd(editor.blocks('paragraph', '单株产量按'));
  await expect(page.getByText('1 处引用失效')).toBeVisible();
  const json = await editor.saved();
  expect(nodesOf(json, 'crossReference').filter((n) => n.attrs.target === 'btable0001')).toHaveLength(2);
});
