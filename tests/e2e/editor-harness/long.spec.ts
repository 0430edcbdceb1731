import { expect, test } from '@playwright/test';
import { EditorPage, textOf } from './editor-page.ts';

/** A long draft is not laid out as a whole; nobody may notice. */
let editor: EditorPage;
test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  await editor.open('pages=250');
});
test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

test('only blocks near the window are laid out, and scrolling shows text wherever it stops', async ({ page }) => {
  const all = await editor.area.locator('[data-block]').count();
  expect(await editor.area.locator('section > .zs-near').count()).toBeLessThan(all / 20);
  for (const share of [0.2, 0.7, 0.9, 0.45, 0.1]) {
    await page.evaluate((to) => {
      const scroller = document.querySelector('.zs-scroll')!;
      scroller.scrollTop = to * scroller.scrollHeight;
    }, share);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const box = document.querySelector('.zs-scroll')!.getBoundingClientRect();
          const shown = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return shown?.closest('section > [data-block], td, th') !== null;
        }),
      )
      .toBe(true);
  }
});

test('Ctrl-End and Ctrl-Home reach the ends of the document, with a composition there too', async () => {
  await editor.area.locator('[data-block="paragraph"]').first().click();
  await editor.press('Control+End');
  await editor.press('ArrowUp');
  await editor.press('Control+Home');
  await editor.compose(['k', 'ka', 'kai'], '开');
  await expect(editor.area.locator('[data-block="paragraph"]').first()).toHaveText(/^开/);
  await editor.press('Control+Shift+End');
  await editor.press('ArrowRight');
  await editor.press('Control+End');
  const last = editor.area.locator('section').last().locator('> [data-block]').last();
  await expect(last).toBeInViewport();
});

test('arrow keys walk through blocks that were not laid out', async ({ page }) => {
  const id = await editor.blocks('heading', '要求第5组').first().getAttribute('data-id');
  await page.evaluate((block) => (window as any).harness.show(block), id);
  await editor.press('End');
  const ids = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await editor.press('ArrowDown');
    ids.add(
      await page.evaluate(() => {
        const at = document.getSelection()!.focusNode!;
        const block = (at instanceof Element ? at : at.parentElement!).closest('section > [data-block]');
        return block ? [...block.parentElement!.children].indexOf(block).toString() : '';
      }),
    );
  }
  // A selected object has no caret in it.
  const walked = [...ids].filter((id) => id !== '').map(Number);
  expect(walked).toEqual([...walked].sort((a, b) => a - b));
  expect(walked.length).toBeGreaterThan(12);
  // Nothing was jumped over but what has no text of its own.
  for (let i = 1; i < walked.length; i++) expect(walked[i]! - walked[i - 1]!).toBeLessThanOrEqual(2);
});

test('a clause far away is shown and written in when a link leads to it', async ({ page }) => {
  const id = await editor.area
    .locator('section[data-block="annex"] > [data-block="heading"]')
    .last()
    .getAttribute('data-id');
  await page.evaluate((block) => (window as any).harness.show(block), id);
  await expect(editor.block(id!)).toBeInViewport();
  await editor.press('End');
  await editor.compose(['w', 'wei'], '尾');
  await expect(editor.block(id!)).toHaveText(/尾$/);
  expect(textOf(await editor.saved()).match(/尾/g)).toHaveLength(1);
});
