import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { savesThrough } from './pages/saving.ts';
import { type RunningShell, startShell } from './shell-harness/index.ts';

const main = fileURLToPath(new URL('../../electron/server/main.ts', import.meta.url));
const clock = new URL('./shifted-clock.mjs', import.meta.url).href;
/** Folder of the built interface; the bundles of the desktop stand beside it. */
export const assets = process.env['ZHUNSHENG_ASSETS'] ?? fileURLToPath(new URL('../../dist/renderer', import.meta.url));

export { expect };

/** The person who works at the desk in these tests. */
export const SECRETARY = '沈知秋';

/** A running door: the server of the browser door in a process of its own, or the desktop's shell in the harness. */
export type Door = {
  /** Start address with the token; the token is good for one page of a browser context. Empty for the shell. */
  readonly url: string;
  /** Null for the browser door. */
  readonly shell: RunningShell | null;
  /** Everything it printed. */
  readonly output: () => string;
  /** Ends it as Ctrl-C does; answers the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Takes it away without a word, as a power cut does. */
  readonly kill: () => Promise<void>;
};

export type DoorOptions = {
  readonly user?: string;
  readonly days?: number;
  /** `shell`: through the built shell, its bridge and `app://` instead of the server. */
  readonly kind?: 'browser' | 'shell';
};

export type Doors = {
  /** A temporary folder for this test; removed at its end when the test passed. */
  readonly folder: string;
  /** `days`: how far its clock is ahead of the machine's. */
  readonly start: (workspace: string, options?: DoorOptions) => Promise<Door>;
  /** A page of its own browser, watched for complaints. */
  readonly open: (door: Door, context?: BrowserContext) => Promise<Page>;
  /** Watches a page that was opened otherwise. */
  readonly watch: (page: Page) => void;
  /** Complaints that a test brings about on purpose, such as a lost connection. */
  readonly expectComplaint: (pattern: RegExp) => void;
};

/**
 * Starts servers and opens pages; after the test no page may have complained (console, exceptions, content security policy), and
 * every server must end by SIGTERM within 10 s with exit code 0 and give the workspace back.
 */
export const test = base.extend<{ doors: Doors }>({
  doors: async ({ browser, context }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), 'zs-e2e-'));
    const running = new Map<Door, string>();
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    const expected: RegExp[] = [];
    let first = true;
    const watch = (page: Page) => watchPage(page, complaints);
    await use({
      folder,
      start: async (workspace, options = {}) => {
        const { kind = 'browser', days = 0 } = options;
        const door =
          kind === 'browser'
            ? await startDoor(workspace, options, (why) => complaints.push(why))
            : await startShellDoor(context, workspace, join(folder, 'settings'), days, watch);
        running.set(door, workspace);
        return door;
      },
      open: async (door, given) => {
        if (door.shell) {
          const page = await door.shell.page();
          const { shell } = door;
          savesThrough(page, (into) => {
            shell.saveInto = into;
          });
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          return page;
        }
        let own = given;
        if (!own && first) own = context;
        if (!own) {
          own = await browser.newContext();
          contexts.push(own);
        }
        first = false;
        const page = await own.newPage();
        watch(page);
        await page.goto(door.url);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        return page;
      },
      watch,
      expectComplaint: (pattern) => expected.push(pattern),
    });
    // Pages go before their servers: one that is left would complain of what it can no longer fetch (its icon).
    for (const one of contexts) await one.close();
    for (const page of context.pages()) await page.close();
    for (const [door, workspace] of running) {
      const code = await door.stop();
      if (code === null) continue;
      expect.soft(code, 'exit code of the server').toBe(0);
      const others = [...running].some(([other, place]) => other !== door && place === workspace);
      if (!others) expect.soft(existsSync(join(workspace, 'workspace.lock')), 'lock of the workspace').toBe(false);
    }
    expect
      .soft(
        complaints.filter((text) => !expected.some((pattern) => pattern.test(text))),
        'complaints of the pages',
      )
      .toEqual([]);
    if (info.errors.length === 0) await rm(folder, { recursive: true, force: true });
  },
});

/** Collects what a page complains of; violations of the content security policy are said aloud first. */
function watchPage(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`));
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      );
    });
  });
}

function startDoor(
  workspace: string,
  { user = SECRETARY, days = 0 }: DoorOptions,
  onCrash: (why: string) => void,
): Promise<Door> {
  const ahead = days === 0 ? [] : ['--import', clock];
  const child = spawn(process.execPath, [...ahead, main, '--workspace', workspace, '--stay', '--assets', assets], {
    env: { ...process.env, ZHUNSHENG_USER: user, ZHUNSHENG_TEST_DAYS: String(days) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ready = false;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const url = /^READY (\S+)$/m.exec(output)?.[1];
      // Once: what it prints later opens no second door.
      if (!url || ready) return;
      ready = true;
      resolve(doorOf(child, url, ended, () => output, onCrash));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
}

/** The built shell (`dist`, or where `ZHUNSHENG_ASSETS` lies) on a workspace, its windows in the context of this test. */
async function startShellDoor(
  context: BrowserContext,
  workspace: string,
  settings: string,
  days: number,
  onPage: (page: Page) => void,
): Promise<Door> {
  const shell = await startShell({
    context,
    dist: dirname(assets),
    argv: workspace === '' ? [] : [`--workspace=${workspace}`],
    settings,
    env: { ZHUNSHENG_TEST_DAYS: String(days) },
    imports: days === 0 ? [] : [clock],
    onPage,
  });
  return {
    url: '',
    shell,
    output: () => shell.hosts.map((host) => host.output).join('\n'),
    stop: () => shell.quit(),
    kill: async () => void shell.hosts.at(-1)?.kill(),
  };
}

function doorOf(
  child: ChildProcess,
  url: string,
  ended: Promise<number | null>,
  output: () => string,
  onCrash: (why: string) => void,
): Door {
  let killed = false;
  let stopping = false;
  void ended.then((code) => stopping || killed || onCrash(`the server ended by itself with ${code}:\n${output()}`));
  return {
    url,
    shell: null,
    output,
    stop: async () => {
      if (killed) return null;
      stopping = true;
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const code = await ended;
      clearTimeout(patience);
      return code ?? -1;
    },
    kill: async () => {
      killed = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
