import { projectPlaces, projectRows } from './project-places.ts';

/** Keys of the colours in charts (`{=key.accepted}`). */
export const chartKeys = {
  'key.accepted': 'accepted',
  'key.partly': 'partly',
  'key.rejected': 'rejected',
  'key.noted': 'noted',
  'key.withdrawn': 'withdrawn',
  'key.undecided': 'undecided',
  'key.answer': 'answer',
  'key.late': 'late',
} as const;

/** What papers may print of a round of comments and its project, with examples. */
export const roundPlaces = {
  ...projectPlaces,
  /** Title with the mark of the draft. */
  standard: '茶叶采摘技术规程（征求意见稿）',
  draft: '征求意见稿',
  draftMark: '征求意见稿',
  opensOn: '2025年9月1日',
  closesOn: '2025年10月31日',
  days: '60',
  /** For whom it is made out; empty = anybody. */
  addressee: '云岭茶业有限公司',
  /** Comments of the addressee, of all where there is none; the last three are empty for none. */
  ownComments: '3',
  ownAccepted: '1',
  ownPartly: '0',
  ownRejected: '1',
  ownNoted: '',
  ownWithdrawn: '',
  ownOpen: '1',
  ...chartKeys,
} as const;

function group(name: string, comments: number, accepted: number, partly: number, rejected: number) {
  const share = (count: number): number => Math.round((1000 * count) / 24);
  return {
    name,
    comments: String(comments),
    accepted: String(accepted),
    partly: String(partly),
    rejected: String(rejected),
    noted: '0',
    withdrawn: '0',
    undecided: '0',
    bar: `accepted ${share(accepted)} partly ${share(partly)} rejected ${share(rejected)}`,
  };
}

export const roundRows = {
  ...projectRows,
  /** In the order of the clauses, then of the organisations. */
  collation: [
    {
      no: '1',
      clause: '4.2',
      original: '鲜叶应及时摊放。',
      comment: '“及时”不可检验。\n理由：没有时间要求。',
      commentAndProposal: '“及时”不可检验。\n建议改为：鲜叶应在采后4 h内摊放。\n理由：没有时间要求。',
      proposal: '鲜叶应在采后4 h内摊放。',
      revised: '鲜叶应在采后4 h内摊放。',
      explanation: '云岭茶业有限公司：“及时”不可检验。\n理由：没有时间要求。\n处理意见：采纳',
      organisation: '云岭茶业有限公司',
      person: '周明远',
      decision: '采纳',
      decisionAlone: '采纳',
      decisionReason: '',
      note: '',
    },
    {
      no: '2',
      clause: '附录A',
      original: '',
      comment: '建议删去图A.1。',
      commentAndProposal: '建议删去图A.1。',
      proposal: '',
      revised: '',
      explanation: '青禾市农业科学院：建议删去图A.1。\n处理意见：不采纳。理由：图A.1说明了采摘部位。',
      organisation: '青禾市农业科学院',
      person: '',
      decision: '不采纳。理由：图A.1说明了采摘部位。',
      decisionAlone: '不采纳',
      decisionReason: '图A.1说明了采摘部位。',
      note: '',
    },
  ],
  /** The same as ISO/IEC comment tables give them. */
  isoComments: [
    {
      organisation: 'CN',
      line: '17',
      clause: '4.2',
      target: 'Table 1',
      type: 'te',
      comment: '“Promptly” cannot be verified.',
      proposal: 'Within 4 h of picking.',
      observation: 'Accepted',
    },
    {
      organisation: 'DE',
      line: '',
      clause: 'Annex A',
      target: 'Figure A.1',
      type: 'ed',
      comment: 'The figure repeats the text.',
      proposal: 'Delete the figure.',
      observation: 'Not accepted. The figure shows the leaf.',
    },
  ],
  /** Comments of the addressee with what was decided. */
  replies: [
    {
      no: '1',
      clause: '4.2',
      original: '鲜叶应及时摊放。',
      comment: '“及时”不可检验。\n理由：没有时间要求。',
      proposal: '鲜叶应在采后4 h内摊放。',
      decision: '采纳',
      reason: '',
    },
    {
      no: '2',
      clause: '附录A',
      original: '',
      comment: '建议删去图A.1。',
      proposal: '',
      decision: '不采纳',
      reason: '图A.1说明了采摘部位。',
    },
    {
      no: '3',
      clause: '附录B',
      original: '',
      comment: '建议增加记录表。',
      proposal: '',
      decision: '尚在研究',
      reason: '',
    },
  ],
  /** Figures with bars (`barText`). `key` is the tone of the bar. */
  statDecisions: [
    { name: '采纳', comments: '21', percent: '65.6%', bar: 'accepted 656', key: 'accepted' },
    { name: '部分采纳', comments: '6', percent: '18.8%', bar: 'partly 188', key: 'partly' },
    { name: '不采纳', comments: '5', percent: '15.6%', bar: 'rejected 156', key: 'rejected' },
  ],
  statClauses: [group('4\u3000采摘', 20, 14, 3, 3), group('附录A\u3000采摘部位', 12, 7, 3, 2)],
  statTypes: [group('技术性', 22, 13, 5, 4), group('编辑性', 10, 8, 1, 1)],
  statOrganisations: [group('云岭茶业有限公司', 24, 16, 4, 4), group('青禾市农业科学院', 8, 5, 2, 1)],
  statDays: [
    { day: '2025年9月20日', answers: '9', comments: '20', bar: 'answer 1000' },
    { day: '2025年11月2日', answers: '5', comments: '12', bar: 'late 556' },
  ],
  /** Never has rows of its own: comments are written in by members. */
  rows: [],
  recipients: [{ organisation: '云岭茶业有限公司' }, { organisation: '青禾市农业科学院' }],
} as const;
