import type { Page } from '@playwright/test';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { formTemplate } from '#shared/profiles/index.ts';
import { axeFindings } from '#tests/builders/axe.ts';
import { expect, test } from '../e2e/door.ts';
import { Desk } from '../e2e/pages/desk.ts';
import { type SamplePlace, samplePlace } from './sample-place.ts';
import { shownPages } from './shown-pages.ts';

/**
 * Every page and the dialogs that are easy to reach, in both languages and both appearances: nothing serious or critical. Names, roles and
 * order are the same in the dark, and colours the same in both languages, so that there only the contrast is asked for, once.
 */

let place: SamplePlace;
test.beforeAll(async () => {
  place = await samplePlace();
});

/** Serious and critical findings, each with what it was found on. */
async function findings(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // A colour on its way from one state to the next is none of the two.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished.catch(() => null)),
    ),
  );
  return axeFindings(page, theme === 'dark' ? { rules: ['color-contrast'] } : {});
}

/** What can lie over a page. */
const overlay = (page: Page) =>
  page.locator('[role="dialog"], [role="menu"], .zs-find').filter({ visible: true }).last();

for (const locale of ['zh-CN', 'en'] satisfies Locale[])
  for (const theme of locale === 'en' ? (['light'] as const) : (['light', 'dark'] as const))
    test(`every page and dialog is accessible: ${locale}, ${theme}`, async ({ doors, context }) => {
      test.setTimeout(480_000);
      await context.addInitScript(
        ([language, look]) =>
          localStorage.setItem(
            'zhunsheng.preferences',
            JSON.stringify({ state: { locale: language, theme: look, navigationOpen: true, folded: [] }, version: 0 }),
          ),
        [locale, theme] as const,
      );
      const page = await doors.open(await doors.start(place.workspace));
      const desk = new Desk(page);
      for (const { name, path, opens = [], form } of shownPages(place)) {
        await desk.visit(path);
        if (/^\/drafts\/[^/]+$/.test(path))
          await page.locator('.ProseMirror p').filter({ hasText: '造林地应排水良好' }).click();
        expect.soft(await findings(page, theme), name).toEqual([]);
        for (const key of opens) {
          const label = translate(locale, key);
          await page.getByRole('button', { name: label, exact: true }).first().click();
          await expect(overlay(page), `${name}: ${label}`).toBeVisible();
          await desk.settled();
          expect.soft(await findings(page, theme), `${name}: ${label}`).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(overlay(page), `${name}: ${label} closed`).toBeHidden();
        }
        if (form === undefined) continue;
        await page.getByRole('button', { name: translate(locale, 'app.papers.make'), exact: true }).click();
        const title = formTemplate(form)?.name[locale] ?? form;
        await page.getByRole('menuitem', { name: title, exact: true }).first().click();
        await expect(page.getByRole('dialog', { name: title }), title).toBeVisible();
        await desk.settled();
        expect.soft(await findings(page, theme), title).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog', { name: title }), `${title} closed`).toBeHidden();
      }
      for (const [name, keys] of [
        ['palette', 'Control+k'],
        ['shortcuts', '?'],
      ] as const) {
        await desk.visit('/');
        await desk.heading.focus();
        await page.keyboard.press(keys);
        await expect(overlay(page), name).toBeVisible();
        if (name === 'palette') {
          await page.keyboard.insertText('油茶');
          await expect(page.getByRole('option').filter({ hasText: '油茶' }).first()).toBeVisible();
        }
        expect.soft(await findings(page, theme), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(overlay(page), `${name} closed`).toBeHidden();
      }
    });
