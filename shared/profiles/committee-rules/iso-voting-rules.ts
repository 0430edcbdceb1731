import type { Position } from '../../domain/ballot.ts';
import type { VotingCondition, VotingRule } from '../../domain/voting-rule.ts';

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

/** More than half of the P-members voting. */
const MAJORITY_OF_P: VotingCondition = { ...TWO_THIRDS_OF_P, bound: 'more-than', numerator: 1, denominator: 2 };

/** At most a quarter of all votes cast negative, abstentions left out. */
const QUARTER_NEGATIVE: VotingCondition = {
  role: 'objection',
  measure: 'disapprove',
  of: 'cast',
  bound: 'at-most',
  numerator: 1,
  denominator: 4,
};

/** So many P-members in favour that name an expert, in committees of a size. */
const experts = (numerator: number, from: number, to: number | null): VotingCondition => ({
  role: 'approval',
  voters: 'p',
  measure: 'experts',
  of: 'one',
  bound: 'at-least',
  numerator,
  denominator: 1,
  size: { from, to },
});

/** A majority of the P-members voting for one action. */
const majorityFor = (position: Position): VotingCondition => ({ ...MAJORITY_OF_P, measure: [position] });

/** What ISO rules have in common: negative votes without reasons never count (domain/iso.md 2.2). */
const common = { minimumVoters: 0, reasonsForNegatives: true } as const;

/** Voting rules of ISO and IEC (domain/iso.md 2.2). */
export const isoVotingRules: readonly VotingRule[] = [
  {
    ...common,
    id: 'iso-majority',
    name: { 'zh-CN': 'ISO 预研项目（PWI）：简单多数', en: 'ISO preliminary work item (PWI): simple majority' },
    source: 'ISO/IEC Directives, Part 1, 2.2',
    conditions: [MAJORITY_OF_P],
  },
  {
    ...common,
    id: 'iso-np',
    name: { 'zh-CN': 'ISO 新工作项目提案（NP）', en: 'ISO new work item proposal (NP)' },
    source: 'ISO/IEC Directives, Part 1, 2.3.5',
    conditions: [TWO_THIRDS_OF_P, experts(4, 1, 16), experts(5, 17, null)],
  },
  {
    ...common,
    id: 'iso-cd',
    name: {
      'zh-CN': 'ISO 委员会草案（CD）：协商一致有疑问时',
      en: 'ISO committee draft (CD): where consensus is in doubt',
    },
    source: 'ISO/IEC Directives, Part 1, 2.5.6',
    conditions: [TWO_THIRDS_OF_P],
  },
  {
    ...common,
    id: 'iso-dis',
    name: { 'zh-CN': 'ISO 询问稿（DIS）、IEC 投票用委员会草案（CDV）', en: 'ISO enquiry draft (DIS), IEC CDV' },
    source: 'ISO/IEC Directives, Part 1, 2.6.3',
    observersVote: true,
    conditions: [TWO_THIRDS_OF_P, QUARTER_NEGATIVE],
  },
  {
    ...common,
    id: 'iso-fdis',
    name: { 'zh-CN': 'ISO 最终稿（FDIS）', en: 'ISO final draft (FDIS)' },
    source: 'ISO/IEC Directives, Part 1, 2.7.3',
    observersVote: true,
    conditions: [TWO_THIRDS_OF_P, QUARTER_NEGATIVE],
  },
  {
    ...common,
    id: 'iso-review',
    name: { 'zh-CN': 'ISO 定期复审', en: 'ISO systematic review' },
    source: 'ISO/IEC Directives, Part 1, 2.9',
    reasonsForNegatives: false,
    observersVote: true,
    positions: ['confirm', 'revise', 'withdraw', 'abstain'],
    outcomes: ['confirm', 'revise', 'withdraw'],
    questions: [
      {
        id: 'used-in-five-countries',
        text: {
          'zh-CN': '该标准已在至少 5 个国家被采用或使用',
          en: 'The standard is adopted or used in at least 5 countries',
        },
        holds: ['confirm', 'revise'],
        otherwise: 'withdraw',
      },
    ],
    conditions: [majorityFor('confirm'), majorityFor('revise'), majorityFor('withdraw')],
  },
  {
    ...common,
    id: 'iso-dts',
    name: { 'zh-CN': 'ISO 技术规范草案（DTS）', en: 'ISO draft technical specification (DTS)' },
    source: 'ISO/IEC Directives, Part 1, 3.1',
    conditions: [TWO_THIRDS_OF_P],
  },
  {
    ...common,
    id: 'iso-dtr',
    name: { 'zh-CN': 'ISO 技术报告草案（DTR）', en: 'ISO draft technical report (DTR)' },
    source: 'ISO/IEC Directives, Part 1, 3.3',
    conditions: [MAJORITY_OF_P],
  },
  {
    ...common,
    id: 'iso-pas',
    name: { 'zh-CN': 'ISO 公开可用规范（PAS）', en: 'ISO publicly available specification (PAS)' },
    source: 'ISO/IEC Directives, Part 1, 3.2',
    conditions: [MAJORITY_OF_P],
  },
  {
    ...common,
    id: 'iso-two-thirds',
    name: {
      'zh-CN': 'ISO 三分之二多数（设立或撤销分委员会、任命主席、建立联络）',
      en: 'ISO, two thirds (creating or dissolving an SC, chairs, liaisons)',
    },
    source: 'ISO/IEC Directives, Part 1, 1.6, 1.8, 1.17',
    conditions: [TWO_THIRDS_OF_P],
  },
];
