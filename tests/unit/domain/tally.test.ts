import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVotes, tally, type VoteCounts } from '#shared/domain/tally.ts';
import { explainTally } from '#shared/i18n/explain-tally.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const nationalRule = votingRuleById('cn-tc-2017')!;
const none: VoteCounts = {
  members: 29,
  approve: 0,
  approveWithComments: 0,
  disapprove: 0,
  disapproveConditional: 0,
  abstain: 0,
  invalid: 0,
};

describe('national committee rule', () => {
  it('passes at exactly three quarters, two thirds and one quarter', () => {
    const counts = { ...none, members: 16, approve: 8, abstain: 1, disapprove: 3 };
    const result = tally(counts, nationalRule);
    expect(result.outcome).toBe('passed');
    expect(result.conditions.map((c) => [c.left, c.right])).toEqual([
      [48, 48],
      [24, 24],
      [12, 12],
    ]);
  });

  it.each([
    ['one ballot short of the quorum', { members: 29, approve: 21 }, 'no-quorum'],
    ['the least quorum', { members: 29, approve: 22 }, 'passed'],
    [
      'one vote in favour too few',
      { members: 12, approve: 7, abstain: 2, disapprove: 1, approveWithComments: 0 },
      'passed',
    ],
    ['two thirds missed', { members: 12, approve: 7, abstain: 5 }, 'failed'],
    ['one objection too many', { members: 16, approve: 12, disapprove: 3, disapproveConditional: 2 }, 'failed'],
    ['invalid ballots count nowhere', { members: 29, approve: 21, invalid: 8 }, 'no-quorum'],
    ['nobody answered', { members: 29 }, 'no-quorum'],
  ] as const)('%s', (_name, votes, outcome) => {
    expect(tally({ ...none, ...votes }, nationalRule).outcome).toBe(outcome);
  });

  it('explains itself with the numbers compared', () => {
    const result = tally({ ...none, approve: 20, approveWithComments: 4 }, nationalRule);
    const zh = explainTally(result, nationalRule, 'zh-CN');
    expect(zh[0]).toContain('29 名委员中 24 票有效，24×4＝96 ≥ 29×3＝87，达到');
    expect(zh.at(-1)).toBe('结论：表决通过。');
    expect(explainTally(result, nationalRule, 'en')[0]).toContain('24 × 4 = 96 ≥ 29 × 3 = 87');
  });

  it('agrees with a second reading of the rule in fractions', () => {
    const votes = fc.record({
      approve: fc.nat(40),
      approveWithComments: fc.nat(10),
      disapprove: fc.nat(20),
      disapproveConditional: fc.nat(10),
      abstain: fc.nat(20),
      invalid: fc.nat(5),
      extra: fc.nat(40),
    });
    fc.assert(
      fc.property(votes, ({ extra, ...counts }) => {
        const returned = Object.values(counts).reduce((sum, n) => sum + n, 0);
        const members = returned + extra;
        const valid = returned - counts.invalid;
        const favour = counts.approve + counts.approveWithComments;
        const against = counts.disapprove + counts.disapproveConditional;
        // Whole-number ceilings instead of products: the least count that reaches the share.
        const quorum = valid >= Math.ceil((members * 3) / 4);
        const passes = favour >= Math.ceil((valid * 2) / 3) && against <= Math.floor(valid / 4) && valid > 0;
        const expected = !quorum ? 'no-quorum' : passes ? 'passed' : 'failed';
        expect(tally({ members, ...counts }, nationalRule).outcome).toBe(expected);
      }),
    );
  });
});

describe('counting', () => {
  const vote = (personId: string, choice: 'approve' | 'disapprove' | null) => ({
    id: personId + choice,
    personId,
    choice,
    comment: '',
    source: 'form' as const,
    file: '',
    blob: '',
    receivedOn: '2026-03-01',
    recordedAt: '',
    recordedBy: '',
  });
  const electorate = ['a', 'b', 'c'].map((personId) => ({
    personId,
    name: personId,
    organisation: '',
    role: 'member',
  }));

  it('takes the last record of each member and nobody from outside', () => {
    const counts = countVotes({
      electorate,
      votes: [vote('a', 'disapprove'), vote('b', null), vote('a', 'approve'), vote('x', 'disapprove')],
    });
    expect(counts).toMatchObject({ members: 3, approve: 1, disapprove: 0, invalid: 1 });
  });
});

describe.skipIf(!samplesDir)('sample ballots (only beside ../shared/samples)', () => {
  type Case = { id: string; rule: string; members: number; votes: Omit<VoteCounts, 'members'>; expected: string };
  const cases: Case[] = samplesDir
    ? JSON.parse(readFileSync(join(samplesDir, 'ballots', 'cases.json'), 'utf8')).cases.filter(
        (c: Case) => c.rule !== 'iso-dis',
      )
    : [];
  it('has cases of both committee rules', () => expect(cases.length).toBe(46));
  it.each(cases)('$id: $expected', ({ rule, members, votes, expected }) => {
    // The sample's expert cases do not cover the least number of experts.
    const known = votingRuleById(rule)!;
    expect(tally({ members, ...votes }, { ...known, minimumVoters: 0 }).outcome).toBe(expected);
  });
});
