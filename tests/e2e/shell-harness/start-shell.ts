import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext, Page, Request, Route } from '@playwright/test';
import { runMain } from './electron-module.ts';
import { StandInChannel } from './ports.ts';
import { StandInUtility } from './stand-in-host.ts';
import { StandInSession } from './stand-in-session.ts';
import { StandInWindow } from './stand-in-window.ts';

export type ShellStart = {
  readonly context: BrowserContext;
  /** Folder of the bundles (`dist`). */
  readonly dist: string;
  readonly argv: readonly string[];
  readonly settings: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly imports?: readonly string[];
  readonly onPage?: (page: Page) => void;
};

/** An answer to a dialog, or a function of what it shows. Asked in turn; when none is left the person cancels. */
export type Answer = unknown | ((options: Readonly<Record<string, unknown>>) => unknown);

export type RunningShell = {
  /** The page of the window, once it is there; after a crash or a change of workspace the one that came instead. */
  readonly page: () => Promise<Page>;
  readonly window: () => StandInWindow;
  readonly windows: readonly StandInWindow[];
  readonly app: EventEmitter;
  /** Everything that was shown to the person: `dialog.save` …, `notification`, `folder`, `outside`. */
  readonly shown: readonly { readonly kind: string; readonly options: Readonly<Record<string, unknown>> }[];
  readonly answers: { readonly save: Answer[]; readonly open: Answer[]; readonly message: Answer[] };
  /** Where the person saves when nothing else is said. */
  saveInto: string | null;
  readonly menu: () => readonly MenuItem[];
  /** Clicks on an item, named from the bar downwards. */
  readonly click: (...labels: readonly string[]) => void;
  readonly notifications: readonly EventEmitter[];
  readonly hosts: readonly StandInUtility[];
  /** Requests that pages made for anything but `app://bundle`, and whether the shell cancelled them. */
  readonly outside: readonly { readonly url: string; readonly cancelled: boolean }[];
  readonly quit: () => Promise<number>;
  readonly ended: Promise<number>;
};

type MenuItem = {
  readonly label?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
};

