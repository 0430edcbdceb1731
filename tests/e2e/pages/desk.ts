import { expect, type Locator, type Page } from '@playwright/test';

/** The window around every page. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Follows a link of the navigation and waits for its page. */
  async goTo(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: place, exact: true }).click();
    await this.arrived(place);
  }

  async arrived(title: string | RegExp): Promise<void> {
    await expect(this.heading).toHaveText(title);
    await this.settled();
  }

  /** Follows a link above the title: where the page stands. */
  async up(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: place }).click();
    await this.arrived(place);
  }

  /** Nothing is being read any more. */
  async settled(): Promise<void> {
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** Opens an address inside the application. */
  async visit(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, path);
    await expect(this.heading).toBeVisible();
    await this.settled();
  }

  /** The short message after something was done. */
  async says(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: text }).last()).toBeVisible();
  }

  /** A button in the head of the page. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** The last part of the page's address. */
  id(): string {
    return new URL(this.page.url()).hash.split('?')[0]?.split('/').at(-1) ?? '';
  }
}
