import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { line, ms, percentile } from './measure.ts';

const harness = fileURLToPath(new URL('../e2e/editor-harness/vite.config.ts', import.meta.url));
const debianChromium = '/usr/bin/chromium';
const KEYS = 200;
const FRAME_MS = 33;

/** Where is typed: a block found by its text, the `nth` of them (-1 = the last). */
const PLACES = [
  { name: 'at the start', selector: '[data-block="foreword"] > [data-block="paragraph"]', nth: 0 },
  { name: 'in the middle', selector: '[data-block="body"] > [data-block="paragraph"]', nth: 0.5 },
  { name: 'at the end of the body', selector: '[data-block="body"] > [data-block="paragraph"]', nth: 1 },
  { name: 'in a table cell', selector: '[data-block="body"] td [data-block="paragraph"]', nth: 0.5 },
  { name: 'in a term', selector: '[data-block="termDefinition"]', nth: 0.5 },
  { name: 'in an annex', selector: '[data-block="annex"] > [data-block="paragraph"]', nth: 0.5 },
] as const;

/** The editor with a standard of 500 pages in Chromium: opening, keys until they are on the screen, scrolling. */
export async function benchEditor(folder: string): Promise<void> {
  if (!existsSync(debianChromium) && !existsSync(chromium.executablePath())) {
    line('editor with the long standard', 'Chromium is not here', '', null);
    return;
  }
  const outDir = join(folder, 'editor-harness');
  await build({ configFile: harness, logLevel: 'error', build: { outDir } });
  const server = await preview({
    configFile: harness,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
    args: ['--no-sandbox'],
  });
  try {
    await benchPage(browser, `${server.resolvedUrls!.local[0]}index.html`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function benchPage(browser: Browser, url: string): Promise<void> {
  const paints: number[] = [];
  const firstKeys: number[] = [];
  for (let run = 0; run < 3; run++) {
    const page = await openPage(browser);
    const opened = await open(page, url);
    paints.push(opened.paint);
    firstKeys.push(opened.firstKey);
    await page.context().close();
  }
  const paint = percentile(paints, 0.5);
  line('open it in the editor: first paint of the text', ms(paint), 'under 1.5 s', paint < 1500);
  line('… and the first key typed right away is on the screen', ms(percentile(firstKeys, 0.5)), '', null);

  const page = await openPage(browser);
  await open(page, url);
  for (const place of PLACES) {
    await placeCaret(page, place.selector, place.nth);
    report(`type ${place.name}`, await timeKeys(page, (i) => 'abcdefghij'[i % 10]!));
  }
  const middle = '[data-block="body"] > [data-block="paragraph"]';
  await placeCaret(page, middle, 0.25);
  report('Enter and Backspace in a paragraph', await timeKeys(page, (i) => (i % 2 === 0 ? 'Enter' : 'Backspace')));
  await placeCaret(page, '[data-block="body"] > [data-block="heading"][data-level="3"]', 0.1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.type('xy');
  report(
    'Enter and Backspace in a clause (all later numbers change)',
    await timeKeys(page, (i) => (i % 2 === 0 ? 'Enter' : 'Backspace')),
  );
  await benchScrolling(page);
  await page.context().close();
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 900 } })).newPage();
  await page.addInitScript(() => {
    const times: number[] = [];
    const slow: number[] = [];
    Object.assign(window, { keyTimes: times, slowFrames: slow });
    // After the frame: a task posted from the frame's callback runs when style, layout and paint are done.
    const channel = new MessageChannel();
    const waiting: number[] = [];
    channel.port1.onmessage = () => {
      const now = performance.now();
      for (const start of waiting.splice(0)) times.push(now - start);
    };
    window.addEventListener(
      'keydown',
      (event) => {
        const start = event.timeStamp;
        requestAnimationFrame(() => {
          waiting.push(start);
          channel.port2.postMessage(0);
        });
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) slow.push(entry.duration);
    }).observe({ type: 'long-animation-frame', buffered: true });
  });
  return page;
}

