import type { DocxBlock } from '#tests/builders/form-docx.ts';

export const HEAD = ['序号', '章条编号', '原文', '修改意见', '理由'] as const;

/** A feedback form as it should be, with two comments. */
export const FORM: readonly DocxBlock[] = [
  '标准名称：茶叶采摘技术规程',
  '单位：青禾市茶叶研究所',
  [
    HEAD,
    ['1', '5.1', '应在采后4 h内摊放。', '改为“不超过4 h”。', '含混'],
    ['2', '5.2', '温度', '写明上限和下限。', '可检验'],
  ],
];
