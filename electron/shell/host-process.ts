import type { UtilityProcess, WebContents } from 'electron';
import type { Refusal } from '#shared/base/index.ts';
import { CHANNELS } from './channels.ts';
import { createCrashBudget } from './crash-budget.ts';
import type { ElectronLike } from './electron-like.ts';

/** Waits this long for the host to flush. */
const FLUSH_MS = 5000;

export type HostEvents = {
  /** The folder cannot be opened; null = the host did not say why. */
  refused(problem: Refusal | null): void;
  /** It ended by itself. `again`: it has been started anew. */
  gone(code: number, again: boolean): void;
};

export type HostProcess = {
  start(workspace: string): void;
  /** Joins a page and the host by a message port; nothing happens while there is no host. */
  connect(contents: WebContents): void;
  /** Has it write what is pending and end; a host that hangs is left after five seconds. */
  close(): Promise<void>;
  /** Starts it again after the person said so. */
  again(): void;
};

/** The host in a process of its own, started again when it ends by itself: at most three times in five minutes. */
export function createHostProcess(
  electron: Pick<ElectronLike, 'utilityProcess' | 'MessageChannelMain'>,
  {
    bundle,
    flags = [],
    now,
    events,
  }: {
    readonly bundle: string;
    readonly flags?: readonly string[];
    readonly now: () => number;
    readonly events: HostEvents;
  },
): HostProcess {
  const budget = createCrashBudget(now);
  let running: UtilityProcess | null = null;
  let workspace: string | null = null;

  function run(folder: string): void {
    const host = electron.utilityProcess.fork(bundle, [`--workspace=${folder}`, ...flags], {
      serviceName: 'zhunsheng-host',
    });
    let refused = false;
    running = host;
    host.on('message', (message: { type: string; problem?: Refusal }) => {
      if (message.type !== 'refused') return;
      refused = true;
      events.refused(message.problem ?? null);
    });
    host.on('exit', (code) => {
      if (running !== host) return;
      running = null;
      if (refused) {
        workspace = null;
        return;
      }
      const again = budget.take();
      if (again) run(folder);
      events.gone(code, again);
    });
  }

  return {
    start(folder) {
      workspace = folder;
      budget.forget();
      run(folder);
    },
    connect(contents) {
      if (!running) return;
      const { port1, port2 } = new electron.MessageChannelMain();
      running.postMessage({ type: 'connect' }, [port1]);
      contents.postMessage(CHANNELS.port, null, [port2]);
    },
    async close() {
      const host = running;
      running = null;
      workspace = null;
      if (!host) return;
      await new Promise<void>((resolve) => {
        host.once('exit', () => resolve());
        setTimeout(resolve, FLUSH_MS).unref();
        host.postMessage({ type: 'close' });
      });
    },
    again() {
      budget.forget();
      if (!running && workspace !== null) run(workspace);
    },
  };
}
