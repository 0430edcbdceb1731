import type { LifeCycle, PaperKind, Stage, StageLimit, Track } from '../../domain/life-cycle.ts';
import type { LocalisedText } from '../../domain/localised-text.ts';

type Step = {
  readonly name: LocalisedText;
  /** Codes that may follow, the regular one first. */
  readonly next: readonly string[];
  readonly papers?: readonly PaperKind[];
  readonly limit?: StageLimit;
};
type Phase = {
  readonly code: string;
  readonly name: LocalisedText;
  readonly activity?: NonNullable<Stage['activity']>;
  readonly steps: Readonly<Record<string, Step>>;
};

const text = (zh: string, en: string): LocalisedText => ({ 'zh-CN': zh, en });
const DIRECTIVES = 'ISO/IEC Directives, Part 1; ISO Supplement';
const weeks = (count: number, kind: StageLimit['kind'] = 'at-least'): StageLimit => ({
  unit: 'days',
  amount: count * 7,
  kind,
  source: DIRECTIVES,
});

const REGISTERED = text('已登记', 'Registered');
const COMPLETED = text('主要工作结束', 'Completion of main action');
const ABANDONED = text('终止', 'Abandoned');

/** The harmonised stage codes (domain/iso.md 2.1): phases with their sub-stages, and where each decision leads. */
const phases: readonly Phase[] = [
  {
    code: '00',
    name: text('预阶段', 'Preliminary'),
    steps: {
      '00': { name: text('收到建议', 'Proposal received'), next: ['00.20'] },
      '20': { name: text('建议审议中', 'Under review'), next: ['00.60'] },
      '60': { name: text('审议结束', 'Close of review'), next: ['00.99', '00.98'] },
      '98': { name: ABANDONED, next: [] },
      '99': { name: text('同意对建议投票', 'Approved to ballot the proposal'), next: ['10.00'] },
    },
  },
  {
    code: '10',
    name: text('提案阶段', 'Proposal'),
    steps: {
      '00': { name: REGISTERED, next: ['10.20'], papers: ['proposal'] },
      '20': { name: text('投票开始', 'Ballot initiated'), next: ['10.60'], limit: weeks(12) },
      '60': { name: text('投票结束', 'Close of voting'), next: ['10.99', '10.92', '10.98'], papers: ['ballot-result'] },
      '92': { name: text('退回提案者', 'Returned to submitter'), next: ['10.00', '10.98'] },
      '98': { name: text('未通过', 'Rejected'), next: [] },
      '99': { name: text('新项目获准', 'New project approved'), next: ['20.00'] },
    },
  },
  {
    code: '20',
    name: text('准备阶段', 'Preparatory'),
    activity: 'drafting',
    steps: {
      '00': { name: text('列入工作计划', 'In the work programme'), next: ['20.20'] },
      '20': { name: text('工作组草案（WD）研究开始', 'WD study initiated'), next: ['20.60'] },
      '60': { name: text('意见截止', 'Close of comment period'), next: ['20.99', '20.98'] },
      '98': { name: ABANDONED, next: [] },
      '99': { name: text('同意登记为委员会草案', 'Approved for registration as CD'), next: ['30.00', '40.00'] },
    },
  },
  {
    code: '30',
    name: text('委员会阶段', 'Committee'),
    activity: 'comments',
    steps: {
      '00': { name: text('委员会草案（CD）登记', 'CD registered'), next: ['30.20'], papers: ['comment-draft'] },
      '20': { name: text('委员会草案征求意见开始', 'CD consultation initiated'), next: ['30.60'], limit: weeks(8) },
      '60': {
        name: text('意见截止', 'Close of comment period'),
        next: ['30.99', '30.92', '30.20', '30.98'],
        papers: ['collation-table'],
        limit: weeks(4, 'at-most'),
      },
      '92': { name: text('退回工作组', 'Referred back to the working group'), next: ['20.20', '30.98'] },
      '98': { name: ABANDONED, next: [] },
      '99': { name: text('同意登记为询问稿', 'Approved for registration as DIS'), next: ['40.00'] },
    },
  },
  {
    code: '40',
    name: text('询问阶段', 'Enquiry'),
    activity: 'review',
    steps: {
      '00': { name: text('询问稿（DIS）登记', 'DIS registered'), next: ['40.20'], papers: ['review-draft'] },
      '20': { name: text('询问稿投票开始', 'DIS ballot initiated'), next: ['40.60'], limit: weeks(12) },
      '60': {
        name: text('投票结束', 'Close of voting'),
        next: ['40.99', '40.92', '40.93', '40.98'],
        papers: ['ballot-result', 'collation-table'],
        limit: weeks(12, 'at-most'),
      },
      '92': {
        name: text('报告发出：退回委员会', 'Report circulated: back to the committee'),
        next: ['30.00', '20.20'],
      },
      '93': { name: text('报告发出：再次询问', 'Report circulated: new DIS ballot'), next: ['40.20'] },
      '98': { name: ABANDONED, next: [] },
      '99': { name: text('报告发出：登记为最终稿', 'Report circulated: to FDIS'), next: ['50.00', '60.00'] },
    },
  },
  {
    code: '50',
    name: text('批准阶段', 'Approval'),
    activity: 'approval',
    steps: {
      '00': { name: text('最终稿（FDIS）登记', 'FDIS registered'), next: ['50.20'], papers: ['approval-draft'] },
      '20': { name: text('最终稿投票开始', 'FDIS ballot initiated'), next: ['50.60'], limit: weeks(8) },
      '60': { name: text('投票结束', 'Close of voting'), next: ['50.99', '50.92', '50.98'], papers: ['ballot-result'] },
      '92': { name: text('退回委员会', 'Referred back to the committee'), next: ['40.00', '30.00', '20.20'] },
      '98': { name: ABANDONED, next: [] },
      '99': { name: text('批准出版', 'Approved for publication'), next: ['60.00'] },
    },
  },
  {
    code: '60',
    name: text('出版阶段', 'Publication'),
    activity: 'publication',
    steps: {
      '00': { name: text('出版中', 'Under publication'), next: ['60.60'], limit: weeks(6, 'at-most') },
      '60': { name: text('已出版', 'Published'), next: ['90.20'], papers: ['published-text'] },
    },
  },
  {
    code: '90',
    name: text('复审阶段', 'Review'),
    activity: 'periodic-review',
    steps: {
      '20': { name: text('定期复审中', 'Under systematic review'), next: ['90.60'], limit: weeks(20) },
      '60': { name: text('复审结束', 'Close of review'), next: ['90.93', '90.92', '90.99'], papers: ['review-form'] },
      '92': { name: text('将修订', 'To be revised'), next: ['20.00', '10.00'] },
      '93': { name: text('确认有效', 'Confirmed'), next: ['90.20'] },
      '99': { name: text('建议废止', 'Withdrawal proposed'), next: ['95.20'] },
    },
  },
  {
    code: '95',
    name: text('废止阶段', 'Withdrawal'),
    steps: {
      '20': { name: text('废止投票开始', 'Withdrawal ballot initiated'), next: ['95.60'], limit: weeks(8) },
      '60': { name: COMPLETED, next: ['95.99', '95.92'] },
      '92': { name: text('决定不废止', 'Decision not to withdraw'), next: ['90.93'] },
      '99': { name: text('已废止', 'Withdrawn'), next: [] },
    },
  },
];

