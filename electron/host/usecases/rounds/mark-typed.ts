import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { RoundResponse } from '#shared/domain/round.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

/** An answer on the list for typing by hand is typed, or not after all. Refuses `response-unknown`. */
export async function markTyped(
  ctx: HostContext,
  input: { readonly roundId: string; readonly responseId: string; readonly done: boolean },
): Promise<Receipt> {
  const found = await loadRound(ctx, input.roundId);
  const asked = found.data.responses.find(({ id }) => id === input.responseId);
  if (!asked || asked.byHand === '') throw new RefusalError('response-unknown');
  const responses = found.data.responses.map(
    (response): RoundResponse =>
      response === asked ? { ...response, byHand: input.done ? 'typed' : 'waiting' } : response,
  );
  return commit(ctx, 'round.typed', found.id, roundChangeSet(ctx, found, { record: { responses } }));
}
