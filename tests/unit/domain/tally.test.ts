import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Vote, Voter } from '#shared/domain/ballot.ts';
import { countVotes, type GroupCounts, groupCounts, tally, type VoteCounts } from '#shared/domain/tally.ts';
import { judgeTallyCases, parseTallyCases } from '#shared/domain/tally-cases.ts';
import { positionsOf, type VotingCondition, type VotingRule } from '#shared/domain/voting-rule.ts';
import { whatWouldChange } from '#shared/domain/what-if.ts';
import { explainChanges, explainTally } from '#shared/i18n/explain-tally.ts';
import { votingRuleById, votingRules } from '#shared/profiles/committee-rules/index.ts';
import { makeVote, makeVoter } from '#tests/builders/ballot.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const nationalRule = votingRuleById('cn-tc-2017')!;
const none = groupCounts({ members: 29 });

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
    ['one objection too many', { members: 16, approve: 12, disapprove: 3, 'disapprove-conditional': 2 }, 'failed'],
    ['invalid ballots count nowhere', { members: 29, approve: 21, invalid: 8 }, 'no-quorum'],
    ['nobody answered', { members: 29 }, 'no-quorum'],
  ] as const)('%s', (_name, votes, outcome) => {
    expect(tally({ ...none, ...votes }, nationalRule).outcome).toBe(outcome);
  });

  it('explains itself with the numbers compared', () => {
    const result = tally({ ...none, approve: 20, 'approve-with-comments': 4 }, nationalRule);
    const zh = explainTally(result, nationalRule, 'zh-CN');
    expect(zh[0]).toContain('29 名委员中 24 票有效，24×4＝96 ≥ 29×3＝87，达到');
    expect(zh.at(-1)).toBe('结论：表决通过。');
    expect(explainChanges(result, nationalRule, 'zh-CN')).toEqual(['7 票由赞成改为不赞成即不通过。']);
    expect(explainTally(result, nationalRule, 'en')[0]).toContain('24 × 4 = 96 ≥ 29 × 3 = 87');
  });

  it('says that nothing was cast instead of comparing nothing with nothing', () => {
    const result = tally(none, nationalRule);
    expect(result.conditions.map(({ met }) => met)).toEqual([false, false, true]);
    expect(explainTally(result, nationalRule, 'zh-CN').slice(1, 3)).toEqual([
      '没有投出有效票，要求赞成票不少于有效票的三分之二：未满足。',
      '没有投出有效票，要求不赞成票不超过有效票的四分之一：已满足。',
    ]);
    expect(explainTally(result, nationalRule, 'en')[1]).toBe(
      'Votes in favour: none, as no valid votes have been cast; required at least two thirds of valid votes: not met.',
    );
  });
});

describe('counting', () => {
  const ballot = (voters: readonly Voter[], votes: readonly Vote[]) => ({
    electorate: [...voters],
    votes: [...votes],
    closesOn: '2026-03-10',
  });
  const vote = (personId: string, choice: Vote['choice'], changes: Partial<Vote> = {}) =>
    makeVote(personId, { choice, ...changes });
  const abc = ['a', 'b', 'c'].map((personId) => makeVoter(personId));

  it('takes the last record of each member and nobody from outside', () => {
    const votes = [vote('a', 'disapprove'), vote('b', null), vote('a', 'approve'), vote('x', 'disapprove')];
    expect(countVotes(ballot(abc, votes), nationalRule)).toMatchObject({
      members: 3,
      approve: 1,
      disapprove: 0,
      invalid: 1,
    });
  });

  it('a late vote is kept apart and replaces nothing, unless the rule counts late ones', () => {
    const late = { receivedOn: '2026-03-11' };
    const votes = [vote('a', 'approve'), vote('a', 'disapprove', late), vote('b', 'disapprove', late)];
    const inTime = countVotes(ballot(abc, votes), nationalRule);
    expect(inTime).toMatchObject({ approve: 1, disapprove: 0, late: 1 });
    expect(tally(inTime, nationalRule).missing).toBe(1);
    expect(countVotes(ballot(abc, votes), { ...nationalRule, late: 'counted' })).toMatchObject({
      approve: 0,
      disapprove: 2,
      late: 0,
    });
  });

  it('a conditional disapproval that the member turned after the last day counts as approval', () => {
    const votes = [
      vote('a', 'disapprove-conditional'),
      vote('a', 'approve', { receivedOn: '2026-03-20', source: 'confirmed' }),
    ];
    expect(countVotes(ballot(abc, votes), nationalRule)).toMatchObject({ approve: 1, late: 0 });
  });

  it('drafters and those who stood aside are no members, whatever was recorded for them', () => {
    const voters = [makeVoter('a'), makeVoter('b', { standing: 'drafter' }), makeVoter('c', { standing: 'recused' })];
    const votes = [vote('a', 'approve'), vote('b', 'approve'), vote('c', 'disapprove')];
    expect(countVotes(ballot(voters, votes), nationalRule)).toMatchObject({ members: 1, approve: 1, disapprove: 0 });
  });

  it('negative votes without reasons do not count where the rule asks for reasons; experts count with votes in favour', () => {
    const np = votingRuleById('iso-np')!;
    const votes = [
      vote('a', 'disapprove', { comment: ' ' }),
      vote('b', 'disapprove', { comment: 'Out of scope', expert: 'N. N.' }),
      vote('c', 'approve', { expert: 'M. M.' }),
    ];
    expect(countVotes(ballot(abc, votes), np)).toMatchObject({ approve: 1, disapprove: 1, unreasoned: 1, experts: 1 });
  });

  it('a position that the rule does not offer is invalid', () => {
    expect(countVotes(ballot(abc, [vote('a', 'discuss')]), nationalRule)).toMatchObject({ discuss: 0, invalid: 1 });
  });

  it('papers of a secret ballot are counted like votes with names', () => {
    const box = (['approve', 'approve', 'disapprove', null] as const).map((choice, at) => ({
      number: `${at}`,
      choice,
      comment: '',
    }));
    const electorate = ['a', 'b', 'c', 'd'].map((personId) => makeVoter(personId));
    const open = box.map(({ choice }, at) => vote(electorate[at]!.personId, choice));
    const secret = countVotes({ ...ballot(electorate, []), secret: true, box }, nationalRule);
    expect(secret).toEqual(countVotes(ballot(electorate, open), nationalRule));
  });
});

