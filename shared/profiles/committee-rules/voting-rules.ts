import type { VotingCondition, VotingRule } from '../../domain/voting-rule.ts';

const ENQUIRY = 'ISO/IEC Directives, Part 1, 2.6.3, 2.7.3';

/** Two thirds of the P-members voting, abstentions left out (domain/iso.md 2.2). */
const TWO_THIRDS_OF_P: VotingCondition = {
  role: 'approval',
  voters: 'p',
  measure: 'approve',
  of: 'cast',
  bound: 'at-least',
  numerator: 2,
  denominator: 3,
};

/** At most a quarter of all votes cast negative, abstentions left out. */
const QUARTER_NEGATIVE: VotingCondition = {
  role: 'objection',
  measure: 'disapprove',
  of: 'cast',
  bound: 'at-most',
  numerator: 1,
  denominator: 4,
};

/** Voting rules of domain 4.1, 4.2 and iso.md 2.2. */
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
  {
    id: 'sector-meeting',
    name: { 'zh-CN': '行业标准会审规则', en: 'Sector standard, meeting' },
    source: '行业标准制定管理的习用规则：到会不足三分之二的重新审查，到会者四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 0,
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 2, denominator: 3 },
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
  {
    id: 'group-standard',
    name: { 'zh-CN': '团体标准表决规则', en: 'Group standard' },
    source: '团体标准管理规定：由团体章程规定，通行四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 0,
    conditions: [
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
  {
    id: 'metrology-tc',
    name: { 'zh-CN': '计量技术委员会表决规则', en: 'Metrology committee' },
    source: '计量技术委员会管理办法：三分之二以上委员参加，参加者四分之三以上同意为通过',
    unconfirmed: true,
    minimumVoters: 0,
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 2, denominator: 3 },
      { role: 'approval', measure: 'approve', of: 'valid', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
  {
    id: 'iso-dis',
    name: { 'zh-CN': 'ISO 询问稿（DIS）', en: 'ISO enquiry draft (DIS)' },
    source: ENQUIRY,
    minimumVoters: 0,
    observersVote: true,
    conditions: [TWO_THIRDS_OF_P, QUARTER_NEGATIVE],
  },
  {
    id: 'iso-fdis',
    name: { 'zh-CN': 'ISO 最终稿（FDIS）', en: 'ISO final draft (FDIS)' },
    source: ENQUIRY,
    minimumVoters: 0,
    observersVote: true,
    conditions: [TWO_THIRDS_OF_P, QUARTER_NEGATIVE],
  },
  {
    id: 'iso-two-thirds',
    name: { 'zh-CN': 'ISO 三分之二多数（CD、DTS、设立分委员会）', en: 'ISO, two thirds (CD, DTS, new SC)' },
    source: 'ISO/IEC Directives, Part 1, 2.5.6, 3.1; ISO Supplement',
    minimumVoters: 0,
    conditions: [TWO_THIRDS_OF_P],
  },
  {
    id: 'iso-majority',
    name: { 'zh-CN': 'ISO 简单多数（PWI、DTR、PAS）', en: 'ISO, simple majority (PWI, DTR, PAS)' },
    source: 'ISO/IEC Directives, Part 1, 2.1, 3.2, 3.3',
    minimumVoters: 0,
    conditions: [
      {
        role: 'approval',
        voters: 'p',
        measure: 'approve',
        of: 'cast',
        bound: 'more-than',
        numerator: 1,
        denominator: 2,
      },
    ],
  },
];

export function votingRuleById(id: string): VotingRule | undefined {
  return votingRules.find((rule) => rule.id === id);
}
