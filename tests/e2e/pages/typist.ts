import { expect } from '@playwright/test';
import {
  piecesOf,
  type WalkCell,
  type WalkFigure,
  type WalkItem,
  type WalkPart,
  type WalkTable,
  type WalkTerm,
} from '../walk-blocks.ts';
import { EditorKeys } from './editor-keys.ts';

/** Somebody who writes a standard with the keyboard alone. */
export class Typist extends EditorKeys {
  /** Kind of the block in whose last line the caret stands. */
  private last: WalkPart['kind'] | 'object' | 'start' = 'start';

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
}

function spanOf(cell: WalkCell): { readonly text: string; readonly right: number; readonly down: number } {
  return typeof cell === 'string' ? { text: cell, right: 0, down: 0 } : { right: 0, down: 0, ...cell };
}
