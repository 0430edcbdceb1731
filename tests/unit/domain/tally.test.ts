import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVotes, type GroupCounts, tally, type VoteCounts } from '#shared/domain/tally.ts';
import { judgeTallyCases, parseTallyCases } from '#shared/domain/tally-cases.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { whatWouldChange } from '#shared/domain/what-if.ts';
import { explainChanges, explainTally } from '#shared/i18n/explain-tally.ts';
import { votingRuleById, votingRules } from '#shared/profiles/committee-rules/index.ts';
import { makeVote, makeVoter } from '#tests/builders/ballot.ts';
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
    expect(explainChanges(result, nationalRule, 'zh-CN')).toEqual(['7 票由赞成改为不赞成即不通过。']);
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
  const vote = (personId: string, choice: 'approve' | 'disapprove' | null) => makeVote(personId, { choice });
  const electorate = ['a', 'b', 'c'].map((personId) => makeVoter(personId));

  it('takes the last record of each member and nobody from outside', () => {
    const counts = countVotes({
      electorate,
      votes: [vote('a', 'disapprove'), vote('b', null), vote('a', 'approve'), vote('x', 'disapprove')],
    });
    expect(counts).toMatchObject({ members: 3, approve: 1, disapprove: 0, invalid: 1 });
  });
});

describe('ISO rules', () => {
  const votes = (approve: number, disapprove: number, abstain = 0) => ({ ...none, approve, disapprove, abstain });
  const enquiry = votingRuleById('iso-dis')!;

  it('P-members decide two thirds, all member bodies the quarter; abstentions count in neither', () => {
    const all = { ...votes(26, 10), members: 60 };
    expect(tally({ ...all, p: votes(20, 10, 9) }, enquiry).outcome).toBe('failed');
    expect(tally({ ...all, approve: 30, abstain: 20, p: votes(20, 10, 9) }, enquiry).outcome).toBe('passed');
    expect(tally({ ...all, approve: 30, p: votes(19, 10) }, enquiry).outcome).toBe('failed');
  });

  it('without a vote of a P-member nothing is approved', () => {
    expect(tally({ ...votes(12, 0), p: votes(0, 0, 5) }, enquiry).outcome).toBe('failed');
  });

  it('a simple majority is more than half', () => {
    const rule = votingRuleById('iso-majority')!;
    expect(tally(votes(5, 5), rule).outcome).toBe('failed');
    expect(tally(votes(6, 5, 8), rule).outcome).toBe('passed');
    expect(explainTally(tally(votes(5, 5), rule), rule, 'zh-CN')[0]).toContain(
      '5×2＝10 ≤ 10×1＝10，未达到赞成票超过二分之一',
    );
  });

  it('observers vote in an enquiry and are no P-members', () => {
    const vote = (personId: string, choice: 'approve' | 'disapprove') => makeVote(personId, { choice });
    const voter = (personId: string, role: string) => makeVoter(personId, { role });
    const counts = countVotes({
      electorate: [voter('a', 'member'), voter('b', 'member'), voter('o', 'observer')],
      votes: [vote('a', 'approve'), vote('o', 'disapprove')],
    });
    expect(counts).toMatchObject({
      members: 3,
      approve: 1,
      disapprove: 1,
      p: { members: 2, approve: 1, disapprove: 0 },
    });
  });
});

