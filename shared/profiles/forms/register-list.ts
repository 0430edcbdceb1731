import type { RegisterColumn } from '#shared/domain/register-columns.ts';

/** Wording of the list, in words that our own importer knows again; `figures` head the sheet of statistics. */
export type RegisterList = {
  readonly name: string;
  readonly fileName: string;
  readonly columns: Readonly<Record<RegisterColumn, string>>;
  readonly figures: Readonly<
    Record<
      | 'name'
      | 'what'
      | 'comments'
      | 'answers'
      | 'sent'
      | 'replied'
      | 'repliedWithComments'
      | 'noReply'
      | 'all'
      | 'clauses'
      | 'types'
      | 'organisations'
      | 'days',
      string
    >
  >;
};

/** Widths of the columns in characters of a sheet; one Han character is two. */
export const registerWidths: Readonly<Record<RegisterColumn, number>> = {
  no: 6,
  clause: 12,
  type: 10,
  original: 36,
  comment: 44,
  proposal: 40,
  reason: 30,
  organisation: 26,
  person: 10,
  received: 12,
  decision: 12,
  decisionReason: 36,
  suggestion: 28,
  remark: 20,
  source: 24,
};

export const registerLists: Readonly<Record<'zh-CN' | 'en', RegisterList>> = {
  'zh-CN': {
    name: '意见',
    fileName: '{title} 意见清单',
    columns: {
      no: '序号',
      clause: '章条编号',
      type: '意见类型',
      original: '原文',
      comment: '意见内容',
      proposal: '修改建议',
      reason: '理由',
      organisation: '提出单位',
      person: '提出人',
      received: '收到日期',
      decision: '处理意见',
      decisionReason: '处理理由',
      suggestion: '处理建议',
      remark: '备注',
      source: '来源文件',
    },
    figures: {
      name: '统计',
      what: '项目',
      comments: '意见数',
      answers: '回函数',
      sent: '发送单位数',
      replied: '回函单位数',
      repliedWithComments: '回函并有意见的单位数',
      noReply: '没有回函的单位数',
      all: '全部意见',
      clauses: '各章意见',
      types: '各类意见',
      organisations: '各单位意见',
      days: '每日回函',
    },
  },
  en: {
    name: 'Comments',
    fileName: '{title} List of comments',
    columns: {
      no: 'No.',
      clause: 'Clause',
      type: 'Type of comment',
      original: 'Original text',
      comment: 'Comment',
      proposal: 'Proposed change',
      reason: 'Reason',
      organisation: 'Organisation',
      person: 'Person',
      received: 'Received on',
      decision: 'Decision',
      decisionReason: 'Observations',
      suggestion: 'Suggested decision',
      remark: 'Remark',
      source: 'Source file',
    },
    figures: {
      name: 'Statistics',
      what: 'What',
      comments: 'Comments in all',
      answers: 'Answers',
      sent: 'Organisations asked',
      replied: 'Organisations that answered',
      repliedWithComments: 'Organisations that answered with comments',
      noReply: 'Organisations without answer',
      all: 'All comments',
      clauses: 'By clause',
      types: 'By type',
      organisations: 'By organisation',
      days: 'Answers by day',
    },
  },
};
