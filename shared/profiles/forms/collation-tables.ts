import type { PaperTemplate, TemplateColumn, TemplateInput } from '#shared/publishing/index.ts';
import { choiceInput, ISSUE_DAY, PAGE_OF_PAGES, SUGGESTIONS } from './form-parts.ts';

const NO: TemplateColumn = { key: 'no', title: '序号', width: 1, align: 'center' };
const CLAUSE: TemplateColumn = { key: 'clause', title: '标准章条编号', width: 2.5, align: 'center' };
const ORGANISATION: TemplateColumn = { key: 'organisation', title: '提出单位', width: 3.2, align: 'left' };
const NOTE: TemplateColumn = { key: 'note', title: '备注', width: 1.8, align: 'left' };

const MERGE: TemplateInput = {
  ...choiceInput('merge', '相同意见', 'Identical comments', [
    ['no', '每条一行', 'One row each'],
    ['yes', '合并为一行，列出各单位', 'One row that names every organisation'],
  ]),
  hint: { 'zh-CN': '不选时每条一行', en: 'Without a choice: one row each' },
};

/** 意见汇总处理表 with six columns (domain F4): the member's proposal stands with the comment. */
export const collationTableSix: PaperTemplate = {
  id: 'collation-table-six',
  name: { 'zh-CN': '意见汇总处理表（六栏）', en: 'Collation table, six columns' },
  about: 'round',
  paperKind: 'collation-table',
  language: 'zh-CN',
  page: 'landscape',
  inputs: [MERGE, SUGGESTIONS, ISSUE_DAY],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '征求意见汇总处理表' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [5, 2.2, 2.8],
      rows: [
        {
          cells: [{ text: '标准名称：{standard}', span: 2 }, { text: '填写日期：{today}' }],
        },
        { cells: [{ text: '负责起草单位：{organisation}' }, { text: '承办人：{contact}' }, { text: '电话：{phone}' }] },
      ],
    },
    {
      id: 'comments',
      kind: 'table',
      rows: 'collation',
      frame: 'standard',
      columns: [
        NO,
        CLAUSE,
        { key: 'comment', title: '意见内容', width: 9, align: 'left', text: '{commentAndProposal}' },
        ORGANISATION,
        { key: 'decision', title: '处理意见', width: 5, align: 'left' },
        NOTE,
      ],
      empty: '征求意见期间未收到意见。',
    },
    {
      id: 'statistics',
      kind: 'text',
      style: 'form-remark',
      text: [
        '说明：',
        '①发送“征求意见稿”的单位数：{sent}个。',
        '②收到“征求意见稿”后，回函的单位数：{replied}个。',
        '③收到“征求意见稿”后，回函并有建议或意见的单位数：{repliedWithComments}个。',
        '④没有回函的单位数：{noReply}个。',
        '意见总数：{comments}条；其中采纳{accepted}条，部分采纳{partly}条，不采纳{rejected}条。',
      ].join('\n'),
    },
    { id: 'open', when: 'undecided', kind: 'text', style: 'form-remark', text: '另有{undecided}条尚未处理。' },
    { id: 'noted', when: 'noted', kind: 'text', style: 'form-remark', text: '另有{noted}条知悉。' },
    {
      id: 'withdrawn',
      when: 'withdrawn',
      kind: 'text',
      style: 'form-remark',
      text: '另有{withdrawn}条由提出单位撤回。',
    },
  ],
  footer: PAGE_OF_PAGES,
  sheet: 'comments',
  fileName: '{title} 意见汇总处理表',
  source: '国家标准制修订工作用表；地方标准意见汇总处理表',
  unconfirmed: true,
};

/** The variant that gives the proposal a column of its own (domain F4). */
export const collationTableSeven: PaperTemplate = {
  ...collationTableSix,
  id: 'collation-table-seven',
  name: { 'zh-CN': '意见汇总处理表（七栏）', en: 'Collation table, seven columns' },
  parts: collationTableSix.parts.map((part) =>
    part.kind === 'table'
      ? {
          ...part,
          columns: [
            NO,
            CLAUSE,
            { key: 'comment', title: '意见内容', width: 5.8, align: 'left' },
            { key: 'proposal', title: '修改建议', width: 5, align: 'left' },
            ORGANISATION,
            { key: 'decision', title: '处理意见', width: 4, align: 'left' },
            NOTE,
          ],
        }
      : part,
  ),
};

/** The variant of groups (domain F4): what the text was and what it became; organisation and decision stand with the reason. */
export const collationTableGroup: PaperTemplate = {
  ...collationTableSix,
  id: 'collation-table-group',
  name: { 'zh-CN': '意见汇总处理表（原文对照）', en: 'Collation table with the original text' },
  parts: collationTableSix.parts.map((part) =>
    part.kind === 'table'
      ? {
          ...part,
          columns: [
            NO,
            { key: 'clause', title: '章节号', width: 2, align: 'center' },
            { key: 'original', title: '原文', width: 6, align: 'left' },
            { key: 'revised', title: '修改后内容', width: 6, align: 'left' },
            { key: 'reason', title: '理由', width: 7.5, align: 'left', text: '{explanation}' },
          ],
        }
      : part,
  ),
  source: '团体标准意见汇总表（通行格式）',
};
