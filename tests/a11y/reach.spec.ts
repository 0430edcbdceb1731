import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/door.ts';
import { Desk } from '../e2e/pages/desk.ts';
import { keyboardWalk } from './keyboard-walk.ts';
import { samplePlace } from './sample-place.ts';
import { shownPages } from './shown-pages.ts';

/** Parts that stick out of the window to the right without anything that scrolls around them (WCAG 1.4.10). */
const outside = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let each = element.parentElement; each; each = each.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)) return true;
      return false;
    };
    const found = document.documentElement.scrollWidth > innerWidth + 1 ? ['the page itself'] : [];
    for (const element of document.querySelectorAll('body *')) {
      const { right, width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0 && right > innerWidth + 1 && !scrolls(element))
        found.push(element.outerHTML.slice(0, 120));
    }
    return found.slice(0, 5);
  });

const kindOf = (path: string) => path.split(/[/?]/)[1];

/** English has the longer words. */
test('every page is worked with the keyboard alone, and fits a window that is zoomed to 200 %', async ({
  doors,
  context,
}) => {
  test.setTimeout(480_000);
  const place = await samplePlace();
  await context.addInitScript(() =>
    localStorage.setItem(
      'zhunsheng.preferences',
      JSON.stringify({ state: { locale: 'en', theme: 'light', navigationOpen: true, folded: [] }, version: 0 }),
    ),
  );
  const page = await doors.open(await doors.start(place.workspace));
  const desk = new Desk(page);
  let before = '/';
  let from: 'body' | 'main' = 'body';
  for (const { name, path } of shownPages(place)) {
    await page.setViewportSize({ width: 1280, height: 720 });
    // A page of the same kind would keep its heading: another lies between them, so that what is looked at is the new one.
    if (kindOf(path) === kindOf(before)) await desk.visit('/nowhere');
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('data-before', ''));
    await desk.visit(path);
    await expect(page.locator('h1[data-before]')).toHaveCount(0);
    await desk.settled();
    // What stands around every page is walked on the first one.
    const { unmarked, obscured, unreached, trapped, stops } = await keyboardWalk(page, from);
    before = path;
    from = 'main';
    expect.soft({ unmarked, obscured, unreached, trapped }, `${name}: ${stops} stops`).toEqual({
      unmarked: [],
      obscured: [],
      unreached: [],
      trapped: false,
    });
    await page.setViewportSize({ width: 640, height: 360 });
    await desk.settled();
    expect.soft(await outside(page), `${name} at 200 %`).toEqual([]);
  }
});
