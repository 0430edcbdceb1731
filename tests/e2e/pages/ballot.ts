import { expect, type Locator, type Page } from '@playwright/test';
import { Form, section } from './form.ts';

/** The page of a ballot. */
export class Ballot {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get voters(): Locator {
    return this.page.getByRole('grid', { name: '委员与投票' });
  }

  get result(): Locator {
    return section(this.page, '结果');
  }

  voter(name: string): Locator {
    return this.voters.locator('[role="row"][data-row]').filter({ hasText: name });
  }

  /** Records votes by keys, in the order of the form: 1 in favour … 5 against. */
  async castByKey(votes: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, key] of Object.entries(votes)) {
      await this.voter(name).focus();
      await this.page.keyboard.press(key);
      await this.page.keyboard.press('Enter');
      await expect(this.voter(name)).toContainText('投票单');
    }
  }

  /** Closes it for ever; the dialog says the result beforehand. */
  async close(outcome: string): Promise<void> {
    await this.page.getByRole('button', { name: '结束表决', exact: true }).click();
    const form = new Form(this.page, '结束表决');
    await expect(form.dialog).toContainText(`按现有票数：${outcome}`);
    await form.send('结束表决，不再更改');
    await expect(this.page.getByText(/^已结束（\d{4}-\d\d-\d\d）$/)).toBeVisible();
  }
}

/** Opens a ballot in its dialog; ends on its page. */
export async function openBallot(page: Page, fields: Readonly<Record<string, string>>, rule: string): Promise<void> {
  const form = new Form(page, '发起表决');
  await form.choose('表决规则', rule);
  await form.fill(fields);
  await form.dialog.getByRole('checkbox', { name: /^已核对右侧各项/ }).check();
  await form.send('开始表决');
  await expect(page.getByRole('grid', { name: '委员与投票' })).toBeVisible();
}
