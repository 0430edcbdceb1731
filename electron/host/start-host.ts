import { createRouterClient, type RouterClient } from '@orpc/server';
import { finishSealing } from '#host/finish-sealing.ts';
import { createLatch, type Latch } from '#host/latch.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { nodeFileOps, type Sealer, StorageError } from '#host/storage/index.ts';
import { ok, type Problem, type Result, refuse } from '#shared/base/index.ts';
import type { HostContext, Reopening } from './host-context.ts';
import { type HostOptions, type OpenHost, openHost } from './open-host.ts';
import { type CallContext, createRouter, type HostRouter } from './router.ts';

export type Host = {
  readonly router: HostRouter;
  /** Always that of the workspace as it is open now: a call that is under way keeps the one it began with. */
  readonly context: CallContext;
  /** The whole contract called in memory: for the command line and tests. */
  readonly client: HostClient;
  readonly problems: readonly Problem[];
  /** Says whether it is locked, and opens it. */
  readonly latch: Latch;
  close(): Promise<void>;
};

/** A workspace that could not be opened anew (its disk is still away) is tried again after this. */
const AGAIN_MS = 5_000;

export type HostClient = RouterClient<HostRouter>;

/**
 * Opens a workspace and answers the contract over it. A workspace held by somebody else opens read-only and says by whom; one with a
 * passphrase stays closed until `latch.unlock`. It can be opened anew without ending the process (after a disk error, a take-over): whoever watches changes is told by the end of the stream.
 */
export async function startHost(options: HostOptions): Promise<Result<Host>> {
  let current: OpenHost | null = null;
  let sealer: Sealer | null = null;
  let again: NodeJS.Timeout | undefined;
  let reopening: Promise<Result<HostContext>> = Promise.resolve(refuse('workspace-locked'));
  const opening = { reopen: inTurn };
  const ops = options.fileOps ?? nodeFileOps();

  function inTurn(order: Reopening): Promise<Result<HostContext>> {
    const from = current;
    reopening = reopening.then(async () => {
      if (current === from && from) return reopen(from, order);
      return current ? ok(current.context.host) : refuse('workspace-locked');
    });
    return reopening;
  }

  async function reopen(before: OpenHost, order: Reopening): Promise<Result<HostContext>> {
    const { host } = before.context;
    const held = host.heldBy !== null || host.store.trouble?.code === 'storage-lock-lost';
    // Somebody else has the lock: what is open here goes on showing what it has until we have it. Else it is ours and has to be given back.
    if (!held) await before.close();
    const next = await openHost(
      { ...options, safeMode: order.safeMode },
      { ...opening, sealer, takeOver: order.takeOver, refuseLocked: held },
    );
    host.log.note('reopen', { ...order, result: next.ok ? 'done' : next.error.code });
    if (!next.ok) {
      // Nothing can be written meanwhile; what was read can still be looked at.
      if (!held) again = setTimeout(() => void inTurn(order), AGAIN_MS).unref();
      return next;
    }
    current = next.value;
    if (held) await before.close();
    return ok(current.context.host);
  }

  let latch: Latch;
  try {
    latch = await createLatch({
      folder: options.workspace,
      ops,
      host: () => current?.context.host ?? null,
      async open(key) {
        sealer = key;
        current = need(await openHost(options, { ...opening, sealer }));
      },
      async shut() {
        await reopening;
        const open = current;
        await open?.context.host.alone(async () => {
          current = null;
        });
        await open?.close();
      },
      convert: (confidential, key, tell) => finishSealing(options, ops, confidential, key, tell),
    });
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    if (error instanceof StorageError) return { ok: false, error: error.refusal };
    throw error;
  }

  function open(): OpenHost {
    if (!current) throw new RefusalError('workspace-locked');
    return current;
  }

  // Not enumerable: what passes calls on copies the context, also while there is no host.
  const context = Object.defineProperties({ latch } as CallContext, {
    host: { get: () => open().context.host },
    files: { get: () => open().context.files },
  });
  const router = createRouter();
  return ok({
    router,
    context,
    latch,
    client: createRouterClient(router, { context }),
    get problems() {
      return current?.context.host.store.problems ?? [];
    },
    async close() {
      // What is waited for below may hold nothing open: without this the process would end before the lock is given back.
      const alive = setInterval(() => undefined, 1_000);
      try {
        clearTimeout(again);
        await reopening.catch(() => undefined);
        await current?.close();
        await options.workers.close();
        await latch.close();
      } finally {
        clearInterval(alive);
      }
    },
  });
}
