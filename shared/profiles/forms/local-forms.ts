import type { PaperTemplate } from '#shared/publishing/index.ts';
import {
  boxesOf,
  cell,
  choiceInput,
  head,
  ISSUE_DAY,
  lineInput,
  OPEN_DAY,
  opinionRow,
  PAGE_OF_PAGES,
  row,
  textInput,
  textRow,
} from './form-parts.ts';

const COLUMNS = [3.2, 4.6, 2.8, 4.4];

/** 行业主管部门初审意见表 (domain F1b, the catalogue of local forms). */
export const departmentOpinion: PaperTemplate = {
  id: 'department-opinion',
  name: { 'zh-CN': '行业主管部门初审意见表', en: 'Opinion of the department in charge' },
  about: 'project',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [lineInput('department', '行业主管部门', 'Department in charge')],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{level}行业主管部门初审意见表' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: COLUMNS,
      rows: [
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('计划号'), cell('{planNumber}'), head('制定/修订'), cell('{work}')]),
        row([head('负责起草单位'), cell('{organisation}', 3)]),
        row([head('行业主管部门'), cell('{department}', 3)]),
        row([head('联系人'), cell('{contact}'), head('电话'), cell('{phone}')]),
        textRow('编制过程和征求意见情况', '{roundFigures}', 3, 22),
        row([head('与法律法规、强制性标准的协调性'), cell('{!box}协调一致\u3000{!box}不一致（说明）：', 3)], 18),
        row([head('编写规范性'), cell('{!box}符合GB/T 1.1的规定\u3000{!box}不符合（说明）：', 3)], 18),
        row([head('报送材料'), cell('{!box}齐全\u3000{!box}不齐全（说明）：', 3)], 18),
        row([head('初审结论'), cell('{!box}同意报送审查\u3000{!box}修改后报送\u3000{!box}不同意', 3)], 12),
        opinionRow('行业主管部门意见', 3, 70),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 行业主管部门初审意见表',
  source: '各地地方标准管理工作用表（行业主管部门初审意见表）',
  unconfirmed: true,
};

/** 评审意见汇总处理表: opinions of the review, one row for each line that was written; the rest by hand. */
export const reviewOpinions: PaperTemplate = {
  id: 'review-opinions',
  name: { 'zh-CN': '评审意见汇总处理表', en: 'Opinions of the review and how they were dealt with' },
  about: 'project',
  paperKind: null,
  language: 'zh-CN',
  page: 'landscape',
  inputs: [textInput('opinions', '评审意见（每行一条）', 'Opinions, one a line'), ISSUE_DAY],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '评审意见汇总处理表' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [5, 2.2, 2.8],
      rows: [
        { cells: [cell('标准名称：{title}', 2), cell('填写日期：{today}')] },
        { cells: [cell('负责起草单位：{organisation}'), cell('承办人：{contact}'), cell('电话：{phone}')] },
      ],
    },
    {
      id: 'opinions',
      kind: 'table',
      rows: 'opinions',
      frame: 'standard',
      leastRows: 8,
      rowMm: 11,
      columns: [
        { key: 'no', title: '序号', width: 1, align: 'center', text: '{index}' },
        { key: 'clause', title: '章条编号', width: 2.2, align: 'center', text: '' },
        { key: 'line', title: '评审意见', width: 8, align: 'left' },
        { key: 'expert', title: '提出专家', width: 2.6, align: 'center', text: '' },
        { key: 'decision', title: '处理意见', width: 5.4, align: 'left', text: '' },
        { key: 'note', title: '备注', width: 1.8, align: 'left', text: '' },
      ],
      empty: '',
    },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'form-sign',
      labels: ['负责起草单位（盖章）：', '评审组长（签名）：', `日期：${OPEN_DAY}`],
    },
  ],
  footer: PAGE_OF_PAGES,
  sheet: 'opinions',
  fileName: '{title} 评审意见汇总处理表',
  source: '各地地方标准管理工作用表（评审意见汇总处理表）',
  unconfirmed: true,
};

