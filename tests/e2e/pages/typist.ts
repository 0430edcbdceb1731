import { expect, type Locator, type Page } from '@playwright/test';
import {
  piecesOf,
  type WalkCell,
  type WalkFigure,
  type WalkItem,
  type WalkPart,
  type WalkTable,
  type WalkTerm,
} from '../walk-blocks.ts';

/** Keys after which the browser itself moves the caret and tells the page so in its next frame. */
const MOVES = /(?:Arrow\w+|Home|End|Page\w+)$/;

/** Somebody who writes a standard with the keyboard alone: no pointer, nothing but keys, and looking at the screen. */
export class Typist {
  readonly page: Page;
  /** Kind of the block in whose last line the caret stands. */
  private last: WalkPart['kind'] | 'object' | 'start' = 'start';

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

  async rich(text: string): Promise<void> {
    for (const piece of piecesOf(text)) {
      if (piece.kind === 'reference') await this.refer(piece.text);
      else if (piece.kind === 'citation') await this.cite(piece.text, '规范性引用文件（第2章）');
      else if (piece.kind === 'mention') await this.cite(piece.text, '参考文献');
      else if (piece.kind === 'footnote') await this.footnote(piece.text);
      else if (piece.kind === 'text') await this.type(piece.text);
      else {
        const key = { subscript: 'Control+,', superscript: 'Control+.', italic: 'Control+i' }[piece.kind];
        await this.press(key);
        await this.type(piece.text);
        await this.press(key);
      }
    }
  }

  private async footnote(text: string): Promise<void> {
    await this.press('Control+Alt+f');
    const field = this.page.getByRole('textbox', { name: '脚注内容' });
    await expect(field).toBeFocused();
    await this.type(text);
    await this.press('Control+Enter');
    await expect(field).toBeHidden();
    await this.back();
  }

  /** An empty paragraph behind the block that was written last. */
  async paragraph(): Promise<void> {
    const isText = ['p', 'title', 'annex'].includes(this.last);
    if (this.last !== 'start') await this.press(isText ? 'Enter' : 'Control+Enter');
    this.last = 'p';
  }

  /** From here on text is written where the caret stands: in an empty paragraph, or behind an object. */
  begin(place: 'start' | 'object'): void {
    this.last = place;
  }

  async write(parts: readonly WalkPart[]): Promise<void> {
    for (const part of parts) await this.part(part);
  }

  /** A term entry behind the one with the caret, or behind the block with the caret. */
  async term({ name, english, definition, note, source }: WalkTerm): Promise<void> {
    await this.command('术语条目');
    await this.back();
    for (const [index, text] of [name, english, definition].entries()) {
      if (index > 0) await this.press('Enter');
      await this.type(text);
    }
    if (note) {
      await this.pressTool('加注');
      await this.type(note);
    }
    if (source) {
      await this.pressTool('加来源');
      await this.type(source);
    }
    this.last = 'object';
  }

  private async part(part: WalkPart): Promise<void> {
    switch (part.kind) {
      case 'title':
        await this.paragraph();
        await this.press(`Control+Alt+${part.level}`);
        await this.rich(part.text);
        break;
      case 'clause':
        if (this.last === 'clause') await this.press('Enter');
        else {
          await this.paragraph();
          await this.press('Control+Alt+c');
        }
        await this.rich(part.text);
        break;
      case 'p':
        await this.paragraph();
        await this.rich(part.text);
        break;
      case 'list':
        await this.paragraph();
        await this.press(part.mark === 'dash' ? 'Control+Shift+8' : 'Control+Shift+7');
        await this.items(part.items);
        break;
      case 'note':
        await this.paragraph();
        await this.press('Control+Alt+n');
        await this.lines(part.texts);
        break;
      case 'example':
        await this.paragraph();
        await this.command('示例');
        await this.back();
        await this.rich(part.text);
        if (part.boxed) await this.box();
        break;
      case 'table':
        await this.paragraph();
        await this.table(part);
        break;
      case 'formula':
        await this.paragraph();
        await this.formula(part.latex, part.key);
        break;
      case 'figure':
        await this.paragraph();
        await this.figure(part);
        break;
      case 'annex':
        await this.command(part.obligation === 'normative' ? '附录（规范性）' : '附录（资料性）');
        await this.back();
        await this.rich(part.text);
        break;
    }
    this.last = part.kind;
  }

