import { implement, ORPCError } from '@orpc/server';
import type { HostContext } from '#host/host-context.ts';
import type { Latch } from '#host/latch.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { errorFacts } from '#machine/index.ts';
import { contract } from '#shared/contract/index.ts';
import type { FileDesk } from '../usecases/file.ts';

/** What a door passes with each call: the host's context and what lives as long as the host. */
export type CallContext = {
  readonly latch: Latch;
  /** Refuses `workspace-locked` as long as the passphrase is missing. */
  readonly host: HostContext;
  readonly files: FileDesk;
};

/** The contract to be answered: commands go one at a time, refusals become its `REFUSED`, bugs stay errors. */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, path, procedure }) => {
    try {
      const { kind, whileLocked } = procedure['~orpc'].meta;
      if (whileLocked) return await next();
      const open = { host: context.host, files: context.files };
      return await (kind === 'command'
        ? open.host.alone(async () => next({ context: open }))
        : next({ context: open }));
    } catch (error) {
      if (isBug(error)) noteBug(context, path, error);
      throw asContractError(error);
    }
  });

function noteBug(context: CallContext, path: readonly string[], error: unknown): void {
  try {
    context.host.log.note('bug', { procedure: path.join('.'), ...errorFacts(error) });
  } catch {
    // nothing is open yet, so there is no log either
  }
}

/** Neither a refusal nor a page that went away. */
function isBug(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return !(error instanceof RefusalError || error instanceof ORPCError || name === 'AbortError');
}

/** For streams without an end: over when the page goes away, and when the workspace is opened anew. */
export function untilEnded({ host }: CallContext, signal: AbortSignal | undefined): AbortSignal {
  return signal ? AbortSignal.any([signal, host.ended]) : host.ended;
}

/** A stream whose refusals, too, become the contract's: the middleware sees only what is thrown before the first event. */
export async function* refusing<T, R>(stream: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  try {
    return yield* stream;
  } catch (error) {
    throw asContractError(error);
  }
}

/** A refusal as the contract's error; anything else unchanged. */
function asContractError(error: unknown): unknown {
  if (error instanceof RefusalError)
    return new ORPCError('REFUSED', { status: 422, defined: true, data: error.refusal, message: error.refusal.code });
  return error;
}
