import { projectPlaces, projectRows } from './project-places.ts';

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
} as const;

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
      organisation: '云岭茶业有限公司',
      person: '周明远',
      decision: '采纳',
      note: '',
    },
    {
      no: '2',
      clause: '附录A',
      original: '',
      comment: '建议删去图A.1。',
      commentAndProposal: '建议删去图A.1。',
      proposal: '',
      organisation: '青禾市农业科学院',
      person: '',
      decision: '不采纳。理由：图A.1说明了采摘部位。',
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
  /** Never has rows of its own: comments are written in by members. */
  rows: [],
  recipients: [{ organisation: '云岭茶业有限公司' }, { organisation: '青禾市农业科学院' }],
} as const;
