import { dirname, join } from 'node:path';
import type { OpenDialogOptions } from 'electron';
import { type AppLog, type EffectivePolicy, errorFacts } from '#machine/index.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { answerAppRequest, SCHEME } from './app-protocol.ts';
import { registerBridge } from './bridge-channels.ts';
import { removeOldDumps } from './crash-record.ts';
import { DANGEROUS_SWITCHES } from './dangerous-switches.ts';
import { createDesk } from './desk.ts';
import type { ElectronLike } from './electron-like.ts';
import { guardContents, guardSession } from './guard.ts';
import { type MenuDescription, menuTemplate } from './menu.ts';
import { createRegistrar } from './registrar.ts';
import { createSavedFiles } from './saved-files.ts';
import type { ShellContext, ShellPaths } from './shell-context.ts';
import { startUpdates, type UpdateDoor } from './updates/index.ts';
import { PARTITION } from './web-preferences.ts';
import { pointedFolder, workspaceFrom } from './workspace-choice.ts';

export type ShellOptions = {
  readonly electron: ElectronLike;
  readonly paths: ShellPaths;
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  /** Folder of this person's settings. */
  readonly settings: string;
  readonly policy: EffectivePolicy;
  readonly log: AppLog;
  readonly version: string;
  /** Has an exception that nobody caught told to the shell. */
  onFatal(listener: (error: unknown) => void): void;
  /** Milliseconds. */
  now?(): number;
  /** How updates reach their feed. */
  readonly updates?: UpdateDoor;
};

/** Starts the desktop application: one window on `app://bundle/`, the host in a utility process, both joined by a message port. */
export function startApp(options: ShellOptions): void {
  const { argv, electron, log, paths, platform, policy, settings, version } = options;
  const { app } = electron;
  const now = options.now ?? Date.now;
  const dumps = join(settings, 'dumps');
  // Named here and not derived from the name of the program, which an installer could change (4.2 #20).
  app.setPath('userData', join(settings, 'browser'));
  app.setPath('crashDumps', dumps);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const dangerous = app.isPackaged && DANGEROUS_SWITCHES.find((name) => app.commandLine.hasSwitch(name));
  if (dangerous) {
    // The language of the system is not known before the application is ready.
    const both = (['zh-CN', 'en'] as const).map((each) => translate(each, 'shell.switch-refused', { name: dangerous }));
    electron.dialog.showErrorBox('准绳 Zhunsheng', both.join('\n'));
    app.exit(1);
    return;
  }
  app.enableSandbox();
  electron.crashReporter.start({ uploadToServer: false });
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

  const locale = (): Locale => policy.values.Locale ?? (app.getLocale().startsWith('zh') ? 'zh-CN' : 'en');
  const devTools = !app.isPackaged || policy.values.DevTools === true;
  const text: ShellContext['text'] = (key, params) => translate(locale(), key, params);
  const shell: ShellContext = {
    electron,
    paths,
    platform,
    settings,
    policy,
    log,
    version,
    devTools,
    locale,
    text,
    now,
  };
  const desk = createDesk(shell, showMenu);
  let description: MenuDescription = [];
  let flushed = false;
  /** A workspace that somebody wants opened before it is decided what is opened first. */
  let wanted: string | null = null;
  let begun = false;

  function showMenu(): void {
    const file = { label: text('shell.file'), items: desk.fileMenu() };
    const template = menuTemplate(description, { platform, file, edit: text('shell.edit'), devTools }, desk.send);
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
  }

  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, electron, {
      allowed: policy.values.OpenExternalLinks !== false,
      question: (url) => ({
        type: 'question',
        message: text('shell.open-outside', { host: new URL(url).host || url }),
        detail: url,
        buttons: [text('shell.open'), text('shell.cancel')],
        defaultId: 1,
        cancelId: 1,
      }),
    }),
  );
  app.on('second-instance', (_event, given) => {
    desk.focus();
    openPointed(given);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPointed([path]);
  });
  function openPointed(given: readonly string[]): void {
    const folder = pointedFolder(given);
    if (folder === null) return;
    if (begun) void desk.open(folder);
    else wanted = folder;
  }
  app.on('window-all-closed', () => {
    if (!desk.isChanging()) app.quit();
  });
  const finish = async (how: Parameters<typeof desk.close>[0]) => {
    flushed = await desk.close(how);
    if (flushed) await log.close();
  };
  app.on('before-quit', (event) => {
    if (flushed) return;
    // The page hands over what was typed last, then the host writes what is pending.
    event.preventDefault();
    if (!desk.isChanging()) void finish('after the page').then(() => flushed && app.quit());
  });
  options.onFatal((error) => {
    log.note('uncaught-exception', errorFacts(error));
    log.flushNow();
    void finish('at once').finally(() => app.exit(1));
  });

  const register = createRegistrar(electron.ipcMain, (channel) => log.note('shell.call-failed', { channel }));
  const updates = startUpdates(shell, register, options.updates);
  registerBridge(register, {
    connect: desk.connect,
    files: createSavedFiles(electron, (file) =>
      electron.dialog.showErrorBox(text('shell.cannot-save'), text('shell.cannot-save-file', { file })),
    ),
    async chooseFolder(contents) {
      const owner = electron.BrowserWindow.fromWebContents(contents);
      const dialog: OpenDialogOptions = {
        title: text('shell.choose-restore'),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      };
      const chosen = owner
        ? await electron.dialog.showOpenDialog(owner, dialog)
        : await electron.dialog.showOpenDialog(dialog);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    remind(title, body) {
      if (policy.values.Reminders === false || !electron.Notification.isSupported()) return false;
      const notification = new electron.Notification({ title, body });
      notification.on('click', () => {
        desk.focus();
        desk.send('go.home');
      });
      notification.show();
      return true;
    },
    setMenu(menu) {
      description = menu;
      showMenu();
    },
  });

  void app.whenReady().then(async () => {
    const pages = electron.session.fromPartition(PARTITION);
    pages.protocol.handle(SCHEME, (request) => answerAppRequest(request, paths.assets));
    // No window uses the session that Electron makes by itself; it is closed all the same.
    for (const session of [pages, electron.session.defaultSession]) guardSession(session, devTools);
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
    const storages = ['cookies', 'serviceworkers', 'cachestorage', 'indexdb', 'filesystem'] as const;
    // Nothing of ours stands there; what cannot be cleared must not keep the work from being opened.
    await pages.clearStorageData({ storages: [...storages] }).catch(() => undefined);
    void removeOldDumps(dumps, now());
    void updates.start();
    showMenu();
    begun = true;
    const folder = wanted ?? workspaceFrom(argv);
    if (folder !== null) await desk.open(folder);
    else if (!(await desk.begin())) app.quit();
  });
}

/** Paths beside the bundled shell (`dist/shell/main.js`). */
export function bundledPaths(shellFolder: string): ShellPaths {
  const dist = dirname(shellFolder);
  return {
    assets: join(dist, 'renderer'),
    preload: join(shellFolder, 'preload.cjs'),
    host: join(dist, 'host', 'utility-process.js'),
    maker: join(dist, 'host', 'make-workspace.js'),
  };
}
