import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from '../../builders/axe.ts';
import { type Harness, startHarness } from './start-harness.ts';

/** The draft page around the editor, on the real host: print preview and comments beside the text. */

let harness: Harness;
const errors: string[] = [];
test.beforeEach(async ({ page }) => {
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  harness = await startHarness();
  await page.goto(harness.url);
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
});
test.afterEach(async () => {
  await harness?.close();
  expect(errors).toEqual([]);
});

async function openDraft(page: Page, id: string | undefined): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/drafts/${id}`);
  await expect(page.getByRole('tree')).toBeVisible();
}

/** Share of the pixels of a picture that carry ink. */
function ink(page: Page, nth: number): Promise<number> {
  return page
    .getByRole('region', { name: '版面' })
    .locator('canvas')
    .nth(nth)
    .evaluate((canvas) => {
      const picture = canvas as HTMLCanvasElement;
      const { data } = picture.getContext('2d')!.getImageData(0, 0, picture.width, picture.height);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) dark++;
      return dark / (data.length / 4);
    });
}

test('the preview shows what was just typed on as many pages as the PDF has, and a press leads back to the text', async ({
  page,
}) => {
  await openDraft(page, harness.ids['draft']);
  const area = page.getByRole('textbox', { name: '标准正文编辑区' });
  await page.getByRole('treeitem').filter({ hasText: '范围' }).click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('新增');
  await page.getByRole('button', { name: '打印预览' }).click();
  const preview = page.getByRole('region', { name: '打印预览' });
  await expect(preview.getByText(/第 \d+ 面，共 \d+ 面/)).toBeVisible();
  const total = Number(/共 (\d+) 面/.exec((await preview.getByText(/共 \d+ 面/).textContent()) ?? '')?.[1]);
  const events = await harness.client.paper.render({
    paper: { kind: 'standard', draftId: harness.ids['draft']! },
    format: 'pdf',
    keep: false,
  });
  let event = await events.next();
  while (!event.done) event = await events.next();
  expect(event.value.pages).toBe(total);
  await expect.poll(() => ink(page, 0)).toBeGreaterThan(0.001);
  const { doc } = await harness.client.draft.open({ id: harness.ids['draft']! });
  expect(JSON.stringify(doc)).toContain('范围新增');
  await page
    .getByRole('region', { name: '版面' })
    .locator('canvas')
    .last()
    .click({ position: { x: 200, y: 300 } });
  await expect(preview).toBeHidden();
  await expect(area).toBeFocused();
  await expect(page.getByText(`${total} 页`, { exact: true })).toBeVisible();
});

test('the preview zooms, walks by thumbnails and is left with Escape', async ({ page }) => {
  await openDraft(page, harness.ids['draft']);
  await page.getByRole('textbox', { name: '标准正文编辑区' }).focus();
  await page.keyboard.press('Control+p');
  const preview = page.getByRole('region', { name: '打印预览' });
  const sheet = page.getByRole('region', { name: '版面' }).locator('canvas').first();
  const before = (await sheet.boundingBox())!.width;
  await preview.getByRole('button', { name: '放大' }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThan(before);
  expect(await axeFindings(page)).toEqual([]);
  await preview.getByRole('navigation', { name: '缩略图' }).getByRole('button').first().click();
  await expect(preview.getByText(/第 1 面/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});
