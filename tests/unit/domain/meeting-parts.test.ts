import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaEnd, timed } from '#shared/domain/agenda-times.ts';
import { agendaItem } from '#shared/domain/meeting.ts';
import { nextResolutionNumber, runningNumber } from '#shared/domain/resolution-number.ts';
import { changeSeat } from '#shared/domain/seat-change.ts';
import { readSignIn } from '#shared/domain/sign-in.ts';
import { makeAttendance } from '#tests/builders/ballot.ts';

const item = (minutes: number) => ({ ...agendaItem('i', 'other', '议题'), minutes });

describe('times of an agenda', () => {
  it('follow one another from the beginning, and move with what stands before', () => {
    const agenda = timed([item(10), item(60), item(0), item(15)], '9:30');
    expect(agenda.map(({ start }) => start)).toEqual(['09:30', '09:40', '10:40', '10:40']);
    expect(agendaEnd(agenda)).toBe('10:55');
    expect(timed([item(60), item(10)], '09:30').map(({ start }) => start)).toEqual(['09:30', '10:30']);
  });
  it('are none without a beginning, without lengths, and after midnight', () => {
    expect(timed([item(10)], '').map(({ start }) => start)).toEqual(['']);
    expect(timed([item(0), item(0)], '09:00').map(({ start }) => start)).toEqual(['', '']);
    const late = timed([item(60), item(15)], '23:30');
    expect(late.map(({ start }) => start)).toEqual(['23:30', '']);
    expect(agendaEnd(late)).toBe('');
  });
});

describe('numbers of resolutions', () => {
  it('run on without gaps and are never given twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('{year}-{month}-{n}', 'P-{year}-{nn}', '决议{n}号'),
        fc.integer({ min: 1, max: 120 }),
        (pattern, count) => {
          const taken: string[] = [];
          for (let i = 0; i < count; i++) taken.push(nextResolutionNumber(pattern, '2026-03-15', taken));
          expect(new Set(taken).size).toBe(count);
          expect(taken.map((number) => runningNumber(pattern, '2026-03-15', number))).toEqual(
            taken.map((_, index) => index + 1),
          );
        },
      ),
    );
  });
  it('begin anew in another month, and foreign ones do not count', () => {
    const taken = ['2026-03-1', '2026-03-12', '2026-04-1', '关于2026-03-99的决议', '2026-03-x'];
    expect(nextResolutionNumber('{year}-{month}-{n}', '2026-03-20', taken)).toBe('2026-03-13');
    expect(nextResolutionNumber('{year}-{month}-{n}', '2026-05-01', taken)).toBe('2026-05-1');
    expect(nextResolutionNumber('P-{year}-{nn}', '2026-05-01', ['P-2026-09', 'P-2025-30'])).toBe('P-2026-10');
  });
});

describe('a seat', () => {
  const none = { proxies: false, substitutes: false, absentLetters: false, remoteMeetings: false };
  const all = { proxies: true, substitutes: true, absentLetters: true, remoteMeetings: true };
  const seats = [
    makeAttendance('a', { state: 'present' }),
    makeAttendance('b'),
    makeAttendance('c'),
    makeAttendance('d', { voting: false, state: 'present' }),
  ];
  const tried = (state: 'remote' | 'proxy' | 'substitute', proxyId = '', charter = all, list = seats) => {
    const made = changeSeat(
      list,
      list[1]!,
      { state, proxyId, standIn: '何敏' },
      { charter, proxiesPerHolder: 1 },
      'now',
    );
    return made.ok ? made.value.state : made.error.code;
  };
  it('is taken in other ways only as the charter allows', () => {
    expect([tried('remote', '', none), tried('proxy', 'a', none), tried('substitute', '', none)]).toEqual([
      'meeting-remote-not-allowed',
      'meeting-proxy-not-allowed',
      'meeting-substitute-not-allowed',
    ]);
    expect([tried('remote'), tried('proxy', 'a'), tried('substitute')]).toEqual(['remote', 'proxy', 'substitute']);
  });
  it('gives its proxy to one who is there, has a vote, and holds no more than the rule says', () => {
    expect(tried('proxy', 'c')).toBe('meeting-proxy-holder-absent');
    expect([tried('proxy', 'd'), tried('proxy', 'b'), tried('proxy', 'z')]).toEqual(
      Array(3).fill('meeting-proxy-no-vote'),
    );
    const held = seats.with(2, makeAttendance('c', { state: 'proxy', proxyId: 'a' }));
    expect(tried('proxy', 'a', all, held)).toBe('meeting-proxy-too-many');
  });
  it('keeps the moment of signing in, also when it is taken in another way', () => {
    const rules = { charter: all, proxiesPerHolder: 1 };
    const there = changeSeat(seats, seats[1]!, { state: 'present', proxyId: '', standIn: '' }, rules, '9:00');
    const seat = there.ok ? there.value : seats[1]!;
    const moved = changeSeat(seats, seat, { state: 'remote', proxyId: '', standIn: '' }, rules, '9:30');
    expect(moved).toMatchObject({ value: { signedAt: '9:00' } });
    const gone = changeSeat(seats, seat, { state: 'absent', proxyId: '', standIn: '' }, rules, '9:40');
    expect(gone).toMatchObject({ value: { signedAt: '' } });
  });
});

it('a typed list tells people of one name apart by their organisations, and names those it does not know', () => {
  const seats = [
    makeAttendance('a', { name: '王 敏', organisation: '甲研究所' }),
    makeAttendance('b', { name: '王敏', organisation: '乙公司' }),
    makeAttendance('c', { name: '林一苇', organisation: '丙大学' }),
  ];
  const lines = readSignIn('1，王敏，乙公司\n林一苇（线上）\n林一苇\t远程\n王敏\n\n赵六  丁厂\n林一苇、赵七', seats);
  expect(lines.map(({ name, personIds, remote }) => [name, personIds.join(), remote])).toEqual([
    ['王敏', 'b', false],
    ['林一苇', 'c', true],
    ['林一苇', 'c', true],
    ['王敏', 'a,b', false],
    ['赵六', '', false],
    ['林一苇', 'c', false],
    ['赵七', '', false],
  ]);
});
