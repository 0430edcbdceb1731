import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Committee, type Membership, membersOn } from '#shared/domain/committee.ts';
import { renewTerm } from '#shared/domain/term-renewal.ts';
import { plainCommittee } from '#tests/builders/workspace.ts';

const DAYS = ['2019-05-01', '2021-05-01', '2023-09-15', '2026-04-30', '2026-05-01', '2027-01-01', '2031-04-30'];
const NEW = { from: '2026-05-01', to: '2031-04-30' };
const charter = { proxies: false, substitutes: false, absentLetters: false, remoteMeetings: false };
const committeeOf = (members: Membership[]): Committee => ({
  ...plainCommittee,
  charter,
  termFrom: '2021-05-01',
  termTo: '2026-04-30',
  members,
});
const member = (id: string, from: string, to: string): Membership => ({
  ...{ id, personId: `person of ${id}`, organisationId: 'o', role: 'member', side: 'user', substituteId: '', from, to },
});
const renewed = (committee: Committee, ids: readonly string[]) => {
  let next = 0;
  const made = renewTerm(
    committee,
    { ...NEW, members: ids.map((id) => ({ id, role: 'member' as const })) },
    () => `n${next++}`,
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const peopleOn = (committee: Committee, day: string) =>
  membersOn(committee, day)
    .map(({ personId }) => personId)
    .sort();

describe('a new term', () => {
  it('seats those who stay with their new roles, and ends the others the day before', () => {
    const committee = committeeOf([member('a', '2021-05-01', ''), member('b', '2021-05-01', '2026-04-30')]);
    const made = renewTerm(committee, { ...NEW, members: [{ id: 'b', role: 'chair' }] }, () => 'new');
    expect(made.ok && made.value).toMatchObject({
      termFrom: '2026-05-01',
      termTo: '2031-04-30',
      members: [
        { id: 'a', to: '2026-04-30' },
        { id: 'b', to: '2026-04-30' },
        { id: 'new', personId: 'person of b', role: 'chair', from: '2026-05-01', to: '2031-04-30' },
      ],
    });
  });

  it('leaves the members of every earlier day as they were, and has exactly those who stay on its own', () => {
    const dates = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom('', ...DAYS));
    const seats = fc.array(
      dates.filter(([from, to]) => to === '' || to >= from),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(seats, fc.integer({ min: 1, max: 63 }), (days, mask) => {
        const committee = committeeOf(days.map(([from, to], index) => member(`m${index}`, from, to)));
        const staying = committee.members.filter((_, index) => (mask >> index) & 1).map(({ id }) => id);
        fc.pre(staying.length > 0);
        const after = renewed(committee, staying);
        for (const day of DAYS.filter((day) => day < NEW.from))
          expect(peopleOn(after, day)).toEqual(peopleOn(committee, day));
        for (const day of ['2026-05-01', '2031-04-30'])
          expect(peopleOn(after, day)).toEqual(staying.map((id) => `person of ${id}`).sort());
      }),
    );
  });

  it('says what is wrong with it', () => {
    const committee = committeeOf([member('a', '2021-05-01', '')]);
    const codeOf = (changes: Partial<Parameters<typeof renewTerm>[1]>) => {
      const made = renewTerm(committee, { ...NEW, members: [{ id: 'a', role: 'member' }], ...changes }, () => 'n');
      return made.ok ? 'made' : made.error.code;
    };
    expect(codeOf({ from: '2026-02-30' })).toBe('date-invalid');
    expect(codeOf({ to: '2026-01-01' })).toBe('dates-reversed');
    expect(codeOf({ from: '2021-05-01' })).toBe('renewal-overlaps');
    expect(codeOf({ members: [] })).toBe('renewal-nobody');
    expect(codeOf({})).toBe('made');
  });
});
