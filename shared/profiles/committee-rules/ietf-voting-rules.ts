import type { Position } from '../../domain/ballot.ts';
import type { VotingCondition, VotingRule } from '../../domain/voting-rule.ts';

/** So many positions of these kinds at least. */
const atLeast = (numerator: number, ...measure: Position[]): VotingCondition => ({
  role: 'approval',
  measure,
  of: 'one',
  bound: 'at-least',
  numerator,
  denominator: 1,
});

/** Not more than so many. */
const atMost = (numerator: number, ...measure: Position[]): VotingCondition => ({
  ...atLeast(numerator, ...measure),
  role: 'objection',
  bound: 'at-most',
});

/** ceil(2/3 × (active − recused)): as whole numbers, three times the positions against twice the members. */
const twoThirds = (...measure: Position[]): VotingCondition => ({
  role: 'approval',
  measure,
  of: 'entitled',
  bound: 'at-least',
  numerator: 2,
  denominator: 3,
});

const POSITIONS: Position[] = ['yes', 'no-objection', 'discuss', 'abstain', 'recuse'];

/** Rules by positions of the IETF, and IEEE’s shares (domain/iso.md 2.8). */
export const ietfVotingRules: readonly VotingRule[] = [
  {
    id: 'ietf-standards',
    name: { 'zh-CN': 'IETF 标准轨道和最佳当前实践', en: 'IETF standards track and BCP' },
    source: 'RFC 2026; IESG ballot procedures',
    minimumVoters: 0,
    positions: POSITIONS,
    conditions: [atLeast(1, 'yes'), twoThirds('yes', 'no-objection'), atMost(0, 'discuss')],
  },
  {
    id: 'ietf-informational',
    name: { 'zh-CN': 'IETF 资料性、试验性和历史性文件', en: 'IETF informational, experimental, historic' },
    source: 'RFC 2026; IESG ballot procedures',
    minimumVoters: 0,
    positions: POSITIONS,
    conditions: [atLeast(1, 'yes'), atMost(0, 'discuss')],
  },
  {
    id: 'ietf-alternate',
    name: { 'zh-CN': 'IETF 替代表决程序', en: 'IETF, alternate procedure' },
    source: 'IESG ballot procedures, alternate ballot',
    minimumVoters: 0,
    positions: ['yes', 'disapprove', 'abstain', 'recuse'],
    conditions: [twoThirds('yes'), atMost(2, 'disapprove')],
  },
  {
    id: 'ieee-sponsor',
    name: { 'zh-CN': 'IEEE 标准表决', en: 'IEEE standards ballot' },
    source: 'IEEE SA operations manual: 75 % returned, under 30 % abstentions, 75 % approval',
    unconfirmed: true,
    minimumVoters: 0,
    positions: ['approve', 'disapprove', 'abstain'],
    conditions: [
      { role: 'quorum', measure: 'valid', of: 'members', bound: 'at-least', numerator: 3, denominator: 4 },
      { role: 'quorum', measure: 'cast', of: 'valid', bound: 'more-than', numerator: 7, denominator: 10 },
      { role: 'approval', measure: 'approve', of: 'cast', bound: 'at-least', numerator: 3, denominator: 4 },
    ],
  },
];
