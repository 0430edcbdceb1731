import { keyStep } from './key-step.ts';
import { nextPlace, type ResolutionEvent, reasonIn, type Step, shownAt, without, withReason } from './moves.ts';
import type { ResolutionFacts, ResolutionState } from './resolution-state.ts';

/** The resolution mode as a state machine: what an event makes of the state, and what is to be done. Pure. */
export function step(state: ResolutionState, event: ResolutionEvent, known: ResolutionFacts): Step {
  // A key may come before the page has drawn another comment: what is known of the one before is not for it.
  const shown = state.ids[state.at];
  const facts = known.comment?.id === shown ? known : { ...known, comment: null };
  if (event.type === 'key') return keyStep(state, event.key, event.again === true, facts);
  return { state: eventState(state, event, facts), effects: [], handled: true };
}

function eventState(
  state: ResolutionState,
  event: Exclude<ResolutionEvent, { readonly type: 'key' }>,
  facts: ResolutionFacts,
): ResolutionState {
  switch (event.type) {
    case 'typed':
      return typed(state, event.what, event.value);
    case 'line':
      return state.field.kind === 'reason' ? { ...state, field: { ...state.field, line: event.line } } : state;
    case 'pick':
      return state.field.kind === 'filter' ? { ...state, field: { kind: 'filter', pick: event.pick } } : state;
    case 'show': {
      const at = state.ids.indexOf(event.id);
      return at < 0 ? { ...state, busy: false } : { ...shownAt(state, at), busy: false, go: '' };
    }
    case 'list': {
      const { ids, scope, shown } = event;
      return { ...shownAt({ ...state, ids, scope }, Math.max(0, ids.indexOf(shown))), busy: false, go: '' };
    }
    case 'saved':
      return saved(state, event, facts);
    case 'undone': {
      const at = state.ids.indexOf(event.done.shown);
      const done = state.done.filter(({ commitId }) => commitId !== event.done.commitId);
      return { ...shownAt(state, at < 0 ? state.at : at), busy: false, done };
    }
    case 'failed':
      return { ...state, busy: false };
  }
}

function typed(
  state: ResolutionState,
  what: 'reason' | 'because' | 'text' | 'note' | 'go',
  value: string,
): ResolutionState {
  // What is being saved cannot be changed under it.
  if (state.busy) return state;
  const next = { ...state, hint: '' as const };
  if (what === 'note') return { ...next, note: value };
  if (what === 'go') return { ...next, go: value };
  const id = state.ids[state.at];
  if (id === undefined) return state;
  if (what === 'text') return { ...next, texts: { ...state.texts, [id]: value } };
  return { ...next, reasons: withReason(state.reasons, id, { ...reasonIn(state, id), [what]: value }) };
}

function saved(
  state: ResolutionState,
  { what, done, goOn }: Extract<ResolutionEvent, { readonly type: 'saved' }>,
  { undecided }: ResolutionFacts,
): ResolutionState {
  const next = {
    ...state,
    busy: false,
    field: { kind: 'none' as const },
    hint: '' as const,
    done: [...state.done, done],
    ...(what === 'note' ? { note: '' } : {}),
    ...(what === 'text' ? { texts: without(state.texts, done.shown) } : {}),
    ...(what === 'decision' ? { reasons: without(state.reasons, done.shown), together: false } : {}),
  };
  // Another comment may be shown by now: it stays.
  if (!goOn || state.ids[state.at] !== done.shown) return next;
  const left = new Set(undecided);
  for (const id of done.ids) left.delete(id);
  return shownAt(next, nextPlace(next, left));
}
