import type { CommentFilter } from '#shared/contract/index.ts';
import { builtInWith, NO_FILTER } from './arrangement.ts';
import { useRegisterState } from './register-state.ts';

/** Narrows the register of a round to the comments decided in one way; empty = all comments. */
export function showDecided(roundId: string, decision: CommentFilter['decision']): void {
  const filter = { ...NO_FILTER, decision };
  useRegisterState.getState().arrange(roundId, { filter, view: builtInWith(filter) ?? 'all' });
}
