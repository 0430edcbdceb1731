import type { Meeting } from '#shared/domain/meeting.ts';

/** What is typed on the page of a meeting and not saved yet: fields of the meeting, and of single entries by their ids. */
export type Pending = {
  readonly facts: Partial<Facts>;
  readonly seats: Entries<'attendance'>;
  readonly agenda: Entries<'agenda'>;
  readonly declarations: Entries<'declarations'>;
  readonly resolutions: Entries<'resolutions'>;
  readonly actions: Entries<'actions'>;
};
export type EntryKind = Exclude<keyof Pending, 'facts' | 'seats'>;
export type Facts = Pick<
  Meeting,
  'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'form' | 'link' | 'host' | 'recorder' | 'guests' | 'evaluation'
>;
type Entries<K extends 'attendance' | EntryKind> = Readonly<Record<string, Partial<Meeting[K][number]>>>;

export const NOTHING_PENDING: Pending = {
  facts: {},
  seats: {},
  agenda: {},
  declarations: {},
  resolutions: {},
  actions: {},
};

export function isPending(pending: Pending): boolean {
  return Object.values(pending).some((part) => Object.keys(part).length > 0);
}

/** The meeting with what was typed here on top of what the host has; what others change meanwhile shows through. */
export function withPending(meeting: Meeting, pending: Pending): Meeting {
  const merged = <T extends { readonly id: string }>(list: readonly T[], edits: Readonly<Record<string, Partial<T>>>) =>
    list.map((each) => ({ ...each, ...edits[each.id] }));
  return {
    ...meeting,
    ...pending.facts,
    attendance: meeting.attendance.map((seat) => ({ ...seat, ...pending.seats[seat.personId] })),
    agenda: merged(meeting.agenda, pending.agenda),
    declarations: merged(meeting.declarations, pending.declarations),
    resolutions: merged(meeting.resolutions, pending.resolutions),
    actions: merged(meeting.actions, pending.actions),
  };
}

/** Some fields of an entry more. */
export function withEdit<K extends keyof Pending>(pending: Pending, part: K, id: string, changes: object): Pending {
  if (part === 'facts') return { ...pending, facts: { ...pending.facts, ...changes } };
  const entries = pending[part] as Readonly<Record<string, object>>;
  return { ...pending, [part]: { ...entries, [id]: { ...entries[id], ...changes } } };
}

/** Without what was typed into an entry, or into the facts. */
export function withoutEdit(pending: Pending, part: keyof Pending, id: string): Pending {
  if (part === 'facts') return { ...pending, facts: {} };
  const { [id]: _, ...rest } = pending[part];
  return { ...pending, [part]: rest };
}

/** What is left when something was taken by the host; what was typed on while it was sent stays. */
export function withoutSent(pending: Pending, sent: Pending): Pending {
  const rest = (now: object, then: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(now).filter(([key, value]) => (then as Record<string, unknown>)[key] !== value));
  const entries = Object.fromEntries(
    (Object.keys(pending) as (keyof Pending)[]).map((part) => [part, rest(pending[part], sent[part])]),
  );
  return entries as Pending;
}
