import { describe, expect, it } from 'vitest';
import { checkVotingRule } from '#shared/domain/check-voting-rule.ts';
import type { VotingCondition, VotingRule } from '#shared/domain/voting-rule.ts';
import { votingRuleById, votingRules } from '#shared/profiles/committee-rules/index.ts';

const national = votingRuleById('cn-tc-2017')!;
const [quorum, approval, objection] = national.conditions as [VotingCondition, VotingCondition, VotingCondition];
const codes = (rule: VotingRule) => checkVotingRule(rule).map(({ code }) => code);
const withConditions = (...conditions: VotingCondition[]): VotingRule => ({ ...national, conditions });

describe('rules that somebody edited', () => {
  it.each(votingRules.map((rule) => [rule.id, rule] as const))('%s is sound as it is shipped', (_id, rule) =>
    expect(checkVotingRule(rule)).toEqual([]),
  );

  it.each<[string, VotingRule, string]>([
    ['no name', { ...national, name: { 'zh-CN': ' ', en: '' } }, 'rule-without-name'],
    ['no condition for approval', withConditions(quorum, objection), 'rule-without-approval'],
    ['a zero below the line', withConditions({ ...approval, denominator: 0 }), 'rule-zero-denominator'],
    ['a share above one', withConditions({ ...approval, numerator: 4 }), 'rule-share-above-one'],
    ['more than all', withConditions({ ...approval, bound: 'more-than', numerator: 3 }), 'rule-more-than-all'],
    ['at least nothing', withConditions(approval, { ...quorum, numerator: 0 }), 'rule-demands-nothing'],
    ['the same twice', withConditions(approval, approval), 'rule-condition-twice'],
    [
      'two thirds in favour and more than half against',
      withConditions(approval, { ...objection, bound: 'more-than', numerator: 1, denominator: 2 }),
      'rule-never-passes',
    ],
    [
      'a quorum that the quarter of objections cannot leave',
      withConditions(approval, { ...objection, bound: 'at-least', numerator: 2, denominator: 5 }),
      'rule-never-passes',
    ],
    ['always passed', withConditions({ ...approval, bound: 'at-most', numerator: 3 }), 'rule-never-fails'],
    ['a position not on the slip', withConditions({ ...approval, measure: ['discuss'] }), 'rule-position-not-offered'],
    [
      'votes in favour where none can be given',
      { ...votingRuleById('iso-review')!, conditions: [{ ...approval, measure: 'approve' }], outcomes: [] },
      'rule-measure-empty',
    ],
    [
      'an outcome that nothing leads to',
      { ...votingRuleById('iso-review')!, outcomes: ['confirm', 'revise', 'withdraw', 'abstain'] },
      'rule-outcome-without-condition',
    ],
    [
      'a share of drafters above one',
      { ...national, drafters: { vote: false, share: { numerator: 3, denominator: 2 } } },
      'rule-drafters-share',
    ],
    ['sizes reversed', withConditions({ ...approval, size: { from: 17, to: 3 } }), 'rule-size-reversed'],
  ])('%s is refused in words', (_name, rule, code) => expect(codes(rule)).toContain(code));

  it('a share that only one split of votes meets is no contradiction', () => {
    const exact = { ...approval, of: 'cast', numerator: 7, denominator: 10 } as const;
    const rest = { ...objection, of: 'cast', bound: 'at-least', numerator: 3, denominator: 10 } as const;
    expect(checkVotingRule(withConditions(exact, rest))).toEqual([]);
  });
});
