import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { Form, giveFiles, section } from './form.ts';

/** A project made by form; ends on its page. */
export async function makeProject(
  page: Page,
  title: { readonly lead: string; readonly main: string; readonly supplement: string },
  committee: string,
): Promise<void> {
  const desk = new Desk(page);
  await desk.goTo('项目');
  await desk.button('新建项目').first().click();
  const form = new Form(page, '新建项目');
  await form.choose('委员会', committee);
  await form.fill({ 引导元素: title.lead, 主体元素: title.main, 计划号: '2026-T-07' });
  await form.choose('标准类别', '地方标准（市级）');
  await form.choose('制定程序', /地方/);
  await form.choose('标准功能类型', '规程标准');
  await form.send('新建');
  await desk.arrived([title.lead, title.main].filter(Boolean).join('\u3000'));
}

/** Changes one field of the data beside the page and waits until it is shown. */
export async function changeField(page: Page, label: string, value: string): Promise<void> {
  const data = section(page, '项目资料');
  await data.getByRole('button', { name: `修改：${label}`, exact: true }).click();
  const field = data.getByRole('textbox', { name: label, exact: true });
  await field.fill(value);
  await field.press('Control+Enter');
  await expect(field).toBeHidden();
  await expect(data.getByText(value)).toBeVisible();
}

/** Imports a Word draft with its review; ends in the editor. `check` sees the open review. */
export async function importDraft(page: Page, file: string, check: (page: Page) => Promise<void>): Promise<void> {
  await section(page, '草案').getByRole('button', { name: '导入 Word 稿' }).click();
  const form = new Form(page, '导入 Word 稿');
  await giveFiles(page, form.dialog.getByRole('button', { name: '选择文件' }), [file]);
  await expect(page.getByRole('heading', { level: 1, name: basename(file) })).toBeVisible();
  await expect(page.getByRole('listbox')).toBeVisible({ timeout: 60_000 });
  await check(page);
  await page.getByRole('button', { name: '导入', exact: true }).click();
}

/** A further draft on the base of an earlier one; ends in the editor. */
export async function nextDraft(page: Page, name: string, basedOn: string): Promise<void> {
  await section(page, '草案').getByRole('button', { name: '新建草案' }).click();
  const form = new Form(page, '新建草案');
  await form.fill({ 名称: name });
  await form.choose('以哪一稿为基础', basedOn);
  await form.send('新建');
  await new Desk(page).arrived(name);
}
