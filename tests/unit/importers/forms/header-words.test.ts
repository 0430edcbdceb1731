import { describe, expect, it } from 'vitest';
import { type ColumnRole, columnRole } from '#host/importers/forms/header-words.ts';

const TITLES: readonly (readonly [ColumnRole, string])[] = [
  ['no', '序号 序　号 序號 编号 No. 意见编号 #'],
  [
    'clause',
    '章条编号 标准章条编号 章、条编号 章条号 条款 条款号 章节 章节号 标准条款 涉及部分 條款 章條編號 章/条 Clause/Subclause(e.g.3.1) ClauseNo. 条文号 所在位置 涉及条款 章条编号(图、表) 位置',
  ],
  ['target', '段落 图/表 Paragraph/Figure/Table/(e.g.Table1) 段落/图/表'],
  ['line', '行号 Linenumber(e.g.17)'],
  ['page', '页码'],
  ['type', '意见类型 类别 意见性质 Typeofcomment2 Typeofcom-ment2 意见类型（编辑性/技术性）'],
  [
    'original',
    '原文 原稿内容 标准原文 征求意见稿内容 修改前 条文内容 原條文 征求意见稿原文 原内容 Originaltext 修改前内容',
  ],
  [
    'comment',
    '意见 意见内容 修改意见 意见或建议 意见和建议 建议或意见 意见建议 具体意见 存在问题 问题 反馈意见 修改意见（建议改为） 修改意见及理由 意见内容及修改建议 Comments Comment(justificationforchange)bytheMB 審查意見 修改意见或建议 意见和理由',
  ],
  [
    'proposal',
    '建议改为 建议修改为 修改后内容 修改建议 拟改为 怎么改 建议 建議改為 修改为 修改后 修改方案 Proposedchange ProposedchangebytheMB 建议修改内容 修改内容',
  ],
  ['reason', '理由 修改理由 理由和依据 依据 理由/说明 原因 Rationale 修改依据 理由或依据'],
  ['opinion', '说明'],
  [
    'organisation',
    '提出单位 单位 意见提出单位 提意见单位 单位名称 MB/NC1 MB/NC 提出單位 意见来源 提出单位/个人 反馈单位 Organization 提出单位(人)',
  ],
  ['person', '提出人 专家姓名 姓名 委员 Name 专家'],
  ['date', '日期 提出日期 Date'],
  [
    'observations',
    '处理意见 处理结果 是否采纳 Observationsofthesecretariat Secretariatobservationsoneachcommentsubmitted 不采纳理由 處理意見',
  ],
  ['remark', '备注 備註'],
];

describe('columnRole', () => {
  it.each(TITLES.flatMap(([role, titles]) => titles.split(' ').map((title) => [title, role] as const)))(
    'takes %s as %s',
    (title, role) => {
      expect(columnRole(title)).toBe(role);
    },
  );

  it('knows titles whatever blanks, line breaks and marks they have', () => {
    expect(columnRole('标准章条\n编 号*')).toBe('clause');
    expect(columnRole('Clause/\nSubclause/\nAnnex/Figure/Table')).toBe('clause');
    expect(columnRole('理　由：')).toBe('reason');
  });

  it('does not take sentences for titles', () => {
    for (const text of [
      '建议将5.2改为应',
      '前言',
      '表1',
      '第5章',
      '意见已采纳，但理由不充分，请核实',
      '',
      '1',
      '编辑性',
      '删除',
    ]) {
      expect(columnRole(text)).toBeNull();
    }
  });

  it('leaves long repetitions of its own words alone', () => {
    for (const word of ['条款', '意见', '章节', 'clause']) expect(columnRole(word.repeat(60))).toBeNull();
  });
});
