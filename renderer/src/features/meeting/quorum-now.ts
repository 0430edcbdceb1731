import type { Meeting } from '#shared/domain/meeting.ts';
import { quorumOf } from '#shared/domain/meeting-quorum.ts';
import type { MeetingView } from './meeting-view.ts';

/** The quorum of the attendance as it stands on the screen, by the rule that the host applies; of one item, or of the meeting. */
export function quorumNow(
  meeting: Pick<Meeting, 'attendance' | 'declarations'>,
  rule: MeetingView['quorum'],
  itemId = '',
) {
  const { numerator, denominator, recusedInBasis } = rule;
  const { met, lacking, missing, ...numbers } = quorumOf(meeting, { numerator, denominator, recusedInBasis }, itemId);
  return { met, lacking, missing, numbers: { ...numbers, numerator, denominator } };
}
