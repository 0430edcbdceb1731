import { type Decision, isSettled } from '#shared/domain/disposition.ts';
import type { Done, ResolutionState, Scope, TypedReason } from './resolution-state.ts';

/** What the page does because of an event; the machine itself touches nothing. */
export type Effect =
  | {
      readonly do: 'decide';
      readonly ids: readonly string[];
      readonly decision: Decision;
      readonly reason: string;
      readonly because: string;
      /** The next comment is shown once it is saved. */
      readonly goOn: boolean;
    }
  | { readonly do: 'adopt'; readonly id: string; readonly decision: Decision }
  | { readonly do: 'apply'; readonly id: string; readonly text: string }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'undo'; readonly done: Done }
  | { readonly do: 'find'; readonly text: string }
  | { readonly do: 'list'; readonly scope: Scope }
  | { readonly do: 'scroll'; readonly column: 'clause' | 'comment'; readonly by: 1 | -1 }
  | { readonly do: 'size'; readonly by: 1 | -1 }
  | { readonly do: 'screen'; readonly full: 'toggle' | 'leave' }
  | { readonly do: 'leave' };

export type ResolutionEvent =
  /** `again`: the key is held down. */
  | { readonly type: 'key'; readonly key: string; readonly again?: boolean }
  | { readonly type: 'typed'; readonly what: 'reason' | 'because' | 'text' | 'note' | 'go'; readonly value: string }
  | { readonly type: 'line'; readonly line: 'because' | 'reason' }
  | { readonly type: 'pick'; readonly pick: number }
  | { readonly type: 'show'; readonly id: string }
  | { readonly type: 'list'; readonly ids: readonly string[]; readonly scope: Scope; readonly shown: string }
  | { readonly type: 'saved'; readonly what: 'decision' | 'text' | 'note'; readonly done: Done; readonly goOn: boolean }
  | { readonly type: 'undone'; readonly done: Done }
  /** The host refused, or did not answer: everything typed is there still. */
  | { readonly type: 'failed' };

export type Step = {
  readonly state: ResolutionState;
  readonly effects: readonly Effect[];
  /** The key was for us; otherwise it belongs to the field that has the focus. */
  readonly handled: boolean;
};

/** Reason typed for a comment and not saved. */
export function reasonIn({ reasons }: ResolutionState, id: string): TypedReason {
  return reasons[id] ?? { reason: '', because: '' };
}

export function withReason(
  reasons: ResolutionState['reasons'],
  id: string,
  { reason, because }: TypedReason,
): ResolutionState['reasons'] {
  return reason === '' && because === '' ? without(reasons, id) : { ...reasons, [id]: { reason, because } };
}

export function without<T>(all: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}

/** Another comment is shown; what was typed stays with its own. */
export function shownAt(state: ResolutionState, at: number): ResolutionState {
  const same = at === state.at;
  return { ...state, at, field: { kind: 'none' }, hint: '', together: same && state.together };
}

/** Where "next" goes: over comments that were decided meanwhile when only undecided ones are gone through. */
export function nextPlace({ ids, at, scope }: ResolutionState, undecided: ReadonlySet<string>): number {
  if (scope.show !== 'undecided') return Math.min(ids.length, at + 1);
  const found = ids.findIndex((id, index) => index > at && undecided.has(id));
  return found < 0 ? ids.length : found;
}

/** Whether another decision than the one in force needs a reason for the change (a settled comment is decided anew). */
export function needsBecause(comment: { readonly decision: Decision | null }, decision: Decision): boolean {
  return comment.decision !== null && isSettled({ decision: comment.decision }) && comment.decision !== decision;
}
