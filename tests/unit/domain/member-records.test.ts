import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DutyRule, reminders } from '#shared/domain/duty-rule.ts';
import {
  emptyRecord,
  memberRecords,
  type RecordedBallot,
  type RecordedMeeting,
  yearsOfRecords,
} from '#shared/domain/member-records.ts';
import { dutyRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { makeAttendance, makeVote, makeVoter } from '#tests/builders/ballot.ts';

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];

const meeting = (day: string, states: Readonly<Record<string, RecordedMeeting['attendance'][number]['state']>>) => ({
  date: day,
  heldOn: day,
  status: 'held' as const,
  attendance: Object.entries(states).map(([personId, state]) => makeAttendance(personId, { state })),
});
const ballot = (day: string, electorate: readonly string[], answered: readonly string[]): RecordedBallot => ({
  closesOn: day,
  closedOn: day,
  status: 'closed',
  electorate: electorate.map((personId) => makeVoter(personId)),
  votes: answered.map((personId) => makeVote(personId, { receivedOn: day })),
});

const anyDay = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
const anyMeeting = fc
  .record({
    day: anyDay,
    status: fc.constantFrom<RecordedMeeting['status']>('planned', 'held', 'minutes-approved', 'cancelled'),
    states: fc.dictionary(
      fc.constantFrom(...PEOPLE),
      fc.constantFrom('unknown' as const, 'present' as const, 'excused' as const, 'absent' as const),
    ),
  })
  .map(({ day, status, states }): RecordedMeeting => ({ ...meeting(day, states), status }));
const anyBallot = fc
  .record({
    day: anyDay,
    open: fc.boolean(),
    electorate: fc.uniqueArray(fc.constantFrom(...PEOPLE)),
    answered: fc.array(fc.constantFrom(...PEOPLE)),
  })
  .map(({ day, open, electorate, answered }): RecordedBallot => {
    const one = ballot(
      day,
      electorate,
      answered.filter((person) => electorate.includes(person)),
    );
    return open ? { ...one, status: 'open', closedOn: '' } : one;
  });

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('attendance and voting record', () => {
  it('counts every entry of every list exactly once, and the years add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyMeeting), fc.array(anyBallot), (meetings, ballots) => {
        const held = meetings.filter((m) => m.status === 'held' || m.status === 'minutes-approved');
        const closed = ballots.filter((b) => b.status === 'closed');
        const all = [...memberRecords(meetings, ballots).values()];
        expect(sum(all.map((r) => r.entitled))).toBe(sum(closed.map((b) => b.electorate.length)));
        expect(sum(all.map((r) => r.called))).toBe(sum(held.map((m) => m.attendance.length)));
        for (const record of all) {
          expect(record.answered + record.missed).toBe(record.entitled);
          expect(record.attended + record.excused + record.absent + record.unmarked).toBe(record.called);
          expect(record.missedInARow).toBeLessThanOrEqual(record.missed);
          expect(record.absentInARow).toBeLessThanOrEqual(record.awayInARow);
        }
        const byYear = yearsOfRecords(meetings, ballots).map((year) => memberRecords(meetings, ballots, year));
        for (const record of all)
          for (const key of ['called', 'attended', 'entitled', 'missed'] as const)
            expect(sum(byYear.map((year) => year.get(record.personId)?.[key] ?? 0))).toBe(record[key]);
      }),
    );
  });
  it('does not depend on the order in which things were stored', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyBallot, { selector: (b) => b.closesOn }), (ballots) => {
        expect(memberRecords([], [...ballots].reverse())).toEqual(memberRecords([], ballots));
      }),
    );
  });
  it('gives a person with two seats one vote, and takes an invalid paper for an answer', () => {
    const twice = ballot('2026-03-01', ['a', 'a', 'b'], ['a']);
    const invalid = { ...twice, votes: twice.votes.map((vote) => ({ ...vote, choice: null })) };
    expect(memberRecords([], [invalid]).get('a')).toMatchObject({ entitled: 1, answered: 1, missed: 0 });
  });
  it('says nothing of the share where there was nothing, and never rounds up to all', () => {
    expect(emptyRecord('a')).toMatchObject({ attendedShare: null, answeredShare: null });
    const many = Array.from({ length: 201 }, (_, i) => ballot('2026-03-01', ['a'], i === 0 ? [] : ['a']));
    expect(memberRecords([], many).get('a')).toMatchObject({ missed: 1, answeredShare: 99 });
  });
  it('counts the last ones in a row across the turn of the year, up to the year asked for', () => {
    const ballots = ['2024-11-01', '2025-02-01', '2026-02-01'].map((day) => ballot(day, ['a'], []));
    expect(memberRecords([], ballots, '2025').get('a')).toMatchObject({ entitled: 1, missedInARow: 2 });
    expect(memberRecords([], [...ballots, ballot('2026-05-01', ['a'], ['a'])]).get('a')?.missedInARow).toBe(0);
  });
  it('passes over meetings where nobody marked who was there', () => {
    const states = ['absent', 'unknown', 'absent'] as const;
    const meetings = states.map((state, i) => meeting(`2026-0${i + 1}-01`, { a: state }));
    expect(memberRecords(meetings, []).get('a')).toMatchObject({ absentInARow: 2, unmarked: 1, called: 3 });
  });
});

describe('who is to be reminded', () => {
  const codes = (rule: DutyRule, changes: Partial<ReturnType<typeof emptyRecord>>) =>
    reminders(rule, { ...emptyRecord('a'), ...changes }, '2026').map((reason) => reason.code);
  const [iso, charter] = [dutyRuleOf('iso'), dutyRuleOf('national')];

  it('ISO: more than 20 % of the ballots of a year, and at least two', () => {
    expect(codes(iso, { entitled: 10, missed: 2 })).toEqual([]);
    expect(codes(iso, { entitled: 9, missed: 2 })).toEqual(['ballots-of-year']);
    expect(codes(iso, { entitled: 15, missed: 3 })).toEqual([]);
    expect(codes(iso, { entitled: 14, missed: 3 })).toEqual(['ballots-of-year']);
    expect(codes(iso, { entitled: 1, missed: 1 })).toEqual([]);
    expect(codes(iso, { entitled: 2, missed: 2, missedInARow: 2 })).toEqual(['ballots-of-year']);
  });
  it('ISO: two successive meetings, excused or not', () => {
    expect(codes(iso, { awayInARow: 1, absentInARow: 1 })).toEqual([]);
    expect(codes(iso, { awayInARow: 2, absentInARow: 0 })).toEqual(['meetings-away']);
  });
  it('charter: two in a row without notice, marked as unconfirmed', () => {
    expect(codes(charter, { awayInARow: 4, absentInARow: 1, missedInARow: 1, missed: 9, entitled: 9 })).toEqual([]);
    expect(codes(charter, { absentInARow: 2, awayInARow: 2 })).toEqual(['meetings-in-a-row']);
    expect(codes(charter, { missedInARow: 2 })).toEqual(['ballots-in-a-row']);
    expect([charter.unconfirmed, iso.unconfirmed]).toEqual([true, false]);
  });
});
