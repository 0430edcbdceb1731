import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { quorumOf } from '#shared/domain/meeting-quorum.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { withBallotOutcomes } from './ballot-outcomes.ts';
import { putMeeting } from './meeting-store.ts';
import { checkHands } from './resolutions.ts';

/** Marks a meeting as held. Without quorum a reason must be given; it is kept in the record. */
export async function holdMeeting(ctx: HostContext, id: string, on: string, overrideReason: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'planned') throw new RefusalError('meeting-already-held');
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  const quorum = quorumOf(found.data, meetingQuorum);
  const reason = overrideReason.trim();
  if (!quorum.met && reason === '')
    throw new RefusalError('meeting-no-quorum', { present: quorum.present, voters: quorum.voters });
  const options = { undo: 'compensable' as const, ...(quorum.met ? {} : { reason }) };
  return putMeeting(ctx, 'meeting.hold', found, { status: 'held', heldOn: on }, options);
}

/** Cancels a planned meeting. What was planned stays readable. */
export async function cancelMeeting(ctx: HostContext, id: string, reason: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'planned') throw new RefusalError('meeting-already-held');
  if (reason.trim() === '') throw new RefusalError('cancel-needs-reason');
  return putMeeting(ctx, 'meeting.cancel', found, { status: 'cancelled' }, { reason: reason.trim() });
}

/** Approves the minutes: they are frozen. Refused: `meeting-not-held`, `hands-too-many`, `resolution-ballot-open`, `resolution-empty`. */
export async function approveMinutes(ctx: HostContext, id: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'held') throw new RefusalError('meeting-not-held');
  const { resolutions } = await withBallotOutcomes(ctx, found.data);
  for (const resolution of resolutions) {
    checkHands(found.data, resolution);
    if (resolution.ballotId !== '' && resolution.conclusion !== 'withdrawn') {
      const ballot = await load(ctx, 'ballot', resolution.ballotId);
      if (ballot.data.status === 'open')
        throw new RefusalError('resolution-ballot-open', { number: resolution.number });
    }
    if (resolution.text.trim() === '' && resolution.conclusion !== 'withdrawn')
      throw new RefusalError('resolution-empty', { number: resolution.number });
  }
  return putMeeting(
    ctx,
    'meeting.approve-minutes',
    found,
    { status: 'minutes-approved', resolutions },
    { undo: 'none' },
  );
}

/** Adds a dated note (附记) to approved minutes, which stay as they are. Refused: `minutes-not-approved`, `addendum-empty`. */
export async function addAddendum(ctx: HostContext, id: string, on: string, text: string): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (found.data.status !== 'minutes-approved') throw new RefusalError('minutes-not-approved');
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  if (text.trim() === '') throw new RefusalError('addendum-empty');
  const addendum = { id: ctx.newId(), on, text: text.trim(), by: ctx.actor };
  const addenda = [...found.data.addenda, addendum];
  return putMeeting(ctx, 'meeting.add-addendum', found, { addenda }, { undo: 'none', id: addendum.id });
}
