import type { StandardWording } from '#shared/publishing/index.ts';

/** Wording that a Chinese standard prints beside its own text (GB/T 1.1—2020, 8, 9 and annex E; domain 1.3, 2.2). */
export const gbWording: StandardWording = {
  contentsTitle: '目　次',
  elementTitles: { foreword: '前　言', introduction: '引　言', bibliography: '参考文献', index: '索　引' },
  elementEntries: { foreword: '前言', introduction: '引言', bibliography: '参考文献', index: '索引' },
  annexObligation: { normative: '（规范性）', informative: '（资料性）' },
  tableContinued: '（续）',
  unitLine: '单位为{unit}',
  warningLead: '重要提示：',
  formulaKeyLead: '式中：',
  formulaKeyDash: '——',
  ics: 'ICS {n}',
  ccs: 'CCS {n}',
  recordNumber: '备案号：{n}',
  replaces: '代替 {n}',
  valueSeparator: '；',
  replacesSeparator: '，',
  consistency: '（{text}）',
  draftMark: '（{mark}）',
  completed: '（本草案完成时间：{date}）',
  published: '{date}发布',
  effective: '{date}实施',
  openDate: 'XXXX-XX-XX',
  issued: '发布',
  patentAppeal: '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。',
};
