import type { PaperTemplate } from '#shared/publishing/index.ts';
import { cell, head, PAGE_OF_PAGES, row } from './form-parts.ts';

/**
 * 函审单 (domain F6), made out for a voter. Places: boxes `choice.approve`, `choice.approve-with-comments`,
 * `choice.disapprove-conditional`, `choice.abstain`, `choice.disapprove`; `comment`, `organisation`, `person`, `date`.
 */
export const ballotForm: PaperTemplate = {
  id: 'ballot-form',
  name: { 'zh-CN': '函审单', en: 'Ballot form' },
  about: 'ballot',
  paperKind: 'ballot-form',
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {
    'choice.approve': { label: '赞成', input: 'line', widthMm: 0 },
    'choice.approve-with-comments': { label: '赞成，有建议或意见', input: 'line', widthMm: 0 },
    'choice.disapprove-conditional': { label: '不赞成，如采纳建议或意见改为赞成', input: 'line', widthMm: 0 },
    'choice.abstain': { label: '弃权', input: 'line', widthMm: 0 },
    'choice.disapprove': { label: '不赞成', input: 'line', widthMm: 0 },
    comment: { label: '建议或意见和理由', input: 'text', widthMm: 0 },
    organisation: { label: '审查单位', input: 'line', widthMm: 0, value: '{voterOrganisation}' },
    person: { label: '委员（技术负责人）', input: 'line', widthMm: 0, value: '{voter}' },
    date: { label: '日期', input: 'date', widthMm: 0 },
  },
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '标准送审稿函审单' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: [3, 5, 3, 4],
      rows: [
        row([head('标准名称'), cell('{standard}', 3)], 10),
        row([head('计划号'), cell('{planNumber}'), head('编号/函审单总数'), cell('{ballotNo} / {members}')], 10),
        row([head('负责起草单位'), cell('{organisation}', 3)], 10),
        row([head('组织函审单位'), cell('{committee}', 3)], 10),
        row([head('发出日期'), cell('{opensOn}'), head('投票截止日期'), cell('{closesOn}')], 10),
        row(
          [
            head('表决\n（只能选择一项，在方框内打√）'),
            {
              text: [
                '{!choice.approve} 赞成',
                '{!choice.approve-with-comments} 赞成，有建议或意见',
                '{!choice.disapprove-conditional} 不赞成，如采纳建议或意见改为赞成',
                '{!choice.abstain} 弃权',
                '{!choice.disapprove} 不赞成',
              ].join('\n'),
              span: 3,
              style: 'form-choice',
            },
          ],
          44,
        ),
        row([head('建议或意见\n和理由\n（可另附页）'), { text: '{?comment}', span: 3, verticalAlign: 'top' }], 46),
        row([head('审查单位\n（公章）'), cell('{?organisation}', 3)], 18),
        row([head('委员\n（技术负责人）'), cell('{?person}'), head('签名'), cell('')], 14),
        row([head('日期'), cell('{?date}', 3)]),
      ],
    },
    {
      id: 'rules',
      kind: 'text',
      style: 'form-remark',
      text: [
        '说明：',
        '1. 表决只能选择一项，选择多于一项或者未作选择的为无效票，不计入表决结果。',
        '2. 回函说明“没有具体意见”的，按赞成计。',
        '3. 截止日期前没有回函的，按弃权计；回函日期以邮戳或者电子邮件发出日期为准。',
        '4. 投“赞成，有建议或意见”“不赞成”的，应写明建议或意见和理由。',
        '请于{closesOn}前寄至：{issuer}（{committeeAddress}），联系人：{committeeContact}，电话：{committeePhone}，电子邮箱：{committeeEmail}。',
      ].join('\n'),
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 函审单 {voter}',
  source: '国家标准送审稿函审单（国家标准制修订工作用表）',
  unconfirmed: true,
};
