import { expect, type Page } from '@playwright/test';
import { saveFile } from './saving.ts';

export type MadePaper = { readonly path: string; readonly name: string };

/** In an open paper dialog: makes the paper in a format and saves it to a folder as the door does it. */
export async function makePaper(
  page: Page,
  title: string,
  format: 'PDF' | 'Word（DOCX）' | 'Excel（XLSX）',
  folder: string,
  options: { readonly keep?: boolean } = {},
): Promise<MadePaper> {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.getByRole('radiogroup', { name: '格式' }).getByText(format, { exact: true }).click();
  if (options.keep) await dialog.getByRole('checkbox', { name: '同时存入项目档案' }).check();
  await dialog.getByRole('button', { name: '生成', exact: true }).click();
  const save = dialog.getByRole('button', { name: '保存文件' });
  await expect(save).toBeVisible({ timeout: 90_000 });
  const { name, path } = await saveFile(page, () => save.click(), folder);
  await expect(dialog.getByRole('button', { name: '再存一份' })).toBeVisible();
  await dialog.getByRole('button', { name: '换一种格式' }).click();
  return { path, name };
}

export async function closePaper(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await expect(dialog).toBeHidden();
}
