import type { PaperTemplate } from '#shared/publishing/index.ts';

/** Height of a cell for a few lines, and of one for an opinion with signature and seal, mm. */
const LINES = 24;
const OPINION = 30;

const SEAL = '（盖公章）\n\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日';

/** 推荐性国家标准项目建议书 (domain F1). */
export const proposal: PaperTemplate = {
  id: 'proposal',
  name: { 'zh-CN': '项目建议书', en: 'Project proposal' },
  about: 'project',
  paperKind: 'proposal',
  language: 'zh-CN',
  page: 'form',
  inputs: [
    {
      name: 'adoption',
      label: { 'zh-CN': '采用国际标准', en: 'Adopted international standard' },
      input: 'choice',
      options: [
        { value: 'none', label: { 'zh-CN': '无', en: 'None' } },
        { value: 'ISO', label: { 'zh-CN': 'ISO', en: 'ISO' } },
        { value: 'IEC', label: { 'zh-CN': 'IEC', en: 'IEC' } },
        { value: 'ITU', label: { 'zh-CN': 'ITU', en: 'ITU' } },
        { value: 'ISO-IEC', label: { 'zh-CN': 'ISO/IEC', en: 'ISO/IEC' } },
        { value: 'other', label: { 'zh-CN': '其他', en: 'Other' } },
      ],
    },
    {
      name: 'degree',
      label: { 'zh-CN': '一致性程度', en: 'Degree of correspondence' },
      input: 'choice',
      options: ['IDT', 'MOD', 'NEQ'].map((value) => ({ value, label: { 'zh-CN': value, en: value } })),
    },
    { name: 'adoptedNumber', label: { 'zh-CN': '采标号', en: 'Number of the adopted standard' }, input: 'line' },
    { name: 'adoptedTitle', label: { 'zh-CN': '采标名称', en: 'Title of the adopted standard' }, input: 'line' },
    {
      name: 'fastTrack',
      label: { 'zh-CN': '采用快速程序', en: 'Fast track' },
      input: 'choice',
      options: [
        { value: 'no', label: { 'zh-CN': '否', en: 'No' } },
        { value: 'B', label: { 'zh-CN': 'B程序（省略起草阶段）', en: 'B: no preparatory stage' } },
        {
          value: 'C',
          label: { 'zh-CN': 'C程序（省略起草和征求意见阶段）', en: 'C: no preparatory and enquiry stage' },
        },
      ],
    },
    {
      name: 'category',
      label: { 'zh-CN': '标准类别', en: 'Category' },
      input: 'choice',
      options: [
        { value: 'basic', label: { 'zh-CN': '基础', en: 'Basic' } },
        { value: 'method', label: { 'zh-CN': '方法', en: 'Method' } },
        { value: 'product', label: { 'zh-CN': '产品', en: 'Product' } },
        { value: 'management', label: { 'zh-CN': '管理', en: 'Management' } },
        { value: 'safety', label: { 'zh-CN': '安全', en: 'Safety' } },
        { value: 'health', label: { 'zh-CN': '卫生', en: 'Health' } },
        { value: 'environment', label: { 'zh-CN': '环保', en: 'Environment' } },
        { value: 'other', label: { 'zh-CN': '其他', en: 'Other' } },
      ],
    },
    {
      name: 'period',
      label: { 'zh-CN': '项目周期', en: 'Duration' },
      input: 'choice',
      options: ['12', '16', '18', '24'].map((value) => ({
        value,
        label: { 'zh-CN': `${value}个月`, en: `${value} months` },
      })),
    },
    { name: 'leader', label: { 'zh-CN': '项目负责人', en: 'Project leader' }, input: 'line' },
    { name: 'purpose', label: { 'zh-CN': '目的、意义', en: 'Purpose' }, input: 'text' },
    { name: 'scope', label: { 'zh-CN': '范围和主要技术内容', en: 'Scope and main content' }, input: 'text' },
    { name: 'situation', label: { 'zh-CN': '国内外情况简要说明', en: 'Situation at home and abroad' }, input: 'text' },
    {
      name: 'relation',
      label: { 'zh-CN': '与有关法律法规和强制性标准的关系', en: 'Relation to law and mandatory standards' },
      input: 'text',
    },
    { name: 'patentList', label: { 'zh-CN': '涉及专利的清单', en: 'List of patents' }, input: 'text' },
    { name: 'budget', label: { 'zh-CN': '经费预算', en: 'Budget' }, input: 'text' },
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '推荐性国家标准项目建议书' },
    {
      id: 'main',
      kind: 'grid',
      frame: 'standard',
      columns: [3.2, 4.2, 2.8, 4.8],
      rows: [
        {
          cells: [
            { text: '中文名称', head: true },
            { text: '{title}', span: 3 },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '英文名称', head: true },
            { text: '{titleEn}', span: 3 },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '制定/修订', head: true },
            { text: '{!isNew}制定\u3000{!isRevision}修订' },
            { text: '被修订标准号', head: true },
            { text: '{replaces}' },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '采用国际标准', head: true },
            {
              text: '{!adoption.none}无\u3000{!adoption.ISO}ISO\u3000{!adoption.IEC}IEC\n{!adoption.ITU}ITU\u3000{!adoption.ISO-IEC}ISO/IEC\u3000{!adoption.other}其他',
            },
            { text: '采标程度', head: true },
            { text: '{!degree.IDT}IDT\u3000{!degree.MOD}MOD\u3000{!degree.NEQ}NEQ' },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '采标号', head: true },
            { text: '{adoptedNumber}' },
            { text: '采标名称', head: true },
            { text: '{adoptedTitle}' },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '采用快速程序', head: true },
            { text: '{!fastTrack.no}否\u3000{!fastTrack.B}B程序\u3000{!fastTrack.C}C程序' },
            { text: '项目周期', head: true },
            { text: '{!period.12}12个月\u3000{!period.16}16个月\n{!period.18}18个月\u3000{!period.24}24个月' },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: 'ICS分类号', head: true },
            { text: '{ics}' },
            { text: 'CCS分类号', head: true },
            { text: '{ccs}' },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '标准类别', head: true },
            {
              text: '{!category.basic}基础\u3000{!category.method}方法\u3000{!category.product}产品\u3000{!category.management}管理\u3000{!category.safety}安全\u3000{!category.health}卫生\u3000{!category.environment}环保\u3000{!category.other}其他',
              span: 3,
            },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '归口单位\n（TC/SC名称、代号）', head: true },
            { text: '{committee}\n{committeeCode}' },
            { text: '主管部门', head: true },
            { text: '{proposer}' },
          ],
          minHeightMm: 12,
        },
        {
          cells: [
            { text: '牵头起草单位', head: true },
            { text: '{organisation}', span: 3 },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '参与起草单位', head: true },
            { text: '{otherOrganisations}', span: 3 },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '项目负责人', head: true },
            { text: '{leader}' },
            { text: '联系人及电话', head: true },
            { text: '{contact}\u3000{phone}' },
          ],
          minHeightMm: 9,
        },
        {
          cells: [
            { text: '目的、意义', head: true },
            { text: '{purpose}', span: 3 },
          ],
          minHeightMm: LINES,
        },
        {
          cells: [
            { text: '范围和主要\n技术内容', head: true },
            { text: '{scope}', span: 3 },
          ],
          minHeightMm: LINES,
        },
        {
          cells: [
            { text: '国内外情况\n简要说明', head: true },
            { text: '{situation}', span: 3 },
          ],
          minHeightMm: LINES,
        },
        {
          cells: [
            { text: '与有关法律法规和\n强制性标准的关系', head: true },
            { text: '{relation}', span: 3 },
          ],
          minHeightMm: LINES,
        },
        {
          cells: [
            { text: '是否涉及专利', head: true },
            { text: '{!patents}是\u3000{!noPatents}否\n专利清单：{patentList}', span: 3 },
          ],
          minHeightMm: 14,
        },
        {
          cells: [
            { text: '经费预算', head: true },
            { text: '{budget}', span: 3 },
          ],
          minHeightMm: 14,
        },
        ...['牵头起草单位意见', '技术委员会意见', '主管部门意见'].map((text) => ({
          cells: [
            { text, head: true },
            { text: `\n\n${SEAL}`, span: 3, align: 'right' as const },
          ],
          minHeightMm: OPINION,
        })),
      ],
    },
    {
      id: 'note',
      kind: 'text',
      style: 'form-remark',
      text: '注：本建议书一式两份，附标准草案；采用国际标准的项目同时附国际标准原文和译文。',
    },
  ],
  footer: '共 {pages} 页\u3000第 {page} 页',
  fileName: '{title} 项目建议书',
  source: '推荐性国家标准项目建议书（国家标准制修订工作用表）',
  unconfirmed: true,
};
