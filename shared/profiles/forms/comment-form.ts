import type { PaperTemplate } from '#shared/publishing/index.ts';
import { cell, head, PAGE_OF_PAGES, row } from './form-parts.ts';

/**
 * 征求意见反馈表 (domain F3), to be filled in by a member. Places: `organisation`, `person`, `phone`, `email`, `date`; boxes `noComment`,
 * `patent.no`, `patent.yes` with `patentText`; rows `rows.<n>.clause|original|proposal|reason` from 1 to 12.
 */
export const commentForm: PaperTemplate = {
  id: 'comment-form',
  name: { 'zh-CN': '征求意见反馈表', en: 'Comment form' },
  about: 'round',
  paperKind: 'feedback-form',
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {
    organisation: { label: '单位', input: 'line', widthMm: 0, value: '{addressee}' },
    person: { label: '联系人', input: 'line', widthMm: 0 },
    phone: { label: '电话', input: 'line', widthMm: 0 },
    email: { label: '电子邮箱', input: 'line', widthMm: 0 },
    date: { label: '日期', input: 'date', widthMm: 0 },
    noComment: { label: '无意见', input: 'line', widthMm: 0 },
    'patent.no': { label: '不涉及专利', input: 'line', widthMm: 0 },
    'patent.yes': { label: '涉及专利', input: 'line', widthMm: 0 },
    patentText: { label: '涉及的专利', input: 'line', widthMm: 0 },
  },
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '征求意见反馈表' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'standard',
      columns: [2.8, 5.6, 2.2, 5],
      rows: [
        row([head('标准名称'), cell('《{title}》（{draftMark}）', 3)]),
        row([head('单位/专家\n（盖章/签字）'), cell('{?organisation}', 3)], 14),
        row([head('联系人'), cell('{?person}'), head('电话'), cell('{?phone}')]),
        row([head('电子邮箱'), cell('{?email}'), head('日期'), cell('{?date}')]),
        row([head('意见'), cell('{!noComment}无意见（有意见的填写下表）', 3)]),
      ],
    },
    {
      id: 'comments',
      kind: 'table',
      rows: 'rows',
      frame: 'standard',
      leastRows: 12,
      rowMm: 12,
      columns: [
        { key: 'no', title: '序号', width: 1.1, align: 'center', text: '{index}' },
        { key: 'clause', title: '章条编号', width: 1.9, align: 'center', fill: 'line' },
        { key: 'original', title: '原文', width: 3.8, align: 'left', fill: 'text' },
        {
          key: 'proposal',
          title: '修改意见（建议改为）',
          width: 4.6,
          align: 'left',
          fill: 'text',
          fillLabel: '修改意见',
        },
        { key: 'reason', title: '理由', width: 3.6, align: 'left', fill: 'text' },
      ],
      empty: '',
    },
    {
      id: 'patents',
      kind: 'text',
      style: 'form-remark',
      text: '专利情况：{!patent.no}未发现本文件涉及专利\u3000{!patent.yes}本文件涉及以下专利（请附证明材料）：\n{?patentText}',
    },
    {
      id: 'reply',
      kind: 'text',
      style: 'form-remark',
      text: '请于{closesOn}前反馈至：{issuer}\u3000联系人：{committeeContact}\u3000电话：{committeePhone}\u3000电子邮箱：{committeeEmail}。表格不够可附页。',
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 征求意见反馈表 {addressee}',
  source: '国家标准制修订工作用表；征求意见反馈表',
  unconfirmed: true,
};
