import type { Latch, Progress } from '#host/latch.ts';
import { os, refusing } from './os.ts';

/** Procedures of the passphrase of a workspace. */
export const protectionRoutes = {
  lockState: os.workspace.lockState.handler(({ context: { latch }, input }) => {
    if (input.active) latch.touch();
    return latch.state();
  }),
  unlock: os.workspace.unlock.handler(({ context: { latch }, input }) => after(latch, latch.unlock(input.secret))),
  lock: os.workspace.lock.handler(({ context: { latch } }) => after(latch, latch.lock())),
  protect: os.workspace.protect.handler(({ context: { latch }, input }) =>
    refusing(
      told((tell) =>
        latch.protect(
          input.passphrase,
          input.idleMinutes,
          (recoveryKey) => tell({ recoveryKey }),
          (done, total) => tell({ done, total }),
        ),
      ),
    ),
  ),
  unprotect: os.workspace.unprotect.handler(({ context: { latch }, input }) =>
    refusing(told((tell) => latch.unprotect(input.secret, (done, total) => tell({ done, total })))),
  ),
  changePassphrase: os.workspace.changePassphrase.handler(({ context: { latch }, input }) =>
    after(latch, latch.changePassphrase(input.secret, input.next)),
  ),
  setIdleMinutes: os.workspace.setIdleMinutes.handler(({ context: { latch }, input }) =>
    after(latch, latch.setIdleMinutes(input.minutes)),
  ),
};

async function after(latch: Latch, done: Promise<void>) {
  await done;
  return latch.state();
}

type Told = { readonly recoveryKey: string } | { readonly done: Parameters<Progress>[0]; readonly total: number };

/** What the work tells, as a stream; of figures only the latest, and never the loss of a key. The work goes on when nobody listens any more. */
async function* told(work: (tell: (event: Told) => void) => Promise<void>): AsyncGenerator<Told, void> {
  const keys: Told[] = [];
  let latest: Told | null = null;
  let wake: () => void = () => undefined;
  let ended = false;
  const working = work((event) => {
    if ('recoveryKey' in event) keys.push(event);
    else latest = event;
    wake();
  }).finally(() => {
    ended = true;
    wake();
  });
  working.catch(() => undefined);
  const next = (): Told | undefined => {
    const event = keys.shift() ?? latest ?? undefined;
    if (event === latest) latest = null;
    return event;
  };
  for (;;) {
    const event = next();
    if (event) yield event;
    else if (ended) break;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ended || keys.length > 0 || latest) resolve();
      });
  }
  await working;
}
