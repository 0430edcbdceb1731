import { expect, type Locator, type Page } from '@playwright/test';
import { section } from './form.ts';

/** One meeting: attendance, resolutions, papers. */
export class Meeting {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get attendance(): Locator {
    return section(this.page, '签到');
  }

  get quorum(): Locator {
    return this.attendance.getByRole('status');
  }

  person(name: string): Locator {
    return this.attendance.getByRole('group', { name: `${name}的到会情况` });
  }

  async resolve(number: number, text: string): Promise<void> {
    const resolutions = section(this.page, '决议');
    await resolutions.getByRole('button', { name: '添加决议' }).click();
    const field = resolutions.getByRole('textbox', { name: /^决议内容/ }).nth(number - 1);
    await field.fill(text);
    await field.blur();
    await this.saved();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^已保存$/ })).toBeVisible();
  }
}
