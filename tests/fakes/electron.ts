import { EventEmitter } from 'node:events';
import type { ElectronLike } from '#shell/electron-like.ts';

/** Stands in when something imports `electron` in a test by mistake: the real package would start a download. */
export const app = undefined;

export type Recorded = { readonly name: string; readonly args: readonly unknown[] };

export type FakeFrame = { url: string };

/** A page of the fake: an emitter with what the shell asks of `webContents`. */
export class FakeContents extends EventEmitter {
  readonly sent: Recorded[] = [];
  mainFrame: FakeFrame = { url: 'app://bundle/' };
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ name: channel, args });
  }
  postMessage(channel: string, message: unknown, ports: unknown[]): void {
    this.sent.push({ name: channel, args: [message, ports] });
  }
}

/** What the recording fake kept: every call in order, handlers by channel, windows, the forked host. */
export type ElectronRecord = {
  readonly electron: ElectronLike;
  readonly calls: Recorded[];
  readonly handlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
  readonly windows: {
    readonly options: Record<string, unknown>;
    readonly contents: FakeContents;
    readonly loaded: string[];
  }[];
  /** Shown by the system, in order. */
  readonly notifications: readonly EventEmitter[];
  readonly app: EventEmitter & { readonly switches: Set<string>; isPackaged: boolean };
  readonly session: Record<string, (...args: never[]) => unknown>;
  readonly host: EventEmitter & { readonly posted: unknown[]; readonly forked: unknown[][] };
  scheme: ((request: Request) => Promise<Response>) | null;
  dialogs: {
    save: { canceled: boolean; filePath?: string };
    open: { canceled: boolean; filePaths: string[] };
    message: { response: number };
  };
  /** Resolves `whenReady`. */
  ready(): Promise<void>;
};

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
  const host = Object.assign(new EventEmitter(), {
    posted: [] as unknown[],
    forked: [] as unknown[][],
    postMessage(message: unknown, ports: unknown[] = []) {
      host.posted.push({ message, ports });
    },
  });
  const fakeApp = Object.assign(new EventEmitter(), {
    switches: new Set<string>(),
    isPackaged: false,
    commandLine: { hasSwitch: (name: string) => fakeApp.switches.has(name) },
    requestSingleInstanceLock: () => true,
    quit: note('app.quit'),
    exit: note('app.exit'),
    enableSandbox: note('app.enableSandbox'),
    getLocale: () => 'zh-CN',
    whenReady: () => {
      calls.push({ name: 'app.whenReady', args: [] });
      return whenReady;
    },
  });
  const windows: ElectronRecord['windows'] = [];
  const notifications: EventEmitter[] = [];
  class BrowserWindow extends EventEmitter {
    readonly webContents = new FakeContents();
    readonly loaded: string[] = [];
    constructor(options: Record<string, unknown>) {
      super();
      windows.push({ options, contents: this.webContents, loaded: this.loaded });
      fakeApp.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string): Promise<void> {
      this.loaded.push(url);
      return Promise.resolve();
    }
    show = note('window.show');
    focus = note('window.focus');
    isMinimized = () => false;
    restore = note('window.restore');
    static fromWebContents(): null {
      return null;
    }
  }
  const session: ElectronRecord['session'] = {};
  const sessionEvents = new EventEmitter();
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
    session[name] = handler;
  };
  const defaultSession = Object.assign(sessionEvents, {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
  });
  const handlers: ElectronRecord['handlers'] = new Map();
  const record: ElectronRecord = {
    calls,
    handlers,
    windows,
    notifications,
    app: fakeApp,
    session,
    host,
    scheme: null,
    dialogs: {
      save: { canceled: true },
      open: { canceled: true, filePaths: [] },
      message: { response: 1 },
    },
    ready: async () => {
      becomeReady();
      await whenReady;
      await new Promise((resolve) => setImmediate(resolve));
    },
    electron: {
      app: fakeApp,
      BrowserWindow,
      Menu: {
        buildFromTemplate: (template: unknown) => template,
        setApplicationMenu: note('menu.set'),
      },
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
      dialog: {
        showSaveDialog: () => Promise.resolve(record.dialogs.save),
        showOpenDialog: () => Promise.resolve(record.dialogs.open),
        showMessageBox: (options: unknown) => {
          calls.push({ name: 'dialog.message', args: [options] });
          return Promise.resolve(record.dialogs.message);
        },
        showErrorBox: note('dialog.error'),
      },
      ipcMain: {
        handle: (channel: string, handler: (event: unknown, input: unknown) => Promise<unknown>) => {
          handlers.set(channel, handler);
        },
      },
      protocol: {
        registerSchemesAsPrivileged: note('protocol.privileged'),
        handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
          calls.push({ name: 'protocol.handle', args: [_scheme] });
          record.scheme = handler;
        },
      },
      session: { defaultSession },
      shell: { openExternal: note('shell.openExternal', Promise.resolve()) },
      utilityProcess: {
        fork: (...args: unknown[]) => {
          host.forked.push(args);
          return host;
        },
      },
    } as unknown as ElectronLike,
  };
  return record;
}
