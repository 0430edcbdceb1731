import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { buildInterface, hasChromium, openPlace, residentMegabytes, startBrowser, withDoor } from './door.ts';
import { line, ms, percentile } from './measure.ts';
import type { ProvinceFigures } from './province-host.ts';
import { provinceWorkspace } from './province-workspace.ts';

const host = fileURLToPath(new URL('./province-host.ts', import.meta.url));
const LIST_MS = 300;
const HOME_MS = 1000;
const OPEN_MS = 2000;
const MEGABYTES = 1024;
const AHEAD_MS = 8_000;

const ROWS = '[role="row"][data-row="8"]';
const HOME: Place = { what: 'home page', hash: '#/', title: '工作台', ready: 'main li' };
const PLACES: readonly Place[] = [
  { what: 'list of projects', hash: '#/projects', title: '项目', ready: ROWS },
  { what: 'list of people', hash: '#/people', title: '人员与单位', ready: ROWS },
  { what: 'list of meetings', hash: '#/meetings', title: '会议', ready: ROWS },
  HOME,
];
const ELSEWHERE: Place = { what: 'list of committees', hash: '#/committees', title: '委员会', ready: ROWS };
type Place = { readonly what: string; readonly hash: string; readonly title: string; readonly ready: string };

/**
 * A provincial office: 300 committees, 6,000 people of 2,500 organisations, 3,000 projects, 20,000 documents, 100,000 comments, 1,500 ballots,
 * 2,000 meetings. What the host answers in a process of its own, and when pages are painted in Chromium.
 */
export async function benchProvince(folder: string): Promise<void> {
  const workspace = join(folder, 'province');
  await provinceWorkspace(workspace);
  await benchHost(workspace);
  if (!hasChromium()) {
    line('pages of a provincial office', 'Chromium is not here', '', null);
    return;
  }
  const assets = join(folder, 'province-renderer');
  await buildInterface(assets);
  const browser = await startBrowser();
  try {
    await withDoor(browser, { workspace, assets }, benchPages);
  } finally {
    await browser.close();
  }
}

async function benchHost(workspace: string): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [host, workspace], { maxBuffer: 2 ** 24 });
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ProvinceFigures;
  const under = (what: string, measured: number, target: number) =>
    line(`provincial office: ${what}`, ms(measured), `under ${ms(target)}`, measured < target);
  under('open until the first answer', figures.open, OPEN_MS);
  for (const { what, first, again, kind } of figures.figures) {
    const target = kind === 'home' ? HOME_MS : LIST_MS;
    const met = kind === 'other' ? null : again < target && (kind !== 'home' || first < target);
    line(
      `provincial office: ${what}`,
      `first ${ms(first)}, again ${ms(again)}`,
      met === null ? '' : `under ${ms(target)}`,
      met,
    );
  }
  line('provincial office: rename a project', ms(figures.save), '', null);
  under('home page after that', figures.homeAfterSave, HOME_MS);
  under('list of projects after that', figures.listAfterSave, LIST_MS);
  const { megabytes } = figures;
  line(
    'provincial office: memory of the host after all that',
    `${Math.round(megabytes)} MB`,
    'under 1 GB',
    megabytes < MEGABYTES,
  );
}

async function benchPages(page: Page, pid: number): Promise<void> {
  // Meanwhile the host reads ahead, as it does while somebody reads the first page.
  await page.waitForTimeout(AHEAD_MS);
  const go = ({ hash, ready, title }: Place) => openPlace(page, hash, ready, title);
  for (const place of PLACES) {
    const times: number[] = [];
    for (let run = 0; run < 4; run++) {
      await go(ELSEWHERE);
      times.push(await go(place));
    }
    const [first = 0, ...again] = times;
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    line(
      `${place.what} painted`,
      `first ${ms(first)}, again ${ms(percentile(again, 0.5))}, ${elements} elements`,
      'under 1 s, 3,000 elements',
      first < HOME_MS && elements < 3000,
    );
  }
  const megabytes = residentMegabytes(pid);
  if (megabytes > 0) line('memory of its host', `${Math.round(megabytes)} MB`, 'under 1 GB', megabytes < MEGABYTES);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await mkdtemp(join(tmpdir(), 'zs-province-'));
  try {
    await benchProvince(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
