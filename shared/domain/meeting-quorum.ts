import type { Attendance, Declaration, Meeting } from './meeting.ts';

/**
 * Quorum of a meeting as a fraction of the members with a vote; compared in whole numbers. `recusedInBasis`: members who stand aside still
 * belong to those of whom the fraction is taken.
 */
export type MeetingQuorum = {
  readonly numerator: number;
  readonly denominator: number;
  readonly recusedInBasis: boolean;
};

export type QuorumState = {
  /** Those of whom the fraction is taken. */
  readonly voters: number;
  /** Votes that can be given now: in the room, from elsewhere, by a substitute, by proxy. */
  readonly present: number;
  readonly left: number;
  readonly right: number;
  readonly met: boolean;
  /** How many more must come. */
  readonly lacking: number;
  /** Members with a vote who could still come, in the order of the list. */
  readonly missing: readonly Attendance[];
};

/** There with their own vote. */
const THERE: ReadonlySet<Attendance['state']> = new Set(['present', 'remote', 'substitute']);

/** The seat was taken: in the room, from elsewhere, or by a substitute (实到). */
export function isThere({ state }: Pick<Attendance, 'state'>): boolean {
  return THERE.has(state);
}

type Voting = Pick<Meeting, 'attendance' | 'declarations'>;

/** Members who stand aside for an item (empty = for the whole meeting). */
export function recusedFrom(declarations: readonly Declaration[], itemId = ''): ReadonlySet<string> {
  return new Set(
    declarations
      .filter((each) => each.recused && (each.agendaItemId === '' || each.agendaItemId === itemId))
      .map((each) => each.personId),
  );
}

/** May hold the vote of another: a member with a vote who is there in person, and stands aside for nothing at hand. */
function holds(attendance: readonly Attendance[], recused: ReadonlySet<string>, personId: string): boolean {
  return attendance.some(
    (holder) =>
      holder.personId === personId &&
      holder.voting &&
      (holder.state === 'present' || holder.state === 'remote') &&
      !recused.has(personId),
  );
}

/** Those whose votes can be given on an item: nobody who stands aside, no proxy whose holder is not there or stands aside. */
export function votesAt({ attendance, declarations }: Voting, itemId = ''): readonly Attendance[] {
  const recused = recusedFrom(declarations, itemId);
  return attendance.filter(
    ({ personId, voting, state, proxyId }) =>
      voting &&
      !recused.has(personId) &&
      (THERE.has(state) || (state === 'proxy' && proxyId !== personId && holds(attendance, recused, proxyId))),
  );
}

/** 法定人数 of the meeting, or of one item when somebody stands aside for it. */
export function quorumOf(meeting: Voting, quorum: MeetingQuorum, itemId = ''): QuorumState {
  const recused = recusedFrom(meeting.declarations, itemId);
  const basis = meeting.attendance.filter((one) => one.voting && (quorum.recusedInBasis || !recused.has(one.personId)));
  const votes = votesAt(meeting, itemId);
  const counted = new Set(votes);
  const left = votes.length * quorum.denominator;
  const right = basis.length * quorum.numerator;
  return {
    voters: basis.length,
    present: votes.length,
    left,
    right,
    met: left >= right,
    lacking: Math.max(0, Math.ceil(right / quorum.denominator) - votes.length),
    missing: basis.filter((one) => !counted.has(one) && !recused.has(one.personId)),
  };
}
