import type { Decision } from '#shared/domain/disposition.ts';
import { type Effect, needsBecause, nextPlace, reasonIn, type Step, shownAt, withReason } from './moves.ts';
import type { Hint, ResolutionFacts, ResolutionState, ShownComment } from './resolution-state.ts';

/** What a key does: in a field it saves or leaves, otherwise it moves, decides or opens something. */
export function keyStep(state: ResolutionState, key: string, again: boolean, facts: ResolutionFacts): Step {
  if (key === 'F11') return does(state, { do: 'screen', full: 'toggle' });
  if (state.field.kind !== 'none') return fieldStep(state, key, facts);
  if (state.busy) return stays(state);
  const moved = movedBy(state, key, facts);
  if (moved) return moved;
  // A key that is held down moves and scrolls, but never decides or opens anything twice.
  if (again) return stays(state);
  if (facts.comment !== null) {
    const rule = facts.rules.find((it) => it.key === key);
    if (rule) return decisionKey(state, facts.comment, rule.code, facts);
  }
  return commandKey({ ...state, hint: '' }, key, facts);
}

const stays = (state: ResolutionState): Step => ({ state, effects: [], handled: true });
const notOurs = (state: ResolutionState): Step => ({ state, effects: [], handled: false });
const does = (state: ResolutionState, ...effects: readonly Effect[]): Step => ({ state, effects, handled: true });
const asks = (state: ResolutionState, effect: Effect): Step => does({ ...state, busy: true, hint: '' }, effect);
const hints = (state: ResolutionState, hint: Hint): Step => stays({ ...state, hint });

function movedBy(state: ResolutionState, key: string, { undecided }: ResolutionFacts): Step | null {
  const last = state.ids.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'Enter':
    case 'Space':
    case 'PageDown':
      return stays(shownAt(state, nextPlace(state, undecided)));
    case 'ArrowLeft':
    case 'PageUp':
      return stays(shownAt(state, Math.max(0, state.at - 1)));
    case 'Home':
      return stays(shownAt(state, 0));
    case 'End':
      return stays(shownAt(state, Math.max(0, last)));
    case 'ArrowDown':
    case 'ArrowUp':
      return does(state, { do: 'scroll', column: 'comment', by: key === 'ArrowDown' ? 1 : -1 });
    case 'Shift+ArrowDown':
    case 'Shift+ArrowUp':
      return does(state, { do: 'scroll', column: 'clause', by: key === 'Shift+ArrowDown' ? 1 : -1 });
    case 'Plus':
    case 'Minus':
      return does(state, { do: 'size', by: key === 'Plus' ? 1 : -1 });
    default:
      return null;
  }
}

/** A letter decides: at once where nothing has to be written, otherwise it opens the reason. */
function decisionKey(
  state: ResolutionState,
  comment: ShownComment,
  decision: Decision,
  { rules, writable }: ResolutionFacts,
): Step {
  if (!writable) return hints(state, 'read-only');
  const anew = needsBecause(comment, decision);
  const typed = state.reasons[comment.id];
  const compulsory = rules.find(({ code }) => code === decision)?.reason === 'compulsory';
  // The same key again opens the reason of a decision; what was typed and not saved is shown before it is used.
  if (compulsory || anew || typed !== undefined || comment.decision === decision) {
    const known = typed ?? { reason: knownReason(comment, decision), because: '' };
    return stays({
      ...state,
      hint: '',
      field: { kind: 'reason', decision, line: anew ? 'because' : 'reason' },
      reasons: withReason(state.reasons, comment.id, known),
    });
  }
  return asks(state, { do: 'decide', ids: idsOf(state, comment), decision, reason: '', because: '', goOn: false });
}

function knownReason({ decision: now, reason, suggested }: ShownComment, decision: Decision): string {
  if (now === decision) return reason;
  return suggested?.decision === decision ? suggested.reason : '';
}

function idsOf({ together }: ResolutionState, { id, alike }: ShownComment): readonly string[] {
  return together ? [id, ...alike] : [id];
}

function commandKey(state: ResolutionState, key: string, facts: ResolutionFacts): Step {
  const { comment, writable } = facts;
  switch (key) {
    case 'U':
      return toUndecided(state, facts);
    case 'G':
      return stays({ ...state, field: { kind: 'go' }, go: '' });
    case 'F': {
      const { scope } = state;
      const pick = facts.scopes.findIndex((it) => it.show === scope.show && it.chapter === scope.chapter);
      return stays({ ...state, field: { kind: 'filter', pick: Math.max(0, pick) } });
    }
    case 'Help':
      return stays({ ...state, field: { kind: 'keys' } });
    case 'Q':
      return stays({ ...state, field: { kind: 'summary' } });
    case 'Escape':
      return does(state, { do: 'screen', full: 'leave' });
    case 'Ctrl+Z': {
      const last = state.done.at(-1);
      return last ? asks(state, { do: 'undo', done: last }) : hints(state, 'nothing-to-undo');
    }
    case 'M':
    case 'N':
      if (!writable) return hints(state, 'read-only');
      return facts.hasMeeting ? stays({ ...state, field: { kind: 'note' } }) : hints(state, 'no-meeting');
    default:
      return comment === null ? notOurs(state) : commentKey(state, key, comment, writable);
  }
}

