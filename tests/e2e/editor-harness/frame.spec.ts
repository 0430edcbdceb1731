import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFindings } from '../../builders/axe.ts';
import { EditorPage, idsOf, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

const row = (page: Page, name: string | RegExp): Locator => page.getByRole('tree').getByRole('treeitem', { name });

/** Drags a line of the contents to a share of another line's height. */
async function drag(page: Page, what: Locator, where: Locator, share: number): Promise<void> {
  const from = (await what.boundingBox())!;
  const to = (await where.boundingBox())!;
  await page.mouse.move(from.x + 80, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 90, to.y + to.height * share - 1, { steps: 4 });
  await page.mouse.move(to.x + 90, to.y + to.height * share, { steps: 2 });
}

test.describe('contents', () => {
  test('a clause is dragged with everything in it, at the drop line, as one step', async ({ page }) => {
    await editor.open();
    await drag(page, row(page, '4.2 灌溉水'), row(page, '5 产量估算'), 0.1);
    await expect(row(page, '5 产量估算')).toHaveAttribute('data-drop', 'before');
    await page.mouse.up();
    await expect(row(page, '5 灌溉水')).toBeVisible();
    await expect(row(page, '6 产量估算')).toBeVisible();
    await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '5.2');
    await editor.area.focus();
    await editor.press('Control+z');
    await expect(row(page, '4.2 灌溉水')).toBeVisible();
    await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '4.2.2');
    const json = await editor.saved();
    expect(new Set(idsOf(json)).size).toBe(idsOf(json).length);
  });

  test('what cannot stand there is refused: an untitled clause as a chapter, anything among the elements', async ({
    page,
  }) => {
    await editor.open();
    const before = await editor.saved();
    await drag(page, row(page, '4.2.2'), row(page, '5 产量估算'), 0.1);
    await expect(page.locator('[data-drop]')).toHaveCount(0);
    await page.mouse.up();
    await drag(page, row(page, '4.1 园地选择'), row(page, '前言'), 0.5);
    await expect(page.locator('[data-drop]')).toHaveCount(0);
    await page.mouse.up();
    expect(await editor.saved()).toEqual(before);
  });

  test('keys fold, move and change levels; Escape goes back to the text', async ({ page }) => {
    await editor.open();
    await row(page, '4 建园').focus();
    await editor.press('ArrowLeft');
    await expect(row(page, '4.1 园地选择')).toHaveCount(0);
    await editor.press('ArrowRight');
    await editor.press('ArrowRight');
    await expect(row(page, '4.1 园地选择')).toBeFocused();
    await editor.press('Alt+ArrowDown');
    await expect(row(page, '4.1 灌溉水')).toBeVisible();
    await row(page, '5 产量估算').focus();
    await editor.press('Tab');
    await expect(row(page, '4.3 产量估算')).toBeFocused();
    await editor.press('Shift+Tab');
    await expect(row(page, '5 产量估算')).toBeVisible();
    await editor.press('Escape');
    await expect(editor.area).toBeFocused();
  });

  test('the menu of a line begins a new chapter and joins it again', async ({ page }) => {
    await editor.open();
    await row(page, '4.2 灌溉水').focus();
    await editor.press('Shift+F10');
    await page.getByRole('menuitem', { name: '从这里起另立一章（条）' }).click();
    await expect(row(page, '5.1 灌溉水')).toBeVisible();
    await expect(row(page, '6 产量估算')).toBeVisible();
    await row(page, /^5 ?（无标题）/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '与前一条合并' }).click();
    await expect(row(page, '4.2 灌溉水')).toBeVisible();
  });

  test('is shown down to a level, and marks where comments stand', async ({ page }) => {
    await editor.open('comments=1');
    await page.getByLabel('展开到').selectOption('1');
    await expect(row(page, '4 建园')).toHaveAttribute('aria-expanded', 'false');
    await expect(row(page, '4.2 灌溉水')).toHaveCount(0);
    await page.getByLabel('展开到').selectOption('all');
    await expect(row(page, '4.2 灌溉水')).toHaveAttribute('aria-description', '意见 3 条');
  });

  test('a long draft shows only the lines on the screen, and the current one', async ({ page }) => {
    await editor.open('blocks=6000');
    await editor.area.focus();
    await editor.press('Control+End');
    await expect(page.getByRole('tree').locator('[aria-current="location"]')).toBeInViewport();
    expect(await page.getByRole('tree').getByRole('treeitem').count()).toBeLessThan(80);
  });
});

