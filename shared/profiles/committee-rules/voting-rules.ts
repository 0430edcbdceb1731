import type { VotingCondition, VotingRule } from '../../domain/voting-rule.ts';
import { ietfVotingRules } from './ietf-voting-rules.ts';
import { isoVotingRules } from './iso-voting-rules.ts';

const QUARTER = { numerator: 1, denominator: 4 };

/** 四分之三以上同意. */
const THREE_QUARTERS: VotingCondition = {
  role: 'approval',
  measure: 'approve',
  of: 'valid',
  bound: 'at-least',
  numerator: 3,
  denominator: 4,
};

/** Voting rules of domain 4.1, 4.2 and iso.md 2.2, 2.8. */
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
    drafters: { vote: false, share: null },
    conditions: [THREE_QUARTERS],
  },
  {
    id: 'sector-letter',
    name: { 'zh-CN': '行业标准函审规则', en: 'Sector standard, letter ballot' },
    source: '行业标准制定管理的习用规则：回函率不足三分之二的重新函审，四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 0,
    drafters: { vote: false, share: QUARTER },
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 2, denominator: 3 },
      THREE_QUARTERS,
    ],
  },
  {
    id: 'local-expert',
    name: { 'zh-CN': '地方标准专家审查规则', en: 'Local standard, expert review' },
    source: '各地规定：专家五人以上单数，四分之三以上同意为通过；有的地方要求七人以上',
    unconfirmed: true,
    minimumVoters: 5,
    oddVoters: true,
    drafters: { vote: false, share: null },
    conditions: [THREE_QUARTERS],
  },
  {
    id: 'local-expert-7',
    name: { 'zh-CN': '地方标准专家审查规则（七人以上）', en: 'Local standard, expert review (seven or more)' },
    source: '部分地方规定：专家七人以上单数，四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 7,
    oddVoters: true,
    drafters: { vote: false, share: null },
    conditions: [THREE_QUARTERS],
  },
  {
    id: 'sector-meeting',
    name: { 'zh-CN': '行业标准会审规则', en: 'Sector standard, meeting' },
    source:
      '行业标准制定管理的习用规则：到会不足三分之二的重新审查，到会者四分之三以上同意为通过；起草人不参加表决，其所在单位的代表不超过参加表决者的四分之一',
    unconfirmed: true,
    minimumVoters: 0,
    drafters: { vote: false, share: QUARTER },
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 2, denominator: 3 },
      THREE_QUARTERS,
    ],
  },
  {
    id: 'group-standard',
    name: { 'zh-CN': '团体标准表决规则', en: 'Group standard' },
    source: '团体标准管理规定：由团体章程规定，通行四分之三以上同意为通过，起草人回避',
    unconfirmed: true,
    minimumVoters: 0,
    drafters: { vote: false, share: null },
    conditions: [THREE_QUARTERS],
  },
  {
    id: 'metrology-tc',
    name: { 'zh-CN': '计量技术委员会表决规则', en: 'Metrology committee' },
    source: '计量技术委员会管理办法：三分之二以上委员参加，参加者四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 0,
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 2, denominator: 3 },
      THREE_QUARTERS,
    ],
  },
  ...isoVotingRules,
  ...ietfVotingRules,
];

export function votingRuleById(id: string): VotingRule | undefined {
  return votingRules.find((rule) => rule.id === id);
}
