import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Harness, startHarness } from './start-harness.ts';

/** Every page in both languages and both appearances, on the real host: opens, says nothing in the console, is accessible. */

let harness: Harness;
test.beforeAll(async () => {
  harness = await startHarness();
});
test.afterAll(async () => {
  await harness?.close();
});

async function open(page: Page, locale: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(
    ([language, look]) =>
      localStorage.setItem(
        'zhunsheng.preferences',
        JSON.stringify({ state: { locale: language, theme: look, navigationOpen: true, folded: [] }, version: 0 }),
      ),
    [locale, theme] as const,
  );
  await page.goto(harness.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return complaints;
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
}

const paths = () => ({
  home: '/',
  projects: '/projects',
  'projects by stage': '/projects?group=stage',
  'new project': '/projects?new=1',
  project: `/projects/${harness.ids['project']}`,
  committees: '/committees',
  committee: `/committees/${harness.ids['committee']}`,
  people: '/people',
  organisations: '/people?tab=organisations',
  draft: `/drafts/${harness.ids['draft']}`,
  'frozen draft': `/drafts/${harness.ids['frozen']}`,
  round: `/rounds/${harness.ids['round']}`,
  ballot: `/ballots/${harness.ids['ballot']}`,
  meetings: '/meetings',
  meeting: `/meetings/${harness.ids['meeting']}`,
  workspace: '/workspace',
  'no such page': '/nowhere',
});

for (const locale of ['zh-CN', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`every page is accessible and quiet: ${locale}, ${theme}`, async ({ page }) => {
      const complaints = await open(page, locale, theme);
      for (const [name, path] of Object.entries(paths())) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, path);
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (name.includes('draft')) await expect(page.locator('.ProseMirror')).toBeVisible();
        if (name === 'new project') await expect(page.getByRole('dialog')).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect.soft(await seriousViolations(page), name).toEqual([]);
        expect.soft(complaints.splice(0), `${name}: console`).toEqual([]);
        if (name === 'new project') await page.keyboard.press('Escape');
      }
    });
