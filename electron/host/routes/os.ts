import { implement, ORPCError } from '@orpc/server';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { contract } from '#shared/contract/index.ts';
import type { FileDesk } from '../usecases/file.ts';

/** What a door passes with each call: the host's context and what lives as long as the host. */
export type CallContext = { readonly host: HostContext; readonly files: FileDesk };

/** The contract to be answered: commands go one at a time, refusals become its `REFUSED`, bugs stay errors. */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, procedure }) => {
    try {
      const isCommand = procedure['~orpc'].meta.kind === 'command';
      return await (isCommand ? context.host.alone(async () => next()) : next());
    } catch (error) {
      throw asContractError(error);
    }
  });

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