/** Starts the built shell as Electron would, its windows in a browser context. */
export async function startShell(start: ShellStart): Promise<RunningShell> {
  const { context, settings } = start;
  const handlers = new Map<string, (event: unknown, input: unknown) => unknown>();
  const windows: StandInWindow[] = [];
  const hosts: StandInUtility[] = [];
  const shown: { kind: string; options: Readonly<Record<string, unknown>> }[] = [];
  const notifications: EventEmitter[] = [];
  const answers = { save: [] as Answer[], open: [] as Answer[], message: [] as Answer[] };
  const env = { ZHUNSHENG_HOME: settings, ...start.env };
  const sessions = new Map<string, StandInSession>();
  const sessionOf = (name: string) => {
    const known = sessions.get(name) ?? new StandInSession();
    sessions.set(name, known);
    return known;
  };
  let menu: readonly MenuItem[] = [];
  let arrive: () => void = () => undefined;
  let finish: (code: number) => void = () => undefined;
  let finished = false;
  const ended = new Promise<number>((resolve) => {
    finish = (code) => {
      finished = true;
      resolve(code);
    };
  });

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { hasSwitch: () => false },
    requestSingleInstanceLock: () => true,
    setPath: () => undefined,
    enableSandbox: () => undefined,
    getLocale: () => 'zh-CN',
    configureHostResolver: () => undefined,
    // Whoever started it has a moment to say what the person will answer.
    whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
    exit: (code = 0) => finish(code),
    quit(): void {
      let prevented = false;
      app.emit('before-quit', {
        preventDefault: () => {
          prevented = true;
        },
      });
      if (prevented) return;
      for (const window of windows) if (!window.isDestroyed()) window.close();
      finish(0);
    },
  });

  const world = {
    context,
    handlers,
    onPage: (page: Page) => start.onPage?.(page),
    onClosed: () => {
      if (windows.every((window) => window.isDestroyed())) app.emit('window-all-closed');
    },
  };
  class BrowserWindow extends StandInWindow {
    constructor(options: ConstructorParameters<typeof StandInWindow>[1]) {
      super(world, options);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
      arrive();
    }
    static fromWebContents(contents: unknown): StandInWindow | null {
      return windows.find((window) => window.webContents === contents) ?? null;
    }
  }

  /** `showMessageBox(window, options)` and `showMessageBox(options)`. */
  function ask(kind: keyof typeof answers, given: readonly unknown[], cancelled: unknown): unknown {
    const options = given.at(-1) as Readonly<Record<string, unknown>>;
    shown.push({ kind: `dialog.${kind}`, options });
    const next = answers[kind].shift();
    if (next === undefined) return cancelled;
    return typeof next === 'function' ? next(options) : next;
  }
  const messageBox = (...given: unknown[]) =>
    ask('message', given, { response: (given.at(-1) as { cancelId?: number }).cancelId ?? 0 });

  const running: RunningShell = {
    page: async () => {
      const end = ended.then((code) => Promise.reject(new Error(`the shell ended with ${code}`)));
      if (windows.length === 0) await Promise.race([new Promise<void>((resolve) => (arrive = resolve)), end]);
      end.catch(() => undefined);
      return running.window().webContents.page();
    },
    window: () => {
      const last = windows.at(-1);
      if (!last) throw new Error('no window yet');
      return last;
    },
    windows,
    app,
    shown,
    answers,
    saveInto: null,
    menu: () => menu,
    click: (...labels) => {
      const item = labels.reduce<{ readonly submenu?: readonly MenuItem[]; readonly click?: () => void }>(
        (above, label) => {
          const found = above.submenu?.find((each) => each.label === label);
          if (!found) throw new Error(`no “${label}” in ${JSON.stringify(above.submenu?.map((each) => each.label))}`);
          return found;
        },
        { submenu: menu },
      );
      item.click?.();
    },
    notifications,
    hosts,
    outside: [],
    quit: async () => {
      if (!finished) app.quit();
      return ended;
    },
    ended,
  };
  const outside = running.outside as { url: string; cancelled: boolean }[];

  const electron = {
    app,
    BrowserWindow,
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (template: readonly MenuItem[]) => {
        menu = template;
      },
    },
    MessageChannelMain: StandInChannel,
    Notification: class extends EventEmitter {
      static isSupported = () => true;
      readonly options: Readonly<Record<string, unknown>>;
      constructor(options: Readonly<Record<string, unknown>>) {
        super();
        this.options = options;
        notifications.push(this);
      }
      show(): void {
        shown.push({ kind: 'notification', options: this.options });
      }
    },
    crashReporter: { start: () => undefined },
    dialog: {
      showSaveDialog: async (...given: unknown[]) => {
        const name = String((given.at(-1) as { defaultPath?: string }).defaultPath ?? 'file');
        const usual =
          running.saveInto === null
            ? { canceled: true, filePath: '' }
            : { canceled: false, filePath: join(running.saveInto, name) };
        return ask('save', given, usual);
      },
      showOpenDialog: async (...given: unknown[]) => ask('open', given, { canceled: true, filePaths: [] }),
      showMessageBox: async (...given: unknown[]) => messageBox(...given),
      showMessageBoxSync: (...given: unknown[]) => (messageBox(...given) as { response: number }).response,
      showErrorBox: (title: string, text: string) => shown.push({ kind: 'dialog.error', options: { title, text } }),
    },
    ipcMain: {
      handle: (channel: string, handler: (event: unknown, input: unknown) => unknown) => handlers.set(channel, handler),
    },
    protocol: { registerSchemesAsPrivileged: () => undefined },
    session: { fromPartition: sessionOf, defaultSession: sessionOf('') },
    shell: {
      openExternal: async (url: string) => shown.push({ kind: 'outside', options: { url } }),
      showItemInFolder: (path: string) => shown.push({ kind: 'folder', options: { path } }),
    },
    utilityProcess: {
      fork: (bundle: string, args: readonly string[], options?: { readonly stdio?: string }) => {
        const host = new StandInUtility({ env, imports: start.imports ?? [] }, bundle, args, options);
        hosts.push(host);
        return host;
      },
    },
  };

  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const page = pageOf(request);
    const owners = await Promise.all(
      windows.map(async (window) => ({ window, page: await window.webContents.current().catch(() => null) })),
    );
    const owner = owners.find((one) => one.page === page)?.window;
    if (!owner) {
      // A window that a page wants opened: Electron asks before it makes one.
      running.window().webContents.openHandler?.({ url: request.url() });
      await route.abort('aborted');
      return page?.close();
    }
    const session = sessionOf(owner.options.webPreferences.partition ?? '');
    const answered = await session.answer(request, owner.webContents);
    if (answered.outside) outside.push({ url: request.url(), cancelled: answered.cancelled });
    // Chromium stays where it is, as Electron does when the shell prevents a navigation.
    if (answered.cancelled && request.isNavigationRequest()) return route.fulfill({ status: 204 });
    if (answered.response) return route.fulfill(answered.response);
    return route.abort(answered.cancelled ? 'blockedbyclient' : 'failed');
  };
  await context.route('**/*', answer);
  void ended.then(() => context.unroute('**/*', answer));

  await runMain(join(start.dist, 'shell', 'main.js'), electron, [join(start.dist, '..'), ...start.argv], env);
  return running;
}

/** Null for a window that a page wants opened and that is not there yet. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}
