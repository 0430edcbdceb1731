import type { CheckReportForm } from '#shared/publishing/index.ts';

/** Report of the drafting checks (起草规则检查报告) in the languages of the interface. No source prescribes its form. */
export const checkReportForms: Readonly<Record<'zh-CN' | 'en', CheckReportForm>> = {
  'zh-CN': {
    language: 'zh-CN',
    title: '标准起草规则检查报告',
    fields: { standard: '标准名称：', draft: '稿次：', checkedOn: '检查日期：' },
    summary: '共检查{checks}项规则：错误{error}处，警告{warning}处，提示{info}处；保留原文{waived}处。',
    nothing: '没有需要处理的问题。',
    findingsTitle: '需要处理的问题',
    waivedTitle: '保留原文的问题及理由',
    columns: { no: '序号', severity: '级别', place: '位置', message: '问题和修改建议', quote: '原文', reason: '理由' },
    severities: { error: '错误', warning: '警告', info: '提示' },
    whole: '全文',
    footer: '共 {pages} 页\u3000第 {page} 页',
  },
  en: {
    language: 'en',
    title: 'Report of drafting checks',
    fields: { standard: 'Standard: ', draft: 'Version: ', checkedOn: 'Checked on: ' },
    summary:
      '{checks} rules were checked: {error} errors, {warning} warnings, {info} hints; {waived} findings left as they are.',
    nothing: 'Nothing needs to be done.',
    findingsTitle: 'To be dealt with',
    waivedTitle: 'Left as they are, with the reasons',
    columns: {
      no: 'No.',
      severity: 'Severity',
      place: 'Place',
      message: 'Finding and advice',
      quote: 'Words',
      reason: 'Reason',
    },
    severities: { error: 'Error', warning: 'Warning', info: 'Hint' },
    whole: 'Whole text',
    footer: 'Page {page} of {pages}',
  },
};
