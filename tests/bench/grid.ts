import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import { buildInterface, hasChromium, openPlace, startBrowser, withDoor } from './door.ts';
import { gridWorkspace } from './grid-workspace.ts';
import { line, ms, percentile } from './measure.ts';

const COMMENTS = 100_000;
const FRAME_MS = 50;
const AHEAD_MS = 12_000;

/** The register with 100,000 comments in Chromium, its host in a process of its own: opening, filters, orders, scrolling, memory. */
export async function benchGrid(folder: string): Promise<void> {
  if (!hasChromium()) {
    line('register of 100,000 comments', 'Chromium is not here', '', null);
    return;
  }
  const assets = join(folder, 'renderer');
  await buildInterface(assets);
  const workspace = join(folder, 'grid-workspace');
  const { roundId } = await gridWorkspace(workspace, COMMENTS);
  const browser = await startBrowser();
  try {
    await withDoor(browser, { workspace, assets }, async (page) => {
      line('open the register of 100,000 comments right after the start', ms(await openRound(page, roundId)), '', null);
    });
    await withDoor(browser, { workspace, assets }, async (page) => {
      // Meanwhile the host reads the comments of open rounds.
      await page.waitForTimeout(AHEAD_MS);
      await benchPage(browser, page, roundId);
    });
  } finally {
    await browser.close();
  }
}

async function benchPage(browser: Browser, page: Page, roundId: string): Promise<void> {
  const first = await openRound(page, roundId);
  line(`… ${AHEAD_MS / 1000} s after the start, for the first time`, ms(first), 'under 1 s', first < 1000);
  const opened: number[] = [];
  for (let run = 0; run < 5; run++) {
    await page.evaluate(() => {
      location.hash = '#/projects';
    });
    await page.getByRole('grid', { name: '项目' }).waitFor();
    opened.push(await openRound(page, roundId));
  }
  const open = percentile(opened, 0.5);
  line('… and again', ms(open), 'under 1 s', open < 1000);

  await benchArranging(page);
  await benchScrolling(page);
  await benchMemory(browser, page);
}

/** From the navigation inside the application until rows of the list are painted, in ms. */
function openRound(page: Page, roundId: string): Promise<number> {
  return openPlace(page, `#/rounds/${roundId}`, '[role="row"][data-row="8"]:not([aria-busy])');
}

/** Does something in the page and waits until other rows are painted; ms. */
async function untilRedrawn(page: Page, act: () => Promise<void>): Promise<number> {
  // Nobody presses while the comment beside the list is still being read.
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const rows = () =>
      [...document.querySelectorAll('[role="row"][data-row]')]
        .slice(0, 12)
        .map((row) => (row.hasAttribute('aria-busy') ? '' : row.textContent))
        .join();
    const grid = document.querySelector('[role="grid"], [role="treegrid"]');
    const state = { before: `${rows()}${grid?.getAttribute('aria-rowcount')}`, start: 0, took: 0 };
    Object.assign(window, { redraw: state });
    // From the press itself, wherever it lands.
    const begin = (event: Event) => {
      state.start = event.timeStamp;
    };
    window.addEventListener('pointerdown', begin, { capture: true, once: true });
    window.addEventListener('keydown', begin, { capture: true, once: true });
    const look = () => {
      const now = rows();
      const list = document.querySelector('[role="grid"], [role="treegrid"]');
      if (state.start === 0 || now === '' || `${now}${list?.getAttribute('aria-rowcount')}` === state.before)
        requestAnimationFrame(look);
      else
        requestAnimationFrame(() =>
          setTimeout(() => {
            state.took = performance.now() - state.start;
          }),
        );
    };
    requestAnimationFrame(look);
  });
  await act();
  await page.waitForFunction(() => (window as never as { redraw: { took: number } }).redraw.took > 0);
  return page.evaluate(() => (window as never as { redraw: { took: number } }).redraw.took);
}

