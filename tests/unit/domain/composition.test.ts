import { describe, expect, it } from 'vitest';
import type { Membership, Role, Side } from '#shared/domain/committee.ts';
import { checkComposition } from '#shared/domain/composition.ts';
import { compositionById } from '#shared/profiles/committee-rules/index.ts';

const rule = compositionById('national-tc')!;
const names = { person: (id: string) => id, organisation: (id: string) => id };
const SIDES: readonly Side[] = ['producer', 'operator', 'user', 'consumer', 'public'];

function member(index: number, changes: Partial<Membership> = {}): Membership {
  const role: Role = index === 0 ? 'chair' : index === 1 ? 'vice-chair' : 'member';
  return {
    id: `m${index}`,
    personId: `p${index}`,
    organisationId: `o${index}`,
    role,
    side: SIDES[index % 5]!,
    substituteId: '',
    from: '2022-01-01',
    to: '',
    ...changes,
  };
}
const committee = (count: number) => Array.from({ length: count }, (_, index) => member(index));
const codes = (members: readonly Membership[], seats = () => 0) =>
  checkComposition(members, rule, names, seats).map((p) => p.code);

describe('composition of a national committee', () => {
  it('accepts 25 members of five sides', () => expect(codes(committee(25))).toEqual([]));
  it('wants at least 25', () => expect(codes(committee(24))).toEqual(['composition-too-few']));
  it('does not count observers', () => {
    const members = committee(25).map((m, i) => (i === 24 ? { ...m, role: 'observer' as const } : m));
    expect(codes(members)).toEqual(['composition-too-few']);
  });
  it('allows three members of one organisation, not four', () => {
    const of = (count: number) =>
      committee(25).map((m, i) => (i >= 10 && i < 10 + count ? { ...m, organisationId: 'same' } : m));
    expect(codes(of(3))).toEqual([]);
    expect(codes(of(4))).toEqual(['composition-per-organisation']);
  });
  it('lets no side hold more than half', () => {
    const of = (count: number) =>
      committee(26).map((m, i) => ({ ...m, side: i < count ? ('producer' as const) : SIDES[1 + (i % 4)]! }));
    expect(codes(of(13))).toEqual([]);
    expect(codes(of(14))).toEqual(['composition-side']);
  });
  it('keeps chair and vice-chair apart', () => {
    expect(codes([member(0), member(1, { organisationId: 'o0' }), ...committee(25).slice(2)])).toEqual([
      'composition-same-organisation',
    ]);
  });
  it('wants exactly one chair and at most five vice-chairs', () => {
    expect(codes(committee(25).map((m) => ({ ...m, role: 'member' as const })))).toEqual(['composition-chair']);
    const six = committee(25).map((m, i) => (i >= 1 && i <= 6 ? { ...m, role: 'vice-chair' as const } : m));
    expect(codes(six)).toEqual(['composition-vice-chairs']);
  });
  it('sees a person listed twice and one who sits in too many committees', () => {
    expect(codes([...committee(25), member(26, { personId: 'p3' })])).toEqual(['composition-twice']);
    expect(codes(committee(25), () => 2)).toEqual([]);
    expect(new Set(codes(committee(25), () => 3))).toEqual(new Set(['composition-too-many-seats']));
  });
});
