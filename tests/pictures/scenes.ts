import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright';
import { type Locale, type MessageKey, translate } from '#shared/i18n/index.ts';
import type { SampleForPictures } from './sample-for-pictures.ts';

/** The page of a running door and what is in its workspace. */
export type Stage = { readonly page: Page; readonly sample: SampleForPictures; readonly locale: Locale };

/** Brings the page to what the picture shows; answers it, or another one that it opened. */
export type Scene = (stage: Stage) => Promise<Page>;

/** What each picture of the README shows, by the name of its file. */
export const SCENES: Readonly<Record<string, Scene>> = {
  // Where the application begins.
  desk: async ({ page }) => page,

  draft: async (stage) => {
    const page = await open(stage, `/drafts/${stage.sample.approval}`);
    await page.getByRole('tab', { name: words(stage, 'editor.checks.label') }).click();
    await page.locator('.ProseMirror').getByText('起苗后必须在').click();
    await page.getByRole('treeitem', { name: '检疫', selected: true }).waitFor();
    await page.keyboard.press('F8');
    return page;
  },

  compare: (stage) => open(stage, `/drafts/${stage.sample.review}/compare`),

  import: async (stage) => {
    const page = await open(stage, `/projects/${stage.sample.project}`);
    await button(stage, 'app.draft.import').click();
    const choose = page.getByRole('dialog').getByRole('button', { name: words(stage, 'app.file.choose') });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
    await chooser.setFiles(stage.sample.word);
    await page.getByRole('listbox').waitFor();
    for (let times = 0; times < 2; times++) await button(stage, 'app.import.next').click();
    return page;
  },

  preview: async (stage) => {
    const page = await open(stage, `/drafts/${stage.sample.approval}`);
    await button(stage, 'app.preview.open').click();
    await page.getByRole('button', { name: words(stage, 'app.preview.page', { page: 2 }), exact: true }).click();
    return page;
  },

  copies: async (stage) => {
    const page = await open(stage, `/drafts/${stage.sample.review}`);
    await button(stage, 'app.draft.publish').click();
    await page.getByRole('radio', { name: words(stage, 'app.copies.redline') }).check();
    for (let times = 0; times < 3; times++) await button(stage, 'app.papers.page-after').click();
    return page;
  },

  packet: async (stage) => {
    const page = await stage.page.context().newPage();
    await page.goto(pathToFileURL(stage.sample.packet).href);
    if (stage.locale === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('造林地坡度宜在').click();
    const field = (key: MessageKey) => page.getByRole('textbox', { name: words(stage, key), exact: true });
    await field('packet.comment').fill('“宜”与后一句“不应超过25°”衔接不清，应分别规定一般要求和上限。');
    await field('packet.proposal').fill('造林地坡度不应超过25°，宜在20°以下。');
    return page;
  },

  forms: (stage) => open(stage, `/committees/${stage.sample.committee}/forms`),

  round: async (stage) => {
    const page = await open(stage, `/rounds/${stage.sample.round}`);
    await page.getByRole('grid').getByText('“明显优良”不可检验').click();
    await page.getByText(words(stage, 'app.comment.clause-now'), { exact: true }).click();
    return page;
  },

  resolution: async (stage) => {
    const page = await open(stage, `/rounds/${stage.sample.round}/resolve`);
    await page.getByRole('radio', { name: '第二次全体委员会议' }).check();
    await page.getByRole('radio', { name: words(stage, 'app.resolution.show-all') }).check();
    await page.getByRole('checkbox', { name: words(stage, 'app.resolution.full-screen-at-start') }).uncheck();
    await page.getByRole('button', { name: words(stage, 'app.resolution.start', { count: 60 }) }).click();
    for (let times = 0; times < 6; times++) await page.keyboard.press('ArrowRight');
    return page;
  },
};

function words({ locale }: Stage, key: MessageKey, params?: Readonly<Record<string, number>>): string {
  return translate(locale, key, params);
}

function button(stage: Stage, key: MessageKey): Locator {
  return stage.page.getByRole('button', { name: words(stage, key), exact: true }).first();
}

/** Goes to a place of the application, until another heading is there. */
async function open({ page }: Stage, place: string): Promise<Page> {
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await heading.filter({ hasNotText: before ?? '' }).waitFor();
  return page;
}
