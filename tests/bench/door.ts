import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';

const SCREEN = { width: 1600, height: 900 };
const debianChromium = '/usr/bin/chromium';
const config = fileURLToPath(new URL('../../renderer/vite.config.ts', import.meta.url));
const server = fileURLToPath(new URL('../../electron/server/main.ts', import.meta.url));

export function hasChromium(): boolean {
  return existsSync(debianChromium) || existsSync(chromium.executablePath());
}

export function startBrowser(): Promise<Browser> {
  const own = existsSync(debianChromium) ? { executablePath: debianChromium } : {};
  return chromium.launch({ ...own, args: ['--no-sandbox'] });
}

/** Builds the interface into a folder. */
export async function buildInterface(outDir: string): Promise<void> {
  await build({ configFile: config, logLevel: 'error', build: { outDir, emptyOutDir: true } });
}

type Door = {
  readonly workspace: string;
  readonly assets: string;
  /** Size of the window in CSS pixels. */
  readonly screen?: { readonly width: number; readonly height: number };
};

/** A host in a process of its own with a page on it that has its first heading; both are gone afterwards. */
export async function withDoor(
  browser: Browser,
  door: Door,
  work: (page: Page, pid: number) => Promise<void>,
): Promise<void> {
  const { screen: viewport = SCREEN } = door;
  const { child, url } = await startDoor(door);
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await work(page, child.pid ?? 0);
    await page.context().close();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function startDoor({ workspace, assets }: Door): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [server, '--workspace', workspace, '--stay', '--assets', assets], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, fail) => {
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += data;
      const found = /READY (\S+)/.exec(printed)?.[1];
      if (found) done({ child, url: found });
    });
    child.once('exit', () => fail(new Error('the server ended')));
  });
}

/** From the navigation inside the application until what the selector names is painted, below the heading `title` if one is given; ms. */
export function openPlace(page: Page, place: string, selector: string, title = ''): Promise<number> {
  return page.evaluate(
    ({ hash, wanted, heading }) =>
      new Promise<number>((done) => {
        const start = performance.now();
        location.hash = hash;
        const look = () => {
          const here = heading === '' || document.querySelector('h1')?.textContent === heading;
          if (!here || !document.querySelector(wanted)) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        requestAnimationFrame(look);
      }),
    { hash: place, wanted: selector, heading: title },
  );
}

/** Memory that a process has in use, where the system says it (Linux); 0 elsewhere. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
