import { expect, type Locator, type Page } from '@playwright/test';
import { Form } from './form.ts';
import { closePaper, makePaper } from './paper.ts';

/** The editor of a draft, spoken of as a secretary would: blocks, numbers, keys. */
export class Draft {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get area(): Locator {
    return this.page.getByRole('textbox', { name: '标准正文编辑区' });
  }

  get outline(): Locator {
    return this.page.getByRole('tree', { name: '章条目次' });
  }

  entry(title: string | RegExp): Locator {
    return this.outline.getByRole('treeitem', { name: title }).first();
  }

  /** Only entries with this text are listed from here on; empty = all. Long contents list only what can be seen. */
  async filterOutline(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '按编号或文字筛选' }).fill(text);
  }

  /** The first block of a kind that holds a text. */
  block(kind: string, text: string | RegExp): Locator {
    return this.area.locator(`[data-block="${kind}"]`).filter({ hasText: text }).first();
  }

  /** Cross-references of a block; what they show stands in `data-number`. */
  referencesIn(block: Locator): Locator {
    return block.locator('[data-block="crossReference"]');
  }

  /** A button of the tools above the text. */
  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: '编辑工具栏' }).getByRole('button', { name, exact: true });
  }

  /** Puts the caret at the end of a block's last line. */
  async caretAtEnd(block: Locator): Promise<void> {
    await block.scrollIntoViewIfNeeded();
    const box = await block.boundingBox();
    if (!box) throw new Error('the block is not shown');
    await block.click({ position: { x: box.width - 3, y: box.height - 6 } });
    await this.press('End');
  }

  /** Presses keys as fast as a person could: the browser tells the page of a moved caret only in its next frame. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** The host has everything. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  }

  /** Freezes the text under a mark. */
  async freeze(mark: string): Promise<void> {
    await this.page.getByRole('button', { name: '定稿', exact: true }).click();
    const form = new Form(this.page, '定稿');
    await form.choose('文稿类别', mark);
    await form.send('定稿');
    await expect(this.page.getByText(/^已定稿（\d{4}-\d\d-\d\d）$/)).toBeVisible();
    await expect(this.area).toHaveAttribute('contenteditable', 'false');
  }

  /** Prints the standard as PDF, and as Word file unless that is not wanted; the last one also goes on the project's file. Answers where they are. */
  async print(
    folder: string,
    { word: alsoWord = true }: { readonly word?: boolean } = {},
  ): Promise<{ readonly pdf: string; readonly word: string | null }> {
    const title = `印制：${(await this.page.getByRole('heading', { level: 1 }).textContent()) ?? ''}`;
    await this.page.getByRole('button', { name: '印制', exact: true }).click();
    const pdf = await makePaper(this.page, title, 'PDF', folder, { keep: !alsoWord });
    const word = alsoWord ? await makePaper(this.page, title, 'Word（DOCX）', folder, { keep: true }) : null;
    await closePaper(this.page, title);
    return { pdf: pdf.path, word: word?.path ?? null };
  }
}
