import { ok, type Refusal, type Result, refuse } from '../base/index.ts';
import type { Committee } from './committee.ts';
import type { Attendance } from './meeting.ts';

export type SeatChange = Pick<Attendance, 'state' | 'proxyId' | 'standIn'>;

type Rules = { readonly charter: Committee['charter']; readonly proxiesPerHolder: number };

/**
 * What signing in makes of a seat (签到): remote attendance, proxies and substitutes only as the charter (章程) allows; a proxy goes to a
 * member with a vote who is there in person, for at most so many members. Refuses `meeting-remote-not-allowed`, `meeting-proxy-…`,
 * `meeting-substitute-…`. `now`: moment kept as the time of signing in, unless the person was there already.
 */
export function changeSeat(
  attendance: readonly Attendance[],
  seat: Attendance,
  change: SeatChange,
  { charter, proxiesPerHolder }: Rules,
  now: string,
): Result<Attendance, Refusal> {
  const { state } = change;
  if (state === 'remote' && !charter.remoteMeetings) return refuse('meeting-remote-not-allowed', { name: seat.name });
  if (state === 'substitute') {
    if (!charter.substitutes) return refuse('meeting-substitute-not-allowed', { name: seat.name });
    if (change.standIn.trim() === '') return refuse('meeting-substitute-unnamed', { name: seat.name });
  }
  if (state === 'proxy') {
    if (!charter.proxies) return refuse('meeting-proxy-not-allowed', { name: seat.name });
    const holder = attendance.find((one) => one.personId === change.proxyId && one.personId !== seat.personId);
    if (!holder?.voting || !seat.voting) return refuse('meeting-proxy-no-vote', { name: seat.name });
    if (holder.state !== 'present' && holder.state !== 'remote')
      return refuse('meeting-proxy-holder-absent', { name: seat.name, holder: holder.name });
    const held = attendance.filter(
      (one) => one.state === 'proxy' && one.proxyId === holder.personId && one.personId !== seat.personId,
    ).length;
    if (held >= proxiesPerHolder)
      return refuse('meeting-proxy-too-many', { holder: holder.name, limit: proxiesPerHolder });
  }
  const there = state === 'present' || state === 'remote' || state === 'substitute';
  return ok({
    ...seat,
    state,
    proxyId: state === 'proxy' ? change.proxyId : '',
    standIn: state === 'substitute' ? change.standIn.trim() : '',
    signedAt: there ? seat.signedAt || now : '',
  });
}
