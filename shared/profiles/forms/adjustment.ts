import type { PaperTemplate } from '#shared/publishing/index.ts';
import {
  boxesOf,
  cell,
  choiceInput,
  dayInput,
  head,
  lineInput,
  opinionRow,
  PAGE_OF_PAGES,
  row,
  textInput,
  textRow,
} from './form-parts.ts';

const CHANGE = [
  ['postpone', '延期', 'Postponement'],
  ['title', '变更名称', 'Change of title'],
  ['organisation', '变更单位', 'Change of organization'],
  ['end', '终止', 'Ending'],
  ['other', '其他', 'Other'],
] as const;

/** 项目调整申请表 (domain F11). */
export const adjustment: PaperTemplate = {
  id: 'adjustment',
  name: { 'zh-CN': '项目调整申请表', en: 'Application for a change of a project' },
  about: 'project',
  paperKind: 'adjustment-form',
  language: 'zh-CN',
  page: 'form',
  inputs: [
    choiceInput('change', '调整类型', 'Kind of change', CHANGE),
    lineInput('newTitle', '调整后的名称', 'New title'),
    lineInput('newOrganisation', '调整后的起草单位', 'New drafting organization'),
    dayInput('newDate', '调整后的完成日期', 'New day of completion'),
    textInput('changeText', '调整内容', 'What is changed'),
    textInput('changeReason', '调整理由', 'Reasons'),
    textInput('progress', '项目进展情况', 'Progress of the project'),
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '标准制修订项目调整申请表' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: [3.2, 4.6, 3, 4.2],
      rows: [
        row([head('项目名称'), cell('{oldTitle}', 3)]),
        row([head('原计划号'), cell('{planNumber}'), head('制定/修订'), cell('{work}')]),
        row([head('归口单位'), cell('{jurisdiction}', 3)]),
        row([head('负责起草单位'), cell('{organisation}', 3)]),
        row([head('联系人'), cell('{contact}'), head('电话'), cell('{phone}')]),
        row([head('当前阶段'), cell('{stage}'), head('原定完成日期'), cell('{oldDate}')]),
        row([head('调整类型'), cell(boxesOf('change', CHANGE), 3)]),
        row([head('调整后的名称'), cell('{newTitle}', 3)]),
        row([head('调整后的起草单位'), cell('{newOrganisation}'), head('调整后的\n完成日期'), cell('{newDate}')], 12),
        textRow('调整内容', '{changeText}', 3, 20),
        textRow('调整理由', '{changeReason}', 3, 24),
        textRow('项目进展情况', '{progress}', 3, 18),
        opinionRow('负责起草单位意见', 3, 28),
        opinionRow('技术委员会意见', 3, 28),
        opinionRow('主管部门意见', 3, 28),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 项目调整申请表',
  source: '国家标准制修订计划项目调整申请表（国家标准制修订工作用表）',
  unconfirmed: true,
};