/** 地方标准审批表 (domain 3.2, step 9). */
export const approvalForm: PaperTemplate = {
  id: 'approval-form',
  name: { 'zh-CN': '标准审批表', en: 'Approval form' },
  about: 'project',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [textInput('content', '主要技术内容', 'Main technical content')],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{level}审批表' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: COLUMNS,
      rows: [
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('计划号'), cell('{planNumber}'), head('标准编号'), cell('{number}')]),
        row([head('制定/修订'), cell('{!isNew}制定\u3000{!isRevision}修订'), head('代替标准号'), cell('{replaces}')]),
        row([head('提出单位'), cell('{proposer}'), head('归口单位'), cell('{jurisdiction}')]),
        row([head('起草单位'), cell('{organisations}', 3)], 12),
        row([head('主要起草人'), cell('{drafters}', 3)], 12),
        row([head('征求意见情况'), cell('{roundFigures}', 3)]),
        row([head('审查结论'), cell('{voteResult}', 3)], 14),
        textRow('主要技术内容', '{content}', 3, 24),
        row([head('发布日期'), cell('{publishDate}'), head('实施日期'), cell('{effectiveDate}')]),
        opinionRow('承办机构意见', 3, 30),
        opinionRow('审核意见', 3, 30),
        opinionRow('批准意见', 3, 30),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 审批表',
  source: '各地地方标准管理工作用表（审批表）',
  unconfirmed: true,
};

/** 地方标准备案表 (domain 3.2, step 10). */
export const filingForm: PaperTemplate = {
  id: 'filing-form',
  name: { 'zh-CN': '地方标准备案表', en: 'Filing form' },
  about: 'project',
  paperKind: 'filing-form',
  language: 'zh-CN',
  page: 'form',
  inputs: [
    lineInput('announcementNo', '发布公告号', 'Number of the announcement'),
    textInput('content', '主要技术内容', 'Main technical content'),
    textInput('coordination', '与有关法律法规、国家标准、行业标准的关系', 'Relation to law and other standards'),
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '地方标准备案表' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: COLUMNS,
      rows: [
        row([head('标准编号'), cell('{number}'), head('代替标准号'), cell('{replaces}')]),
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('英文名称'), cell('{titleEn}', 3)]),
        row([head('ICS分类号'), cell('{ics}'), head('CCS分类号'), cell('{ccs}')]),
        row([head('发布机关'), cell('{publisher}'), head('发布公告号'), cell('{announcementNo}')]),
        row([head('发布日期'), cell('{publishDate}'), head('实施日期'), cell('{effectiveDate}')]),
        row([head('提出单位'), cell('{proposer}'), head('归口单位'), cell('{jurisdiction}')]),
        row([head('起草单位'), cell('{organisations}', 3)], 12),
        row([head('主要起草人'), cell('{drafters}', 3)], 12),
        textRow('主要技术内容', '{content}', 3, 34),
        textRow('与有关法律法规、国家标准、行业标准的关系', '{coordination}', 3, 28),
        row([head('是否涉及专利'), cell('{!patents}是\u3000{!noPatents}否', 3)]),
        row([
          head('报备材料'),
          cell('{!box}备案申报文\u3000{!box}标准文本\u3000{!box}编制说明\u3000{!box}发布公告', 3),
        ]),
        opinionRow('报备部门', 3, 32),
        row([head('备案号'), cell(''), head('备案日期'), cell(OPEN_DAY)], 12),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 备案表',
  source: '地方标准管理办法；各地地方标准备案表',
  unconfirmed: true,
};

const WISH = [
  ['继续有效', '继续有效', 'Confirmed'],
  ['修订', '修订', 'Revised'],
  ['废止', '废止', 'Withdrawn'],
] as const;

/** 复审申请表 (domain 3.2, step 12). */
export const reviewApplication: PaperTemplate = {
  id: 'review-application',
  name: { 'zh-CN': '复审申请表', en: 'Application for a review' },
  about: 'project',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [
    choiceInput('wish', '建议的复审结论', 'Proposed conclusion', WISH),
    textInput('use', '实施情况和效果', 'Use and effect'),
    textInput('reasons', '申请理由', 'Reasons'),
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{level}复审申请表' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: COLUMNS,
      rows: [
        row([head('标准编号'), cell('{number}'), head('归口单位'), cell('{jurisdiction}')]),
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('发布日期'), cell('{publishDate}'), head('实施日期'), cell('{effectiveDate}')]),
        row([head('申请单位'), cell('{proposer}', 3)]),
        row([head('联系人'), cell('{contact}'), head('电话'), cell('{phone}')]),
        row([head('建议的复审结论'), cell(boxesOf('wish', WISH), 3)]),
        textRow('实施情况和效果', '{use}', 3, 42),
        textRow('申请理由', '{reasons}', 3, 42),
        opinionRow('申请单位意见', 3, 40),
        opinionRow('行业主管部门意见', 3, 40),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 复审申请表',
  source: '各地地方标准管理工作用表（复审申请表）',
  unconfirmed: true,
};
