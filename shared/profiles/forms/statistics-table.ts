import { type Dimension, MEASURES } from '#shared/domain/statistics.ts';
import type { PaperTemplate, TemplateColumn, TemplatePart } from '#shared/publishing/index.ts';
import { ISSUE_DAY, PAGE_OF_PAGES } from './form-parts.ts';

/** Columns of a table of counts, in their order. */
export const STATISTICS_COLUMNS = [...MEASURES, 'attendance'] as const;
export type StatisticsColumn = (typeof STATISTICS_COLUMNS)[number];

/** Wording of 统计表 and of its workbook. */
export type StatisticsWords = {
  readonly name: string;
  readonly everything: string;
  readonly allYears: string;
  readonly total: string;
  readonly days: string;
  readonly what: string;
  readonly group: string;
  readonly columns: Readonly<Record<StatisticsColumn, string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly durations: string;
  readonly stage: string;
  readonly lifeCycle: string;
  readonly times: string;
  readonly median: string;
  readonly limit: string;
  readonly limits: Readonly<Record<'days' | 'working-days' | 'months', string>>;
  readonly least: string;
};

export const statisticsWords: Readonly<Record<'zh-CN' | 'en', StatisticsWords>> = {
  'zh-CN': {
    name: '统计表',
    everything: '全部委员会',
    allYears: '历年',
    total: '合计',
    days: '天',
    what: '分组',
    group: '名称',
    columns: {
      begun: '启动',
      published: '发布',
      ended: '终止',
      running: '在研',
      overdue: '逾期',
      comments: '意见',
      accepted: '采纳',
      partly: '部分采纳',
      passed: '表决通过',
      failed: '表决未过',
      called: '应到',
      attended: '实到',
      attendance: '出席率',
    },
    dimensions: {
      year: '年度',
      stage: '阶段',
      kind: '标准类别',
      committee: '委员会',
      region: '地区',
      functionType: '功能类型',
    },
    durations: '各阶段用时',
    stage: '阶段',
    lifeCycle: '制定程序',
    times: '项目数',
    median: '用时中位数（天）',
    limit: '时限',
    limits: { days: '{amount}天', 'working-days': '{amount}个工作日', months: '{amount}个月' },
    least: '不少于{limit}',
  },
  en: {
    name: 'Statistics',
    everything: 'All committees',
    allYears: 'All years',
    total: 'Total',
    days: 'days',
    what: 'By',
    group: 'Group',
    columns: {
      begun: 'Begun',
      published: 'Pub- lished',
      ended: 'Ended',
      running: 'Run- ning',
      overdue: 'Over- due',
      comments: 'Com- ments',
      accepted: 'Acc.',
      partly: 'In part',
      passed: 'Passed',
      failed: 'Failed',
      called: 'Called',
      attended: 'Came',
      attendance: 'Share',
    },
    dimensions: {
      year: 'Year',
      stage: 'Stage',
      kind: 'Kind of standard',
      committee: 'Committee',
      region: 'Region',
      functionType: 'Function',
    },
    durations: 'Days of the stages',
    stage: 'Stage',
    lifeCycle: 'Procedure',
    times: 'Projects',
    median: 'Days (median)',
    limit: 'Limit',
    limits: { days: '{amount} days', 'working-days': '{amount} working days', months: '{amount} months' },
    least: 'at least {limit}',
  },
};

const ROWS = ['year', 'stage', 'kind', 'committee', 'region', 'functionType'] as const;

/** A table of counts by one dimension, with the bar of its projects. */
function countsTable(id: string, rows: string, first: string, words: StatisticsWords): TemplatePart {
  const { columns } = words;
  const wide: ReadonlySet<StatisticsColumn> = new Set(['partly', 'passed', 'failed']);
  const number = (key: StatisticsColumn): TemplateColumn => ({
    key,
    title: columns[key],
    width: wide.has(key) ? 1.9 : 1.5,
    align: 'center',
  });
  const keyed = (key: StatisticsColumn, tone: string): TemplateColumn => ({
    ...number(key),
    title: `{=key.${tone}}\n${columns[key]}`,
  });
  return {
    id,
    when: rows,
    kind: 'table',
    rows,
    frame: 'standard',
    columns: [
      { key: 'name', title: first, width: 5, align: 'left' },
      // A bar of a year shows what was begun in it, of others what is worked on.
      rows === 'year' ? keyed('begun', 'undecided') : number('begun'),
      keyed('published', 'accepted'),
      number('ended'),
      rows === 'year' ? number('running') : keyed('running', 'answer'),
      rows === 'year' ? number('overdue') : keyed('overdue', 'late'),
      number('comments'),
      number('accepted'),
      number('partly'),
      number('passed'),
      number('failed'),
      number('attendance'),
      { key: 'bar', title: '', width: 4, align: 'left', text: '{=bar}' },
    ],
    empty: '',
  };
}

