import type { PaperTemplate, TemplateInput, TemplatePart } from '#shared/publishing/index.ts';
import { choiceInput, DASHED_PAGE, ISSUE_DAY, textInput } from './form-parts.ts';

/** Sections 2 to 12 with what is written in each; `unless` prints words of our own where nothing was written. */
const SECTIONS: readonly {
  readonly id: string;
  readonly heading: string;
  readonly en: string;
  /** Facts from the project, before what was written. */
  readonly facts?: readonly TemplatePart[];
}[] = [
  { id: 'necessity', heading: '制定（修订）文件的必要性和意义', en: 'Need and meaning' },
  {
    id: 'principles',
    heading: '编制原则和依据，与现行法律法规、标准的关系',
    en: 'Principles, relation to law and other standards',
  },
  { id: 'content', heading: '主要技术内容及其确定依据', en: 'Main technical content and its reasons' },
  {
    id: 'verification',
    heading: '试验验证的分析、技术经济论证和预期效果',
    en: 'Tests, economic reasons, expected effect',
  },
  { id: 'adoptionText', heading: '采用国际标准和国外先进标准的情况', en: 'Adopted international standards' },
  { id: 'disputes', heading: '重大分歧意见的处理经过和依据', en: 'Major disagreements and how they were settled' },
  {
    id: 'patentText',
    heading: '涉及专利的有关说明',
    en: 'Patents',
    facts: [
      {
        id: 'no-patents',
        when: 'noPatents !patentText',
        kind: 'text',
        style: 'report-text',
        text: '编制过程中未识别出涉及本文件的专利。',
      },
    ],
  },
  { id: 'measures', heading: '贯彻实施文件的要求和措施建议', en: 'Measures for putting it into use' },
  { id: 'natureReason', heading: '作为推荐性（强制性）标准的建议及其理由', en: 'Recommended or mandatory, and why' },
  {
    id: 'withdrawal',
    heading: '废止或代替现行相关标准的建议',
    en: 'Standards to be withdrawn or replaced',
    facts: [
      {
        id: 'replaced',
        when: 'replaces',
        kind: 'text',
        style: 'report-text',
        text: '本文件发布实施后代替{replaces}，建议同时废止{replaces}。',
      },
      { id: 'nothing-replaced', when: '!replaces !withdrawal', kind: 'text', style: 'report-text', text: '无。' },
    ],
  },
  {
    id: 'other',
    heading: '其他应予说明的事项',
    en: 'Other matters',
    facts: [{ id: 'nothing-else', when: '!other', kind: 'text', style: 'report-text', text: '无。' }],
  },
];

const inputs: readonly TemplateInput[] = [
  choiceInput('version', '文稿', 'Version', [
    ['征求意见稿', '征求意见稿', 'Draft for comments'],
    ['送审稿', '送审稿', 'Draft for review'],
    ['报批稿', '报批稿', 'Draft for approval'],
  ]),
  textInput('task', '任务来源（补充）', 'Origin of the task (more)'),
  textInput('contributions', '各单位所做工作', 'What each organization did'),
  textInput('division', '主要起草人及其所做工作', 'Drafters and what each did'),
  textInput('process', '工作过程（补充）', 'Course of the work (more)'),
  ...SECTIONS.map(({ id, heading, en }) => textInput(id, heading, en)),
  ISSUE_DAY,
];

