import { expect, it } from 'vitest';
import type { Committee, Membership } from '#shared/domain/committee.ts';
import { draftersShare, electorateOn, electorateProblems, entitledOf } from '#shared/domain/electorate.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';
import { makeVoter } from '#tests/builders/ballot.ts';

const rule = votingRuleById('cn-tc-2017')!;
const noDrafters = { ...rule, drafters: { vote: false, share: { numerator: 1, denominator: 4 } } };
const member = (personId: string, changes: Partial<Membership> = {}): Membership => ({
  id: personId,
  personId,
  organisationId: `${personId}的单位`,
  role: 'member',
  side: 'public',
  substituteId: '',
  from: '2026-01-01',
  to: '',
  ...changes,
});
const committee = (members: Membership[], substitutes = true): Pick<Committee, 'members' | 'charter'> => ({
  members,
  charter: { proxies: false, substitutes, absentLetters: true, remoteMeetings: true },
});
const names = { person: (id: string) => id, organisation: (id: string) => id };
const project = { drafters: ['甲'], draftingOrganisations: ['甲的单位', '乙的单位'] };

it('is that of its own day: who came later or had left has no vote, observers only where the rule lets them', () => {
  const members = [
    member('甲'),
    member('早', { to: '2026-02-28' }),
    member('晚', { from: '2026-03-02' }),
    member('观', { role: 'observer' }),
  ];
  const voters = (day: string, r = rule) =>
    electorateOn(committee(members), day, r, project, names).map(({ personId }) => personId);
  expect(voters('2026-03-01')).toEqual(['甲']);
  expect(voters('2026-02-01')).toEqual(['甲', '早']);
  expect(voters('2026-03-02', { ...rule, observersVote: true })).toEqual(['甲', '晚', '观']);
});

it('leaves drafters without a vote under a rule that says so, and marks those from drafting organisations', () => {
  const voters = electorateOn(
    committee(['甲', '乙', '丙'].map((id) => member(id))),
    '2026-03-01',
    noDrafters,
    project,
    names,
  );
  expect(voters.map(({ standing, fromDrafters }) => [standing, fromDrafters])).toEqual([
    ['drafter', true],
    ['voting', true],
    ['voting', false],
  ]);
  expect(draftersShare(voters, noDrafters)).toMatchObject({ count: 1, voters: 2, met: false });
  expect(draftersShare(voters, rule)).toBeNull();
  expect(electorateProblems(voters, noDrafters)).toMatchObject([{ code: 'electorate-drafters-share' }]);
});

it('says when exactly a quarter comes from drafting organisations that this is allowed, and one more is not', () => {
  const of = (from: number) => Array.from({ length: 8 }, (_, n) => makeVoter(String(n), { fromDrafters: n < from }));
  expect(electorateProblems(of(2), noDrafters)).toEqual([]);
  expect(electorateProblems(of(3), noDrafters)).toHaveLength(1);
});

it('lets a substitute vote instead of the member, with the name of the member, where the charter allows it', () => {
  const members = [member('甲', { substituteId: '替' }), member('乙', { substituteId: '丙' }), member('丙')];
  const choices = { recused: [], substituted: ['甲', '乙'] };
  const voters = electorateOn(committee(members), '2026-03-01', rule, project, names, choices);
  // 丙 has a vote already and cannot have that of 乙, too.
  expect(voters.map(({ personId, note }) => [personId, note])).toEqual([
    ['替', '甲'],
    ['乙', ''],
    ['丙', ''],
  ]);
  const without = electorateOn(committee(members, false), '2026-03-01', rule, project, names, choices);
  expect(without.map(({ personId }) => personId)).toEqual(['甲', '乙', '丙']);
});

it('keeps who stands aside in the list, with the reason and without a vote', () => {
  const choices = { recused: [{ personId: '乙', reason: ' 利害关系 ' }], substituted: [] };
  const voters = electorateOn(committee([member('甲'), member('乙')]), '2026-03-01', rule, project, names, choices);
  expect(voters[1]).toMatchObject({ standing: 'recused', note: '利害关系' });
  expect(entitledOf(voters)).toHaveLength(1);
});
