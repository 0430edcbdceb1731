import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';

/** The editor in the harness page, spoken of as a secretary would: blocks, numbers, keys. */
export class EditorPage {
  readonly page: Page;
  readonly errors: string[] = [];
  private cdp: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) this.errors.push(message.text());
    });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/index.html?${query}`);
    await expect(this.area).toBeVisible();
  }

  get area(): Locator {
    return this.page.getByRole('textbox', { name: /标准正文编辑区|Text of the standard/ }).first();
  }

  block(id: string): Locator {
    return this.area.locator(`[data-id="${id}"]`).first();
  }

  /** Blocks of a kind that hold a text. */
  blocks(kind: string, text?: string): Locator {
    const all = this.area.locator(`[data-block="${kind}"]`);
    return text === undefined ? all : all.filter({ hasText: text });
  }

  /** Puts the caret at the end of a block's text. */
  async caretAtEnd(block: Locator): Promise<void> {
    await block.click();
    await this.press('End');
  }

  async caretAtStart(block: Locator): Promise<void> {
    await block.click();
    await this.press('Home');
  }

  /** Presses keys as fast as a person could: the browser tells the page of a moved caret only in its next frame. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  /** Composes like a pinyin input method: each string replaces the one before, `commit` ends it. */
  async compose(states: readonly string[], commit: string): Promise<void> {
    this.cdp ??= await this.page.context().newCDPSession(this.page);
    for (const text of states) {
      await this.cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await this.cdp.send('Input.insertText', { text: commit });
  }

  tool(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Document that the host has, after everything was saved. */
  async saved(): Promise<any> {
    await expect(this.page.getByText(/^(已保存|Saved)$/).first()).toBeVisible();
    return this.page.evaluate(() => (window as any).harness.host.doc.toJSON());
  }

  number(block: Locator): Promise<string | null> {
    return block.getAttribute('data-number');
  }
}

/** All block ids of a document. */
export function idsOf(json: any): string[] {
  const own = json.attrs && 'id' in json.attrs ? [json.attrs.id as string] : [];
  return [...own, ...(json.content ?? []).flatMap(idsOf)];
}

/** All nodes of a kind in a document. */
export function nodesOf(json: any, type: string): any[] {
  return [...(json.type === type ? [json] : []), ...(json.content ?? []).flatMap((child: any) => nodesOf(child, type))];
}

export function textOf(json: any): string {
  return json.type === 'text' ? json.text : (json.content ?? []).map(textOf).join('');
}
