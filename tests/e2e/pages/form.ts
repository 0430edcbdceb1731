import { expect, type Locator, type Page } from '@playwright/test';

/** A dialog with a form, spoken of by the labels that a person reads. */
export class Form {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page, title: string) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: title, exact: true });
  }

  field(label: string): Locator {
    const named = { name: label, exact: true };
    // A field with suggestions is a combobox.
    return this.dialog.getByRole('textbox', named).or(this.dialog.getByRole('combobox', named));
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await choose(this.page, this.dialog.getByRole('combobox', { name: label, exact: true }), option);
  }

  /** Sends the form, which must be taken. */
  async send(button: string): Promise<void> {
    await this.press(button);
    await expect(this.dialog).toBeHidden();
  }

  async press(button: string): Promise<void> {
    // The cross in the corner may have the same name as a button at the foot.
    await this.dialog.getByRole('button', { name: button, exact: true }).last().click();
  }

  async cancel(): Promise<void> {
    await this.press('取消');
    await expect(this.dialog).toBeHidden();
  }
}

/** Chooses from a drop-down list. */
export async function choose(page: Page, box: Locator, option: string | RegExp): Promise<void> {
  await box.click();
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click();
}

/** Presses a button that asks for files and gives them. */
export async function giveFiles(page: Page, button: Locator, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles([...files]);
}

/** The part of a page under a heading. */
export function section(page: Page, title: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${title}`) });
}
