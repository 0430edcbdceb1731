import type { HostContext } from '#host/host-context.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { type AgendaItem, agendaItem } from '#shared/domain/meeting.ts';
import { openMeeting, putMeeting, withEntry, withoutEntry } from './meeting-store.ts';

type ItemChange = {
  readonly id: string;
  /** Empty = a new item, before the closing one. */
  readonly itemId: string;
  readonly changes: Partial<Omit<AgendaItem, 'id' | 'start'>>;
};

/** Changes some fields of an item of the agenda, or adds one; what others changed meanwhile stays. Refused: `meeting-entry-gone`. */
export async function saveItem(ctx: HostContext, { id, itemId, changes }: ItemChange): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const { list, entry } = withEntry(found.data.agenda, itemId, changes, () => agendaItem(ctx.newId(), 'other', ''));
  const agenda = itemId === '' ? insertItems(found.data.agenda, [entry]) : list;
  return putMeeting(ctx, 'meeting.save-item', found, { agenda }, { id: entry.id });
}

/** Adds items that open work calls for, in one change. */
export async function addItems(ctx: HostContext, id: string, items: readonly AgendaItem[]): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const known = new Set(found.data.agenda.map((item) => item.id));
  const added = items.map((item) => (known.has(item.id) ? { ...item, id: ctx.newId() } : item));
  return putMeeting(ctx, 'meeting.save-item', found, { agenda: insertItems(found.data.agenda, added) });
}

/** Puts an item before another one; an empty or unknown `before` puts it at the end. */
export async function moveItem(ctx: HostContext, id: string, itemId: string, before: string): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const rest = withoutEntry(found.data.agenda, itemId);
  const item = found.data.agenda.find((each) => each.id === itemId);
  const to = rest.findIndex((each) => each.id === before);
  const agenda = item ? rest.toSpliced(to < 0 ? rest.length : to, 0, item) : rest;
  return putMeeting(ctx, 'meeting.move-item', found, { agenda });
}

/** Takes an item from the agenda; what pointed to it (declarations, resolutions, actions) concerns the whole meeting no more. */
export async function removeItem(ctx: HostContext, id: string, itemId: string): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const { agenda, declarations, resolutions, actions } = found.data;
  const loose = <T extends { readonly agendaItemId: string }>(list: readonly T[]): T[] =>
    list.map((each) => (each.agendaItemId === itemId ? { ...each, agendaItemId: '' } : each));
  return putMeeting(ctx, 'meeting.remove-item', found, {
    agenda: withoutEntry(agenda, itemId),
    // A declaration about an item that is gone must not become one about everything.
    declarations: declarations.filter((each) => each.agendaItemId !== itemId),
    resolutions: loose(resolutions),
    actions: loose(actions),
  });
}

/** New items go before the closing one. */
function insertItems(agenda: readonly AgendaItem[], items: readonly AgendaItem[]): AgendaItem[] {
  const closing = agenda.findIndex(({ kind }) => kind === 'closing');
  return agenda.toSpliced(closing < 0 ? agenda.length : closing, 0, ...items);
}
