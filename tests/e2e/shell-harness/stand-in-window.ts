import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { pageSide } from './page-side.ts';
import { type Packed, pack, type StandInPort, unpack } from './ports.ts';
import { toApp, toWeb } from './web-address.ts';

export type WindowWorld = {
  readonly context: BrowserContext;
  readonly handlers: Map<string, (event: unknown, input: unknown) => unknown>;
  /** Before a page loads anything. */
  readonly onPage: (page: Page) => void;
  readonly onClosed: (window: StandInWindow) => void;
};

type WindowOptions = { readonly webPreferences: { readonly preload: string; readonly partition?: string } };

/** `webContents`: a page of Chromium, or the next one after a crash. */
export class StandInContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly mainFrame = { url: '' };
  readonly #world: WindowWorld;
  readonly #preload: string;
  #page: Promise<Page> | null = null;
  #loaded: Promise<unknown> = Promise.resolve();
  #ports = new Map<string, StandInPort>();
  #names = 0;
  /** Messages reach the page in their order. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(world: WindowWorld, preload: string) {
    super();
    this.#world = world;
    this.#preload = preload;
  }

  async load(url: string): Promise<void> {
    this.#page ??= this.#newPage();
    const page = await this.#page;
    // A page that is closed meanwhile loads nothing.
    this.#loaded = page.goto(toWeb(url), { waitUntil: 'load' }).catch(() => null);
    await this.#loaded;
  }

  /** The page as it is now, once it has loaded. */
  async page(): Promise<Page> {
    const page = await this.current();
    await this.#loaded;
    return this.#page === null || (await this.#page) === page ? page : this.page();
  }

  /** The page, loaded or not. */
  async current(): Promise<Page> {
    if (!this.#page) throw new Error('nothing was loaded yet');
    return this.#page;
  }

  async #newPage(): Promise<Page> {
    const page = await this.#world.context.newPage();
    this.#world.onPage(page);
    await page.exposeBinding('zsTell', (_source, kind: string, name?: string, data?: Packed) =>
      this.#told(kind, name ?? '', data ?? null),
    );
    await page.addInitScript(pageSide(readFileSync(this.#preload, 'utf8')));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.mainFrame.url = toApp(frame.url());
    });
    page.on('close', () => void this.#page?.then((now) => now === page && this.emit('page-closed')));
    page.on('crash', () => {
      this.#dropPorts();
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 });
    });
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') return void dialog.dismiss();
      let leaves = false;
      this.emit('will-prevent-unload', {
        get defaultPrevented() {
          return leaves;
        },
        preventDefault: () => {
          leaves = true;
        },
      });
      void (leaves ? dialog.accept() : dialog.dismiss());
    });
    return page;
  }

  async #told(kind: string, name: string, data: Packed): Promise<unknown> {
    if (kind === 'born') this.#dropPorts();
    if (kind === 'port') this.#ports.get(name)?.send(unpack(data));
    if (kind !== 'invoke') return null;
    const handler = this.#world.handlers.get(name);
    if (!handler) throw new Error(`No handler registered for '${name}'`);
    return pack(await handler({ sender: this, senderFrame: this.mainFrame }, unpack(data)));
  }

  #hear(kind: string, name: string, data: Packed): void {
    const page = this.#page;
    const message: readonly unknown[] = [kind, name, data];
    this.#last = this.#last.then(async () => {
      const open = await page;
      await open
        ?.evaluate(
          (given) => (window as unknown as { zsHear?: (...args: unknown[]) => void }).zsHear?.(...given),
          message,
        )
        // A page that is gone hears nothing.
        .catch(() => undefined);
    });
  }

  #dropPorts(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#hear('send', channel, { args: pack(args), ids: [] });
  }

  postMessage(channel: string, message: unknown, ports: readonly StandInPort[]): void {
    const ids = ports.map((port) => {
      const id = `p${this.#names++}`;
      this.#ports.set(id, port);
      port.attach(
        (data) => this.#hear('port', id, pack(data)),
        () => this.#hear('close', id, null),
      );
      return id;
    });
    this.#hear('send', channel, { args: pack([message]), ids });
  }

  /** A page that crashed is of no use to Playwright: the window goes on with another, at the same place. */
  reload(): void {
    const before = this.#page;
    const url = this.mainFrame.url;
    this.#page = this.#newPage();
    this.#loaded = (async () => {
      await (await before)?.close();
      await (await this.#page)?.goto(toWeb(url)).catch(() => null);
    })();
  }

  forcefullyCrashRenderer(): void {
    void (async () => {
      const page = await this.current();
      const session = await this.#world.context.newCDPSession(page);
      await session.send('Page.crash').catch(() => undefined);
    })();
  }

  closed(): void {
    this.#dropPorts();
  }
}

/** `BrowserWindow`. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly options: WindowOptions;
  readonly #world: WindowWorld;
  #destroyed = false;

  constructor(world: WindowWorld, options: WindowOptions) {
    super();
    this.#world = world;
    this.options = options;
    this.webContents = new StandInContents(world, options.webPreferences.preload);
    this.webContents.once('page-closed', () => this.#gone());
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  close(): void {
    void (async () => {
      const page = await this.webContents.current();
      // The page may ask to stay; then it is not closed.
      await page.close({ runBeforeUnload: true });
    })();
  }

  #gone(): void {
    this.#destroyed = true;
    this.webContents.closed();
    this.emit('closed');
    this.#world.onClosed(this);
  }

  isDestroyed = () => this.#destroyed;
  isMinimized = () => false;
  restore(): void {}
  show(): void {}
  focus(): void {
    this.emit('focus');
  }
}
