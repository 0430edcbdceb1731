import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { type Host, startHost, threadWorkers } from '#host/index.ts';
import { type RunningServer, startServer } from '#server/index.ts';
import { chromiumLaunch } from '#tests/builders/chromium.ts';
import { emptyWorkspace } from '#tests/builders/workspace.ts';
import type { EvidenceRow, Figure, Measured, MeasureOptions } from '../evidence-row.ts';
import { type Payload, payloads } from '../scripts/payloads.ts';
import { type Entry, prepare } from '../scripts/prepare.ts';
import { lookThrough, type Seen, type Watched, watchContext } from '../scripts/watch-page.ts';

const PAYLOADS = { full: 315, quick: 45 };
const EDITOR = '.ProseMirror';
/** How often a page is gone through at most. */
const LOOKS = 6;
/** Payloads pasted at once in one turn of the page. */
const PASTED = 15;

export const scriptPayloads: EvidenceRow = {
  id: 'script-payloads',
  promise: 'No text that comes in is ever run, in a real browser with the policy that people have.',
  measure: (options) => measureScripts(options),
};

export type Sabotage = {
  /** Without the content security policy. */
  readonly withoutPolicy?: boolean;
  /** Runs in every page before anything else. */
  readonly script?: () => void;
  readonly entries?: readonly string[];
  readonly payloads?: number;
};

/** `sabotage` takes protections out: to see that what must not be is noticed. */
export async function measureScripts({ quick }: MeasureOptions, sabotage: Sabotage = {}): Promise<Measured> {
  const all = payloads(sabotage.payloads ?? (quick ? PAYLOADS.quick : PAYLOADS.full));
  const place = await emptyWorkspace();
  const host = await hostOn(place);
  const server = await startServer({ host, assets: await assets(), port: 0 });
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const entries = await prepare(host, all, sabotage.entries);
    const context = await browser.newContext({
      bypassCSP: sabotage.withoutPolicy ?? false,
      viewport: { width: 1600, height: 900 },
      locale: 'zh-CN',
    });
    if (sabotage.script) await context.addInitScript(sabotage.script);
    const watched = await watchContext(context, `http://127.0.0.1:${server.port}`);
    const seen = await visit(context, server, entries, all);
    return report(entries, all, seen, watched);
  } finally {
    await browser.close();
    await server.close();
    await host.close();
    await rm(dirname(place), { recursive: true, force: true });
  }
}

async function visit(
  context: BrowserContext,
  server: RunningServer,
  entries: readonly Entry[],
  all: readonly Payload[],
): Promise<ReadonlyMap<string, Seen>> {
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const found = new Map<string, Seen>();
  for (const entry of entries) {
    const marks = new Set<string>();
    const armed: string[] = [];
    for (const route of entry.routes) {
      // Over a page without any payload, so that what is seen is of this one.
      await go(page, '/people');
      await page.waitForFunction(() => !/zs\d{4}q/.test(document.querySelector('main')?.textContent ?? ''));
      await go(page, route);
      if (entry.paste) await paste(page, all);
      await page.waitForFunction(() => /zs\d{4}q/.test(document.querySelector('main')?.textContent ?? ''), null, {
        timeout: 30_000,
      });
      // What is drawn or laid out comes some time after the page itself: until nothing new comes.
      for (let before = -1, looks = 0; looks < LOOKS && (before < marks.size || looks < 2); looks++) {
        before = marks.size;
        const seen = await lookThrough(page);
        for (const mark of seen.marks) marks.add(mark);
        armed.push(...seen.armed.map((what) => `${entry.id}: ${what}`));
      }
    }
    found.set(entry.id, { marks, armed });
  }
  return found;
}

async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** Pastes each payload as a web page and as text, as the keyboard does. */
async function paste(page: Page, all: readonly Payload[]): Promise<void> {
  await page.locator(EDITOR).first().waitFor();
  for (let at = 0; at < all.length; at += PASTED) {
    const texts = all.slice(at, at + PASTED).map(({ text }) => text);
    await page.evaluate(
      ([selector, given]) => {
        const editor = document.querySelector(selector as string) as HTMLElement;
        editor.focus();
        for (const text of given as string[]) {
          for (const type of ['text/html', 'text/plain']) {
            const data = new DataTransfer();
            data.setData(type, type === 'text/html' ? `<p>${text}</p>` : `${text}\n${text}`);
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            editor.dispatchEvent(event);
          }
        }
      },
      [EDITOR, texts] as const,
    );
  }
}

function report(
  entries: readonly Entry[],
  all: readonly Payload[],
  seen: ReadonlyMap<string, Seen>,
  { executed, violations, outside, exceptions }: Watched,
): Measured {
  const least = Math.min(...entries.map(({ id }) => seen.get(id)?.marks.size ?? 0));
  const armed = [...seen.values()].flatMap((one) => one.armed);
  const none = { exactly: 0 } as const;
  const figures: readonly Figure[] = [
    { name: 'payloads', value: all.length, wanted: { atLeast: all.length } },
    { name: 'entry ways', value: seen.size, wanted: { atLeast: entries.length } },
    { name: 'payloads shown as text, in the way with fewest', value: least, wanted: { atLeast: all.length } },
    { name: 'executed', value: executed.length, wanted: none },
    { name: 'violations of the content security policy', value: violations.length, wanted: none },
    { name: 'elements and attributes that could run', value: armed.length, wanted: none },
    { name: 'requests to other places', value: outside.length, wanted: none },
    { name: 'exceptions of our pages', value: exceptions.length, wanted: none },
  ];
  const unseen = [...seen].flatMap(([id, { marks }]) => {
    const left = all.filter(({ mark }) => !marks.has(mark));
    return left.length > 0 ? [`${id}: ${left.length} not seen, such as ${left[0]?.text.slice(0, 80)}`] : [];
  });
  const found = [...executed, ...violations, ...armed, ...outside, ...exceptions, ...unseen];
  return { figures, findings: [...new Set(found)].slice(0, 60) };
}

async function hostOn(workspace: string): Promise<Host> {
  const workers = threadWorkers(new URL('../../../electron/workers/main.ts', import.meta.url));
  const started = await startHost({ workspace, actor: '试验员', version: '0.0.0', workers });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/** The built interface: that of `ZHUNSHENG_ASSETS`, or built now when a source is newer. */
async function assets(): Promise<string> {
  const given = process.env['ZHUNSHENG_ASSETS'];
  if (given) return given;
  const { buildRenderer } = (await import(new URL('../../../electron/launch/build.mjs', import.meta.url).href)) as {
    buildRenderer(say: (text: string) => void): boolean;
  };
  if (!buildRenderer(() => undefined)) throw new Error('the interface could not be built');
  return fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
}
