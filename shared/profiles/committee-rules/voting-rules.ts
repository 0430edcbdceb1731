import type { VotingRule } from '../../domain/tally.ts';

/** Voting rules of domain 4.1 and 4.2. */
export const votingRules: readonly VotingRule[] = [
  {
    id: 'cn-tc-2017',
    name: { 'zh-CN': '全国专业标准化技术委员会表决规则', en: 'National technical committee' },
    source: '全国专业标准化技术委员会管理办法（2017年质检总局令第191号，2020年修订）',
    unconfirmed: true,
    minimumVoters: 0,
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 3, denominator: 4 },
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 2, denominator: 3 },
      { role: 'objection', measure: 'disapprove', of: 'valid', bound: 'at-most', numerator: 1, denominator: 4 },
    ],
  },
  {
    id: 'expert-3-4',
    name: { 'zh-CN': '专家组表决规则', en: 'Expert group' },
    source: '国家标准管理办法（2022年总局令第59号）：专家组不少于15人，四分之三以上同意为通过',
    minimumVoters: 15,
    conditions: [
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
  {
    id: 'sector-letter',
    name: { 'zh-CN': '行业标准函审规则', en: 'Sector standard, letter ballot' },
    source: '行业标准制定管理的习用规则：回函率不足三分之二的重新函审，四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 0,
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 2, denominator: 3 },
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
  {
    id: 'local-expert',
    name: { 'zh-CN': '地方标准专家审查规则', en: 'Local standard, expert review' },
    source: '各地规定：专家五人或七人以上单数，四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 5,
    conditions: [
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
];

export function votingRuleById(id: string): VotingRule | undefined {
  return votingRules.find((rule) => rule.id === id);
}