/** A rule read a second time, by fractions and least counts instead of products. */
function secondReading(counts: VoteCounts, { conditions, minimumVoters }: VotingRule): string {
  const group = (voters?: 'p') => (voters === 'p' ? (counts.p ?? counts) : counts);
  const held = conditions.map(({ voters, measure, of, bound, numerator, denominator }) => {
    const { members, approve, approveWithComments, disapprove, disapproveConditional, abstain } = group(voters);
    const yes = approve + approveWithComments;
    const no = disapprove + disapproveConditional;
    const number = {
      members,
      entitled: members,
      one: 1,
      valid: yes + no + abstain,
      cast: yes + no,
      approve: yes,
      disapprove: no,
      experts: 0,
    };
    const counted = typeof measure === 'string' ? number[measure] : 0;
    const whole = Math.floor((number[of] * numerator) / denominator);
    const exact = (number[of] * numerator) % denominator === 0;
    const least = bound === 'more-than' || !exact ? whole + 1 : whole;
    return bound === 'at-most' ? counted <= whole : counted >= least;
  });
  const quorum = conditions.every(({ role }, at) => role !== 'quorum' || held[at]);
  if (!quorum || counts.members < minimumVoters) return 'no-quorum';
  const somebody = conditions.every(({ role, of, voters }) => {
    const { approve, approveWithComments, disapprove, disapproveConditional, abstain } = group(voters);
    const cast = approve + approveWithComments + disapprove + disapproveConditional;
    return role !== 'approval' || (of === 'cast' ? cast : cast + abstain) > 0;
  });
  return held.every(Boolean) && somebody ? 'passed' : 'failed';
}

const groupCounts = (most: number) =>
  fc
    .record({
      approve: fc.nat(most),
      approveWithComments: fc.nat(most),
      disapprove: fc.nat(most),
      disapproveConditional: fc.nat(3),
      abstain: fc.nat(most),
      invalid: fc.nat(2),
      silent: fc.nat(most),
    })
    .map(({ silent, ...votes }) => ({ ...votes, members: Object.values(votes).reduce((a, b) => a + b, silent) }));

describe('every rule', () => {
  it.each(votingRules.map((rule) => [rule.id, rule] as const))('%s: both readings agree', (_id, rule) => {
    fc.assert(
      fc.property(groupCounts(12), groupCounts(6), (others, p) => {
        const all = Object.fromEntries(
          Object.entries(others).map(([key, count]) => [key, count + p[key as keyof GroupCounts]]),
        ) as GroupCounts;
        const counts = { ...all, p };
        expect(tally(counts, rule).outcome).toBe(secondReading(counts, rule));
      }),
      { numRuns: 1500 },
    );
  });

  it('what would have changed a result does change it, and one vote less does not', () => {
    const turn = (counts: GroupCounts, votes: number): GroupCounts => {
      const conditional = Math.min(votes, counts.disapproveConditional);
      return {
        ...counts,
        approve: counts.approve + votes,
        disapproveConditional: counts.disapproveConditional - conditional,
        disapprove: counts.disapprove - (votes - conditional),
      };
    };
    fc.assert(
      fc.property(fc.constantFrom(...votingRules), groupCounts(12), (rule, counts) => {
        const change = whatWouldChange(counts, rule).find((each) => each.change === 'turn-to-approve');
        if (!change) return;
        expect(tally(turn(counts, change.votes), rule).outcome).toBe('passed');
        expect(tally(turn(counts, change.votes - 1), rule).outcome).not.toBe('passed');
      }),
    );
  });
});

describe.skipIf(!samplesDir)('sample ballots (only beside ../shared/samples)', () => {
  const source = samplesDir ? readFileSync(join(samplesDir, 'ballots', 'cases.json'), 'utf8') : '{"cases":[]}';
  const parsed = parseTallyCases(source);
  const judged = judgeTallyCases(parsed.ok ? parsed.value : [], votingRuleById);
  it('has all 60 cases', () => expect(judged.length).toBe(60));
  it.each(judged)('$id: $expected', ({ got, expected }) => expect(got).toBe(expected));
});

it.each([
  ['[]', 'tally-cases-not-json'],
  ['{"cases": [{"id": "a", "rule": "iso-dis", "members": 1.5, "votes": {}, "expected": ""}]}', 'case-invalid'],
  ['{"cases": [', 'tally-cases-not-json'],
])('a table that is none is refused: %s', (source, code) => {
  expect(parseTallyCases(source)).toMatchObject({ ok: false, error: { code } });
});
