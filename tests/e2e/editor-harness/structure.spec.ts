import { expect, test } from '@playwright/test';
import { EditorPage, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});
test('shows derived numbers of every kind of block', async () => {
  await editor.open();
  await expect(editor.blocks('heading', '园地选择')).toHaveAttribute('data-number', '4.1');
  await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '4.2.2');
  await expect(editor.blocks('tableBlock', '土壤条件')).toHaveAttribute('data-number', '表1');
  await expect(editor.blocks('figure', '整地方式')).toHaveAttribute('data-number', '图1');
  await expect(editor.blocks('annex')).toHaveAttribute('data-number', '附录A\n（资料性）');
  await expect(editor.blocks('formula')).toHaveAttribute('data-number', '（1）');
  await expect(editor.blocks('bibliographyItem')).toHaveAttribute('data-number', '[1]');
  await expect(editor.blocks('footnote')).toHaveAttribute('data-number', '1)');
});

test('Tab and Shift-Tab change levels, numbers and references follow, undo brings all back', async () => {
  await editor.open();
  const heading = editor.blocks('heading', '灌溉水');
  const reference = editor.blocks('crossReference').nth(1);
  await expect(reference).toHaveAttribute('data-number', '4.2');
  await editor.caretAtEnd(heading);
  await editor.press('Shift+Tab');
  await expect(heading).toHaveAttribute('data-number', '5');
  await expect(reference).toHaveAttribute('data-number', '第5章');
  await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '5.2');
  await expect(editor.blocks('heading', '产量估算')).toHaveAttribute('data-number', '6');
  await editor.press('Control+z');
  await expect(heading).toHaveAttribute('data-number', '4.2');
  await expect(reference).toHaveAttribute('data-number', '4.2');
  await editor.press('Tab');
  await expect(heading).toHaveAttribute('data-number', '4.1.1');
});

test('a clause moves with what belongs to it', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '灌溉水'));
  await editor.press('Alt+ArrowUp');
  await expect(editor.blocks('heading', '灌溉水')).toHaveAttribute('data-number', '4.1');
  await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '4.1.2');
  await editor.type('管理');
  await expect(editor.blocks('heading', '灌溉水管理')).toHaveCount(1);
});

test('Enter gives the next block that a writer expects', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '灌溉水'));
  await editor.press('Enter');
  await editor.type('灌溉一般要求。');
  await expect(editor.blocks('paragraph', '灌溉一般要求。')).toHaveCount(1);
  await editor.caretAtEnd(editor.blocks('listItem', '山地宜带垦').last().locator('p'));
  await editor.press('Enter');
  await editor.type('平地可穴垦。');
  await expect(editor.blocks('listItem', '平地可穴垦').last()).toHaveAttribute('data-number', '3)');
  await editor.press('Enter');
  await editor.press('Enter');
  await editor.type('排水良好。');
  await expect(editor.blocks('listItem', '排水良好').last()).toHaveAttribute('data-number', 'c)');
  await editor.press('Enter');
  await editor.press('Enter');
  await editor.type('列项之后的段。');
  const json = await editor.saved();
  const body = json.content.find((section: any) => section.type === 'body');
  expect(body.content.filter((b: any) => b.type === 'paragraph').map(textOf)).toContain('列项之后的段。');
});

test('Enter at the start of a block leaves its id with its text', async () => {
  await editor.open();
  await editor.caretAtStart(editor.blocks('clause', '灌溉水的水质'));
  const id = await editor.blocks('clause', '灌溉水的水质').getAttribute('data-id');
  await editor.press('Enter');
  await expect(editor.blocks('clause', '灌溉水的水质')).toHaveAttribute('data-id', id!);
  await expect(editor.blocks('clause', '灌溉水的水质')).toHaveAttribute('data-number', '4.2.2');
});

test('a new list item in the list can be demoted and promoted', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('listItem', '海拔不高于').locator('p').first());
  await editor.press('Enter');
  await editor.type('土层深厚；');
  await expect(editor.blocks('listItem', '土层深厚').last()).toHaveAttribute('data-number', 'b)');
  await editor.press('Tab');
  await expect(editor.blocks('listItem', '土层深厚').last()).toHaveAttribute('data-number', '1)');
  await editor.press('Shift+Tab');
  await expect(editor.blocks('listItem', '土层深厚').last()).toHaveAttribute('data-number', 'b)');
});

test('an annex is added, made normative and removed', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('annexTitle'));
  await page.getByText('规范性', { exact: true }).click();
  await expect(editor.blocks('annex').first()).toHaveAttribute('data-number', '附录A\n（规范性）');
  await editor.tool('插入').click();
  await page.getByRole('menuitem', { name: '附录（资料性）' }).click();
  await editor.type('记录表');
  await expect(editor.blocks('annex', '记录表')).toHaveAttribute('data-number', '附录B\n（资料性）');
  await editor.press('Enter');
  await editor.press('Control+Alt+2');
  await editor.type('生产记录');
  await expect(editor.blocks('heading', '生产记录')).toHaveAttribute('data-number', 'B.1');
  await editor.tool('删除附录').click();
  await expect(editor.blocks('annexTitle')).toHaveCount(1);
});

test('terms: a new entry leads through term, English and definition', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('termDefinition').last());
  await editor.press('Enter');
  await editor.type('挖山');
  await editor.press('Enter');
  await editor.type('deep tillage');
  await editor.press('Enter');
  await editor.type('冬季翻挖林地土壤的作业。');
  const entry = editor.blocks('termEntry', '挖山');
  await expect(entry).toHaveAttribute('data-number', '3.3');
  await editor.tool('加来源').click();
  await editor.type('[来源：LY/T 1328，3.5]');
  await expect(entry.locator('[data-block="termSource"]')).toHaveText('[来源：LY/T 1328，3.5]');
  await editor.press('Control+Enter');
  await editor.type('条目之后。');
  await expect(page.locator('section > [data-block="paragraph"]').filter({ hasText: '条目之后' })).toHaveCount(1);
});

test('a new standard can be written from the first chapter on', async () => {
  await editor.open('doc=new');
  await expect(editor.blocks('heading', '术语和定义')).toHaveAttribute('data-number', '3');
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件没有需要界定'));
  await editor.press('Enter');
  await editor.press('Control+Alt+1');
  await editor.type('技术要求');
  await expect(editor.blocks('heading', '技术要求')).toHaveAttribute('data-number', '4');
  await editor.press('Enter');
  await editor.press('Control+Alt+c');
  await editor.type('外观应平整。');
  await expect(editor.blocks('clause', '外观应平整')).toHaveAttribute('data-number', '4.1');
});