/** 编制说明 (domain F2): twelve sections; what the project's records know is filled in. */
export const explanation: PaperTemplate = {
  id: 'explanation',
  name: { 'zh-CN': '编制说明', en: 'Explanatory memorandum' },
  about: 'project',
  paperKind: 'memorandum',
  language: 'zh-CN',
  page: 'letter',
  inputs,
  fields: {},
  parts: [
    { id: 'title', when: '!version', kind: 'text', style: 'report-title', text: '《{title}》\n编制说明' },
    {
      id: 'title-of-version',
      when: 'version',
      kind: 'text',
      style: 'report-title',
      text: '《{title}》（{version}）\n编制说明',
    },
    { id: 'work', kind: 'heading', style: 'report-heading', text: '工作简况' },
    { id: 'task-title', kind: 'text', style: 'report-subtitle', text: '（一）任务来源' },
    {
      id: 'plan',
      when: 'planNumber',
      kind: 'text',
      style: 'report-text',
      text: '《{title}》列入{level}制修订项目计划，计划号为{planNumber}，由{proposer}提出，{jurisdiction}归口，{organisation}负责{work}。',
    },
    {
      id: 'no-plan',
      when: '!planNumber',
      kind: 'text',
      style: 'report-text',
      text: '《{title}》由{proposer}提出，{jurisdiction}归口，{organisation}负责{work}。',
    },
    { id: 'task', when: 'task', kind: 'text', style: 'report-text', text: '{task}' },
    { id: 'organisations-title', kind: 'text', style: 'report-subtitle', text: '（二）起草单位和协作单位' },
    { id: 'lead', kind: 'text', style: 'report-text', text: '负责起草单位：{organisation}。' },
    {
      id: 'others',
      when: 'otherOrganisations',
      kind: 'text',
      style: 'report-text',
      text: '参加起草单位：{otherOrganisations}。',
    },
    { id: 'contributions', when: 'contributions', kind: 'text', style: 'report-text', text: '{contributions}' },
    { id: 'process-title', kind: 'text', style: 'report-subtitle', text: '（三）主要工作过程' },
    {
      id: 'stages',
      kind: 'list',
      rows: 'stages',
      style: 'report-text',
      text: '{index}. {stage}阶段：{from}至{to}。',
    },
    {
      id: 'rounds',
      kind: 'list',
      rows: 'rounds',
      style: 'report-text',
      text: '{opensOn}至{closesOn}，{round}，发送单位{sent}个，回函单位{replied}个，其中有建议或意见的单位{repliedWithComments}个，共收到意见{comments}条，采纳{accepted}条，部分采纳{partly}条，不采纳{rejected}条{rest}。',
    },
    {
      id: 'reviews',
      kind: 'list',
      rows: 'reviews',
      style: 'report-text',
      text: '{date}，召开{meeting}，应到委员{members}人，实到委员{present}人。',
    },
    {
      id: 'ballots',
      kind: 'list',
      rows: 'ballots',
      style: 'report-text',
      text: '{opensOn}至{closesOn}，对送审稿进行{mode}：应表决{members}人，有效票{valid}张，其中赞成{approve}张，不赞成{disapprove}张，弃权{abstain}张，表决结论为{outcome}。',
    },
    { id: 'process', when: 'process', kind: 'text', style: 'report-text', text: '{process}' },
    { id: 'drafters-title', kind: 'text', style: 'report-subtitle', text: '（四）主要起草人及其所做工作' },
    { id: 'drafters', when: 'drafters', kind: 'text', style: 'report-text', text: '主要起草人：{drafters}。' },
    { id: 'division', when: 'division', kind: 'text', style: 'report-text', text: '{division}' },
    ...SECTIONS.flatMap(({ id, heading, facts }): readonly TemplatePart[] => [
      { id: `${id}-title`, kind: 'heading', style: 'report-heading', text: heading },
      ...(facts ?? []),
      // Without facts of our own an empty line is left to write in.
      { id, ...(facts ? { when: id } : {}), kind: 'text', style: 'report-text', text: `{${id}}` },
    ]),
    { id: 'issuer', kind: 'text', style: 'report-issuer', text: '《{title}》标准起草组' },
    { id: 'today', kind: 'text', style: 'report-date', text: '{today}' },
  ],
  footer: DASHED_PAGE,
  fileName: '{title} 编制说明',
  source: '国家标准管理办法；各地地方标准编制说明（编写要求）',
  unconfirmed: true,
};
