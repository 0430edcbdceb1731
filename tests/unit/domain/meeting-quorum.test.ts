import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attendance, Declaration } from '#shared/domain/meeting.ts';
import { quorumOf, votesAt } from '#shared/domain/meeting-quorum.ts';
import { makeAttendance } from '#tests/builders/ballot.ts';

/** Quorum with proxies and people who stand aside, against a second reading of the rule. */

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ITEMS = ['', 'x', 'y'];
const seat = (personId: string) =>
  fc
    .record({
      voting: fc.boolean(),
      state: fc.constantFrom<Attendance['state'][]>(
        ...(['unknown', 'present', 'remote', 'proxy', 'substitute', 'excused', 'absent'] as const),
      ),
      proxyId: fc.constantFrom('', ...IDS),
    })
    .map((given) => makeAttendance(personId, given));
const meetings = fc.record({
  attendance: fc.tuple(...IDS.map(seat)),
  declarations: fc.array(
    fc.record({
      id: fc.constant('d'),
      personId: fc.constantFrom(...IDS),
      agendaItemId: fc.constantFrom(...ITEMS),
      text: fc.constant(''),
      recused: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});
const rules = fc.record({
  numerator: fc.integer({ min: 1, max: 4 }),
  denominator: fc.integer({ min: 2, max: 5 }),
  recusedInBasis: fc.boolean(),
});

/** The rule read out loud: go through the list, strike out who stands aside, then see whose vote can be given. */
function secondReading(seats: readonly Attendance[], declarations: readonly Declaration[], itemId: string) {
  const struck: string[] = [];
  for (const { personId, agendaItemId, recused } of declarations)
    if (recused && (agendaItemId === '' || agendaItemId === itemId)) struck.push(personId);
  const inRoom = seats.filter((one) => one.voting && !struck.includes(one.personId));
  let votes = 0;
  for (const one of inRoom) {
    if (one.state === 'present' || one.state === 'remote' || one.state === 'substitute') votes++;
    if (one.state === 'proxy') {
      const holder = inRoom.find((other) => other.personId === one.proxyId && other !== one);
      if (holder && ['present', 'remote'].includes(holder.state)) votes++;
    }
  }
  return { votes, all: seats.filter((one) => one.voting).length, notStruck: inRoom.length };
}

it('counts votes that can be given, of those the fraction is taken of, on any item', () => {
  fc.assert(
    fc.property(meetings, rules, fc.constantFrom(...ITEMS), (meeting, rule, itemId) => {
      const quorum = quorumOf(meeting, rule, itemId);
      const { votes, all, notStruck } = secondReading(meeting.attendance, meeting.declarations, itemId);
      const basis = rule.recusedInBasis ? all : notStruck;
      expect(quorum).toMatchObject({ present: votes, voters: basis });
      expect(quorum.met).toBe(votes / basis >= rule.numerator / rule.denominator - 1e-12 || basis === 0);
      // As many more as are said to be lacking make it, one fewer does not.
      const { numerator: n, denominator: d } = rule;
      expect((votes + quorum.lacking) * d >= basis * n).toBe(true);
      if (quorum.lacking > 0) expect((votes + quorum.lacking - 1) * d >= basis * n).toBe(false);
      expect(quorum.missing.length + votes).toBe(notStruck);
    }),
    { numRuns: 3000 },
  );
});

it('a proxy lapses when its holder leaves or stands aside, and comes back with the holder', () => {
  const seats = (state: Attendance['state']) => [
    makeAttendance('a', { state }),
    makeAttendance('b', { state: 'proxy', proxyId: 'a' }),
    makeAttendance('c', { state: 'present' }),
  ];
  const votes = (state: Attendance['state'], declarations: Declaration[] = []) =>
    votesAt({ attendance: seats(state), declarations }, 'x').map(({ personId }) => personId);
  expect(votes('present')).toEqual(['a', 'b', 'c']);
  expect(votes('absent')).toEqual(['c']);
  // A substitute has the vote of the seat and no other.
  expect(votes('substitute')).toEqual(['a', 'c']);
  const aside = { id: '1', personId: 'a', agendaItemId: 'x', text: '', recused: true };
  expect(votes('present', [aside])).toEqual(['c']);
  expect(votes('present', [{ ...aside, agendaItemId: 'y' }])).toEqual(['a', 'b', 'c']);
  expect(votes('present', [{ ...aside, recused: false }])).toEqual(['a', 'b', 'c']);
});
