import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { addDays, daysBetween, isPlainDate, plainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { loadNames } from '../names.ts';
import { meetingsOfCommittee } from '../views/index.ts';
import { onTime, openMeeting, type StoredMeeting } from './meeting-store.ts';
import { seatsOn } from './plan-meeting.ts';

/** What is said of a meeting itself; items, people, resolutions and actions are changed one by one. */
export type MeetingFacts = Partial<
  Pick<
    Meeting,
    | 'title'
    | 'date'
    | 'startTime'
    | 'endTime'
    | 'place'
    | 'form'
    | 'link'
    | 'host'
    | 'recorder'
    | 'guests'
    | 'evaluation'
  >
>;

/** What a change of one meeting of a series says of the later ones, too. */
const SHARED = ['startTime', 'endTime', 'place', 'form', 'link', 'host', 'recorder'] as const;

/**
 * Changes facts of a meeting. `following`: those of its series that are planned for later take time, place and people too, and move by as
 * many days. A meeting that moves to another day calls the members of that day; who is on its list already stays as is.
 */
export async function updateMeeting(
  ctx: HostContext,
  id: string,
  changes: MeetingFacts,
  following: boolean,
): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const { date } = changes;
  if (date !== undefined && !isPlainDate(date)) throw new RefusalError('date-invalid', { text: date });
  const committee = await load(ctx, 'committee', found.data.committeeId);
  if (changes.form !== undefined && changes.form !== 'physical' && !committee.data.charter.remoteMeetings)
    throw new RefusalError('meeting-form-not-allowed', { name: committee.data.name });
  const names = await loadNames(ctx);
  const by = date === undefined ? 0 : daysBetween(plainDate(found.data.date), plainDate(date));
  const shared = Object.fromEntries(SHARED.flatMap((name) => (name in changes ? [[name, changes[name]]] : [])));
  const later = following && found.data.seriesId !== '' ? await laterOnes(ctx, found) : [];
  const puts = [
    { meeting: found, changes },
    ...later.map((meeting) => ({
      meeting,
      changes: { ...shared, ...(by === 0 ? {} : { date: addDays(plainDate(meeting.data.date), by) }) } as MeetingFacts,
    })),
  ].map(({ meeting, changes }) => {
    const data: Meeting = { ...meeting.data, ...changes };
    const moved = data.date !== meeting.data.date && data.status === 'planned';
    const known = new Map(data.attendance.map((seat) => [seat.personId, seat]));
    const attendance = moved
      ? seatsOn(committee.data, data.date, names).map((seat) => known.get(seat.personId) ?? seat)
      : data.attendance;
    return {
      kind: 'meeting' as const,
      id: meeting.id,
      data: onTime({ ...data, attendance }),
      expectedRev: meeting.rev,
    };
  });
  return commit(ctx, 'meeting.update', id, { puts });
}

/** Meetings of the same series that are planned for later. */
async function laterOnes(ctx: HostContext, { id, data }: StoredMeeting): Promise<readonly StoredMeeting[]> {
  return (await meetingsOfCommittee(ctx, data.committeeId)).filter(
    (other) =>
      other.id !== id &&
      other.data.seriesId === data.seriesId &&
      other.data.date > data.date &&
      other.data.status === 'planned',
  );
}
