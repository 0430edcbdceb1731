import { expect, type Locator, type Page } from '@playwright/test';

/** The resolution meeting (意见处理会) of a round, on the projector. */
export class Resolution {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get clause(): Locator {
    return this.page.getByRole('region', { name: '条文', exact: true });
  }

  get comment(): Locator {
    return this.page.getByRole('region', { name: '意见', exact: true });
  }

  get decisions(): Locator {
    return this.page.getByRole('group', { name: '处理意见' });
  }

  get editor(): Locator {
    return this.clause.getByRole('textbox', { name: '修改条文' });
  }

  get summary(): Locator {
    return this.page.getByRole('region', { name: '本次小结' });
  }

  /** On the start page: chooses a meeting by its title (empty = none), which comments, and starts. */
  async start(meeting: string, which: '待处理的意见' | '全部意见' | '待定的意见' = '待处理的意见'): Promise<void> {
    await this.page.getByRole('radio', { name: meeting === '' ? '不记入会议' : meeting }).check();
    await this.page.getByRole('radio', { name: which }).check();
    await this.page.getByRole('checkbox', { name: '开始后全屏显示' }).uncheck();
    await this.page.getByRole('button', { name: /^(开始|从头开始)/ }).click();
    await expect(this.comment).toBeVisible();
  }

  /** The comment of this running number is shown, with its texts. */
  async shows(no: number): Promise<void> {
    await expect(this.comment.getByRole('heading', { name: `第 ${no} 条`, exact: true })).toBeVisible();
    await expect(this.clause.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** Presses the letter of a decision; with a reason it is typed and saved, and the next comment is shown. */
  async decide(letter: string, reason = ''): Promise<void> {
    await this.page.keyboard.press(letter);
    if (reason === '') return;
    const field = this.page.getByRole('region', { name: '处理理由' }).getByRole('textbox').last();
    await expect(field).toBeFocused();
    await field.fill(reason);
    await this.page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  }

  /** E, the new words, Ctrl-Enter: the text of the draft is edited. */
  async edit(text: string): Promise<void> {
    await this.page.keyboard.press('e');
    await this.editor.fill(text);
    await this.page.keyboard.press('Control+Enter');
    await this.says('已写入草案');
  }

  /** M, a sentence, Enter: it goes below the agenda item of the meeting. */
  async note(text: string): Promise<void> {
    await this.page.keyboard.press('m');
    await this.page.getByRole('region', { name: '会议记录' }).getByRole('textbox').fill(text);
    await this.page.keyboard.press('Enter');
    await this.says('已写入会议记录');
  }

  /** G, a number or clause, Enter. */
  async goTo(place: string): Promise<void> {
    await this.page.keyboard.press('g');
    await this.page.getByRole('region', { name: '转到' }).getByRole('textbox').fill(place);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('region', { name: '转到' })).toBeHidden();
  }

  /** The line below the columns. */
  async says(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByRole('status')).toContainText(text);
  }

  /** The decision that is pressed for the comment shown. */
  async decided(name: string): Promise<void> {
    await expect(this.decisions.getByRole('button', { name, pressed: true })).toBeVisible();
  }

  /** Q: the summary, with the number of a decision of this sitting. */
  async finish(): Promise<void> {
    await this.page.keyboard.press('q');
    await expect(this.summary).toBeVisible();
  }
}
