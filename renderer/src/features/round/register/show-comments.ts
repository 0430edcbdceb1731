import type { CommentFilter } from '#shared/contract/index.ts';
import { builtInWith, NO_FILTER } from './arrangement.ts';
import { useRegisterState } from './register-state.ts';

/** Narrows the register of a round to some comments; an empty filter shows all of them. */
export function showComments(roundId: string, narrowed: Partial<CommentFilter>): void {
  const filter = { ...NO_FILTER, ...narrowed };
  useRegisterState.getState().arrange(roundId, { filter, view: builtInWith(filter) ?? 'all' });
}
