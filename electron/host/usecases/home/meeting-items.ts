import type { Party } from '#shared/domain/home-plan.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { type FoundItem, NO_LIMIT } from './found-item.ts';

/** A planned meeting (or one whose day has passed without a word), minutes to be approved, and what was promised at a meeting (待办事项). */
export function meetingItems(id: string, meeting: Meeting, today: string, secretariat: Party): readonly FoundItem[] {
  const base = {
    ...NO_LIMIT,
    committeeId: meeting.committeeId,
    target: { kind: 'meeting' as const, id },
    title: meeting.title,
  };
  const items: FoundItem[] = meeting.actions
    .filter(({ state }) => state === 'open')
    .map(({ text, due, ownerId, owner }) => ({
      ...base,
      code: 'action-open',
      due,
      params: { text, owner },
      parties: owner === '' ? [secretariat] : [{ kind: 'owners', key: ownerId || owner, name: owner }],
    }));
  if (meeting.status === 'planned')
    items.push({
      ...base,
      code: meeting.date !== '' && meeting.date < today ? 'meeting-past' : 'meeting-soon',
      due: meeting.date,
      params: { place: meeting.place, time: meeting.startTime },
      parties: [secretariat],
    });
  if (meeting.status === 'held')
    items.push({
      ...base,
      code: 'minutes-open',
      due: '',
      params: { heldOn: meeting.heldOn || meeting.date },
      parties: [secretariat],
    });
  return items;
}
