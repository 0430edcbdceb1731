import { committeePlaces } from './committee-places.ts';

/** What papers may print of a meeting and its committee, with examples. */
export const meetingPlaces = {
  ...committeePlaces,
  /** Without the committee's name in front. */
  meeting: '2026年第一次全体会议',
  meetingDate: '2026年3月15日',
  /** Day of a notice: today; open once the meeting is over. */
  noticeDay: '2026年3月1日',
  /** Day and hours. */
  meetingTime: '2026年3月15日 09:00—17:00',
  place: '青禾市农业科学院一楼会议室',
  host: '林一苇',
  recorder: '周明远',
  /** How to join from elsewhere; empty for a meeting in person. */
  joinLink: '腾讯会议 123-456-789',
  guests: '赵六、钱七',
  /** Who took part from elsewhere, by proxy, through a substitute. */
  remote: '吴桐',
  proxied: '孙某（委托林一苇）',
  substituted: '郑某（何敏代）',
  members: '29',
  present: '25',
  absent: '4',
  excused: '王某、李某',
  quorumMet: '1',
  evaluation: '文件科学、合理、适用、规范。',
  /** There are results of votes. */
  voted: '1',
  /** Result of the last vote on the first project of the agenda, as sentences. */
  voteResult: '有效票25张，赞成25张。表决通过。',
  /** Standard that is reviewed first, else the meeting. */
  subject: '茶叶采摘技术规程',
  year: '2026',
  /** Checkpoint of the record at the approval of the minutes (存证点); empty = not approved. */
  record:
    'zhunsheng/01a20391-40a4-7a32-9c2f-066deeec7a83 128 afa07a03 d88e5103 1ef5ec5f 04d4a124 fafb7f34 85b5b429 8834026c ed5b9b4d',
} as const;

export const meetingRows = {
  /** `time` with the blank behind it; `papers`: names of the papers, apart by commas. */
  agenda: [
    {
      time: '09:00　',
      title: '审查《茶叶采摘技术规程》（送审稿）',
      papers: '《茶叶采摘技术规程》送审稿、意见汇总处理表',
    },
    { time: '10:00　', title: '讨论2026年工作计划', papers: '' },
  ],
  /** Papers of all items. */
  itemPapers: [{ name: '《茶叶采摘技术规程》送审稿' }, { name: '意见汇总处理表' }],
  /** Items of the agenda with what was said. */
  discussed: [{ title: '审查《茶叶采摘技术规程》（送审稿）', notes: '4.2 增加摊放时间。\n5.1 删去。' }],
  /** What the meeting decided on comments, in the order of the clauses; the first one of a round has a heading and the numbers. */
  decided: [
    {
      heading: '《茶叶采摘技术规程》公开征求意见',
      counts: '会议逐条讨论意见2条，其中采纳1条，不采纳1条。',
      no: '1',
      clause: '4.2 摊放',
      opinion: '青禾市茶叶研究所、云岭茶业有限公司：摊放时间应写明上限和下限。',
      decision: '采纳',
      result: '条文改为：“摊放时间应为4 h～6 h。”',
    },
    {
      heading: '',
      counts: '',
      no: '2',
      clause: '5.1',
      opinion: '南岭镇农业服务中心：建议删去。',
      decision: '不采纳',
      result: '理由：是检验的依据。',
    },
  ],
  resolutions: [
    { number: '2026-01', text: '同意《茶叶采摘技术规程》报批。', conclusion: '（通过）', title: '茶叶采摘技术规程' },
    { number: '2026-02', text: '通过2026年工作计划。', conclusion: '（通过）', title: '' },
  ],
  /** Declarations of interest (利益冲突声明), with what followed. */
  declared: [{ text: '陈思齐就“审查《茶叶采摘技术规程》（送审稿）”声明：本单位参加起草。', recused: '（回避）' }],
  /** Shows of hands and ballots taken at the meeting, with their results as sentences. */
  votes: [{ title: '决议2026-01', text: '举手表决，同意24票，反对0票，弃权1票。表决通过。' }],
  /** 待办事项. */
  actions: [{ text: '修改送审稿，形成报批稿', who: '（负责人：林一苇，2026年4月15日前完成）' }],
  /** 附记: added after the minutes were approved. */
  addenda: [{ day: '2026年4月2日', text: '决议2026-01中“报批稿”应为“送审稿”。' }],
  /** Present, or invited as long as the meeting was not held. */
  attendees: [
    { name: '林一苇', role: '主任委员', title: '研究员', organisation: '青禾市茶叶研究所' },
    { name: '陈思齐', role: '委员', title: '高级工程师', organisation: '云岭茶业有限公司' },
  ],
} as const;
