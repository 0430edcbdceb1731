import type { PaperTemplate, TemplatePart } from '#shared/publishing/index.ts';
import { cell, head, ISSUE_DAY, OPEN_DAY, PAGE_OF_PAGES, row } from './form-parts.ts';
import { REPORT_YEAR } from './year-inputs.ts';

type Words = {
  readonly title: string;
  readonly facts: readonly (readonly [string, string, string, string])[];
  readonly numbers: string;
  readonly counts: readonly (readonly [string, string, string, string, string, string])[];
  readonly projects: string;
  readonly columns: readonly [
    no: string,
    title: string,
    number: string,
    work: string,
    stage: string,
    begun: string,
    due: string,
  ];
  readonly empty: string;
  readonly sign: readonly string[];
};

const ZH: Words = {
  title: '{yearOf}年度标准化技术委员会工作报表',
  facts: [
    ['委员会名称', '{committee}', '编号', '{committeeCode}'],
    ['秘书处承担单位', '{secretariat}', '联系人', '{committeeContact}\u3000{committeePhone}'],
    ['本届任期', '{termFrom}至{termTo}', '委员人数', '{memberCount}（有表决权{voterCount}）'],
  ],
  numbers: '年度数据',
  counts: [
    ['归口标准', '{standards}', '在研项目', '{yearRunning}', '逾期项目', '{yearOverdue}'],
    ['启动项目', '{yearBegun}', '发布标准', '{yearPublished}', '复审标准', '{yearReviewed}'],
    ['终止项目', '{yearEnded}', '召开会议', '{yearMeetings}', '会议出席率', '{yearAttendance}'],
    ['结束表决', '{yearBallots}', '表决通过', '{yearPassed}', '表决未通过', '{yearFailed}'],
    ['收到意见', '{yearComments}', '采纳', '{yearAccepted}', '部分采纳', '{yearPartly}'],
    ['增补委员', '{yearJoined}', '退出委员', '{yearLeft}', '', ''],
  ],
  projects: '在研项目',
  columns: ['序号', '项目名称', '计划号', '制/修订', '阶段', '启动日期', '期限'],
  empty: '没有在研项目。',
  sign: ['填报人（签名）：', '秘书处（盖章）：', `日期：${OPEN_DAY}`],
};

const EN: Words = {
  title: 'Figures of the year {yearOf}',
  facts: [
    ['Committee', '{committee}', 'Number', '{committeeCode}'],
    ['Secretariat', '{secretariat}', 'Contact', '{committeeContact}, {committeePhone}'],
    ['Term', '{termFrom} to {termTo}', 'Members', '{memberCount} (voting: {voterCount})'],
  ],
  numbers: 'Figures',
  counts: [
    ['Standards', '{standards}', 'Running projects', '{yearRunning}', 'Overdue projects', '{yearOverdue}'],
    ['Begun', '{yearBegun}', 'Published', '{yearPublished}', 'Reviewed', '{yearReviewed}'],
    ['Terminated', '{yearEnded}', 'Meetings held', '{yearMeetings}', 'Attendance', '{yearAttendance}'],
    ['Ballots closed', '{yearBallots}', 'Passed', '{yearPassed}', 'Failed', '{yearFailed}'],
    ['Comments', '{yearComments}', 'Accepted', '{yearAccepted}', 'In part', '{yearPartly}'],
    ['Members joined', '{yearJoined}', 'Members left', '{yearLeft}', '', ''],
  ],
  projects: 'Running projects',
  columns: ['No.', 'Title', 'Plan', 'Work', 'Stage', 'Begun', 'Due'],
  empty: 'No project is running.',
  sign: ['Filled in by:', 'Secretariat:', 'Day:'],
};

function partsOf(words: Words): readonly TemplatePart[] {
  const [no, title, number, work, stage, begun, due] = words.columns;
  return [
    { id: 'title', kind: 'text', style: 'form-title', text: words.title },
    {
      id: 'facts',
      kind: 'grid',
      frame: 'standard',
      columns: [2.9, 6.6, 2, 4.5],
      rows: words.facts.map(([a, b, c, d]) => row([head(a), cell(b), head(c), cell(d)])),
    },
    { id: 'numbers-title', kind: 'heading', style: 'form-subtitle', text: words.numbers },
    {
      id: 'numbers',
      kind: 'grid',
      frame: 'standard',
      columns: [3.4, 2, 3.4, 2, 3.4, 2],
      rows: words.counts.map(([a, b, c, d, e, f]) =>
        row([
          head(a),
          { ...cell(b), align: 'center' },
          head(c),
          { ...cell(d), align: 'center' },
          head(e),
          { ...cell(f), align: 'center' },
        ]),
      ),
    },
    { id: 'projects-title', kind: 'heading', style: 'form-subtitle', text: words.projects },
    {
      id: 'projects',
      kind: 'table',
      rows: 'yearProjects',
      frame: 'standard',
      columns: [
        { key: 'no', title: no, width: 1.2, align: 'center', text: '{index}' },
        { key: 'title', title, width: 4.4, align: 'left' },
        { key: 'number', title: number, width: 3.1, align: 'left' },
        { key: 'work', title: work, width: 1.9, align: 'center' },
        { key: 'stage', title: stage, width: 2, align: 'center' },
        { key: 'begun', title: begun, width: 2.7, align: 'center' },
        { key: 'due', title: due, width: 2.7, align: 'center' },
      ],
      empty: words.empty,
    },
    { id: 'sign', kind: 'signatures', style: 'form-sign', labels: words.sign },
  ];
}

/** 年度工作报表 (domain 4.3): the figures of a committee's year and its running projects. */
export const yearlyTable: PaperTemplate = {
  id: 'yearly-table',
  name: { 'zh-CN': '年度工作报表', en: 'Figures of the year' },
  about: 'committee',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [REPORT_YEAR, ISSUE_DAY],
  fields: {},
  parts: partsOf(ZH),
  footer: PAGE_OF_PAGES,
  sheet: 'projects',
  fileName: '{committee} {yearOf}年度工作报表',
  source: '辽宁省标准化技术委员会管理办法（年度工作报表）；本软件的格式',
  unconfirmed: true,
};

export const yearlyTableInEnglish: PaperTemplate = {
  ...yearlyTable,
  id: 'yearly-table-english',
  name: { 'zh-CN': '年度工作报表（英文）', en: 'Figures of the year in English' },
  language: 'en',
  parts: partsOf(EN),
  footer: 'page {page} of {pages}',
  fileName: '{committee} figures {yearOf}',
};
