import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Aggregate, UndoPolicy } from '#host/storage/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { timed } from '#shared/domain/agenda-times.ts';
import type { Meeting } from '#shared/domain/meeting.ts';

export type StoredMeeting = Aggregate<Meeting>;

/** A meeting that can still be changed. Refused: `minutes-frozen`, `meeting-cancelled-already`. */
export async function openMeeting(ctx: HostContext, id: string): Promise<StoredMeeting> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status === 'minutes-approved') throw new RefusalError('minutes-frozen');
  if (found.data.status === 'cancelled') throw new RefusalError('meeting-cancelled-already');
  return found;
}

/** Stores a meeting with some of it changed; times of the agenda follow. The receipt names what was changed, the meeting unless told. */
export async function putMeeting(
  ctx: HostContext,
  command: string,
  found: StoredMeeting,
  changes: Partial<Meeting>,
  options: { readonly undo?: UndoPolicy; readonly reason?: string; readonly id?: string } = {},
): Promise<Receipt> {
  const { id: named, ...rest } = options;
  const data = onTime({ ...found.data, ...changes });
  const puts = [{ kind: 'meeting' as const, id: found.id, data, expectedRev: found.rev }];
  const receipt = await commit(ctx, command, found.id, { puts }, rest);
  return named === undefined ? receipt : { ...receipt, id: named };
}

/** With the times of its agenda. */
export function onTime(meeting: Meeting): Meeting {
  return { ...meeting, agenda: [...timed(meeting.agenda, meeting.startTime)] };
}

type Known = { readonly id: string };

/** A list with one entry changed, or, with an empty id, a new one at its end. Refused: `meeting-entry-gone`. */
export function withEntry<T extends Known>(
  list: readonly T[],
  id: string,
  changes: Partial<NoInfer<T>>,
  fresh: () => NoInfer<T>,
): { readonly list: T[]; readonly entry: T } {
  const known = list.find((each) => each.id === id);
  if (!known && id !== '') throw new RefusalError('meeting-entry-gone');
  const base = known ?? fresh();
  const entry = { ...base, ...changes, id: base.id };
  return { list: known ? list.map((each) => (each === known ? entry : each)) : [...list, entry], entry };
}

/** A list without one entry. Refused: `meeting-entry-gone`. */
export function withoutEntry<T extends Known>(list: readonly T[], id: string): T[] {
  if (!list.some((each) => each.id === id)) throw new RefusalError('meeting-entry-gone');
  return list.filter((each) => each.id !== id);
}