const MONTHS = [18, 24, 36] as const;
const stepsOf = (...codes: readonly string[]): string[] =>
  phases
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ code, steps }) => Object.keys(steps).map((sub) => `${code}.${sub}`));

/** Standards development tracks; the CD may be skipped by decision, and an existing standard goes to the DIS at once. */
const tracks: readonly Track[] = [
  ...MONTHS.map((months) => ({
    id: `iso-${months}`,
    name: text(`${months} 个月进度`, `${months}-month track`),
    skips: [],
    source: DIRECTIVES,
  })),
  {
    id: 'iso-no-cd',
    name: text('省略委员会阶段（CD）', 'Without the committee stage (CD)'),
    skips: stepsOf('30'),
    source: DIRECTIVES,
  },
  {
    id: 'iso-fast',
    name: text('快速程序（直接进入 DIS）', 'Fast-track procedure (straight to DIS)'),
    skips: stepsOf('20', '30'),
    source: DIRECTIVES,
    unconfirmed: true,
  },
];

/** International standards (ISO): stages 00 to 95 with their sub-stages. */
export const isoLifeCycle: LifeCycle = {
  id: 'iso',
  name: text('ISO 国际标准制定程序', 'International standard (ISO)'),
  source: 'ISO/IEC Directives, Part 1:2020; ISO harmonised stage codes',
  tracks: [...tracks],
  stages: phases.flatMap(({ code, name, activity, steps }) =>
    Object.entries(steps)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([sub, step]): Stage => ({
          code: `${code}.${sub}`,
          phase: { code, name },
          name: step.name,
          product: step.name,
          ...(activity ? { activity } : {}),
          ...(step.limit ? { limit: step.limit } : {}),
          requiredPapers: [...(step.papers ?? [])],
          next: [...step.next],
        }),
      ),
  ),
};
