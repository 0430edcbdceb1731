import type { GridRow, PaperTemplate, TemplateColumn, TemplatePart } from '#shared/publishing/index.ts';
import { cell, DASHED_PAGE, head, row } from './form-parts.ts';
import { YEAR_TEXTS } from './year-inputs.ts';

type Column = readonly [key: string, title: string, width: number, align?: 'left' | 'center'];
type Words = Readonly<
  Record<
    | 'title'
    | 'none'
    | 'basics'
    | 'field'
    | 'standards'
    | 'standardsText'
    | 'work'
    | 'workText'
    | 'projects'
    | 'published'
    | 'reviews'
    | 'meetings'
    | 'ballots'
    | 'rounds'
    | 'members'
    | 'membersText'
    | 'attendance'
    | 'results'
    | 'achievements'
    | 'problems'
    | 'plan'
    | 'planList'
    | 'bodies'
    | 'notWritten',
    string
  >
> & {
  readonly facts: readonly (readonly [string, string])[];
  readonly columns: Readonly<
    Record<
      | 'yearProjects'
      | 'yearStandards'
      | 'yearReviews'
      | 'yearMeetingList'
      | 'yearBallotList'
      | 'yearRounds'
      | 'yearChanges'
      | 'yearAttendances'
      | 'yearNext'
      | 'yearBodies',
      readonly Column[]
    >
  >;
};

const ZH: Words = {
  title: '{committee}\n{yearOf}年度工作报告',
  none: '无。',
  basics: '基本情况',
  facts: [
    ['编号', '{committeeCode}'],
    ['秘书处承担单位', '{secretariat}'],
    ['本届任期', '{termFrom}至{termTo}'],
    ['委员', '{memberCount}人，其中有表决权{voterCount}人'],
    ['委员构成', '{composition}'],
    ['联系人', '{committeeContact}\u3000{committeePhone}\u3000{committeeEmail}'],
    ['通信地址', '{committeeAddress}'],
  ],
  field: '领域发展现状和趋势',
  standards: '标准现况',
  standardsText: '截至{asOf}，本委员会归口并已发布的标准共{standards}项，在研项目{yearRunning}项。',
  work: '{yearOf}年度主要工作',
  workText:
    '本年度启动项目{yearBegun}项，发布标准{yearPublished}项，复审标准{yearReviewed}项；召开会议{yearMeetings}次，有表决权者出席率{yearAttendance}；结束表决{yearBallots}次，通过{yearPassed}次；收到意见{yearComments}条，采纳{yearAccepted}条，部分采纳{yearPartly}条。',
  projects: '在研项目',
  published: '本年度发布的标准',
  reviews: '本年度复审的标准',
  meetings: '会议',
  ballots: '表决',
  rounds: '征求意见',
  members: '委员变动和履职情况',
  membersText: '本年度增补委员{yearJoined}人，退出{yearLeft}人。',
  attendance: '委员出席会议和参加表决情况',
  results: '成绩和问题',
  achievements: '取得的成绩',
  problems: '存在的问题',
  plan: '{nextYear}年度工作计划',
  planList: '继续开展的项目',
  bodies: '分技术委员会和工作组',
  notWritten: '（请填写）',
  columns: {
    yearProjects: [
      ['title', '项目名称', 4.4, 'left'],
      ['number', '计划号', 3.1],
      ['work', '制/修订', 1.8],
      ['stage', '阶段', 1.9],
      ['begun', '启动日期', 2.6],
      ['due', '期限', 2.6],
    ],
    yearStandards: [
      ['number', '标准编号', 3.4, 'left'],
      ['title', '标准名称', 5.2, 'left'],
      ['replaces', '代替标准号', 3, 'left'],
      ['publishDate', '发布日期', 2.6],
      ['effectiveDate', '实施日期', 2.6],
    ],
    yearReviews: [
      ['number', '标准编号', 4, 'left'],
      ['title', '标准名称', 7, 'left'],
      ['conclusion', '复审结论', 3],
    ],
    yearMeetingList: [
      ['date', '日期', 2.6],
      ['title', '会议', 6, 'left'],
      ['place', '地点', 4.2, 'left'],
      ['members', '应到', 1.4],
      ['present', '实到', 1.4],
    ],
    yearBallotList: [
      ['date', '结束日期', 2.6],
      ['title', '表决', 7, 'left'],
      ['members', '应投', 1.5],
      ['votes', '有效票', 1.6],
      ['outcome', '结果', 2.6],
    ],
    yearRounds: [
      ['title', '标准名称', 5, 'left'],
      ['round', '征求意见', 3.2, 'left'],
      ['closesOn', '截止日期', 2.6],
      ['comments', '意见', 1.4],
      ['accepted', '采纳', 1.4],
      ['partly', '部分采纳', 2],
    ],
    yearChanges: [
      ['change', '变动', 1.6],
      ['name', '姓名', 2.6],
      ['role', '职务', 2.4],
      ['organisation', '单位', 6, 'left'],
      ['day', '日期', 2.4],
    ],
    yearAttendances: [
      ['name', '姓名', 2.6],
      ['organisation', '单位', 6, 'left'],
      ['called', '应到会', 1.6],
      ['attended', '实到会', 1.6],
      ['entitled', '应表决', 1.6],
      ['answered', '已表决', 1.6],
    ],
    yearNext: [
      ['title', '项目名称', 8, 'left'],
      ['stage', '现阶段', 3],
      ['due', '期限', 3],
    ],
    yearBodies: [
      ['code', '编号', 3.2, 'left'],
      ['name', '名称', 6, 'left'],
      ['members', '委员', 1.6],
      ['running', '在研项目', 1.8],
      ['published', '本年度发布', 2],
    ],
  },
};

