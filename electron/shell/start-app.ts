import { writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import type { BrowserWindow, UtilityProcess } from 'electron';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { answerAppRequest, ORIGIN, SCHEME } from './app-protocol.ts';
import { registerBridge } from './bridge-channels.ts';
import { CHANNELS } from './channels.ts';
import type { ElectronLike } from './electron-like.ts';
import { guardContents, guardSession } from './guard.ts';
import { menuTemplate } from './menu.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';

export type ShellPaths = {
  /** Folder of the built interface, the preload bundle and the host bundle. */
  readonly assets: string;
  readonly preload: string;
  readonly host: string;
};

export type ShellOptions = {
  readonly electron: ElectronLike;
  readonly paths: ShellPaths;
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
};

/** Waits this long for the host to flush when the application quits. */
const FLUSH_MS = 5000;

/** Keeps the application from showing reminders of the system. */
const NO_REMINDERS = '--no-reminders';

/** The folder after `--workspace=`; anything that is no absolute path is ignored (arguments are data, reliability 4.2 #17). */
export function workspaceFrom(argv: readonly string[]): string | null {
  const given = argv.find((arg) => arg.startsWith('--workspace='))?.slice('--workspace='.length);
  return given && isAbsolute(given) && !given.includes('\0') ? given : null;
}

/** Starts the desktop application: one window on `app://bundle/`, the host in a utility process, both joined by a message port. */
export function startApp({ electron, paths, argv, platform }: ShellOptions): void {
  const { app, protocol } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
    app.exit(1);
    return;
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

  let window: BrowserWindow | null = null;
  let host: UtilityProcess | null = null;
  let flushed = false;
  const locale: () => Locale = () => (app.getLocale().startsWith('zh') ? 'zh-CN' : 'en');
  const text = (key: string, params?: Record<string, string>) => translate(locale(), key, params);

  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, electron, (url) => ({
      type: 'question',
      message: text('shell.open-outside', { host: new URL(url).host || url }),
      detail: url,
      buttons: [text('shell.open'), text('shell.cancel')],
      defaultId: 1,
      cancelId: 1,
    })),
  );
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (flushed || !host) return;
    // The host writes what is pending before it goes; a host that hangs does not keep the application open for ever.
    event.preventDefault();
    const finish = () => {
      flushed = true;
      app.quit();
    };
    host.once('exit', finish);
    host.postMessage({ type: 'close' });
    setTimeout(finish, FLUSH_MS).unref();
  });

  function startHost(workspace: string): void {
    host = electron.utilityProcess.fork(paths.host, [`--workspace=${workspace}`], { serviceName: 'zhunsheng-host' });
    host.on('message', (message: { type: string; text?: string }) => {
      if (message.type === 'refused') electron.dialog.showErrorBox(text('shell.cannot-open'), message.text ?? '');
    });
    host.on('exit', (code) => {
      host = null;
      if (!flushed && code !== 0) electron.dialog.showErrorBox(text('shell.host-gone'), text('shell.host-gone-detail'));
    });
  }

  function openWindow(): void {
    window = new electron.BrowserWindow({
      width: 1360,
      height: 860,
      minWidth: 960,
      minHeight: 600,
      show: false,
      title: text('shell.name'),
      webPreferences: { ...WEB_PREFERENCES, preload: paths.preload },
    });
    window.once('ready-to-show', () => window?.show());
    window.on('closed', () => {
      window = null;
    });
    void window.loadURL(`${ORIGIN}/`);
  }

  registerBridge(electron.ipcMain, {
    connect(contents) {
      if (!host) return;
      const { port1, port2 } = new electron.MessageChannelMain();
      host.postMessage({ type: 'connect' }, [port1]);
      contents.postMessage(CHANNELS.port, null, [port2]);
    },
    async saveFile(contents, name, bytes) {
      const owner = electron.BrowserWindow.fromWebContents(contents);
      const options = { defaultPath: basename(name) };
      const chosen = owner
        ? await electron.dialog.showSaveDialog(owner, options)
        : await electron.dialog.showSaveDialog(options);
      if (chosen.canceled || !chosen.filePath) return false;
      await writeFile(chosen.filePath, bytes);
      return true;
    },
    remind(title, body) {
      // Off by policy: the administrator starts the application with it.
      if (argv.includes(NO_REMINDERS) || !electron.Notification.isSupported()) return false;
      const notification = new electron.Notification({ title, body });
      notification.on('click', () => {
        if (window?.isMinimized()) window.restore();
        window?.focus();
        window?.webContents.send(CHANNELS.action, 'go.home');
      });
      notification.show();
      return true;
    },
    setMenu(menu) {
      const template = menuTemplate(menu, platform, text('shell.edit'), (id) =>
        window?.webContents.send(CHANNELS.action, id),
      );
      electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
    },
  });

  void app.whenReady().then(async () => {
    protocol.handle(SCHEME, (request) => answerAppRequest(request, paths.assets));
    guardSession(electron.session.defaultSession);
    let workspace = workspaceFrom(argv);
    if (!workspace) {
      const chosen = await electron.dialog.showOpenDialog({
        title: text('shell.choose-workspace'),
        properties: ['openDirectory', 'createDirectory'],
      });
      workspace = chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    }
    if (!workspace) return app.quit();
    startHost(workspace);
    openWindow();
  });
}

/** Paths beside the bundled shell (`dist/shell/main.js`). */
export function bundledPaths(shellFolder: string): ShellPaths {
  return {
    assets: join(shellFolder, '..', 'renderer'),
    preload: join(shellFolder, 'preload.cjs'),
    host: join(shellFolder, '..', 'host', 'utility-process.js'),
  };
}