function template(language: 'zh-CN' | 'en', labels: { readonly [key: string]: string }, footer: string): PaperTemplate {
  const words = statisticsWords[language];
  const heading = (id: string, text: string, when: string): TemplatePart => ({
    id,
    when,
    kind: 'heading',
    style: 'form-subtitle',
    text,
  });
  return {
    id: language === 'en' ? 'statistics-english' : 'statistics',
    name: { 'zh-CN': '统计表', en: 'Statistics' },
    about: 'committee',
    paperKind: null,
    language,
    page: 'landscape',
    inputs: [ISSUE_DAY],
    fields: {},
    parts: [
      { id: 'title', kind: 'text', style: 'form-title', text: labels['title'] ?? '' },
      {
        id: 'head',
        kind: 'grid',
        frame: 'none',
        columns: [5, 3, 3],
        rows: [
          {
            cells: [{ text: labels['scope'] ?? '' }, { text: labels['year'] ?? '' }, { text: labels['day'] ?? '' }],
          },
        ],
      },
      ...ROWS.flatMap((dimension) => [
        heading(`${dimension}-heading`, labels[dimension === 'year' ? 'byYear' : dimension] ?? '', dimension),
        countsTable(dimension, dimension, words.dimensions[dimension], words),
      ]),
      heading('durations-heading', words.durations, 'durations'),
      {
        id: 'durations',
        when: 'durations',
        kind: 'table',
        rows: 'durations',
        frame: 'standard',
        columns: [
          { key: 'stage', title: words.stage, width: 4, align: 'left' },
          { key: 'lifeCycle', title: words.lifeCycle, width: 5, align: 'left' },
          { key: 'times', title: words.times, width: 2, align: 'center' },
          { key: 'median', title: words.median, width: 3, align: 'center' },
          { key: 'limit', title: words.limit, width: 4, align: 'center' },
          { key: 'bar', title: '', width: 6, align: 'left', text: '{=bar}' },
        ],
        empty: '',
      },
      { id: 'note', kind: 'text', style: 'form-remark', text: labels['note'] ?? '' },
    ],
    footer,
    fileName: labels['file'] ?? '',
    source: '本软件的统计格式',
    unconfirmed: false,
  };
}

/** 统计表 in both languages: counts by year, stage, kind, committee, region and function, days of the stages. */
export const statisticsTables: Readonly<Record<'zh-CN' | 'en', PaperTemplate>> = {
  'zh-CN': template(
    'zh-CN',
    {
      title: '标准制修订工作统计表',
      scope: '统计范围：{scope}',
      year: '统计年度：{year}',
      day: '统计日期：{today}',
      byYear: '按年度',
      stage: '按阶段',
      kind: '按标准类别',
      committee: '按委员会',
      region: '按地区',
      functionType: '按功能类型',
      note: '启动、发布、终止按日期计入年度；在研、逾期为统计日期当天的情况；意见按征求意见截止日的年度、表决按结束的年度计；出席率为有表决权者的实到人次占应到人次的比例，舍去小数。',
      file: '{scope} {year} 统计表',
    },
    PAGE_OF_PAGES,
  ),
  en: template(
    'en',
    {
      title: 'Statistics of standards work',
      scope: 'Scope: {scope}',
      year: 'Year: {year}',
      day: 'Date: {today}',
      byYear: 'By year',
      stage: 'By stage',
      kind: 'By kind of standard',
      committee: 'By committee',
      region: 'By region',
      functionType: 'By function',
      note: 'Projects count in the year of their day; running and overdue are as of the date above; comments count in the year of the last day of their round, ballots in that of their closing. Attendance: voters who came per voters called, in whole per cent, rounded down.',
      file: '{scope} {year} statistics',
    },
    'page {page} of {pages}',
  ),
};