const EN: Words = {
  title: '{committee}\nReport on the year {yearOf}',
  none: 'None.',
  basics: 'Basic data',
  facts: [
    ['Number', '{committeeCode}'],
    ['Secretariat', '{secretariat}'],
    ['Term', '{termFrom} to {termTo}'],
    ['Members', '{memberCount}, of whom {voterCount} have a vote'],
    ['Composition', '{composition}'],
    ['Contact', '{committeeContact}, {committeePhone}, {committeeEmail}'],
    ['Address', '{committeeAddress}'],
  ],
  field: 'State and trends of the field',
  standards: 'The standards',
  standardsText: 'Standards published up to {asOf}: {standards}. Projects running: {yearRunning}.',
  work: 'Work in {yearOf}',
  workText:
    'Projects begun: {yearBegun}; standards published: {yearPublished}; standards reviewed: {yearReviewed}. Meetings held: {yearMeetings}, attendance of voters: {yearAttendance}. Ballots closed: {yearBallots}, of which passed: {yearPassed}. Comments received: {yearComments}, accepted: {yearAccepted}, in part: {yearPartly}.',
  projects: 'Running projects',
  published: 'Standards published in the year',
  reviews: 'Standards reviewed in the year',
  meetings: 'Meetings',
  ballots: 'Ballots',
  rounds: 'Rounds of comments',
  members: 'Members',
  membersText: 'Members who joined in the year: {yearJoined}; who left: {yearLeft}.',
  attendance: 'Attendance and votes',
  results: 'Achievements and problems',
  achievements: 'Achievements',
  problems: 'Problems',
  plan: 'Plan for {nextYear}',
  planList: 'Projects that go on',
  bodies: 'Subcommittees and working groups',
  notWritten: '(to be written)',
  columns: {
    yearProjects: [
      ['title', 'Title', 4.3, 'left'],
      ['number', 'Plan', 3],
      ['work', 'Work', 1.7],
      ['stage', 'Stage', 2.4],
      ['begun', 'Begun', 2.6],
      ['due', 'Due', 2.6],
    ],
    yearStandards: [
      ['number', 'Number', 3.4, 'left'],
      ['title', 'Title', 5.2, 'left'],
      ['replaces', 'Replaces', 3, 'left'],
      ['publishDate', 'Published', 2.6],
      ['effectiveDate', 'Effective', 2.6],
    ],
    yearReviews: [
      ['number', 'Number', 4, 'left'],
      ['title', 'Title', 7, 'left'],
      ['conclusion', 'Conclusion', 3],
    ],
    yearMeetingList: [
      ['date', 'Day', 2.6],
      ['title', 'Meeting', 6, 'left'],
      ['place', 'Place', 4, 'left'],
      ['members', 'Voters', 1.5],
      ['present', 'Came', 1.5],
    ],
    yearBallotList: [
      ['date', 'Closed', 2.6],
      ['title', 'Ballot', 7, 'left'],
      ['members', 'Voters', 1.5],
      ['votes', 'Valid', 1.6],
      ['outcome', 'Outcome', 2.6],
    ],
    yearRounds: [
      ['title', 'Title', 5, 'left'],
      ['round', 'Round', 3, 'left'],
      ['closesOn', 'Last day', 2.6],
      ['comments', 'Comments', 2],
      ['accepted', 'Accepted', 1.9],
      ['partly', 'In part', 1.6],
    ],
    yearChanges: [
      ['change', 'Change', 1.6],
      ['name', 'Name', 2.6],
      ['role', 'Role', 2.6],
      ['organisation', 'Organisation', 6, 'left'],
      ['day', 'Day', 2.4],
    ],
    yearAttendances: [
      ['name', 'Name', 2.6],
      ['organisation', 'Organisation', 5.6, 'left'],
      ['called', 'Called', 1.6],
      ['attended', 'Came', 1.6],
      ['entitled', 'Ballots', 1.6],
      ['answered', 'Voted', 1.6],
    ],
    yearNext: [
      ['title', 'Title', 8, 'left'],
      ['stage', 'Stage', 3],
      ['due', 'Due', 3],
    ],
    yearBodies: [
      ['code', 'Number', 3.2, 'left'],
      ['name', 'Name', 6, 'left'],
      ['members', 'Members', 1.8],
      ['running', 'Running', 1.8],
      ['published', 'Published', 2],
    ],
  },
};

