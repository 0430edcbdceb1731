/** Columns of the list of projects for other programs (项目清单), in their order. */
export const PORTFOLIO_COLUMNS = [
  'title',
  'titleEn',
  'number',
  'planNumber',
  'kind',
  'work',
  'functionType',
  'committee',
  'stage',
  'begun',
  'since',
  'due',
  'state',
  'publishDate',
  'effectiveDate',
  'replaces',
  'organisations',
] as const;
type PortfolioColumn = (typeof PORTFOLIO_COLUMNS)[number];

type PortfolioList = {
  readonly name: string;
  readonly columns: Readonly<Record<PortfolioColumn, string>>;
  /** How a project stands to its limit. */
  readonly states: Readonly<Record<'none' | 'later' | 'soon' | 'overdue' | 'ended', string>>;
};

export const portfolioLists: Readonly<Record<'zh-CN' | 'en', PortfolioList>> = {
  'zh-CN': {
    name: '项目清单',
    columns: {
      title: '项目名称',
      titleEn: '英文名称',
      number: '标准编号',
      planNumber: '计划号',
      kind: '标准类别',
      work: '制/修订',
      functionType: '功能类型',
      committee: '委员会',
      stage: '阶段',
      begun: '启动日期',
      since: '进入本阶段日期',
      due: '期限',
      state: '期限状态',
      publishDate: '发布日期',
      effectiveDate: '实施日期',
      replaces: '代替标准号',
      organisations: '起草单位',
    },
    states: { none: '', later: '未到期', soon: '临近', overdue: '逾期', ended: '已终止' },
  },
  en: {
    name: 'Projects',
    columns: {
      title: 'Title',
      titleEn: 'English title',
      number: 'Number',
      planNumber: 'Plan number',
      kind: 'Kind',
      work: 'Work',
      functionType: 'Function',
      committee: 'Committee',
      stage: 'Stage',
      begun: 'Begun',
      since: 'In this stage since',
      due: 'Due',
      state: 'State',
      publishDate: 'Published',
      effectiveDate: 'Effective',
      replaces: 'Replaces',
      organisations: 'Drafting organisations',
    },
    states: { none: '', later: 'in time', soon: 'due soon', overdue: 'overdue', ended: 'terminated' },
  },
};

/** Widths in characters of a sheet. */
export const portfolioWidths: Readonly<Record<PortfolioColumn, number>> = {
  title: 40,
  titleEn: 30,
  number: 22,
  planNumber: 16,
  kind: 14,
  work: 8,
  functionType: 12,
  committee: 30,
  stage: 14,
  begun: 12,
  since: 14,
  due: 12,
  state: 10,
  publishDate: 12,
  effectiveDate: 12,
  replaces: 22,
  organisations: 44,
};
