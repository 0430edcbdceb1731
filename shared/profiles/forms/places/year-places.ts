import { ownCommitteePlaces } from './committee-places.ts';

/** What the papers of a committee's year may print besides what they print of the committee (年度工作报告), with examples. */
export const yearPlaces = {
  ...ownCommitteePlaces,
  yearOf: '2025',
  nextYear: '2026',
  /** Last day that is reported on: that of the year, or the day of the paper in the present one. */
  asOf: '2025年12月31日',
  /** Standards of the committee that are published, of all years. */
  standards: '24',
  yearBegun: '6',
  yearPublished: '4',
  yearReviewed: '3',
  yearEnded: '0',
  yearRunning: '11',
  /** On the day of the paper. */
  yearOverdue: '1',
  yearMeetings: '2',
  yearAttendance: '86%',
  yearBallots: '3',
  yearPassed: '3',
  yearFailed: '0',
  yearComments: '128',
  yearAccepted: '81',
  yearPartly: '22',
  yearJoined: '2',
  yearLeft: '1',
} as const;

/** Numbers in the order in which they are printed. */
export const yearRows = {
  yearProjects: [
    {
      title: '茶叶采摘技术规程',
      number: 'QH2025-012',
      work: '修订',
      stage: '审查',
      begun: '2025-03-01',
      due: '2026-08-31',
    },
    {
      title: '油茶栽培技术规程',
      number: 'QH2025-020',
      work: '制定',
      stage: '起草',
      begun: '2025-05-10',
      due: '2026-11-10',
    },
  ],
  yearStandards: [
    {
      ...{ number: 'DB3699/T 12—2025', title: '茶园建设技术规范', replaces: '', publishDate: '2025-06-01' },
      effectiveDate: '2025-12-01',
    },
  ],
  yearReviews: [{ number: 'DB3699/T 3—2020', title: '毛竹笋用林培育技术规程', conclusion: '继续有效' }],
  yearMeetingList: [
    { date: '2025-04-18', title: '2025年第一次全体委员会议', place: '青禾市', present: '27', members: '29' },
  ],
  yearBallotList: [
    { date: '2025-09-30', title: '《茶园建设技术规范》送审稿表决', votes: '26', members: '29', outcome: '通过' },
  ],
  yearRounds: [
    {
      title: '茶叶采摘技术规程',
      round: '公开征求意见',
      closesOn: '2025-08-31',
      comments: '61',
      accepted: '40',
      partly: '9',
    },
  ],
  yearChanges: [
    { change: '增补', name: '周明', role: '委员', organisation: '青禾茶业有限公司', day: '2025-09-01' },
    { change: '退出', name: '郑言', role: '委员', organisation: '云岭茶业有限公司', day: '2025-08-31' },
  ],
  yearAttendances: [
    { name: '林一苇', organisation: '青禾市农业科学院', called: '2', attended: '2', entitled: '3', answered: '3' },
    { name: '周明', organisation: '青禾茶业有限公司', called: '1', attended: '1', entitled: '2', answered: '1' },
  ],
  yearBodies: [{ code: 'QHS/TC 09/SC 1', name: '茶叶分技术委员会', members: '17', running: '3', published: '1' }],
  yearNext: [{ title: '油茶栽培技术规程', stage: '起草', due: '2026-11-10' }],
};
