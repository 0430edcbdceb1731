import { type Ballot, countingVotes } from './ballot.ts';
import type { Meeting } from './meeting.ts';

export type RecordedMeeting = Pick<Meeting, 'date' | 'heldOn' | 'status' | 'attendance'>;
export type RecordedBallot = Pick<Ballot, 'closesOn' | 'closedOn' | 'status' | 'electorate' | 'votes'> &
  Partial<Pick<Ballot, 'handedIn'>>;

/**
 * What one person did (出席和表决记录): meetings held to which he or she was called, ballots closed in which he or she had a vote.
 * `called = attended + excused + absent + unmarked`, `entitled = answered + missed`; shares are whole per cent, rounded down, null
 * where there was nothing to attend or to answer. An invalid ballot paper counts as answered: it came back.
 */
export type MemberRecord = {
  readonly personId: string;
  readonly called: number;
  readonly attended: number;
  readonly excused: number;
  readonly absent: number;
  /** On the list of a meeting that was held, but nobody marked whether present. */
  readonly unmarked: number;
  readonly attendedShare: number | null;
  readonly entitled: number;
  readonly answered: number;
  readonly missed: number;
  readonly answeredShare: number | null;
  /** Last meetings in a row without a word, and not attended at all (excused or not); unmarked ones are passed over. */
  readonly absentInARow: number;
  readonly awayInARow: number;
  /** Last ballots in a row without an answer. */
  readonly missedInARow: number;
};

const HELD: ReadonlySet<Meeting['status']> = new Set(['held', 'minutes-approved']);

/** Day that a meeting counts for; empty = it was not held. */
const dayOfMeeting = (meeting: RecordedMeeting) => (HELD.has(meeting.status) ? meeting.heldOn || meeting.date : '');
/** Day that a ballot counts for; empty = it is still open, nobody has missed it yet. */
const dayOfBallot = (ballot: RecordedBallot) => (ballot.status === 'closed' ? ballot.closedOn || ballot.closesOn : '');

/** Years in which something was held or closed, latest first. */
export function yearsOfRecords(
  meetings: readonly RecordedMeeting[],
  ballots: readonly RecordedBallot[],
): readonly string[] {
  const days = [...meetings.map(dayOfMeeting), ...ballots.map(dayOfBallot)];
  return [...new Set(days.filter((day) => day !== '').map((day) => day.slice(0, 4)))].sort().reverse();
}

/**
 * Records of everybody who was called or had a vote, by person. `year` (four digits) counts that calendar year only, empty counts
 * all; the last ones in a row are looked for up to the end of that year and reach back beyond its beginning.
 */
export function memberRecords(
  meetings: readonly RecordedMeeting[],
  ballots: readonly RecordedBallot[],
  year = '',
): ReadonlyMap<string, MemberRecord> {
  const records = new Map<string, Counted>();
  const of = (personId: string) => {
    const known = records.get(personId);
    if (known) return known;
    const fresh = nothingCounted();
    records.set(personId, fresh);
    return fresh;
  };
  for (const { day, item } of inOrder(meetings, dayOfMeeting, year))
    for (const { personId, state } of item.attendance) {
      const record = of(personId);
      if (inYear(day, year)) record[STATES[state]] += 1;
      if (state === 'unknown') continue;
      record.absentInARow = state === 'absent' ? record.absentInARow + 1 : 0;
      record.awayInARow = STATES[state] === 'attended' ? 0 : record.awayInARow + 1;
    }
  for (const { day, item } of inOrder(ballots, dayOfBallot, year)) {
    // An envelope of a secret ballot is an answer, too; who had no vote or stood aside has missed nothing.
    const answers = new Set([...countingVotes(item).keys(), ...(item.handedIn ?? []).map(({ personId }) => personId)]);
    const entitled = item.electorate.filter(({ standing }) => standing === 'voting');
    // A person has one vote in a ballot, however many seats.
    for (const personId of new Set(entitled.map((voter) => voter.personId))) {
      const record = of(personId);
      const answered = answers.has(personId);
      if (inYear(day, year)) record[answered ? 'answered' : 'missed'] += 1;
      record.missedInARow = answered ? 0 : record.missedInARow + 1;
    }
  }
  return new Map([...records].map(([personId, counted]) => [personId, recordOf(personId, counted)]));
}

/** Record of somebody who was never called and never had a vote. */
export const emptyRecord = (personId: string): MemberRecord => recordOf(personId, nothingCounted());

const STATES = {
  present: 'attended',
  remote: 'attended',
  proxy: 'excused',
  substitute: 'excused',
  excused: 'excused',
  absent: 'absent',
  unknown: 'unmarked',
} as const;

type Counted = {
  -readonly [K in Exclude<keyof MemberRecord, 'personId' | 'called' | 'entitled' | `${string}Share`>]: number;
};

const nothingCounted = (): Counted => ({
  attended: 0,
  excused: 0,
  absent: 0,
  unmarked: 0,
  answered: 0,
  missed: 0,
  absentInARow: 0,
  awayInARow: 0,
  missedInARow: 0,
});

function recordOf(personId: string, counted: Counted): MemberRecord {
  const called = counted.attended + counted.excused + counted.absent + counted.unmarked;
  const entitled = counted.answered + counted.missed;
  return {
    personId,
    called,
    entitled,
    ...counted,
    attendedShare: share(counted.attended, called),
    answeredShare: share(counted.answered, entitled),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part * 100) / whole));

const inYear = (day: string, year: string) => year === '' || day.slice(0, 4) === year;

function inOrder<T>(items: readonly T[], dayOf: (item: T) => string, year: string) {
  return items
    .map((item) => ({ day: dayOf(item), item }))
    .filter(({ day }) => day !== '' && (year === '' || day.slice(0, 4) <= year))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
