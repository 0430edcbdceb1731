import { expect, type Locator, type Page } from '@playwright/test';

/** Keys after which the browser itself moves the caret and tells the page so in its next frame. */
const MOVES = /(?:Arrow\w+|Home|End|Page\w+)$/;

/** The editor by its keys alone: no pointer, nothing but keys, and looking at the screen. */
export class EditorKeys {
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

  async press(keys: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.page.keyboard.press(keys);
      if (MOVES.test(keys))
        await this.page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
        );
    }
  }

  /** Text as an input method commits it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Goes with Tab (or another key) until the focus is on a control of this name. */
  async focus(name: string | RegExp, key = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < 80; i++) {
      const now = await this.page.evaluate(nameOfFocus);
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      seen.push(now);
      await this.page.keyboard.press(key);
    }
    throw new Error(`no control “${name}” within reach of ${key}: ${seen.join(' | ')}`);
  }

  /** A dialog that has just been opened by a key, with the focus in it. */
  async dialog(title: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: title, exact: true });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    return dialog;
  }

  async closed(title: string): Promise<void> {
    await expect(this.page.getByRole('dialog', { name: title, exact: true })).toBeHidden();
  }

  /** The caret is in the text again. */
  async back(): Promise<void> {
    await expect(this.area).toBeFocused();
  }

  /** Runs a command of the editor from the list of all commands. */
  async command(label: string): Promise<void> {
    await this.press('Control+Shift+P');
    const dialog = await this.dialog('全部命令');
    await this.type(label);
    const chosen = dialog.getByRole('option', { selected: true });
    await expect(chosen).toContainText(label);
    await expect(chosen).not.toHaveAttribute('aria-disabled', 'true');
    await this.press('Enter');
    await this.closed('全部命令');
  }

  /** Goes to a control of the second toolbar; Enter or Space is for the caller. */
  async tool(name: string): Promise<void> {
    const bar = this.page.getByRole('toolbar', { name: '当前对象工具栏' });
    const control = bar
      .getByRole('button', { name, exact: true })
      .or(bar.getByRole('textbox', { name, exact: true }))
      .or(bar.getByRole('switch', { name, exact: true }));
    await expect(control).toBeVisible();
    await expect(control).toBeEnabled();
    await this.press('Alt+F10');
    await this.press('Tab');
    await expect(bar.locator(':focus')).toHaveCount(1);
    await this.focus(name, 'ArrowRight');
  }

  async pressTool(name: string): Promise<void> {
    await this.tool(name);
    await this.press('Enter');
    await this.back();
  }

  /** Puts the caret behind the nearest place before it that holds a text; `select` leaves the text selected. */
  async find(text: string, select = false): Promise<void> {
    await this.press('Control+f');
    const bar = this.page.getByRole('search', { name: '查找和替换' });
    await expect(bar.getByRole('textbox', { name: '查找文字' })).toBeFocused();
    await this.type(text);
    await expect(bar.getByRole('status')).toHaveText(/第 \d+ 处/);
    await this.press('Shift+Enter');
    await expect(this.area.locator('.zs-found-now').first()).toBeInViewport();
    await this.press('Escape');
    await this.back();
    if (!select) await this.press('ArrowRight');
  }

  /** Goes to a place by its number. */
  async jump(number: string): Promise<void> {
    await this.press('Control+g');
    const dialog = await this.dialog('按编号跳转');
    await this.type(number);
    await expect(dialog.getByRole('option', { selected: true })).toContainText(number);
    await this.press('Enter');
    await this.closed('按编号跳转');
    await this.back();
  }

  /** Inserts a cross-reference that prints `label`, in the place of what is selected. */
  async refer(label: string): Promise<void> {
    await this.press('Control+Shift+R');
    const dialog = await this.dialog('插入交叉引用');
    await this.type(label);
    await expect(dialog.getByRole('option', { selected: true }).locator('span').first()).toHaveText(label);
    await this.press('Enter');
    await this.closed('插入交叉引用');
    await this.back();
  }

  /** Cites a document: a known one by its code, a new one by code and title. */
  async cite(document: string, list: '规范性引用文件（第2章）' | '参考文献'): Promise<void> {
    await this.press('Control+Shift+B');
    const dialog = await this.dialog('引用文件');
    await this.type(document);
    await expect(dialog.getByRole('option', { selected: true })).toBeVisible();
    if (!(await dialog.getByRole('radio', { name: list }).isChecked())) {
      await this.focus(/^(?:规范性引用文件（第2章）|参考文献)$/);
      await this.press('ArrowDown');
      await expect(dialog.getByRole('radio', { name: list })).toBeChecked();
    }
    await this.press('Enter');
    await this.closed('引用文件');
    await this.back();
  }

  /** Links every place that was left open while writing. */
  async link(label: string): Promise<void> {
    await this.find(`〔${label}〕`, true);
    await this.refer(label);
  }
}

/** Name of what has the focus, as a screen reader says it. Runs in the page. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (!element) return '';
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const own =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
  return ((own ?? element).textContent ?? '').trim().slice(0, 40);
}