async function benchArranging(page: Page): Promise<void> {
  const header = (name: string) => page.getByRole('columnheader', { name }).getByRole('button');
  const sorts: number[] = [];
  for (const name of ['序号', '提出单位', '处理意见', '章条'])
    for (let press = 0; press < 2; press++) sorts.push(await untilRedrawn(page, () => header(name).first().click()));
  report('another order of 100,000 comments until it is drawn', sorts);

  const filters: number[] = [];
  const decision = page.getByRole('search').getByRole('combobox', { name: '处理意见' });
  for (const name of ['待处理', '采纳', '不采纳', '全部处理情况']) {
    await decision.click();
    filters.push(await untilRedrawn(page, () => page.getByRole('option', { name, exact: true }).click()));
  }
  const text = page.getByRole('search').getByRole('textbox', { name: '按内容筛选' });
  await text.focus();
  // The first search reads every text once; later ones find it in memory.
  const first = await untilRedrawn(page, () => page.keyboard.press('9'));
  filters.push(await untilRedrawn(page, () => page.keyboard.press('Escape')));
  filters.push(await untilRedrawn(page, () => page.keyboard.press('7')));
  filters.push(await untilRedrawn(page, () => page.keyboard.press('Escape')));
  report('another filter until it is drawn', filters);
  line('… the first search for words', ms(first), '', null);

  const groups: number[] = [];
  for (const name of ['按章条分组', '按单位分组', '不分组']) {
    await page.getByRole('button', { name: /分组/ }).click();
    groups.push(await untilRedrawn(page, () => page.getByRole('menuitemradio', { name }).click()));
    await page.keyboard.press('Escape');
  }
  report('other groups until they are drawn', groups);
}

function report(what: string, times: readonly number[]): void {
  const middle = percentile(times, 0.5);
  line(what, `median ${ms(middle)}, most ${ms(Math.max(...times))}`, 'under 150 ms', middle < 150);
}

async function benchScrolling(page: Page): Promise<void> {
  await page.mouse.move(600, 600);
  await frames(page, 'scroll with the wheel', async () => {
    for (let i = 0; i < 200; i++) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(16);
    }
  });
  await frames(page, 'drag the scroll bar through all of it', () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          const list = document.querySelector('[role="grid"]') as HTMLElement;
          const length = list.scrollHeight - list.clientHeight;
          const steps = 240;
          let step = 0;
          const next = () => {
            list.scrollTop = (length * step) / steps;
            if (step++ < steps) requestAnimationFrame(next);
            else done();
          };
          next();
        }),
    ),
  );
}

async function frames(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const all: number[] = [];
    let last = 0;
    const next = (now: number) => {
      if (last > 0) all.push(now - last);
      last = now;
      if ((window as never as { frames: unknown }).frames === all) requestAnimationFrame(next);
    };
    Object.assign(window, { frames: all });
    requestAnimationFrame(next);
  });
  await act();
  const found = await page.evaluate(() => {
    const here = window as never as { frames: number[] };
    const taken = here.frames.slice(1);
    here.frames = [];
    return taken;
  });
  const most = Math.max(...found);
  const over = found.filter((time) => time > FRAME_MS).length;
  line(
    `${what}: frames`,
    `median ${ms(percentile(found, 0.5))}, p95 ${ms(percentile(found, 0.95))}, most ${ms(most)}, ${over} of ${found.length} over ${FRAME_MS} ms`,
    `none over ${FRAME_MS} ms`,
    over === 0,
  );
}

async function benchMemory(browser: Browser, page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024;
  const all = await browser.newBrowserCDPSession();
  const { processInfo } = await all.send('SystemInfo.getProcessInfo');
  const own = Math.max(
    0,
    ...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMegabytes(id)),
  );
  line(
    'memory of the page after all that',
    `${Math.round(heap)} MB of scripts${own > 0 ? `, ${Math.round(own)} MB of the process` : ''}`,
    'under 400 MB',
    Math.max(heap, own) < 400,
  );
}

/** Memory that belongs to one process alone, where the system says it (Linux). */
function privateMegabytes(pid: number): number {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
  } catch {
    return 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await mkdtemp(join(tmpdir(), 'zs-grid-'));
  try {
    await benchGrid(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
