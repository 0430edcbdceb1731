import { type Attendance, quorumOf } from '#shared/domain/meeting.ts';
import type { MeetingView } from './meeting-view.ts';

/** The quorum of the attendance as it stands on the screen, by the fraction that the host applies. */
export function quorumNow(attendance: readonly Attendance[], rule: MeetingView['quorum']) {
  const { numerator, denominator } = rule;
  const { met, ...numbers } = quorumOf({ attendance: [...attendance] }, { numerator, denominator });
  return { met, numbers: { ...numbers, numerator, denominator } };
}
