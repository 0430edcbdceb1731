import type { PaperTemplate } from '#shared/publishing/index.ts';
import {
  boxesOf,
  cell,
  choiceInput,
  head,
  lineInput,
  OPEN_DAY,
  opinionRow,
  PAGE_OF_PAGES,
  row,
  textInput,
  textRow,
} from './form-parts.ts';

const CONCLUSION = [
  ['继续有效', '继续有效', 'Confirmed'],
  ['修改', '修改', 'Amended'],
  ['修订', '修订', 'Revised'],
  ['废止', '废止', 'Withdrawn'],
] as const;

/** 复审工作表 (domain F10). */
export const reviewSheet: PaperTemplate = {
  id: 'review-sheet',
  name: { 'zh-CN': '复审工作表', en: 'Review sheet' },
  about: 'project',
  paperKind: 'review-form',
  language: 'zh-CN',
  page: 'form',
  inputs: [
    textInput('use', '实施情况', 'Use of the standard'),
    textInput('coordination', '与法律法规、上位标准的协调性', 'Agreement with law and other standards'),
    textInput('progress', '技术先进性和适用性', 'State of the art'),
    textInput('users', '使用单位意见', 'Opinion of users'),
    choiceInput('conclusion', '复审结论', 'Conclusion', CONCLUSION),
    textInput('conclusionReason', '复审理由', 'Reasons'),
    textInput('revision', '修订（修改）建议和时间', 'Proposals for revision, and when'),
    lineInput('lastReview', '上次复审日期', 'Last review'),
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '标准复审工作表' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: [3.2, 4.6, 2.8, 4.4],
      rows: [
        row([head('标准编号'), cell('{number}'), head('代替标准号'), cell('{replaces}')]),
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('发布日期'), cell('{publishDate}'), head('实施日期'), cell('{effectiveDate}')]),
        row([head('起草单位'), cell('{organisations}', 3)], 12),
        row([head('归口单位'), cell('{jurisdiction}'), head('上次复审日期'), cell('{lastReview}')]),
        textRow('实施情况', '{use}', 3, 20),
        textRow('与法律法规、上位标准的协调性', '{coordination}', 3, 16),
        textRow('技术先进性和\n适用性', '{progress}', 3, 16),
        textRow('使用单位意见', '{users}', 3, 16),
        row([head('复审结论'), cell(boxesOf('conclusion', CONCLUSION), 3)]),
        textRow('复审理由', '{conclusionReason}', 3, 16),
        textRow('修订（修改）\n建议和时间', '{revision}', 3, 16),
        row(
          [
            head('复审组长'),
            {
              text: `组长（签名）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\n${OPEN_DAY}`,
              span: 3,
              align: 'right',
            },
          ],
          18,
        ),
        opinionRow('技术委员会意见', 3, 26),
        opinionRow('主管部门意见', 3, 26),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 复审工作表',
  source: '国家标准复审工作表（国家标准制修订工作用表）',
  unconfirmed: true,
};

/** 复审结论汇总表 (domain F10); conclusions and reasons are those of the review sheets. */
export const reviewSummary: PaperTemplate = {
  id: 'review-summary',
  name: { 'zh-CN': '复审结论汇总表', en: 'Summary of reviews' },
  about: 'projects',
  paperKind: null,
  language: 'zh-CN',
  page: 'landscape',
  inputs: [],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{year}年标准复审结论汇总表' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [2, 1],
      rows: [{ cells: [cell('归口单位：{committee}'), cell('填报日期：{today}')] }],
    },
    {
      id: 'projects',
      kind: 'table',
      rows: 'projects',
      frame: 'standard',
      rowMm: 10,
      columns: [
        { key: 'no', title: '序号', width: 1, align: 'center', text: '{index}' },
        { key: 'number', title: '标准编号', width: 3.2, align: 'left' },
        { key: 'title', title: '标准名称', width: 5.2, align: 'left' },
        { key: 'proposer', title: '主管部门', width: 3.2, align: 'left' },
        { key: 'conclusion', title: '复审结论', width: 1.9, align: 'center' },
        { key: 'reason', title: '理由', width: 4.6, align: 'left' },
        { key: 'note', title: '备注', width: 1.8, align: 'left', text: '' },
      ],
      empty: '没有复审的标准。',
    },
    { id: 'count', kind: 'text', style: 'form-remark', text: '共{count}项。' },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'form-sign',
      labels: ['秘书处（盖章）：', '负责人（签名）：', `日期：${OPEN_DAY}`],
    },
  ],
  footer: PAGE_OF_PAGES,
  sheet: 'projects',
  fileName: '{committee} {year}年复审结论汇总表',
  source: '国家标准复审结论汇总表（国家标准制修订工作用表）',
  unconfirmed: true,
};
