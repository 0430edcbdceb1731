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
  guests: '赵六、钱七',
  members: '29',
  present: '25',
  absent: '4',
  excused: '王某、李某',
  quorumMet: '1',
  evaluation: '文件科学、合理、适用、规范。',
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
  agenda: [{ title: '审查《茶叶采摘技术规程》（送审稿）' }, { title: '讨论2026年工作计划' }],
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
  /** Present, or invited as long as the meeting was not held. */
  attendees: [
    { name: '林一苇', role: '主任委员', title: '研究员', organisation: '青禾市茶叶研究所' },
    { name: '陈思齐', role: '委员', title: '高级工程师', organisation: '云岭茶业有限公司' },
  ],
} as const;
