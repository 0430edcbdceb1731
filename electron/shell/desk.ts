import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, MenuItemConstructorOptions, WebContents } from 'electron';
import { CHANNELS } from './channels.ts';
import { createHostProcess } from './host-process.ts';
import { makeWorkspace } from './make-workspace.ts';
import { openWindow } from './open-window.ts';
import type { ShellContext } from './shell-context.ts';
import { createTrouble } from './trouble.ts';
import { recentWorkspaces } from './workspace-choice.ts';

export type Desk = {
  /** Opens a workspace; one that is open is written and closed first. A page with unsaved entries may keep it open. */
  open(folder: string): Promise<void>;
  /** Has the person choose a folder and opens it. False when nothing is open afterwards. */
  choose(): Promise<boolean>;
  /** What the application opens by itself: the last workspace, or on the first start what the person wants. */
  begin(): Promise<boolean>;
  fileMenu(): readonly MenuItemConstructorOptions[];
  connect(contents: WebContents): void;
  /** Brings the window to the front. */
  focus(): void;
  /** Sends the id of an action to the page. */
  send(actionId: string): void;
  /** Closes the page, then the host, which writes what is pending. False when the person stays; `at once` asks nobody. */
  close(how: 'after the page' | 'at once'): Promise<boolean>;
  /** True while one workspace gives way to another: the window that goes is not the end. */
  isChanging(): boolean;
};

/** The window, the host behind it, and the workspace both are about. */
export function createDesk(shell: ShellContext, onRecent: () => void): Desk {
  const { electron, text } = shell;
  const recent = recentWorkspaces(shell.settings);
  let window: BrowserWindow | null = null;
  let changing = false;
  let opened = false;
  /** The workspace that is open, and the one before: whoever opens something that is none gets back what was there. */
  let here: string | null = null;
  let before: string | null = null;

  const host = createHostProcess(electron, {
    bundle: shell.paths.host,
    flags: process.argv.includes('--safe-mode') ? ['--safe-mode'] : [],
    now: shell.now,
    events: {
      refused(problem) {
        const why = problem ? text(`problem.${problem.code}`, problem.params) : '';
        electron.dialog.showErrorBox(text('shell.cannot-open'), why);
        opened = false;
        const back = before;
        before = here = null;
        void (back === null ? desk.choose() : desk.open(back).then(() => opened)).then(
          (chosen) => chosen || electron.app.quit(),
        );
      },
      gone(code, again) {
        window?.webContents.send(CHANNELS.hostGone, again);
        void trouble.hostGone(code, again);
      },
    },
  });
  const trouble = createTrouble(shell, {
    window: () => window,
    restartHost() {
      host.again();
      window?.webContents.send(CHANNELS.hostGone, true);
    },
  });

  function show(): void {
    const made = openWindow(electron, {
      title: text('shell.name'),
      preload: shell.paths.preload,
      devTools: shell.devTools,
    });
    window = made;
    made.on('closed', () => {
      if (window === made) window = null;
    });
    trouble.watch(made);
  }

  /** False when the page has something unsaved and the person stays with it. */
  async function leave(): Promise<boolean> {
    const open = window;
    if (!open) return true;
    const gone = new Promise<boolean>((resolve) => {
      open.once('closed', () => resolve(true));
      open.webContents.once('will-prevent-unload', (event) => {
        if (!event.defaultPrevented) resolve(false);
      });
    });
    open.close();
    return gone;
  }

  const desk: Desk = {
    async open(folder) {
      if (changing) return;
      changing = true;
      try {
        if (!(await leave())) return;
        await host.close();
        recent.remember(folder);
        onRecent();
        before = here === folder ? null : here;
        here = folder;
        host.start(folder);
        opened = true;
        show();
      } finally {
        changing = false;
      }
    },
    async choose() {
      const chosen = await electron.dialog.showOpenDialog({
        title: text('shell.choose-workspace'),
        properties: ['openDirectory'],
      });
      const folder = chosen.canceled ? undefined : chosen.filePaths[0];
      if (folder !== undefined) await desk.open(folder);
      return opened;
    },
    async begin() {
      const last = recent.list()[0];
      if (last !== undefined) await desk.open(last);
      else await first();
      return opened;
    },
    fileMenu: () => [
      { label: text('shell.open-workspace'), click: () => void desk.choose() },
      { label: text('shell.new-workspace'), click: () => void makeNew() },
      {
        label: text('shell.recent-workspaces'),
        // A single `&` would mark a key.
        submenu: recent
          .list()
          .map((folder) => ({ label: folder.replaceAll('&', '&&'), click: () => void desk.open(folder) })),
      },
      { type: 'separator' },
      { role: 'quit', label: text('shell.quit') },
    ],
    connect: host.connect,
    focus() {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
    send: (actionId) => window?.webContents.send(CHANNELS.action, actionId),
    async close(how) {
      changing = true;
      try {
        if (how === 'after the page' && !(await leave())) return false;
        await host.close();
        return true;
      } finally {
        changing = false;
      }
    },
    isChanging: () => changing,
  };
  return desk;

  /** The first start: a sample to look at, a new workspace, or one that is there. */
  async function first(): Promise<void> {
    const buttons = ['sample', 'new-workspace', 'open-workspace', 'cancel'].map((key) => text(`shell.${key}`));
    const { response } = await electron.dialog.showMessageBox({
      type: 'question',
      message: text('shell.first-start'),
      detail: text('shell.first-start-detail'),
      buttons,
      defaultId: 0,
      cancelId: 3,
      noLink: true,
    });
    if (response === 0) await make(join(shell.settings, 'sample-workspace'), true);
    if (response === 1) await makeNew();
    if (response === 2) await desk.choose();
  }

  async function makeNew(): Promise<void> {
    const chosen = await electron.dialog.showOpenDialog({
      title: text('shell.choose-new'),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    const folder = chosen.canceled ? undefined : chosen.filePaths[0];
    if (folder !== undefined) await make(folder, false);
  }

  async function make(folder: string, sample: boolean): Promise<void> {
    const why = existsSync(join(folder, 'workspace.json')) ? null : await makeWorkspace(shell, folder, sample);
    if (why === null) await desk.open(folder);
    else electron.dialog.showErrorBox(text('shell.cannot-make'), why);
  }
}