describe('ISO rules', () => {
  const votes = (approve: number, disapprove: number, abstain = 0) => ({ ...none, approve, disapprove, abstain });
  const enquiry = votingRuleById('iso-dis')!;

  it('P-members decide two thirds, all member bodies the quarter; abstentions count in neither', () => {
    const all = groupCounts({ members: 60, approve: 26, disapprove: 10 });
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
    const vote = (personId: string, choice: 'approve' | 'disapprove', comment = '') =>
      makeVote(personId, { choice, comment });
    const voter = (personId: string, role: string) => makeVoter(personId, { role });
    const electorate = [voter('a', 'member'), voter('b', 'member'), voter('o', 'observer')];
    const votes = [vote('a', 'approve'), vote('o', 'disapprove', 'Too early')];
    const counts = countVotes({ electorate, votes }, enquiry);
    expect(counts).toMatchObject({
      members: 3,
      approve: 1,
      disapprove: 1,
      p: { members: 2, approve: 1, disapprove: 0 },
    });
  });
});

/** A rule read a second time: by the least, and the most, number that a share leaves, not by products. */
function secondReading(counts: VoteCounts, rule: VotingRule): string {
  const isVoid =
    counts.members < rule.minimumVoters ||
    (rule.oddVoters === true && counts.members % 2 === 0) ||
    (rule.drafters?.share != null &&
      counts.fromDrafters >
        Math.floor((counts.members / rule.drafters.share.denominator) * rule.drafters.share.numerator));
  if (isVoid) return 'no-quorum';
  const sum = (group: GroupCounts, positions: readonly Position[]) => positions.reduce((n, each) => n + group[each], 0);
  const facts = (group: GroupCounts) => {
    const approve = sum(group, ['approve', 'approve-with-comments', 'yes', 'no-objection']);
    const disapprove = sum(group, ['disapprove', 'disapprove-conditional', 'discuss']);
    const cast = approve + disapprove + sum(group, ['confirm', 'revise', 'withdraw']);
    const valid = cast + group.abstain;
    const { members, experts, fromDrafters, recuse } = group;
    const entitled = members - recuse;
    return { approve, disapprove, cast, valid, members, experts, entitled, one: 1, 'from-drafters': fromDrafters };
  };
  const applying = rule.conditions.filter(({ size, voters }) => {
    const { members } = voters === 'p' ? (counts.p ?? counts) : counts;
    return !size || (members >= size.from && members <= (size.to ?? members));
  });
  const held = applying.map(({ voters, measure, of, bound, numerator, denominator }) => {
    const group = voters === 'p' ? (counts.p ?? counts) : counts;
    const number = facts(group);
    const counted = typeof measure === 'string' ? number[measure] : sum(group, measure);
    const whole = Math.floor((number[of] * numerator) / denominator);
    const exact = (number[of] * numerator) % denominator === 0;
    const least = bound === 'more-than' || !exact ? whole + 1 : whole;
    return { ok: bound === 'at-most' ? counted <= whole : counted >= least, empty: number[of] === 0 };
  });
  if (applying.some(({ role }, at) => role === 'quorum' && !held[at]!.ok)) return 'no-quorum';
  if (facts(counts).valid === 0) return 'failed';
  const fulfilled = ({ role }: VotingCondition, at: number) =>
    held[at]!.ok && (role !== 'approval' || !held[at]!.empty);
  if (!rule.outcomes) return applying.every(fulfilled) ? 'passed' : 'failed';
  const at = rule.outcomes.findIndex((_, index) => fulfilled(applying[index]!, index));
  if (at < 0) return 'failed';
  const used = counts.answers?.['used-in-five-countries'];
  if (rule.outcomes[at] === 'withdraw' || used) return rule.outcomes[at]!;
  return used === false ? 'withdraw' : 'failed';
}

