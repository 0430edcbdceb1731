import { writeFile } from 'node:fs/promises';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { createCrashBudget } from './crash-budget.ts';
import { type Crash, crashReport } from './crash-record.ts';
import type { ShellContext } from './shell-context.ts';

export type Trouble = {
  /** Reads the page of a window again when its process ends, and asks when it does not answer. */
  watch(window: BrowserWindow): void;
  hostGone(code: number, again: boolean): Promise<void>;
};

/** Says what happened, what is safe and what can be done when a process of the application ends by itself (reliability 4.2 #18). */
export function createTrouble(
  shell: ShellContext,
  { window, restartHost }: { window(): BrowserWindow | null; restartHost(): void },
): Trouble {
  const { electron, text } = shell;
  const budget = createCrashBudget(shell.now);
  const crashes: Crash[] = [];

  const note = (part: string, reason: string, code: number) => {
    crashes.push({ at: new Date(shell.now()).toISOString(), part, reason, code });
    if (crashes.length > 100) crashes.shift();
    shell.log.note('shell.crash', { source: part, reason, exit: code });
  };

  electron.app.on('child-process-gone', (_event, details) => {
    // The host is looked after by its own process object; what is left are helpers that Chromium starts again itself.
    if (details.reason !== 'clean-exit' && details.serviceName !== 'zhunsheng-host')
      note(details.type, details.reason, details.exitCode);
  });

  async function ask(options: MessageBoxOptions): Promise<number> {
    const owner = window();
    const { response } = owner
      ? await electron.dialog.showMessageBox(owner, options)
      : await electron.dialog.showMessageBox(options);
    return response;
  }

  /** Asks until the person decides something else than to save the report. Answers whether to try again. */
  async function decide(what: string, first: string): Promise<boolean> {
    for (;;) {
      const response = await ask({
        type: 'warning',
        message: text(`shell.${what}`),
        detail: `${text('shell.safe')}\n${text('shell.next')}`,
        buttons: [text(first), text('shell.save-report'), text('shell.quit')],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      if (response === 1) await saveReport();
      else {
        if (response !== 0) electron.app.quit();
        return response === 0;
      }
    }
  }

  async function saveReport(): Promise<void> {
    const chosen = await electron.dialog.showSaveDialog({ defaultPath: 'zhunsheng-report.txt' });
    if (chosen.canceled || !chosen.filePath) return;
    const { chrome = '', electron: runtime = '', node } = process.versions;
    const versions = {
      version: shell.version,
      electron: runtime,
      chrome,
      node,
      system: `${shell.platform} ${process.arch}`,
    };
    await writeFile(chosen.filePath, crashReport(versions, crashes)).catch(() =>
      electron.dialog.showErrorBox(text('shell.cannot-save'), text('shell.cannot-save-detail')),
    );
  }

  const explain = (what: string) =>
    ask({ type: 'info', message: text(`shell.${what}`), detail: text('shell.safe'), buttons: [text('shell.go-on')] });

  return {
    watch(watched) {
      const { webContents } = watched;
      webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
        if (reason === 'clean-exit' || watched.isDestroyed()) return;
        note('page', reason, exitCode);
        if (budget.take()) {
          webContents.reload();
          void explain('page-again');
          return;
        }
        void decide('page-gone', 'shell.again').then((again) => {
          if (!again || watched.isDestroyed()) return;
          budget.forget();
          webContents.reload();
        });
      });
      watched.on('unresponsive', () => {
        // One that answers again meanwhile is left alone: what was typed in it is still there.
        const answers = new AbortController();
        const answered = () => answers.abort();
        watched.once('responsive', answered);
        void ask({
          type: 'warning',
          signal: answers.signal,
          message: text('shell.no-answer'),
          detail: text('shell.no-answer-detail'),
          buttons: [text('shell.wait'), text('shell.reload')],
          defaultId: 0,
          cancelId: 0,
          noLink: true,
        }).then((response) => {
          // A process that does not answer cannot be asked to load: it is ended, and its end has it read again.
          watched.off('responsive', answered);
          const hangs = !answers.signal.aborted && !watched.isDestroyed();
          if (response === 1 && hangs) webContents.forcefullyCrashRenderer();
        });
      });
      webContents.on('will-prevent-unload', (event) => {
        const response = electron.dialog.showMessageBoxSync(watched, {
          type: 'question',
          message: text('shell.unsaved'),
          buttons: [text('shell.stay'), text('shell.leave')],
          defaultId: 0,
          cancelId: 0,
          noLink: true,
        });
        if (response === 1) event.preventDefault();
      });
    },
    async hostGone(code, again) {
      note('host', again ? 'started-again' : 'given-up', code);
      // A page that has its host back says so itself.
      if (!again && (await decide('host-gone', 'shell.again'))) restartHost();
    },
  };
}
