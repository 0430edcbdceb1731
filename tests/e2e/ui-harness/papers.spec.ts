import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Harness, startHarness } from './start-harness.ts';

/** Papers, on the real host: copies of a draft, forms with what is written for them, a committee's own forms, many papers at once. */

// One page for all of them.
test.describe.configure({ mode: 'default' });

let harness: Harness;
let page: Page;
const errors: string[] = [];
test.beforeAll(async ({ browser }) => {
  harness = await startHarness();
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(harness.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
test.afterAll(async () => {
  await page?.close();
  await harness?.close();
});
test.afterEach(() => expect(errors).toEqual([]));

async function go(path: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The preview has caught up with what was chosen. */
async function shown(preview: Locator): Promise<void> {
  await expect(preview.getByText(/^第 \d+ 面，共 \d+ 面$/)).toBeVisible();
  await expect(preview).toHaveAttribute('aria-busy', 'false');
}

/** The first page of a preview as it is drawn. */
const picture = (preview: Locator): Promise<string> =>
  preview
    .locator('canvas')
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

async function saved(place: Locator | Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    place.getByRole('button', { name: '保存文件' }).click(),
  ]);
  return download.suggestedFilename();
}

test('copies of a draft: the pages follow the choice, which is remembered; a redline is made of two drafts', async () => {
  await go(`/drafts/${harness.ids['draft']}`, '送审稿（预审修改）');
  await page.getByRole('button', { name: '印制', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^印制：/ });
  const preview = dialog.getByRole('region', { name: '预览', exact: true });
  await shown(preview);
  const clean = await picture(preview);
  await dialog.getByRole('radio', { name: '审阅稿' }).check();
  await dialog.getByLabel('水印文字').fill('内部征求意见');
  await expect(preview).toHaveAttribute('aria-busy', 'true');
  await shown(preview);
  await expect.poll(() => picture(preview)).not.toBe(clean);
  await dialog.getByRole('button', { name: '生成', exact: true }).click();
  expect(await saved(dialog)).toMatch(/\.pdf$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: '印制', exact: true }).click();
  await expect(dialog.getByRole('radio', { name: '审阅稿' })).toBeChecked();
  await expect(dialog.getByLabel('水印文字')).toHaveValue('内部征求意见');
  await dialog.getByRole('radio', { name: '修订标记稿' }).check();
  await expect(dialog.getByRole('combobox', { name: '与哪一稿相比' })).toHaveValue('送审稿');
  await dialog.getByText('Word（DOCX）', { exact: true }).click();
  await dialog.getByRole('button', { name: '生成', exact: true }).click();
  expect(await saved(dialog)).toMatch(/\.docx$/);
});

test('what is written for a form is on its pages and there again the next time', async () => {
  await go(`/rounds/${harness.ids['round']}`, '征求意见');
  const letter = async (): Promise<Locator> => {
    await page.getByRole('button', { name: '生成材料' }).click();
    await page.getByRole('menuitem', { name: '征求意见函' }).click();
    return page.getByRole('dialog', { name: '征求意见函' });
  };
  const dialog = await letter();
  const preview = dialog.getByRole('region', { name: '预览', exact: true });
  await shown(preview);
  const before = await picture(preview);
  const field = dialog.getByRole('textbox').first();
  await field.fill('各有关单位和专家');
  await shown(preview);
  await expect.poll(() => picture(preview)).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect((await letter()).getByRole('textbox').first()).toHaveValue('各有关单位和专家');
  const { inputs } = await harness.client.paper.inputs({ form: 'comment-letter', id: harness.ids['round']! });
  expect(inputs.map(({ value }) => value)).toContain('各有关单位和专家');
});

test('a committee words a form anew: the preview follows, a place that is not known is told, changes are not lost unasked', async () => {
  await go(`/committees/${harness.ids['committee']}/forms?form=meeting-notice`, '文件样式');
  const editor = page.getByRole('region', { name: '会议通知' });
  const preview = page.getByRole('region', { name: '预览', exact: true });
  await shown(preview);
  const before = await picture(preview);
  const text = editor.getByRole('textbox', { name: '第 1 部分', exact: true });
  const original = await text.inputValue();
  await text.fill('关于召开{nothing}的通知');
  await expect(editor.getByText('没有名为 nothing 的内容')).toBeVisible();
  await expect(editor.getByRole('button', { name: '保存' })).toBeDisabled();
  await text.fill('关于召开审查会的通知');
  await shown(preview);
  await expect.poll(() => picture(preview)).not.toBe(before);
  await page.getByRole('navigation', { name: '表格和公文' }).getByRole('link', { name: '签到表', exact: true }).click();
  const question = page.getByRole('dialog', { name: '有未保存的修改' });
  await question.getByRole('button', { name: '取消' }).click();
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: '会议通知 已修改' })).toBeVisible();
  await editor.getByRole('button', { name: '全部恢复原样' }).click();
  await expect(text).toHaveValue(original);
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: '会议通知', exact: true })).toBeVisible();
});

test('six papers of a project come as one archive with a report', async () => {
  await go(`/projects/${harness.ids['project']}`, '油茶栽培技术规程');
  await page.getByRole('link', { name: '全部材料' }).click();
  await page.getByRole('checkbox', { name: 'Word（DOCX）' }).check();
  for (const form of ['项目建议书', '编制说明', '征求意见函', '征求意见反馈表'])
    await page.getByRole('checkbox', { name: form, exact: true }).check();
  await page.getByRole('button', { name: '导出 6 份' }).click();
  await expect(page.getByText('已生成 6 份，未能生成 0 份')).toBeVisible();
  await expect(page.getByRole('region', { name: '逐份结果' }).getByRole('listitem')).toHaveCount(6);
  expect(await saved(page)).toBe('批量导出.zip');
});
