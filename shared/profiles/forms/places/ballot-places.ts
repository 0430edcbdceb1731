import { projectPlaces, projectRows } from './project-places.ts';

/** What papers may print of a ballot and its project, with examples. */
export const ballotPlaces = {
  ...projectPlaces,
  ballot: '茶叶采摘技术规程（送审稿）函审',
  standard: '茶叶采摘技术规程（送审稿）',
  draft: '送审稿',
  mode: '函审',
  byLetter: '1',
  atMeeting: '',
  opensOn: '2026年2月1日',
  closesOn: '2026年2月28日',
  closedOn: '2026年3月1日',
  rule: '全国专业标准化技术委员会表决规则',
  ruleSource: '全国专业标准化技术委员会管理办法',
  members: '29',
  approve: '20',
  approveWithComments: '2',
  disapproveConditional: '0',
  abstain: '1',
  disapprove: '1',
  valid: '24',
  invalid: '0',
  missing: '5',
  favour: '22',
  against: '1',
  minimum: '',
  tooFew: '',
  /** The rule asks for an odd number of voters, and theirs is even. */
  evenVoters: '',
  /** Returned and not counted; empty = none. */
  unreasoned: '',
  late: '',
  /** What was decided, where there are several outcomes (复审结论); empty = passed or failed. */
  decided: '',
  outcome: '通过',
  passed: '1',
  failed: '',
  noQuorum: '',
  /** Still open: the numbers are those of now. */
  unfinished: '',
  /** Why it was withdrawn; empty = it was not. */
  withdrawn: '',
  /** Secret ballot (无记名投票), with its envelopes and papers. */
  secret: '',
  handedIn: '',
  papers: '',
  /** The rule offers other positions than the five of the Chinese form. */
  otherPositions: '',
  /** Voter that the form is made out for; empty = anybody. */
  voter: '陈思齐',
  voterOrganisation: '云岭茶业有限公司',
  voterRole: '委员',
  ballotNo: '12',
  /** Checkpoint of the record at the closing (存证点); empty = open. */
  record:
    'zhunsheng/01a20391-40a4-7a32-9c2f-066deeec7a83 128 afa07a03 d88e5103 1ef5ec5f 04d4a124 fafb7f34 85b5b429 8834026c ed5b9b4d',
} as const;

export const ballotRows = {
  ...projectRows,
  /** Each condition of the voting rule with the numbers that were compared. */
  conditions: [
    {
      measure: '有效票',
      count: '24',
      base: '全体委员',
      total: '29',
      bound: '不少于',
      numerator: '3',
      denominator: '4',
      left: '96',
      right: '87',
      sign: '＞',
      percent: '82.7',
      required: '75.0',
      size: '',
      verdict: '满足',
      sentence: '有效票24，全体委员29：有效票应不少于全体委员的3/4（24×4＝96，29×3＝87，96＞87），满足。',
      criterion: '有效票不少于全体委员的3/4',
      numbers: '24/29（82.7 %）',
      limit: '不少于75.0 %',
    },
  ],
  electorate: [
    { name: '林一苇', organisation: '青禾市茶叶研究所', role: '主任委员', choice: '赞成', comment: '' },
    {
      name: '陈思齐',
      organisation: '云岭茶业有限公司',
      role: '委员',
      choice: '赞成，有建议或意见',
      comment: '4.2的时间宜放宽。',
    },
  ],
  /** Those who wrote something. */
  remarks: [
    { name: '陈思齐', organisation: '云岭茶业有限公司', choice: '赞成，有建议或意见', comment: '4.2的时间宜放宽。' },
  ],
  /** Positions of the rule with their numbers. */
  positions: [
    { position: '赞成', count: '20' },
    { position: '不赞成', count: '1' },
  ],
  /** What happened, in order. */
  course: [
    { day: '2026年2月1日', text: '发起表决，应表决29人' },
    { day: '2026年2月20日', text: '截止日期由2026年2月20日延至2026年2月28日。理由：邮路延误' },
  ],
  /** Votes that do not count, or only after a confirmation, each with why. */
  uncounted: [{ name: '周明远', choice: '赞成', reason: '逾期，不计入（2026年3月2日收到）' }],
  /** Papers of a secret ballot by their numbers. */
  box: [{ number: '204518', choice: '赞成', comment: '' }],
  /** What would have changed the result. */
  changes: [{ text: '再有6票由赞成改为不赞成，结果将为不通过。' }],
} as const;
