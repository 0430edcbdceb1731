import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { translate } from '#shared/i18n/index.ts';
import { buildInterface, startBrowser, withDoor } from '../bench/door.ts';
import { printedPages } from './printed-pages.ts';
import { sampleForPictures } from './sample-for-pictures.ts';
import { SCENES } from './scenes.ts';

/**
 * `npm run pictures [-- --only desk,draft] [--out FOLDER]`: takes the pictures of the README anew, of the sample workspace, in both languages,
 * light. Needs Chromium, ImageMagick and pdftoppm. Look at every picture before it is committed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string', default: 'docs/pictures' } },
});
const names = values.only?.split(',') ?? ['page', ...Object.keys(SCENES)];
const scenes = Object.entries(SCENES).filter(([name]) => names.includes(name));
const out = resolve(values.out);
await mkdir(out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'zs-pictures-'));
const assets = join(folder, 'assets');
const workspace = join(folder, 'workspace');
process.env['ZHUNSHENG_HOME'] = join(folder, 'home');
process.env['ZHUNSHENG_USER'] = '沈知秋';
const browser = await startBrowser();
try {
  const sample = await sampleForPictures(folder, workspace);
  if (names.includes('page')) keep(await printedPages(folder, workspace, sample.review), 'page.png');
  await buildInterface(assets);
  const door = { workspace, assets, screen: { width: 1440, height: 900 } };
  for (const locale of ['zh-CN', 'en'] as const)
    await withDoor(browser, door, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      if (locale === 'en') await page.getByRole('button', { name: translate('zh-CN', 'app.action.language') }).click();
      for (const [name, scene] of scenes) {
        const shown = await scene({ page, sample, locale });
        keep(await still(shown, join(folder, 'taken.png')), `${name}${locale === 'en' ? '.en' : ''}.png`);
        if (shown !== page) await shown.close();
      }
    });
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** The picture of a page once nothing on it changes any more. Answers the file. */
async function still(page: Page, file: string): Promise<string> {
  await page.mouse.move(720, 1);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [role="progressbar"]'));
  for (let last: Buffer | null = null; ; ) {
    const now: Buffer = await page.screenshot({ path: file });
    if (last?.equals(now)) return file;
    last = now;
    await page.waitForTimeout(700);
  }
}

/** 256 colours without dither: a third of the size, and to the eye the same. */
function keep(file: string, name: string): void {
  const small = ['-strip', '-dither', 'None', '-colors', '256', '-define', 'png:compression-level=9'];
  const { status } = spawnSync('convert', [
    file,
    ...small,
    '-define',
    'png:compression-filter=0',
    `PNG8:${join(out, name)}`,
  ]);
  if (status !== 0) throw new Error(`ImageMagick (convert) did not write ${name}`);
  console.log(name);
}