/** Opens the page; answers when the text was painted first (ms since the navigation began), and how long the first key took. */
async function open(page: Page, url: string): Promise<{ paint: number; firstKey: number }> {
  await page.goto(`${url}?pages=500`, { waitUntil: 'commit' });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          if (!document.querySelector('.zs-sheet [data-block="heading"]')) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        };
        look();
      }),
  );
  await placeCaret(page, PLACES[0].selector, 0);
  await page.keyboard.press('a');
  const [firstKey = 0] = await takeTimes(page, 1);
  return { paint, firstKey };
}

async function placeCaret(page: Page, selector: string, nth: number): Promise<void> {
  const at = await page.evaluate(
    async ([css, share]) => {
      const all = document.querySelectorAll(`.zs-sheet ${css}`);
      const found = all[Math.min(all.length - 1, Math.floor(all.length * share))] as HTMLElement;
      const id = (found.closest('[data-id]') as HTMLElement).dataset['id']!;
      (window as never as { harness: { show: (id: string) => void } }).harness.show(id);
      await new Promise((done) => setTimeout(done, 400));
      const box = document.querySelector(`.zs-sheet [data-id="${id}"]`)!.getBoundingClientRect();
      // Near the start of its text: further on may stand a reference, which a click would select.
      return { x: box.x + Math.min(box.width / 2, 60), y: box.y + Math.min(box.height / 2, 12) };
    },
    [selector, nth] as const,
  );
  await page.mouse.click(at.x, at.y);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await page.evaluate(() => (window as never as { keyTimes: number[] }).keyTimes.splice(0));
}

async function timeKeys(page: Page, key: (index: number) => string): Promise<readonly number[]> {
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(key(i));
    // As fast as a quick typist; the pauses vary, so that the panels, which follow late, meet some of the keys.
    await page.waitForTimeout(40 + ((i * 37) % 60));
  }
  return takeTimes(page, KEYS);
}

async function takeTimes(page: Page, count: number): Promise<readonly number[]> {
  await page.waitForFunction((wanted) => (window as never as { keyTimes: number[] }).keyTimes.length >= wanted, count);
  return page.evaluate(() => (window as never as { keyTimes: number[] }).keyTimes.splice(0));
}

function report(what: string, times: readonly number[]): void {
  const p95 = percentile(times, 0.95);
  line(
    `${what}: key to screen`,
    `median ${ms(percentile(times, 0.5))}, p95 ${ms(p95)}, most ${ms(Math.max(...times))}`,
    `p95 under ${FRAME_MS} ms`,
    p95 < FRAME_MS,
  );
}

/** Scrolls through the first pages slowly with the wheel, then in great leaps, and looks at the frames. */
async function benchScrolling(page: Page): Promise<void> {
  for (const [name, delta, times] of [
    ['with the wheel', 240, 200],
    ['in leaps of a screen', 2000, 100],
  ] as const) {
    await page.evaluate(() => {
      document.querySelector('.zs-scroll')!.scrollTop = 0;
      const frames: number[] = [];
      let last = 0;
      const next = (now: number) => {
        if (last > 0) frames.push(now - last);
        last = now;
        if ((window as never as { frames: unknown }).frames === frames) requestAnimationFrame(next);
      };
      Object.assign(window, { frames });
      (window as never as { slowFrames: number[] }).slowFrames.splice(0);
      requestAnimationFrame(next);
    });
    await page.mouse.move(800, 500);
    for (let i = 0; i < times; i++) {
      await page.mouse.wheel(0, delta);
      await page.waitForTimeout(16);
    }
    const { frames, slow } = await page.evaluate(() => {
      const here = window as never as { frames: number[]; slowFrames: number[] };
      const found = { frames: here.frames.slice(1), slow: here.slowFrames.splice(0) };
      here.frames = [];
      return found;
    });
    const most = Math.max(...frames);
    line(
      `scroll ${name}: frames`,
      `median ${ms(percentile(frames, 0.5))}, p95 ${ms(percentile(frames, 0.95))}, most ${ms(most)}, ${slow.length} with work over 50 ms`,
      'none over 50 ms',
      most <= 50 && slow.length === 0,
    );
  }
}