/** Parts of the report in the order of domain 4.1; each table only where there is something in it. */
function partsOf(words: Words): readonly TemplatePart[] {
  const heading = (id: string, text: string): TemplatePart => ({ id, kind: 'heading', style: 'report-heading', text });
  const text = (id: string, words_: string, when?: string): TemplatePart => ({
    id,
    ...(when === undefined ? {} : { when }),
    kind: 'text',
    style: 'report-text',
    text: words_,
  });
  /** What people write, or the place where it is still to be written. */
  const written = (name: string): readonly TemplatePart[] => [
    { id: name, kind: 'list', rows: name, style: 'report-text', text: '{line}' },
    text(`${name}-open`, words.notWritten, `!${name}`),
  ];
  const table = (rows: keyof Words['columns'], title: string): readonly TemplatePart[] => [
    { id: `${rows}-title`, when: rows, kind: 'text', style: 'report-subtitle', text: title },
    {
      id: rows,
      when: rows,
      kind: 'table',
      rows,
      frame: 'standard',
      columns: words.columns[rows].map(
        ([key, name, width, align = 'center']): TemplateColumn => ({ key, title: name, width, align }),
      ),
      empty: '',
    },
  ];
  return [
    { id: 'title', kind: 'text', style: 'report-title', text: words.title },
    heading('basics-heading', words.basics),
    {
      id: 'basics',
      kind: 'grid',
      frame: 'standard',
      columns: [3, 12],
      rows: words.facts.map(
        ([name, value]): GridRow => ({
          ...row([head(name), cell(value)]),
          ...(value.includes('{termTo}') ? { when: 'termTo' } : {}),
        }),
      ),
    },
    heading('field-heading', words.field),
    ...written('field'),
    heading('standards-heading', words.standards),
    text('standards', words.standardsText),
    { id: 'standards-note', kind: 'list', rows: 'standardsNote', style: 'report-text', text: '{line}' },
    ...table('yearProjects', words.projects),
    heading('work-heading', words.work),
    text('work', words.workText),
    { id: 'work-note', kind: 'list', rows: 'workNote', style: 'report-text', text: '{line}' },
    ...table('yearStandards', words.published),
    ...table('yearReviews', words.reviews),
    ...table('yearMeetingList', words.meetings),
    ...table('yearBallotList', words.ballots),
    ...table('yearRounds', words.rounds),
    heading('members-heading', words.members),
    text('members', words.membersText),
    ...table('yearChanges', words.members),
    ...table('yearAttendances', words.attendance),
    heading('results-heading', words.results),
    { id: 'achievements-title', kind: 'text', style: 'report-subtitle', text: words.achievements },
    ...written('achievements'),
    { id: 'problems-title', kind: 'text', style: 'report-subtitle', text: words.problems },
    ...written('problems'),
    heading('plan-heading', words.plan),
    ...written('plan'),
    ...table('yearNext', words.planList),
    heading('bodies-heading', words.bodies),
    text('no-bodies', words.none, '!yearBodies !bodiesNote'),
    ...table('yearBodies', words.bodies),
    { id: 'bodies-note', kind: 'list', rows: 'bodiesNote', style: 'report-text', text: '{line}' },
    { id: 'issuer', kind: 'text', style: 'report-issuer', text: '{issuer}' },
    { id: 'day', kind: 'text', style: 'report-date', text: '{today}' },
  ];
}

/** 年度工作报告 (domain 4.1): basic data, the field, the standards, the year's work, members, results, the next plan, subcommittees. */
export const yearlyReport: PaperTemplate = {
  id: 'yearly-report',
  name: { 'zh-CN': '年度工作报告', en: 'Yearly report' },
  about: 'committee',
  paperKind: null,
  language: 'zh-CN',
  page: 'letter',
  inputs: YEAR_TEXTS,
  fields: {},
  parts: partsOf(ZH),
  footer: DASHED_PAGE,
  fileName: '{committee} {yearOf}年度工作报告',
  source: '技术委员会年度工作报告的内容要求（国家标准委；辽宁等省管理办法）',
  unconfirmed: true,
};

export const yearlyReportInEnglish: PaperTemplate = {
  ...yearlyReport,
  id: 'yearly-report-english',
  name: { 'zh-CN': '年度工作报告（英文）', en: 'Yearly report in English' },
  language: 'en',
  parts: partsOf(EN),
  fileName: '{committee} report {yearOf}',
};
