import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Meeting, Resolution } from '#shared/domain/meeting.ts';
import { votesAt } from '#shared/domain/meeting-quorum.ts';
import { filled, nextResolutionNumber, runningNumber } from '#shared/domain/resolution-number.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { meetingsOfCommittee } from '../views/index.ts';
import { handsResult } from './hands-result.ts';
import { openMeeting, putMeeting, type StoredMeeting, withEntry, withoutEntry } from './meeting-store.ts';

type ResolutionInput = {
  readonly id: string;
  /** Empty = a new one, with the next number. */
  readonly resolutionId: string;
  readonly changes: Partial<Omit<Resolution, 'id' | 'number'>>;
};

/**
 * Writes a resolution, or a new one with the committee's next number. Hands may be no more than the votes that are there for its item;
 * the conclusion follows from them unless it is given. Refused: `hands-too-many`, `meeting-entry-gone`.
 */
export async function saveResolution(ctx: HostContext, { id, resolutionId, changes }: ResolutionInput) {
  const found = await openMeeting(ctx, id);
  const numbers = await numbersOf(ctx, found);
  const { list, entry } = withEntry(found.data.resolutions, resolutionId, changes, () => ({
    id: ctx.newId(),
    number: nextResolutionNumber(numbers.pattern, found.data.date, numbers.taken),
    text: '',
    projectId: '',
    agendaItemId: '',
    conclusion: 'passed' as const,
    hands: null,
    ballotId: '',
  }));
  checkHands(found.data, entry);
  const counted = changes.hands && changes.conclusion === undefined ? await handsResult(ctx, found.data, entry) : null;
  const resolutions = counted ? list.map((each) => (each === entry ? concluded(entry, counted.outcome) : each)) : list;
  return putMeeting(ctx, 'meeting.save-resolution', found, { resolutions }, { id: entry.id });
}

/**
 * Removes a resolution; those after it in this meeting move up, so that no number is left out. Refused when another meeting goes on from
 * its number: `resolution-number-followed`.
 */
export async function removeResolution(ctx: HostContext, id: string, resolutionId: string): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  const { pattern, taken } = await numbersOf(ctx, found);
  const { date, resolutions } = found.data;
  const gone = resolutions.find((each) => each.id === resolutionId);
  const rest = withoutEntry(resolutions, resolutionId);
  const at = runningNumber(pattern, date, gone?.number ?? '');
  const own = new Set(resolutions.map(({ number }) => number));
  if (at > 0 && taken.some((number) => !own.has(number) && runningNumber(pattern, date, number) > at))
    throw new RefusalError('resolution-number-followed', { number: gone?.number ?? '' });
  const moved = rest.map((each) => {
    const n = runningNumber(pattern, date, each.number);
    return at > 0 && n > at ? { ...each, number: filled(pattern, date, n - 1) } : each;
  });
  return putMeeting(ctx, 'meeting.remove-resolution', found, { resolutions: moved });
}

/** Refuses hands that are more than the votes there: `hands-too-many`. */
export function checkHands(meeting: Meeting, { hands, agendaItemId, number }: Resolution): void {
  if (hands === null) return;
  const given = hands.favour + hands.against + hands.abstain;
  const present = votesAt(meeting, agendaItemId).length;
  if (given > present) throw new RefusalError('hands-too-many', { number, given, present });
}

function concluded(resolution: Resolution, outcome: string): Resolution {
  return { ...resolution, conclusion: outcome === 'passed' ? 'passed' : 'failed' };
}

async function numbersOf(ctx: HostContext, { data }: StoredMeeting) {
  const committee = await load(ctx, 'committee', data.committeeId);
  const meetings = await meetingsOfCommittee(ctx, data.committeeId);
  return {
    pattern: meetingRuleOf(ctx.rules.lifeCycleProfile(committee.data.lifeCycleId)).resolutionNumber,
    taken: meetings.flatMap((meeting) => meeting.data.resolutions.map(({ number }) => number)),
  };
}