/** Numbers that come close to every threshold: small groups, and often all that a rule asks for or one less. */
const randomGroup = (positions: readonly Position[], most: number) =>
  fc
    .tuple(
      fc.array(fc.oneof(fc.nat(3), fc.nat(most)), { minLength: positions.length, maxLength: positions.length }),
      fc.nat(2),
      fc.nat(1),
      fc.nat(most),
      fc.nat(6),
    )
    .map(([votes, invalid, unreasoned, silent, experts]): GroupCounts => {
      const members = votes.reduce((a, b) => a + b, invalid + unreasoned + silent);
      const said = Object.fromEntries(positions.map((position, at) => [position, votes[at]!]));
      return groupCounts({ members, invalid, unreasoned, experts, fromDrafters: Math.min(members, experts), ...said });
    });

const added = (a: GroupCounts, b: GroupCounts): GroupCounts =>
  Object.fromEntries(Object.entries(a).map(([key, n]) => [key, n + b[key as keyof GroupCounts]])) as GroupCounts;

describe('every rule', () => {
  const runs = Math.ceil(100_000 / votingRules.length);

  it.each(votingRules.map((rule) => [rule.id, rule] as const))(
    `%s: both readings agree, ${runs} times`,
    (_id, rule) => {
      const group = (most: number) => randomGroup(positionsOf(rule), most);
      fc.assert(
        fc.property(group(12), group(5), fc.option(fc.boolean()), (others, p, used) => {
          const answers = used === null ? {} : { answers: { 'used-in-five-countries': used } };
          const counts = { ...added(others, p), p, ...answers };
          const { decided, outcome } = tally(counts, rule);
          if ((decided ?? outcome) !== secondReading(counts, rule))
            expect(decided ?? outcome).toBe(secondReading(counts, rule));
        }),
        { numRuns: runs },
      );
    },
  );

  it('what would have changed a result does change it, and one vote less does not', () => {
    const turn = (counts: GroupCounts, votes: number): GroupCounts => {
      const conditional = Math.min(votes, counts['disapprove-conditional']);
      return {
        ...counts,
        approve: counts.approve + votes,
        'disapprove-conditional': counts['disapprove-conditional'] - conditional,
        disapprove: counts.disapprove - (votes - conditional),
      };
    };
    const plain = votingRules.filter(({ positions }) => positions === undefined);
    const votes = randomGroup(
      ['approve', 'approve-with-comments', 'disapprove', 'disapprove-conditional', 'abstain'],
      12,
    );
    fc.assert(
      fc.property(fc.constantFrom(...plain), votes, (rule, counts) => {
        const change = whatWouldChange(counts, rule).find((each) => each.change === 'turn-to-approve');
        if (!change) return;
        expect(tally(turn(counts, change.votes), rule).outcome).toBe('passed');
        expect(tally(turn(counts, change.votes - 1), rule).outcome).not.toBe('passed');
      }),
    );
  });
});

