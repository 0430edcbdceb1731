import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { ElectronLike } from '#shell/electron-like.ts';

/** Stands in when something imports `electron` in a test by mistake: the real package would start a download. */
export const app = undefined;

export type Recorded = { readonly name: string; readonly args: readonly unknown[] };

/** Names that Electron's own typings do not know are an error of the compiler. */
type Part<T> = { readonly [K in keyof T]?: unknown };

export type FakeFrame = { url: string };

/** A page of the fake: an emitter with what the shell asks of `webContents`. */
export class FakeContents extends EventEmitter {
  readonly sent: Recorded[] = [];
  mainFrame: FakeFrame = { url: 'app://bundle/' };
  readonly loaded: string[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ name: channel, args });
  }
  reload(): void {
    this.sent.push({ name: 'reload', args: [] });
  }
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }
  postMessage(channel: string, message: unknown, ports: unknown[]): void {
    this.sent.push({ name: channel, args: [message, ports] });
  }
}

/** A process of the host: what was sent to it, and how it was started. */
class FakeHost extends EventEmitter {
  readonly posted: { readonly message: unknown; readonly ports: unknown }[] = [];
  readonly forked: readonly unknown[];
  constructor(forked: readonly unknown[]) {
    super();
    this.forked = forked;
  }
  postMessage(message: unknown, ports: unknown[] = []): void {
    this.posted.push({ message, ports });
    if ((message as { type: string }).type === 'close') setImmediate(() => this.emit('exit', 0));
  }
}

/** A session: its handlers by the name of what set them. */
export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, (...args: never[]) => unknown> = {};
  readonly set: Recorded[] = [];
  scheme: ((request: Request) => Promise<Response>) | null = null;
}

type FakeWindow = {
  readonly options: Record<string, unknown>;
  readonly contents: FakeContents;
  readonly window: EventEmitter & { close(): void };
};

/** What the recording fake kept: every call in order, handlers by channel, windows, sessions, the processes that were started. */
export type ElectronRecord = {
  readonly electron: ElectronLike;
  readonly calls: Recorded[];
  readonly handlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
  readonly windows: FakeWindow[];
  /** Shown by the system, in order. */
  readonly notifications: readonly EventEmitter[];
  readonly app: EventEmitter & { readonly switches: Set<string>; isPackaged: boolean; locked: boolean };
  /** By partition; the one that Electron makes by itself is `''`. */
  readonly sessions: Map<string, FakeSession>;
  readonly hosts: FakeHost[];
  dialogs: {
    save: { canceled: boolean; filePath?: string };
    open: { canceled: boolean; filePaths: string[] };
    message: { response: number };
  };
  /** Resolves `whenReady`, and waits until the shell has nothing more to do. */
  ready(): Promise<void>;
};

const KEPT = {
  setPermissionRequestHandler: 'permissionRequest',
  setPermissionCheckHandler: 'permissionCheck',
  setDevicePermissionHandler: 'devicePermission',
  setDisplayMediaRequestHandler: 'displayMedia',
} as const satisfies Part<Electron.Session>;

