import type { PaperTemplate } from '#shared/publishing/index.ts';
import { cell, head, PAGE_OF_PAGES, row } from './form-parts.ts';

/**
 * 专利信息披露表 with the declaration of licence (domain F12), to be filled in by whoever discloses. Places: `organisation`, `person`,
 * `phone`, `email`, `address`, `date`; rows `disclosed.<n>.number|name|owner|state|clauses` from 1 to 6; boxes `proof.yes`, `proof.no`,
 * `licence.free`, `licence.fair`, `licence.refused`; `remark`.
 */
export const patentDisclosure: PaperTemplate = {
  id: 'patent-disclosure',
  name: { 'zh-CN': '专利信息披露表', en: 'Disclosure of patents' },
  about: 'project',
  paperKind: 'patent-form',
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {
    organisation: { label: '披露单位（个人）', input: 'line', widthMm: 0 },
    person: { label: '联系人', input: 'line', widthMm: 0 },
    phone: { label: '电话', input: 'line', widthMm: 0 },
    email: { label: '电子邮箱', input: 'line', widthMm: 0 },
    address: { label: '通信地址', input: 'line', widthMm: 0 },
    date: { label: '日期', input: 'date', widthMm: 0 },
    'proof.yes': { label: '已附证明材料', input: 'line', widthMm: 0 },
    'proof.no': { label: '未附证明材料', input: 'line', widthMm: 0 },
    'licence.free': { label: '免费许可', input: 'line', widthMm: 0 },
    'licence.fair': { label: '收费许可', input: 'line', widthMm: 0 },
    'licence.refused': { label: '不同意许可', input: 'line', widthMm: 0 },
    remark: { label: '其他说明', input: 'text', widthMm: 0 },
  },
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '标准涉及专利信息披露表' },
    {
      id: 'discloser',
      kind: 'grid',
      frame: 'standard',
      columns: [3, 5, 2.6, 4.4],
      rows: [
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('计划号'), cell('{planNumber}'), head('归口单位'), cell('{jurisdiction}')]),
        row([head('披露单位（个人）'), cell('{?organisation}', 3)]),
        row([head('联系人'), cell('{?person}'), head('电话'), cell('{?phone}')]),
        row([head('电子邮箱'), cell('{?email}'), head('日期'), cell('{?date}')]),
        row([head('通信地址'), cell('{?address}', 3)]),
      ],
    },
    { id: 'patents-title', kind: 'text', style: 'form-subtitle', text: '专利信息' },
    {
      id: 'patents',
      kind: 'table',
      rows: 'disclosed',
      frame: 'standard',
      leastRows: 6,
      rowMm: 9,
      columns: [
        { key: 'no', title: '序号', width: 1.1, align: 'center', text: '{index}' },
        { key: 'number', title: '专利号（申请号）', width: 3.1, align: 'left', fill: 'line', fillLabel: '专利号' },
        { key: 'name', title: '专利名称', width: 3.5, align: 'left', fill: 'text' },
        {
          key: 'owner',
          title: '专利权人（申请人）',
          width: 3.5,
          align: 'left',
          fill: 'text',
          fillLabel: '专利权人',
        },
        { key: 'state', title: '法律状态', width: 1.9, align: 'left', fill: 'line' },
        { key: 'clauses', title: '涉及的章条', width: 2, align: 'left', fill: 'line' },
      ],
      empty: '',
    },
    { id: 'licence-title', kind: 'text', style: 'form-subtitle', text: '证明材料和实施许可声明' },
    {
      id: 'licence',
      kind: 'grid',
      frame: 'standard',
      columns: [3, 12],
      rows: [
        row([head('证明材料'), cell('{!proof.yes}已附专利证书（公告）复印件或扉页\u3000{!proof.no}未附')]),
        row(
          [
            head('实施许可声明\n（只能选择一项）'),
            cell(
              [
                '{!licence.free}专利权人（申请人）同意在公平、合理、无歧视基础上，免费许可任何组织或者个人在实施该标准时实施其专利。',
                '{!licence.fair}专利权人（申请人）同意在公平、合理、无歧视基础上，收费许可任何组织或者个人在实施该标准时实施其专利。',
                '{!licence.refused}专利权人（申请人）不同意按照以上两种方式进行专利实施许可。',
              ].join('\n'),
            ),
          ],
          28,
        ),
        row([head('其他说明'), cell('{?remark}')], 12),
        row([head('签署'), { text: '披露者（签名或盖章）：\n\n专利权人（签名或盖章）：' }], 20),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 专利信息披露表',
  source: '国家标准涉及专利的管理规定（暂行）；GB/T 20003.1',
  unconfirmed: true,
};