  private async lines(texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      if (index > 0) await this.press('Enter');
      await this.rich(text);
    }
  }

  private async items(items: readonly WalkItem[]): Promise<void> {
    let isLower = false;
    for (const [index, item] of items.entries()) {
      if (index > 0) await this.press('Enter');
      if (isLower) await this.press('Shift+Tab');
      isLower = typeof item !== 'string';
      if (typeof item === 'string') {
        await this.rich(item);
        continue;
      }
      const [text, lower] = item;
      await this.rich(text);
      await this.press('Enter');
      await this.press('Tab');
      await this.lines(lower);
    }
  }

  private async box(): Promise<void> {
    await this.tool('加线框');
    await this.press('Space');
    await this.back();
  }

  private async table(data: WalkTable): Promise<void> {
    const rows = [...data.head, ...data.rows];
    const columns = (data.head[0] ?? []).reduce((sum, cell) => sum + 1 + spanOf(cell).right, 0);
    await this.command('表…');
    await this.dialog('插入表');
    for (const [index, count] of [rows.length, columns, data.head.length].entries()) {
      if (index > 0) await this.press('Tab');
      await this.press('Control+a');
      await this.type(String(count));
    }
    await this.press('Enter');
    await this.closed('插入表');
    await this.back();
    await this.type(data.caption);
    if (data.unit) {
      await this.tool('单位');
      await this.type(data.unit);
      await this.press('Enter');
      await this.back();
    }
    await this.press('Enter');
    for (const [index, cell] of rows.flat().entries()) {
      if (index > 0) await this.press('Tab');
      await this.merge(cell);
      await this.rich(spanOf(cell).text);
    }
    for (const { at, text } of data.footnotes ?? []) {
      await this.find(at);
      await this.pressTool('加脚注');
      await this.rich(text);
    }
    for (const text of data.notes ?? []) {
      await this.pressTool('加注');
      await this.rich(text);
    }
  }

  private async merge(cell: WalkCell): Promise<void> {
    const { right, down } = spanOf(cell);
    if (right + down === 0) return;
    await this.press('Shift+ArrowRight', right);
    await this.press('Shift+ArrowDown', down);
    await this.pressTool('合并单元格');
    // There and back: the caret goes into the merged cell.
    await this.press('Tab');
    await this.press('Shift+Tab');
  }

  private async formula(latex: string, key: readonly string[]): Promise<void> {
    await this.press('Control+Alt+m');
    await this.dialog('公式');
    await this.type(latex);
    await this.focus('在公式后加“式中”，列出符号', 'Shift+Tab');
    await this.press('Space');
    await this.press('Enter');
    await this.closed('公式');
    await this.back();
    for (const [index, text] of key.entries()) {
      if (index > 0) await this.press('ArrowDown');
      await this.rich(text);
    }
  }

  private async figure(data: WalkFigure): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.command('图…');
    const file = { name: data.name, mimeType: 'image/svg+xml', buffer: Buffer.from(data.svg) };
    await (await chooser).setFiles([file]);
    await expect(this.area.locator('[data-block="figure"]').last()).toBeVisible();
    await this.back();
    await this.toolDialog('图片属性');
    await this.type(data.alt);
    await this.focus('确定');
    await this.press('Enter');
    await this.closed('图片属性');
    await this.back();
    await this.press('ArrowDown');
    await this.type(data.caption);
    await this.pressTool('加段（图中的说明、表中的段）');
    await this.lines(data.key);
  }

  private async toolDialog(name: string): Promise<void> {
    await this.tool(name);
    await this.press('Enter');
    await this.dialog(name);
  }

  /** Links every place that was left open while writing. */
  async link(label: string): Promise<void> {
    await this.find(`〔${label}〕`, true);
    await this.refer(label);
  }
}

function spanOf(cell: WalkCell): { readonly text: string; readonly right: number; readonly down: number } {
  return typeof cell === 'string' ? { text: cell, right: 0, down: 0 } : { right: 0, down: 0, ...cell };
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
