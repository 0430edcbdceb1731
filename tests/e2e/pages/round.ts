import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, Form, giveFiles } from './form.ts';

/** A comment round: import of answers, list, decisions. */
export class Round {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: '意见', exact: true });
  }

  get rows(): Locator {
    return this.grid.locator('[role="row"][data-row]');
  }

  get current(): Locator {
    return this.grid.locator('[role="row"][aria-current="true"]');
  }

  get detail(): Locator {
    return this.page.getByRole('complementary', { name: '意见详情' });
  }

  get reason(): Locator {
    return this.detail.getByRole('textbox', { name: '处理理由' });
  }

  /** One of the numbers in the strip above the list. */
  statistic(label: string): Locator {
    const named = this.page.getByText(label, { exact: true });
    return this.page
      .getByRole('region', { name: '统计' })
      .locator('dl > div')
      .filter({ has: named })
      .getByRole('definition');
  }

  /** Opens the import, gives the files and waits for what was read of them. */
  async readFiles(files: readonly string[]): Promise<Form> {
    await this.page.getByRole('button', { name: '导入回函' }).first().click();
    const form = new Form(this.page, '导入回函');
    await giveFiles(this.page, form.dialog.getByRole('button', { name: '选择文件（可多选）' }), files);
    const read = new RegExp(`^${files.length} 份文件，`);
    await expect(form.dialog.getByRole('status').filter({ hasText: read })).toBeVisible({ timeout: 60_000 });
    return form;
  }

  /** The entry of a file in the import. */
  file(form: Form, file: string): Locator {
    return form.dialog
      .getByRole('region', { name: '文件' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('checkbox', { name: `导入 ${basename(file)}`, exact: true }) });
  }

  /** The tick by which a file comes in; those of its sheets stand below it. */
  tick(form: Form, file: string): Locator {
    return form.dialog.getByRole('checkbox', { name: `导入 ${basename(file)}`, exact: true });
  }

  async filterDecision(decision: string): Promise<void> {
    const filters = this.page.getByRole('search', { name: '筛选意见' });
    await choose(this.page, filters.getByRole('combobox', { name: '处理意见' }), decision);
  }
}
