import type { PaperTemplate } from '#shared/publishing/index.ts';
import {
  boxesOf,
  cell,
  choiceInput,
  head,
  lineInput,
  opinionRow,
  PAGE_OF_PAGES,
  row,
  textInput,
  textRow,
} from './form-parts.ts';

const ADOPTION = [
  ['none', '无', 'None'],
  ['ISO', 'ISO', 'ISO'],
  ['IEC', 'IEC', 'IEC'],
  ['ITU', 'ITU', 'ITU'],
  ['ISO-IEC', 'ISO/IEC', 'ISO/IEC'],
  ['other', '其他', 'Other'],
] as const;

const DEGREE = [
  ['IDT', 'IDT', 'IDT'],
  ['MOD', 'MOD', 'MOD'],
  ['NEQ', 'NEQ', 'NEQ'],
] as const;

const FAST_TRACK = [
  ['no', '否', 'No'],
  ['B', 'B程序', 'B: no preparatory stage'],
  ['C', 'C程序', 'C: no preparatory and enquiry stage'],
] as const;

const CATEGORY = [
  ['basic', '基础', 'Basic'],
  ['method', '方法', 'Method'],
  ['product', '产品', 'Product'],
  ['management', '管理', 'Management'],
  ['safety', '安全', 'Safety'],
  ['health', '卫生', 'Health'],
  ['environment', '环保', 'Environment'],
  ['other', '其他', 'Other'],
] as const;

const PERIOD = [
  ['12', '12个月', '12 months'],
  ['16', '16个月', '16 months'],
  ['18', '18个月', '18 months'],
  ['24', '24个月', '24 months'],
] as const;

/** 推荐性国家标准项目建议书 (domain F1). */
export const proposal: PaperTemplate = {
  id: 'proposal',
  name: { 'zh-CN': '项目建议书', en: 'Project proposal' },
  about: 'project',
  paperKind: 'proposal',
  language: 'zh-CN',
  page: 'form',
  inputs: [
    choiceInput('adoption', '采用国际标准', 'Adopted international standard', ADOPTION),
    choiceInput('degree', '采标程度', 'Degree of correspondence', DEGREE),
    lineInput('adoptedNumber', '采标号', 'Number of the adopted standard'),
    lineInput('adoptedTitle', '采标名称', 'Title of the adopted standard'),
    choiceInput('fastTrack', '采用快速程序', 'Fast track', FAST_TRACK),
    choiceInput('category', '标准类别', 'Category', CATEGORY),
    choiceInput('period', '项目周期', 'Duration', PERIOD),
    lineInput('leader', '项目负责人', 'Project leader'),
    textInput('purpose', '目的、意义', 'Purpose'),
    textInput('scope', '范围和主要技术内容', 'Scope and main technical content'),
    textInput('situation', '国内外情况简要说明', 'Situation at home and abroad'),
    textInput('relation', '与有关法律法规和强制性标准的关系', 'Relation to law and mandatory standards'),
    textInput('patentList', '涉及专利的清单', 'List of patents'),
    textInput('budget', '经费预算', 'Budget'),
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{kind}项目建议书' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: [3.3, 4.6, 2.6, 4.5],
      rows: [
        row([head('中文名称'), cell('{title}', 3)]),
        row([head('英文名称'), cell('{titleEn}', 3)]),
        row([head('制定/修订'), cell('{!isNew}制定\u3000{!isRevision}修订'), head('被修订标准号'), cell('{replaces}')]),
        row([head('采用国际标准'), cell(boxesOf('adoption', ADOPTION), 3)]),
        row([head('采标程度'), cell(boxesOf('degree', DEGREE)), head('采标号'), cell('{adoptedNumber}')]),
        row([head('采标名称'), cell('{adoptedTitle}', 3)]),
        row([head('采用快速程序'), cell(boxesOf('fastTrack', FAST_TRACK), 3)]),
        row([head('ICS分类号'), cell('{ics}'), head('CCS分类号'), cell('{ccs}')]),
        row([head('标准类别'), cell(boxesOf('category', CATEGORY), 3)]),
        row([head('归口单位及代号'), cell('{committee}\u3000{committeeCode}', 3)]),
        row([head('主管部门'), cell('{proposer}', 3)]),
        row([head('牵头起草单位'), cell('{organisation}', 3)]),
        row([head('参与起草单位'), cell('{otherOrganisations}', 3)], 12),
        row([head('项目周期'), cell(boxesOf('period', PERIOD), 3)]),
        row([head('项目负责人'), cell('{leader}'), head('联系人及电话'), cell('{contact}\u3000{phone}')]),
        textRow('目的、意义', '{purpose}', 3),
        textRow('范围和主要\n技术内容', '{scope}', 3),
        textRow('国内外情况\n简要说明', '{situation}', 3),
        textRow('与有关法律法规和强制性标准的关系', '{relation}', 3),
        textRow('是否涉及专利', '{!patents}是\u3000{!noPatents}否\n专利清单：{patentList}', 3, 16),
        textRow('经费预算', '{budget}', 3, 16),
        opinionRow('牵头起草单位意见', 3),
        opinionRow('技术委员会意见', 3),
        opinionRow('主管部门意见', 3),
      ],
    },
    {
      id: 'note',
      kind: 'text',
      style: 'form-remark',
      text: '注：本建议书一式两份，附标准草案；采用国际标准的项目同时附国际标准原文和译文。',
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 项目建议书',
  source: '推荐性国家标准项目建议书（国家标准制修订工作用表）',
  unconfirmed: true,
};