test.describe('places', () => {
  test('a number leads to its place; back and forward go through the places', async ({ page }) => {
    await editor.open();
    await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
    await editor.press('Control+g');
    await page.getByRole('combobox', { name: '编号或标题' }).fill('4.2.2');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('不应使用');
    await page.keyboard.press('Enter');
    const crumbs = page.getByRole('navigation', { name: '光标所在位置' });
    await expect(crumbs.getByText(/4\.2\.2 不应使用/)).toBeVisible();
    await editor.press('Control+g');
    await page.getByRole('combobox', { name: '编号或标题' }).fill('（1）');
    await page.keyboard.press('Enter');
    await expect(crumbs.getByText('公式（1）')).toBeVisible();
    await editor.press('Alt+ArrowLeft');
    await editor.press('Alt+ArrowLeft');
    await expect(crumbs.getByText('4.1 园地选择')).toBeVisible();
    await editor.type('！');
    expect(nodesOf(await editor.saved(), 'heading').map(textOf)).toContain('园地选择！');
    await editor.press('Alt+ArrowRight');
    await expect(crumbs.getByText(/4\.2\.2 不应使用/)).toBeVisible();
  });

  test('a step of the way offers what stands beside it', async ({ page }) => {
    await editor.open();
    await editor.caretAtEnd(editor.blocks('clause', '不应使用'));
    await page.getByRole('navigation', { name: '光标所在位置' }).getByRole('button', { name: '4.2 灌溉水' }).click();
    await page.getByRole('menuitem', { name: '4.1 园地选择' }).click();
    await expect(row(page, '4.1 园地选择')).toHaveAttribute('aria-current', 'location');
  });
});

