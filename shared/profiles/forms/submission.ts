import type { PaperKind } from '#shared/domain/life-cycle.ts';
import type { GridRow, PaperTemplate } from '#shared/publishing/index.ts';
import { SUBMISSION } from '../life-cycles/dossier-sets.ts';
import {
  cell,
  choiceInput,
  DASHED_PAGE,
  head,
  ISSUE_DAY,
  instead,
  lineInput,
  OPEN_DAY,
  opinionRow,
  PAGE_OF_PAGES,
  row,
  textInput,
  textRow,
} from './form-parts.ts';

/** 报批公文 with 报批标准汇总表 (domain F8). */
export const submissionLetter: PaperTemplate = {
  id: 'submission-letter',
  name: { 'zh-CN': '报批公文', en: 'Letter of submission' },
  about: 'project',
  paperKind: 'submission-letter',
  language: 'zh-CN',
  page: 'letter',
  letterhead: true,
  inputs: [
    instead('publisher', '主送机关', 'Addressee'),
    textInput('reasons', '需要说明的情况', 'What has to be said'),
    ISSUE_DAY,
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'letter-title', text: '关于报批《{title}》{level}的函' },
    { id: 'addressee', when: 'publisher', kind: 'text', style: 'letter-address', text: '{publisher}：' },
    {
      id: 'planned',
      when: 'planNumber',
      kind: 'text',
      style: 'letter-text',
      text: '按照{level}制修订项目计划（计划号：{planNumber}），由{organisation}负责起草的《{title}》，已完成起草、征求意见和技术审查工作。',
    },
    {
      id: 'unplanned',
      when: '!planNumber',
      kind: 'text',
      style: 'letter-text',
      text: '由{organisation}负责起草的《{title}》，已完成起草、征求意见和技术审查工作。',
    },
    {
      id: 'comments',
      when: 'comments',
      kind: 'text',
      style: 'letter-text',
      text: '征求意见期间共发送单位{sent}个，收到意见{comments}条，采纳{accepted}条，部分采纳{partly}条，不采纳{rejected}条{rest}。',
    },
    {
      id: 'vote',
      when: 'voteOutcome',
      kind: 'text',
      style: 'letter-text',
      text: '{committee}对送审稿进行了{voteMode}，应表决{voters}人，有效票{voted}张，赞成{votesFor}张，表决{voteOutcome}。',
    },
    { id: 'reasons', when: 'reasons', kind: 'text', style: 'letter-text', text: '{reasons}' },
    { id: 'request', kind: 'text', style: 'letter-text', text: '现将报批稿及有关材料报上，请予审批、发布。' },
    { id: 'contact', when: 'contact', kind: 'text', style: 'letter-text', text: '联系人：{contact}，电话：{phone}。' },
    {
      id: 'enclosures',
      kind: 'text',
      style: 'letter-item',
      text: [
        '附件：1. 报批标准汇总表',
        '\u3000\u3000\u30002. 报批文件清单',
        '\u3000\u3000\u30003. 报批稿',
        '\u3000\u3000\u30004. 编制说明及其附件',
        '\u3000\u3000\u30005. 审查会议纪要（函审结论表）',
        '\u3000\u3000\u30006. 意见汇总处理表',
      ].join('\n'),
    },
    { id: 'issuer', kind: 'text', style: 'letter-issuer', text: '{issuer}' },
    { id: 'today', kind: 'text', style: 'letter-date', text: '{today}' },
    { id: 'summary-page', kind: 'new-page', page: 'landscape', footer: PAGE_OF_PAGES },
    { id: 'summary-mark', kind: 'text', style: 'form-field', text: '附件1' },
    { id: 'summary-title', kind: 'text', style: 'form-title', text: '报批标准汇总表' },
    {
      id: 'summary',
      kind: 'grid',
      frame: 'standard',
      columns: [1, 2.4, 2.4, 4.6, 2, 1.4, 2.6, 4.2, 2.4],
      rows: [
        row([
          head('序号'),
          head('计划号'),
          head('标准编号'),
          head('标准名称'),
          head('标准类别'),
          head('制定/\n修订'),
          head('代替标准号'),
          head('起草单位'),
          head('备注'),
        ]),
        row(
          [
            { text: '1', align: 'center' },
            cell('{planNumber}'),
            cell('{number}'),
            cell('{title}'),
            cell('{kind}'),
            { text: '{work}', align: 'center' },
            cell('{replaces}'),
            cell('{organisations}'),
            cell(''),
          ],
          14,
        ),
      ],
    },
  ],
  footer: DASHED_PAGE,
  fileName: '{title} 报批公文',
  source: '国家标准报批材料要求；GB/T 9704—2012',
  unconfirmed: true,
};

/** Documents of a submission with the number of copies (domain F8); the box tells whether it is on the project's file. */
const DOCUMENTS: readonly (readonly [name: string, file: PaperKind, remark: string])[] = [
  ['报批公文（含报批标准汇总表）', 'submission-letter', '附PDF和Word电子文本'],
  ['报批文件清单', 'submission-list', '贴于文件袋封面'],
  ['{level}申报单', 'declaration', ''],
  ['标准报批稿', 'approval-draft', '附Word电子文本'],
  ['编制说明及附件（试验报告等）', 'memorandum', ''],
  ['审查会议纪要及审查人员名单（签到表）', 'minutes', '会议审查的项目'],
  ['函审结论表及函审单', 'ballot-result', '函审的项目'],
  ['意见汇总处理表', 'collation-table', ''],
  ['国际标准原文和译文', 'adopted-standard', '采用国际标准的项目'],
  ['标准送审稿', 'review-draft', ''],
  ['专利材料（披露表、证明材料、实施许可声明）', 'patent-form', '涉及专利的项目，附PDF电子文本'],
];

