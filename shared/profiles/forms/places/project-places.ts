import { PAPER_KINDS, type PaperKind } from '#shared/domain/life-cycle.ts';
import { committeePlaces } from './committee-places.ts';

const texts = {
  ...committeePlaces,
  title: '茶叶采摘技术规程',
  titleEn: 'Code of practice for tea picking',
  number: 'DB3699/T 12—2026',
  planNumber: 'QH2025-012',
  /** 推荐性国家标准, 市级地方标准 … and 国家标准, 地方标准 …. */
  kind: '市级地方标准',
  level: '地方标准',
  mandatory: '',
  recommended: '1',
  guidance: '',
  work: '修订',
  isNew: '',
  isRevision: '1',
  replaces: 'DB3699/T 12—2019',
  ics: '65.020.20',
  ccs: 'B 35',
  functionType: '规程标准',
  proposer: '青禾市农业农村局',
  jurisdiction: '青禾市农业标准化技术委员会',
  publisher: '青禾市市场监督管理局',
  organisation: '青禾市茶叶研究所',
  otherOrganisations: '青禾市农业科学院、云岭茶业有限公司',
  organisations: '青禾市茶叶研究所、青禾市农业科学院、云岭茶业有限公司',
  drafters: '林一苇、周明远、陈思齐',
  contact: '周明远',
  phone: '0399-5550102',
  patents: '',
  noPatents: '1',
  publishDate: '2026年6月1日',
  effectiveDate: '2026年12月1日',
  dueDate: '2026年5月31日',
  startDate: '2025年3月1日',
  stage: '征求意见',
  round: '征求意见稿公开征求意见',
  roundOpensOn: '2025年9月1日',
  roundClosesOn: '2025年10月31日',
  sent: '20',
  replied: '14',
  repliedWithComments: '9',
  noReply: '6',
  comments: '32',
  accepted: '21',
  partly: '6',
  rejected: '5',
  /** Empty = none. */
  noted: '',
  withdrawn: '',
  undecided: '',
  /** These, named, behind a comma: “，待处理1条”; empty = none. */
  rest: '',
  /** The figures in one line, with room to write them where there was no round. */
  roundFigures: '发送单位20个，回函单位14个，有意见的单位9个；意见32条，采纳21条，部分采纳6条，不采纳5条。',
  /** Result of the last vote as sentences; empty = none was held. */
  voteResult: '有效票24张，全体委员29人，达到四分之三。表决通过。',
  voteMode: '函审',
  voteOutcome: '通过',
  voted: '24',
  voters: '29',
  votesFor: '23',
  reviewMeeting: '2026年第一次全体会议',
  reviewDate: '2026年1月15日',
  /** How and when the draft was examined: by the last vote, without one at the last meeting. */
  examination: '函审',
  examinedOn: '2026年2月28日',
  /** What is adopted (采标): whose standard, how far, which; `none` or empty = nothing is. */
  adoption: 'ISO',
  degree: 'MOD',
  adoptedNumber: 'ISO 3103:2019',
  adoptedTitle: 'Tea — Preparation of liquor for use in sensory tests',
  fastTrack: 'no',
  /** The last adjustment that was asked for (项目调整); empty = none was. */
  change: 'postpone',
  /** Title and day of completion before it. */
  oldTitle: '茶叶采摘技术规程',
  oldDate: '2026年5月31日',
  newTitle: '茶叶采摘技术规程',
  newOrganisation: '青禾市茶叶研究所',
  newDate: '2026年11月30日',
  changeText: '完成日期由2026年5月31日调整为2026年11月30日。',
  changeReason: '试验数据需要补充一个采摘季。',
  /** Always empty: a box to tick by hand. */
  box: '',
} as const;

/** What papers may print of a project, with examples. `file-<kind>`: the paper is on the project's file. */
export const projectPlaces: Readonly<Record<keyof typeof texts | `file-${PaperKind}`, string>> = {
  ...texts,
  ...(Object.fromEntries(PAPER_KINDS.map((kind) => [`file-${kind}`, '1'])) as Record<`file-${PaperKind}`, string>),
};

export const projectRows = {
  organisationList: [
    { organisation: '青禾市茶叶研究所' },
    { organisation: '青禾市农业科学院' },
    { organisation: '云岭茶业有限公司' },
  ],
  drafterList: [{ name: '林一苇' }, { name: '周明远' }, { name: '陈思齐' }],
  /** Stages gone through. */
  stages: [
    { stage: '立项', from: '2025年1月10日', to: '2025年3月1日' },
    { stage: '起草', from: '2025年3月1日', to: '2025年9月1日' },
  ],
  rounds: [
    {
      round: '征求意见稿公开征求意见',
      opensOn: '2025年9月1日',
      closesOn: '2025年10月31日',
      sent: '20',
      replied: '14',
      repliedWithComments: '9',
      comments: '32',
      accepted: '21',
      partly: '6',
      rejected: '5',
      undecided: '',
      rest: '',
    },
  ],
  ballots: [
    {
      mode: '函审',
      opensOn: '2026年2月1日',
      closesOn: '2026年2月28日',
      members: '29',
      valid: '24',
      approve: '23',
      disapprove: '0',
      abstain: '1',
      outcome: '通过',
    },
  ],
  reviews: [{ meeting: '2026年第一次全体会议', date: '2026年1月15日', place: '青禾市', present: '25', members: '29' }],
  /** Never has rows of its own: patents are written in by whoever discloses them. */
  disclosed: [],
} as const;
