import type { HostContext, Reopening } from '#host/host-context.ts';
import { need } from '#host/refusal-error.ts';
import type { Health } from '#shared/contract/index.ts';

/** The state of saving now and after each change, until the signal aborts or the workspace is opened anew. */
export async function* watchHealthOf(ctx: HostContext, over: AbortSignal): AsyncGenerator<Health, void> {
  let wake: () => void = () => undefined;
  let changed = true;
  const hear = () => {
    changed = true;
    wake();
  };
  const stop = ctx.health.onChange(hear);
  over.addEventListener('abort', hear);
  try {
    while (!over.aborted) {
      if (changed) {
        changed = false;
        yield ctx.health.current();
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (changed || over.aborted) resolve();
        });
    }
  } finally {
    stop();
    over.removeEventListener('abort', hear);
  }
}

/** Looks at once; opens the workspace anew where only that helps. */
export async function recheckHealth(ctx: HostContext): Promise<Health> {
  if (ctx.store.trouble?.code === 'storage-needs-reopen') {
    const opened = await ctx.reopen({ takeOver: false, safeMode: ctx.safeMode });
    return (opened.ok ? opened.value : ctx).health.current();
  }
  return ctx.health.recheck();
}

/** A holder is watched for this long before it counts as gone. */
const WATCH_SECONDS = 30;

/** Opens the workspace anew and tells each second how long it is at it. */
export async function* reopenWorkspace(
  ctx: HostContext,
  order: Reopening,
): AsyncGenerator<{ done: number; total: number }, { readOnly: boolean }> {
  const total = order.takeOver ? WATCH_SECONDS : 1;
  const opened = ctx.reopen(order);
  opened.catch(() => undefined);
  const second = () => new Promise<'second'>((resolve) => setTimeout(resolve, 1_000, 'second'));
  for (let done = 0; ; done = Math.min(done + 1, total)) {
    yield { done, total };
    const first = await Promise.race([opened, second()]);
    if (first === 'second') continue;
    return { readOnly: need(first).store.readOnly };
  }
}