function copiesOf(kind: PaperKind): string {
  return String(SUBMISSION.find((entry) => entry.kind === kind)?.copies ?? '');
}

function documentRow([name, file, remark]: (typeof DOCUMENTS)[number], index: number): GridRow {
  return row(
    [
      { text: String(index + 1), align: 'center' },
      cell(name),
      { text: copiesOf(file), align: 'center' },
      cell(''),
      { text: `{!file-${file}}`, align: 'center' },
      cell(remark),
    ],
    11,
  );
}

/** 报批文件清单 (domain F8). */
export const submissionList: PaperTemplate = {
  id: 'submission-list',
  name: { 'zh-CN': '报批文件清单', en: 'List of submitted documents' },
  about: 'project',
  paperKind: 'submission-list',
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '报批文件清单' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [1, 1],
      rows: [
        { cells: [cell('标准名称：{title}', 2)] },
        { cells: [cell('计划号：{planNumber}'), cell('标准编号：{number}')] },
        { cells: [cell('负责起草单位：{organisation}', 2)] },
        { cells: [cell('联系人：{contact}'), cell('电话：{phone}')] },
      ],
    },
    {
      id: 'documents',
      kind: 'grid',
      frame: 'standard',
      columns: [1.1, 6.2, 1.5, 1.5, 1.6, 3.7],
      rows: [
        row([head('序号'), head('文件名称'), head('规定\n份数'), head('实附\n份数'), head('已归档'), head('备注')]),
        ...DOCUMENTS.map(documentRow),
      ],
    },
    {
      id: 'note',
      kind: 'text',
      style: 'form-remark',
      text: '说明：材料采用A4纸，每项标准分装两袋，本清单贴于袋面；材料不全的予以退回。不涉及的材料在备注栏注明“无”。',
    },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'form-sign',
      labels: ['报送单位（盖章）：', '经办人（签名）：', `日期：${OPEN_DAY}`],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 报批文件清单',
  source: '国家标准报批材料要求（份数为习用要求）',
  unconfirmed: true,
};

/** 国家标准申报单 (domain F8). */
export const declaration: PaperTemplate = {
  id: 'declaration',
  name: { 'zh-CN': '国家标准申报单', en: 'Declaration of a national standard' },
  about: 'project',
  paperKind: 'declaration',
  language: 'zh-CN',
  page: 'form',
  inputs: [
    choiceInput('degree', '采标程度', 'Degree of correspondence', [
      ['none', '无', 'None'],
      ['IDT', 'IDT', 'IDT'],
      ['MOD', 'MOD', 'MOD'],
      ['NEQ', 'NEQ', 'NEQ'],
    ]),
    lineInput('adoptedNumber', '采用的国际标准编号', 'Number of the adopted standard'),
    textInput('summary', '主要内容和水平', 'Main content and level'),
    textInput('changes', '与上一版的主要差异', 'Changes since the last edition'),
    lineInput('effectiveWish', '建议实施日期', 'Proposed day of coming into force'),
    lineInput('department', '主管部门', 'Department in charge'),
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{level}申报单' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: [3.2, 4.4, 3, 4.4],
      rows: [
        row([head('标准名称'), cell('{title}', 3)]),
        row([head('英文名称'), cell('{titleEn}', 3)]),
        row([head('计划号'), cell('{planNumber}'), head('标准编号'), cell('{number}')]),
        row([
          head('标准性质'),
          cell('{!mandatory}强制性\u3000{!recommended}推荐性\n{!guidance}指导性技术文件'),
          head('制定/修订'),
          cell('{!isNew}制定\u3000{!isRevision}修订'),
        ]),
        row([head('代替标准号'), cell('{replaces}'), head('标准类型'), cell('{functionType}')]),
        row([head('ICS分类号'), cell('{ics}'), head('CCS分类号'), cell('{ccs}')]),
        row([
          head('采标程度'),
          cell('{!degree.none}无\u3000{!degree.IDT} IDT\u3000{!degree.MOD} MOD\u3000{!degree.NEQ} NEQ'),
          head('采标号'),
          cell('{adoptedNumber}'),
        ]),
        row([head('归口单位'), cell('{jurisdiction}'), head('主管部门'), cell('{department}')]),
        row([head('起草单位'), cell('{organisations}', 3)], 14),
        row([head('主要起草人'), cell('{drafters}', 3)], 14),
        row([head('联系人'), cell('{contact}'), head('电话'), cell('{phone}')]),
        row([head('征求意见情况'), cell('{roundFigures}', 3)]),
        row([head('审查方式'), cell('{examination}'), head('审查日期'), cell('{examinedOn}')]),
        row([head('审查结论'), cell('{voteResult}', 3)], 14),
        row([
          head('是否涉及专利'),
          cell('{!patents}是\u3000{!noPatents}否'),
          head('建议实施日期'),
          cell('{effectiveWish}'),
        ]),
        textRow('主要内容和水平', '{summary}', 3),
        textRow('与上一版的主要差异', '{changes}', 3),
        opinionRow('负责起草单位意见', 3),
        opinionRow('技术委员会意见', 3),
        opinionRow('主管部门意见', 3),
      ],
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} {level}申报单',
  source: '国家标准申报单（国家标准制修订工作用表）',
  unconfirmed: true,
};
