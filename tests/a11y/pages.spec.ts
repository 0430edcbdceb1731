import type { Locator, Page } from '@playwright/test';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { formTemplate } from '#shared/profiles/index.ts';
import { axeFindings } from '#tests/builders/axe.ts';
import { expect, test } from '../e2e/door.ts';
import { Desk } from '../e2e/pages/desk.ts';
import { type SamplePlace, samplePlace } from './sample-place.ts';
import { shownPages } from './shown-pages.ts';

/**
 * Every page and the dialogs that are easy to reach, in both languages and both appearances: nothing serious or critical. Names, roles and
 * order are the same in the dark, so that there only the contrast is asked for.
 */

let place: SamplePlace;
test.beforeAll(async () => {
  place = await samplePlace();
});

/**
 * Serious and critical findings in the light, and what the dark has too little contrast for; each with what it was found on. `part`: only of
 * what lies over a page that was looked at already.
 */
async function findings(page: Page, part?: Locator): Promise<string[]> {
  await part?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  const within = part ? { within: '[data-looked-at]' } : {};
  const light = await axeFindings(page, within);
  await page.evaluate(async () => {
    document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const dark = await axeFindings(page, { rules: ['color-contrast'], ...within });
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
    document.querySelector('[data-looked-at]')?.removeAttribute('data-looked-at');
  });
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

/** What can lie over a page. */
const overlay = (page: Page) =>
  page.locator('[role="dialog"], [role="menu"], .zs-find').filter({ visible: true }).last();

for (const locale of ['zh-CN', 'en'] satisfies Locale[])
  test(`every page and dialog is accessible: ${locale}`, async ({ doors, context }) => {
    test.setTimeout(480_000);
    await context.addInitScript(
      (language) =>
        localStorage.setItem(
          'zhunsheng.preferences',
          JSON.stringify({ state: { locale: language, theme: 'light', navigationOpen: true, folded: [] }, version: 0 }),
        ),
      locale,
    );
    const page = await doors.open(await doors.start(place.workspace));
    const desk = new Desk(page);
    for (const { name, path, opens = [], form } of shownPages(place)) {
      await desk.visit(path);
      if (/^\/drafts\/[^/]+$/.test(path))
        await page.locator('.ProseMirror p').filter({ hasText: '造林地应排水良好' }).click();
      expect.soft(await findings(page), name).toEqual([]);
      for (const key of opens) {
        const label = translate(locale, key);
        const opener = page.getByRole('button', { name: label, exact: true }).first();
        await opener.click();
        await expect(overlay(page), `${name}: ${label}`).toBeVisible();
        await desk.settled();
        expect.soft(await findings(page, overlay(page)), `${name}: ${label}`).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(overlay(page), `${name}: ${label} closed`).toBeHidden();
        // What belongs to the text gives the focus back to it.
        if (!key.startsWith('editor.'))
          await expect.soft(opener, `${name}: ${label} has the focus again`).toBeFocused({ timeout: 2_000 });
      }
      if (form === undefined) continue;
      const menu = page.getByRole('button', { name: translate(locale, 'app.papers.make'), exact: true });
      await menu.click();
      const title = formTemplate(form)?.name[locale] ?? form;
      await page.getByRole('menuitem', { name: title, exact: true }).first().click();
      await expect(page.getByRole('dialog', { name: title }), title).toBeVisible();
      await desk.settled();
      expect.soft(await findings(page, overlay(page)), title).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: title }), `${title} closed`).toBeHidden();
      await expect.soft(menu, `${title}: its menu has the focus again`).toBeFocused({ timeout: 2_000 });
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
      expect.soft(await findings(page, overlay(page)), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(overlay(page), `${name} closed`).toBeHidden();
    }
  });
