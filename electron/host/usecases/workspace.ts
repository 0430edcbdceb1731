import type { ArchiveReport } from '#host/archive/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { need } from '#host/refusal-error.ts';
import type { ChangeEvent, Receipt } from '#shared/contract/index.ts';
import type { PolicyKey } from '#shared/domain/policy.ts';

export function workspaceInfo(ctx: HostContext) {
  return {
    id: ctx.store.workspaceId,
    name: ctx.store.name,
    path: ctx.store.dir,
    readOnly: ctx.store.readOnly,
    heldBy: ctx.heldBy,
    archive: ctx.archive && aboutArchive(ctx.archive.report),
    user: ctx.actor,
    today: ctx.today(),
    version: ctx.version,
    problems: [...ctx.store.problems, ...ctx.policy.problems, ...ctx.checkpointCopies.problems()],
  };
}

function aboutArchive({ manifest, signature }: ArchiveReport) {
  return { title: manifest.project.title, at: manifest.at, signature: signature === 'bad' ? 'none' : signature };
}

/** What the administrator prescribes, each with where it is written, as texts. */
export function policyInForce({ policy: { values, from } }: HostContext) {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: Array.isArray(value) ? value.join('; ') : String(value),
    source: from[key as PolicyKey] ?? '',
  }));
}

export async function undoCommit(ctx: HostContext, commitId: string): Promise<Receipt> {
  const receipt = need(await ctx.store.undo(commitId, { actor: ctx.actor }));
  return { id: receipt.targets[0]?.id ?? '', commitId: '' };
}

/** Changes from now on, until the signal aborts. */
export async function* watchChanges(
  ctx: HostContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<ChangeEvent, void> {
  const queue: ChangeEvent[] = [];
  let wake: () => void = () => undefined;
  const stop = ctx.store.subscribe((receipt) => {
    // Texts of drafts have their own stream; their steps would flood every list.
    const objects = receipt.targets.filter((target) => !target.log).map(({ kind, id }) => ({ kind, id }));
    if (objects.length === 0) return;
    queue.push({ commitId: receipt.commitId, command: receipt.command, objects });
    wake();
  });
  const abort = () => wake();
  signal?.addEventListener('abort', abort);
  try {
    while (!signal?.aborted) {
      const event = queue.shift();
      if (event) yield event;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (queue.length > 0 || signal?.aborted) resolve();
        });
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', abort);
  }
}