/** Keys about the comment that is shown, beside its decisions. */
function commentKey(state: ResolutionState, key: string, comment: ShownComment, writable: boolean): Step {
  switch (key) {
    case 'T':
      if (comment.alike.length === 0) return hints(state, 'no-alike');
      return stays({ ...state, together: !state.together });
    case 'Y': {
      const { suggested } = comment;
      if (!writable) return hints(state, 'read-only');
      if (suggested === null) return hints(state, 'no-suggestion');
      // Words of the meeting's own come before the editor's: they are shown with the decision suggested.
      if (state.reasons[comment.id] !== undefined)
        return stays({ ...state, field: { kind: 'reason', decision: suggested.decision, line: 'reason' } });
      if (!state.together) return asks(state, { do: 'adopt', id: comment.id, decision: suggested.decision });
      const ids = idsOf(state, comment);
      return asks(state, { do: 'decide', ids, ...suggested, because: '', goOn: false });
    }
    case 'E':
      if (!writable) return hints(state, 'read-only');
      return comment.text === null ? hints(state, 'no-text') : stays({ ...state, field: { kind: 'edit' } });
    default:
      return notOurs(state);
  }
}

/** The next undecided one, from the beginning again after the last. */
function toUndecided(state: ResolutionState, { undecided }: ResolutionFacts): Step {
  const { ids, at } = state;
  for (let by = 1; by <= ids.length; by++) {
    const index = (at + by) % Math.max(1, ids.length);
    if (index !== at && undecided.has(ids[index] ?? '')) return stays(shownAt(state, index));
  }
  return hints(state, 'none-undecided');
}

function fieldStep(state: ResolutionState, key: string, facts: ResolutionFacts): Step {
  const { field, busy } = state;
  // While it is saved the field stays as it is; letters typed meanwhile are kept by it.
  if (busy) return key === 'Enter' || key === 'Ctrl+Enter' || key === 'Escape' ? stays(state) : notOurs(state);
  if (key === 'Escape') return stays({ ...state, field: { kind: 'none' }, hint: '' });
  switch (field.kind) {
    case 'reason':
      return reasonStep(state, field, key, facts);
    case 'edit':
      return key === 'Ctrl+Enter' ? applied(state, facts) : notOurs(state);
    case 'note': {
      if (key !== 'Enter' && key !== 'Ctrl+Enter') return notOurs(state);
      const text = state.note.trim();
      return text === '' ? stays({ ...state, field: { kind: 'none' } }) : asks(state, { do: 'note', text });
    }
    case 'go': {
      if (key !== 'Enter') return notOurs(state);
      const text = state.go.trim();
      return text === '' ? stays({ ...state, field: { kind: 'none' } }) : asks(state, { do: 'find', text });
    }
    case 'filter':
      return filterStep(state, field.pick, key, facts);
    case 'keys':
      return key === 'Help' || key === 'Enter' || key === 'Space'
        ? stays({ ...state, field: { kind: 'none' } })
        : notOurs(state);
    case 'summary':
      if (key === 'Q') return does(state, { do: 'leave' });
      return key === 'ArrowLeft' ? stays({ ...state, field: { kind: 'none' } }) : notOurs(state);
    case 'none':
      return notOurs(state);
  }
}

function reasonStep(
  state: ResolutionState,
  field: Extract<ResolutionState['field'], { readonly kind: 'reason' }>,
  key: string,
  { comment, rules }: ResolutionFacts,
): Step {
  if ((key !== 'Enter' && key !== 'Ctrl+Enter') || comment === null) return notOurs(state);
  const { decision, line } = field;
  const { reason, because } = reasonIn(state, comment.id);
  const anew = needsBecause(comment, decision);
  if (anew && because.trim() === '')
    return stays({ ...state, hint: 'because-missing', field: { ...field, line: 'because' } });
  const compulsory = rules.find(({ code }) => code === decision)?.reason === 'compulsory';
  if (compulsory && reason.trim() === '') {
    // From the first line Enter goes to the second one; only there the reason is missed.
    const hint = line === 'because' ? '' : 'reason-missing';
    return stays({ ...state, hint, field: { ...field, line: 'reason' } });
  }
  const ids = idsOf(state, comment);
  const goOn = key === 'Enter';
  return asks(state, { do: 'decide', ids, decision, reason: reason.trim(), because: because.trim(), goOn });
}

function applied(state: ResolutionState, { comment }: ResolutionFacts): Step {
  if (comment?.text == null) return stays(state);
  const text = textIn(state, comment);
  if (text === comment.text.now) return hints(state, 'text-same');
  return asks(state, { do: 'apply', id: comment.id, text });
}

/** The text being edited: as typed, else with the proposal, else as it stands. */
export function textIn({ texts }: ResolutionState, { id, text }: ShownComment): string {
  return texts[id] ?? (text?.proposed || (text?.now ?? ''));
}

function filterStep(state: ResolutionState, pick: number, key: string, { scopes }: ResolutionFacts): Step {
  const to = (place: number): Step =>
    stays({ ...state, field: { kind: 'filter', pick: Math.max(0, Math.min(scopes.length - 1, place)) } });
  const scope = scopes[pick];
  switch (key) {
    case 'ArrowDown':
      return to(pick + 1);
    case 'ArrowUp':
      return to(pick - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(scopes.length - 1);
    case 'Enter':
    case 'Space':
      return scope ? asks(state, { do: 'list', scope }) : stays(state);
    default:
      return notOurs(state);
  }
}
