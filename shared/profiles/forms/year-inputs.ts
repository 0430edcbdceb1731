import type { TemplateInput } from '#shared/publishing/index.ts';
import { ISSUE_DAY, textInput } from './form-parts.ts';

/** Year that the paper is about. A template with it is filled from the records of that year. */
export const REPORT_YEAR: TemplateInput = {
  name: 'reportYear',
  label: { 'zh-CN': '报告年度', en: 'Year of the report' },
  hint: {
    'zh-CN': '如2025；不填时一至三月为上一年，其他月份为本年',
    en: 'Such as 2025; empty: until March the year before, then the present year',
  },
  input: 'line',
};

/** What no record says of a year: it is written by people. */
export const YEAR_TEXTS: readonly TemplateInput[] = [
  REPORT_YEAR,
  textInput('field', '领域发展现状和趋势', 'State and trends of the field'),
  textInput('standardsNote', '标准体系和标准现况说明', 'The standards of the field'),
  textInput('workNote', '本年度工作说明', 'Work of the year'),
  textInput('achievements', '取得的成绩', 'Achievements'),
  textInput('problems', '存在的问题', 'Problems'),
  textInput('plan', '下一年度工作计划', 'Plan of the next year'),
  textInput('bodiesNote', '分技术委员会工作说明', 'Work of the subcommittees'),
  ISSUE_DAY,
];