test.describe('find and replace', () => {
  test('everything is replaced at once, in captions, cells and footnotes too, and taken back at once', async ({
    page,
  }) => {
    await editor.open();
    const before = await editor.saved();
    await editor.press('Control+h');
    await page.getByLabel('查找文字').fill('土层');
    await page.getByLabel('替换为').fill('表土');
    await page.getByRole('button', { name: '全部替换' }).click();
    await expect(page.getByText('已替换 2 处')).toBeVisible();
    await expect(editor.area.locator('td').filter({ hasText: '表土厚度' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search')).toHaveCount(0);
    await editor.press('Control+z');
    await expect(editor.area.locator('td').filter({ hasText: '土层厚度' })).toBeVisible();
    expect(await editor.saved()).toEqual(before);
  });

  test('a pattern with groups, full and half width alike', async ({ page }) => {
    await editor.open();
    await editor.area.focus();
    await editor.press('Control+h');
    await page.getByRole('button', { name: /正则表达式/ }).click();
    await page.getByLabel('查找文字').fill(String.raw`GB/T (\d+)`);
    await expect(page.getByText(/共 \d+ 处/)).toBeVisible();
    await page.getByLabel('替换为').fill('GB/T $1—2021');
    await page.getByRole('button', { name: '全部替换' }).click();
    await expect(editor.blocks('reference', 'GB/T 5084—2021')).toBeVisible();
    await page.getByLabel('查找文字').fill('（1|GB');
    await expect(page.getByText(/共 \d+ 处/)).toBeVisible();
    await page.getByLabel('查找文字').fill('(1|GB');
    await expect(page.getByRole('alert')).toContainText('正则表达式写法有误');
  });

  test('a pattern that would never end is stopped, and the page stays alive', async ({ page }) => {
    await editor.open();
    await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
    await editor.type('a'.repeat(60));
    await editor.press('Control+f');
    await page.getByRole('button', { name: /正则表达式/ }).click();
    await page.getByLabel('查找文字').fill('(a+)+b');
    await expect(page.getByRole('alert')).toContainText('花的时间太长');
    await page.getByLabel('查找文字').fill('a{60}');
    await expect(page.getByText('第 1 处，共 1 处')).toBeVisible();
  });

  test('only in the chapter of the caret', async ({ page }) => {
    await editor.open();
    await editor.caretAtEnd(editor.blocks('heading', '产量估算'));
    await editor.press('Control+f');
    await page.getByLabel('查找文字').fill('单株');
    await expect(page.getByText(/共 \d+ 处/)).toBeVisible();
    const everywhere = await page.getByText(/共 \d+ 处/).textContent();
    await page.getByLabel('查找文字').fill('管理');
    await expect(page.getByText(/共 \d+ 处/)).not.toHaveText(everywhere ?? '');
    const all = Number(/共 (\d+) 处/.exec((await page.getByText(/共 \d+ 处/).textContent()) ?? '')?.[1]);
    await page.getByLabel('查找范围').selectOption('chapter');
    await expect(page.getByText(/共 \d+ 处/)).toBeVisible();
    const here = Number(/共 (\d+) 处/.exec((await page.getByText(/共 \d+ 处/).textContent()) ?? '')?.[1]);
    expect(here).toBeLessThan(all);
  });

  test('looks for what is selected, and what is typed takes its place', async ({ page }) => {
    await editor.open();
    await editor.caretAtStart(editor.blocks('paragraph').first());
    await editor.press('Shift+ArrowRight');
    await editor.press('Shift+ArrowRight');
    await editor.press('Control+f');
    const words = page.getByLabel('查找文字');
    await expect(words).toHaveValue(/^.{2}$/);
    // Selected once it stands there.
    await expect
      .poll(() => words.evaluate((field: HTMLInputElement) => field.selectionEnd! - field.selectionStart!))
      .toBe(2);
    await editor.type('灌溉');
    await expect(words).toHaveValue('灌溉');
  });

  test('thousands of matches carry marks near the screen only', async ({ page }) => {
    await editor.open('blocks=6000');
    await editor.area.focus();
    await editor.press('Control+f');
    await page.getByLabel('查找文字').fill('应');
    await expect(page.getByText(/共 \d{4,} 处/)).toBeVisible();
    expect(await editor.area.locator('.zs-found').count()).toBeLessThan(400);
    await page.getByLabel('查找文字').press('Shift+Enter');
    await expect(editor.area.locator('.zs-found-now')).toHaveCount(1);
  });
});

test.describe('frame', () => {
  test('a panel knows where the caret is, leads to a block, and stays open', async ({ page }) => {
    await editor.open('panels=1&comments=1');
    await page.getByRole('tab', { name: '意见 3' }).click();
    await editor.block('bclause001').click();
    await expect(page.getByRole('button', { name: '到附录A' })).toHaveAttribute('data-places', /bclause001/);
    await page.getByRole('button', { name: '到附录A' }).click();
    await expect(row(page, '附录A 油茶周年管理')).toHaveAttribute('aria-current', 'location');
    await page.reload();
    await expect(page.getByRole('button', { name: '到附录A' })).toBeVisible();
    await page.getByRole('button', { name: '关闭侧栏' }).click();
    await expect(page.getByRole('button', { name: '到附录A' })).toHaveCount(0);
  });

  test('a press on the number in the margin opens the comments', async ({ page }) => {
    await editor.open('panels=1&comments=1');
    const heading = editor.block('bclause001');
    await heading.scrollIntoViewIfNeeded();
    const box = (await heading.boundingBox())!;
    await page.mouse.click(box.x + box.width + 24, box.y + 8);
    await expect(page.getByRole('button', { name: '到附录A' })).toBeVisible();
    await expect(row(page, '4.2 灌溉水')).toHaveAttribute('aria-current', 'location');
  });

  test('focus mode shows only the sheet and lets the current block stand out', async ({ page }) => {
    await editor.open();
    await editor.caretAtEnd(editor.blocks('clause', '不应使用'));
    await editor.press('Control+Shift+f');
    await expect(page.getByRole('tree')).toHaveCount(0);
    await expect(page.getByRole('toolbar')).toHaveCount(0);
    await expect(editor.area.locator('.zs-here')).toHaveText('不应使用未经处理的工业废水。');
    await editor.type('甲');
    await editor.press('Escape');
    await expect(page.getByRole('tree')).toBeVisible();
    await expect(editor.area).toBeFocused();
  });

  test('every command can be found with its keys and run', async ({ page }) => {
    await editor.open();
    await editor.caretAtEnd(editor.blocks('heading', '产量估算'));
    await editor.press('Control+Shift+p');
    await page.getByRole('combobox', { name: '查找命令' }).fill('降低');
    await expect(page.getByRole('option', { name: /降低一级/ })).toContainText('Tab');
    await page.keyboard.press('Enter');
    await expect(row(page, '4.3 产量估算')).toBeVisible();
  });

  test('words are counted, those selected too', async ({ page }) => {
    await editor.open('doc=new');
    await expect(page.getByText(/^\d+ 字$/)).toBeVisible();
    await editor.blocks('heading', '范围').click();
    await editor.press('Home');
    await editor.press('Shift+End');
    await expect(page.getByText(/^选中 2 \/ \d+ 字$/)).toBeVisible();
  });

  for (const [lang, scheme] of [
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const) {
    test(`axe finds nothing serious with find, panel and menus open: ${lang}, ${scheme}`, async ({ page }) => {
      await editor.open(`lang=${lang}&scheme=${scheme}&panels=1&comments=1`);
      const serious = () => axeFindings(page);
      await page.getByRole('tab').click();
      await editor.block('bclause001').click();
      await editor.press('Control+h');
      expect(await serious()).toEqual([]);
      await page.getByRole('search').getByRole('textbox').first().press('Escape');
      await editor.press('Control+g');
      await page.getByRole('dialog').getByRole('combobox').fill('4');
      expect(await serious()).toEqual([]);
      await page.keyboard.press('Escape');
      await editor.press('Control+Shift+p');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await serious()).toEqual([]);
    });
  }
});