describe('what each kind of rule says of itself', () => {
  const said = (ruleId: string, votes: Partial<VoteCounts> & { members: number }) => {
    const rule = votingRuleById(ruleId)!;
    const result = tally({ ...groupCounts(votes), ...votes }, rule);
    return [...explainTally(result, rule, 'zh-CN'), ...explainChanges(result, rule, 'zh-CN')].join('');
  };

  it.each([
    [
      'iso-np',
      { members: 16, approve: 6, disapprove: 1, experts: 3 },
      'P成员的提名专家的赞成票：3，要求不少于 4（成员 16 名及以下的委员会）：未满足',
    ],
    ['iso-np', { members: 16, approve: 6, disapprove: 1, experts: 3 }, '再有 1 张赞成票提名专家即可通过'],
    ['ietf-standards', { members: 15, yes: 1, 'no-objection': 7 }, '再有 2 票“同意”或“无异议”（现未投票）即可通过'],
    ['ietf-standards', { members: 15, yes: 1, 'no-objection': 9, discuss: 2 }, '解决 2 个“提请讨论”即可通过'],
    ['ietf-standards', { members: 15, yes: 1, 'no-objection': 5, discuss: 2 }, '解决 2 个“提请讨论”，并再有 2 票'],
    ['iso-review', { members: 12, confirm: 6, revise: 4 }, '尚未核实，按不满足处理'],
    [
      'iso-review',
      { members: 12, confirm: 6, revise: 4, answers: { 'used-in-five-countries': true } },
      '结论：继续有效',
    ],
    ['iso-review', { members: 12, confirm: 6, revise: 6, answers: {} }, '结论：表决未通过'],
    [
      'sector-meeting',
      { members: 12, approve: 12, fromDrafters: 4 },
      '来自起草单位的表决人 4，全体委员 12：4×4＝16 > 12×1＝12，要求不超过全体委员的四分之一：未满足',
    ],
    ['sector-meeting', { members: 12, approve: 12, fromDrafters: 4 }, '人员组成不符合规则，表决无效'],
    ['local-expert', { members: 6, approve: 6 }, '规则要求单数，不能作出决定'],
    ['iso-dts', { members: 9, approve: 4, disapprove: 2, unreasoned: 3 }, '3 张不赞成票未说明理由，按规则不计入'],
    [
      'iso-dts',
      { members: 9, approve: 4, disapprove: 2, unreasoned: 3 },
      '1 张未说明理由的不赞成票补充理由后计入，即不通过',
    ],
    ['cn-tc-2017', { members: 9, approve: 8, late: 1 }, '1 张逾期票，按规则不计入'],
  ] as const)('%s %j: %s', (ruleId, votes, text) => expect(said(ruleId, votes)).toContain(text));

  it('and every rule says it in both languages without a gap', () => {
    const counts = groupCounts({ members: 17, approve: 3, yes: 2, confirm: 2, disapprove: 2, unreasoned: 1, late: 1 });
    for (const rule of votingRules)
      for (const locale of ['zh-CN', 'en'] as const) {
        const result = tally(counts, rule);
        const text = [...explainTally(result, rule, locale), ...explainChanges(result, rule, locale)].join('');
        expect(text, rule.id).not.toMatch(/domain\.|app\.|\{\{|undefined|NaN/);
      }
  });
});

const THRESHOLDS = join(import.meta.dirname, '../../fixtures/ballots/thresholds.json');

describe('tables of cases', () => {
  const judgedOf = (path: string) => {
    const parsed = parseTallyCases(readFileSync(path, 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.code);
    return judgeTallyCases(parsed.value, votingRuleById);
  };
  const judged = judgedOf(THRESHOLDS);

  it(`${judged.length} cases at and around each threshold of ${votingRules.length} rules: 0 differences`, () => {
    expect(judged.length).toBeGreaterThan(400);
    expect(judged.filter(({ ok }) => !ok)).toEqual([]);
    const source = JSON.parse(readFileSync(THRESHOLDS, 'utf8')) as {
      readonly cases: readonly { readonly rule: string }[];
    };
    expect(new Set(source.cases.map(({ rule }) => rule))).toEqual(new Set(votingRules.map(({ id }) => id)));
  });

  it.each([
    ['dis-29500-2007', 'failed'],
    ['dis-29500-2008', 'passed'],
    ['np-9735-11-2019', 'failed'],
    ['pdtr-16668-1999-before', 'passed'],
    ['pdtr-16668-1999-after', 'passed'],
  ])('the published result of %s: %s', (name, outcome) =>
    expect(judged.find(({ id }) => id === name)).toMatchObject({ got: outcome, ok: true }),
  );

  it.skipIf(!samplesDir)('all 60 sample ballots (only beside ../shared/samples)', () => {
    const samples = judgedOf(join(samplesDir ?? '', 'ballots', 'cases.json'));
    expect([samples.length, samples.filter(({ ok }) => !ok)]).toEqual([60, []]);
  });
});

it.each([
  ['[]', 'tally-cases-not-json'],
  ['{"cases": [{"id": "a", "rule": "iso-dis", "members": 1.5, "votes": {}, "expected": ""}]}', 'case-invalid'],
  ['{"cases": [', 'tally-cases-not-json'],
])('a table that is none is refused: %s', (source, code) => {
  expect(parseTallyCases(source)).toMatchObject({ ok: false, error: { code } });
});