/** An Electron that does nothing and remembers everything, typed as the part of Electron that the shell uses. */
export function fakeElectron(): ElectronRecord {
  const calls: Recorded[] = [];
  const note =
    (name: string, result?: unknown) =>
    (...args: unknown[]) => {
      calls.push({ name, args });
      return result;
    };
  let becomeReady: () => void = () => undefined;
  const whenReady = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  const hosts: FakeHost[] = [];
  const fakeApp = Object.assign(new EventEmitter(), {
    switches: new Set<string>(),
    isPackaged: false,
    locked: true,
    commandLine: { hasSwitch: (name: string) => fakeApp.switches.has(name) },
    requestSingleInstanceLock: () => {
      calls.push({ name: 'app.lock', args: [] });
      return fakeApp.locked;
    },
    quit: note('app.quit'),
    exit: note('app.exit'),
    setPath: note('app.setPath'),
    enableSandbox: note('app.enableSandbox'),
    configureHostResolver: note('app.configureHostResolver'),
    getLocale: () => 'zh-CN',
    whenReady: () => {
      calls.push({ name: 'app.whenReady', args: [] });
      return whenReady;
    },
  } satisfies Part<Electron.App> & { switches: unknown; locked: unknown });
  const windows: FakeWindow[] = [];
  const notifications: EventEmitter[] = [];
  class BrowserWindow extends EventEmitter {
    readonly webContents = new FakeContents();
    #destroyed = false;
    constructor(options: Record<string, unknown>) {
      super();
      windows.push({ options, contents: this.webContents, window: this });
      fakeApp.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string): Promise<void> {
      this.webContents.loaded.push(url);
      return Promise.resolve();
    }
    close(): void {
      this.#destroyed = true;
      this.emit('closed');
    }
    isDestroyed = () => this.#destroyed;
    show = note('window.show');
    focus = note('window.focus');
    isMinimized = () => false;
    restore = note('window.restore');
    static fromWebContents(): null {
      return null;
    }
  }
  const sessions = new Map<string, FakeSession>();
  const sessionOf = (partition: string) => {
    const known = sessions.get(partition);
    if (known) return known;
    const made = new FakeSession();
    sessions.set(partition, made);
    const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
      made.handlers[name] = handler;
    };
    const set = (name: string) => (value: unknown) => void made.set.push({ name, args: [value] });
    return Object.assign(made, {
      ...Object.fromEntries(Object.entries(KEPT).map(([method, name]) => [method, keep(name)])),
      webRequest: { onBeforeRequest: keep('beforeRequest') },
      setSpellCheckerEnabled: set('spellCheckerEnabled'),
      setSpellCheckerLanguages: set('spellCheckerLanguages'),
      setSpellCheckerDictionaryDownloadURL: set('dictionaryUrl'),
      clearStorageData: (value: unknown) => {
        made.set.push({ name: 'clearStorageData', args: [value] });
        return Promise.resolve();
      },
      protocol: {
        handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
          calls.push({ name: 'protocol.handle', args: [partition] });
          made.scheme = handler;
        },
      },
    } satisfies Part<Electron.Session>);
  };
  const handlers: ElectronRecord['handlers'] = new Map();
  const record: ElectronRecord = {
    calls,
    handlers,
    windows,
    notifications,
    app: fakeApp,
    sessions,
    hosts,
    dialogs: {
      save: { canceled: true },
      open: { canceled: true, filePaths: [] },
      message: { response: 1 },
    },
    ready: async () => {
      becomeReady();
      await whenReady;
      for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
    },
    electron: {
      app: fakeApp,
      BrowserWindow,
      Menu: {
        buildFromTemplate: (template: unknown) => template,
        setApplicationMenu: note('menu.set'),
      } satisfies Part<typeof Electron.Menu>,
      Notification: class extends EventEmitter {
        static isSupported = () => true;
        readonly options: unknown;
        constructor(options: unknown) {
          super();
          this.options = options;
          notifications.push(this);
        }
        show(): void {
          calls.push({ name: 'notification.show', args: [this.options] });
        }
      },
      MessageChannelMain: class {
        readonly port1 = { end: 1 };
        readonly port2 = { end: 2 };
      },
      crashReporter: { start: note('crashReporter.start') } satisfies Part<Electron.CrashReporter>,
      dialog: {
        showSaveDialog: () => Promise.resolve(record.dialogs.save),
        showOpenDialog: (...given: unknown[]) => {
          calls.push({ name: 'dialog.open', args: [given.at(-1)] });
          return Promise.resolve(record.dialogs.open);
        },
        showMessageBox: (...given: unknown[]) => {
          calls.push({ name: 'dialog.message', args: [given.at(-1)] });
          return Promise.resolve(record.dialogs.message);
        },
        showMessageBoxSync: (...given: unknown[]) => {
          calls.push({ name: 'dialog.message', args: [given.at(-1)] });
          return record.dialogs.message.response;
        },
        showErrorBox: note('dialog.error'),
      } satisfies Part<Electron.Dialog>,
      ipcMain: {
        handle: (channel: string, handler: (event: unknown, input: unknown) => Promise<unknown>) => {
          handlers.set(channel, handler);
        },
      } satisfies Part<Electron.IpcMain>,
      protocol: {
        registerSchemesAsPrivileged: note('protocol.privileged'),
      } satisfies Part<typeof Electron.protocol>,
      session: {
        get defaultSession() {
          return sessionOf('');
        },
        fromPartition: sessionOf,
      } satisfies Part<typeof Electron.session>,
      shell: {
        openExternal: note('shell.openExternal', Promise.resolve()),
        showItemInFolder: note('shell.showItemInFolder'),
      } satisfies Part<Electron.Shell>,
      utilityProcess: {
        fork: (...args: unknown[]) => {
          const host = new FakeHost(args);
          hosts.push(host);
          return host;
        },
      },
    } as unknown as ElectronLike,
  };
  return record;
}
