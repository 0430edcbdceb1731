import type { PageSetup, PubBlock, Publication, PubSection, PubTable } from '#shared/publishing/publication.ts';
import { cell, clause, item, label, para, text, untitled } from './publication-blocks.ts';
import { coverItems } from './sample-cover.ts';
import { pictureStore, samplePng } from './sample-picture.ts';
import { sampleStyles } from './sample-style-sheet.ts';

/** Page of a standard (domain 2.1). */
export const samplePage: PageSetup = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 34, right: 20, bottom: 20, left: 25 },
  headerMm: 25,
  footerMm: 12,
  mirrorHeaders: true,
};

const store = pictureStore(samplePng(600, 320), samplePng(300, 300));
const [wide = '', square = ''] = store.shas;
export const sampleReadBlob = store.readBlob;

/** Page labels as a laid-out PDF would give them. */
export const samplePageLabels: Readonly<Record<string, string>> = {
  foreword: 'Ⅱ',
  c1: '1',
  c2: '1',
  c3: '1',
  c4: '2',
  c41: '2',
  c42: '2',
  annexA: '4',
  biblio: '5',
};

const soilTable: PubTable = {
  kind: 'table',
  id: 'tab1',
  caption: para('table-caption', '　土壤条件', { id: 'tab1', label: { text: '表1', gap: 'none' } }),
  continuedCaption: para('table-caption', '　土壤条件（续）', { label: { text: '表1', gap: 'none' } }),
  unit: para('unit', '单位为毫克每千克'),
  columns: [3, 2, 2, 3],
  headRows: 2,
  frame: 'standard',
  rows: [
    {
      cells: [
        cell('项目', { rowspan: 2, header: true }),
        cell('指标', { colspan: 2, header: true }),
        cell('检验方法', { rowspan: 2, header: true }),
      ],
    },
    { cells: [cell('一级', { header: true }), cell('二级', { header: true })] },
    {
      cells: [
        cell('有效氮', { align: 'left' }),
        cell('120.5', { align: 'decimal' }),
        cell('≥90', { align: 'decimal' }),
        cell('按附录A的规定', { rowspan: 2 }),
      ],
    },
    {
      cells: [cell('有效磷', { align: 'left' }), cell('8.25', { align: 'decimal' }), cell('5.5', { align: 'decimal' })],
    },
    {
      cells: [
        cell('有机质', { align: 'left' }),
        cell('—', { align: 'decimal' }),
        cell('10', { align: 'decimal' }),
        cell('LY/T 1237'),
      ],
    },
  ],
  foot: [
    para('table-note', '样品取自0 cm～40 cm土层。', {
      label: { ...label('注：', 'notes', 1, 'tab1', 'tab'), face: 'hei' },
    }),
    para('table-note', [text('a', { position: 'super' }), text('　以干基计。')]),
  ],
};

const bodyBlocks: readonly PubBlock[] = [
  para('body-title', '油茶栽培技术规程'),
  clause('1', '范围', 'c1'),
  para(
    'paragraph',
    '本文件规定了油茶（Camellia oleifera Abel）栽培的园地选择、栽植、抚育管理和采收的技术要求，描述了对应的检验方法。',
  ),
  para('paragraph', '本文件适用于许昌市行政区域内的“普通油茶”栽培。', { id: 'p1' }),
  clause('2', '规范性引用文件', 'c2'),
  para(
    'paragraph',
    '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
  ),
  para('reference', 'GB/T 26907　油茶苗木质量分级'),
  para('reference', 'LY/T 1237—1999　森林土壤有机质的测定及碳氮比的计算'),
  clause('3', '术语和定义', 'c3'),
  para('paragraph', '下列术语和定义适用于本文件。'),
  para('term-number', '', { id: 't1', label: { ...label('3.1', 'terms', 2, 'terms', 'none'), face: 'hei' } }),
  para('term-name', '大穗　large scion'),
  para('paragraph', '带有三个以上饱满芽的接穗。'),
  para('term-number', '', { id: 't2', label: { ...label('3.2', 'terms', 2, 'terms', 'none'), face: 'hei' } }),
  para('term-name', '轻基质容器苗　light-media container seedling'),
  para('paragraph', '用轻型有机基质培育的容器苗。'),
  clause('4', '园地选择与栽植', 'c4'),
  clause('4.1', '园地选择', 'c41'),
  untitled(
    '4.1.1',
    [
      text('坡度应不大于25°，土层厚度应不小于60 cm。土壤条件应符合'),
      { kind: 'ref', text: '表1', target: 'tab1' },
      text('的规定'),
      { kind: 'footnote', id: 'f1', mark: '1)', runs: [text('土壤条件由县级检测机构核定。')] },
      text('。'),
    ],
    'c411',
  ),
  untitled(
    '4.1.2',
    [
      text('检验应按'),
      { kind: 'ref', text: '附录A', target: 'annexA' },
      text('的方法进行，并按'),
      { kind: 'ref', text: '公式（1）', target: 'f-yield' },
      text('计算产量；另见'),
      { kind: 'ref', text: '4.9', target: 'gone', broken: true },
      text('。'),
    ],
    'c412',
  ),
  soilTable,
  clause('4.2', '栽植', 'c42'),
  para('paragraph', '栽植前应完成下列工作：'),
  item('list-1', '——', 'dash', 1, 'l1', '整地：按等高线开挖水平带，带宽应不小于1.5 m；'),
  item('list-1', '——', 'dash', 1, 'l1', '施肥：每穴施有机肥5 kg～10 kg。'),
  para('paragraph', '栽植按下列步骤进行：'),
  item('alpha-1', 'a)', 'alpha', 1, 'l2', '挖穴：'),
  item('number-2', '1)', 'alpha', 2, 'l2a', '穴径应不小于60 cm；'),
  item('number-2', '2)', 'alpha', 2, 'l2a', '穴深应不小于50 cm；'),
  item('alpha-1', 'b)', 'alpha', 1, 'l2', '定植，栽植密度应为每公顷1 650株；'),
  item('alpha-1', 'c)', 'alpha', 1, 'l2', '浇定根水。'),
  para('paragraph', '抚育按下列步骤进行：'),
  item('alpha-1', 'a)', 'alpha', 1, 'l3', '松土除草；'),
  item('alpha-1', 'b)', 'alpha', 1, 'l3', '修剪。'),
  para('note-numbered', '北方坡地宜选择东南坡。', {
    label: { ...label('注1：', 'notes', 1, 'n42', 'tab'), face: 'hei' },
  }),
  para('note-numbered', '容器苗可延长栽植期。', {
    label: { ...label('注2：', 'notes', 1, 'n42', 'tab'), face: 'hei' },
  }),
  {
    kind: 'group',
    framed: true,
    id: 'g1',
    blocks: [
      para('example', '株行距2.5 m×3.0 m，每公顷1 333株。', {
        label: { ...label('示例：', 'examples', 1, 'e1', 'none'), face: 'hei' },
      }),
      item('list-1', '——', 'dash', 1, 'l9', '山地取上限。'),
    ],
  },
  {
    kind: 'figure',
    id: 'fig1',
    unit: para('unit', '单位为毫米'),
    images: [
      {
        blob: wide,
        mime: 'image/png',
        widthMm: 80,
        heightMm: 0,
        alt: '整地剖面图',
        subtitle: para('sub-caption', 'a)　剖面'),
      },
      {
        blob: square,
        mime: 'image/png',
        widthMm: 50,
        heightMm: 0,
        alt: '整地平面图',
        subtitle: para('sub-caption', 'b)　平面'),
      },
    ],
    notes: [para('note', '阴影为回填土。', { label: { ...label('注：', 'notes', 1, 'fig1', 'tab'), face: 'hei' } })],
    caption: para('figure-caption', '　整地示意图', { id: 'fig1', label: { text: '图1', gap: 'none' } }),
  },
  para('paragraph', [
    text('产量按'),
    { kind: 'ref', text: '公式（1）', target: 'f-yield' },
    text('计算，其中密度 '),
    { kind: 'math', latex: '\\rho_i' },
    text(' 取实测值：'),
  ]),
  {
    kind: 'formula',
    id: 'f-yield',
    latex: 'Y=\\frac{\\sum_{i=1}^{n} m_i \\cdot k}{A\\times 10^{3}}',
    number: '（1）',
    alt: '产量公式',
  },
  para('paragraph', '式中：'),
  para('paragraph', [
    { kind: 'math', latex: 'Y' },
    text('——单位面积产量，单位为千克每公顷（kg/hm'),
    text('2', { position: 'super' }),
    text('）；'),
  ]),
  { kind: 'formula', latex: 'x=\\sqrt{a^2+b^2}', number: '', alt: '勾股' },
  para('paragraph', [
    text('选项：'),
    { kind: 'checkbox', checked: true },
    text('采纳　'),
    { kind: 'checkbox', checked: false },
    text('不采纳　见第'),
    { kind: 'page-ref', target: 'annexA' },
    text('页。'),
  ]),
];

const annexBlocks: readonly PubBlock[] = [
  para('annex-mark', '', {
    id: 'annexA',
    label: { ...label('附录A', 'annexes', 1, 'annexes', 'none'), face: 'hei' },
    outline: { level: 1, text: '附录A（规范性）　土壤检验方法', inContents: true },
  }),
  para('annex-line', '（规范性）'),
  para('annex-line', '土壤检验方法'),
  para('annex-clause-2', '采样', {
    id: 'a1',
    label: { ...label('A.1', 'annexes', 2, 'annexes', 'ideographic-space'), face: 'hei' },
  }),
  para('paragraph', '按对角线布点采样，每个样品应不少于1 kg。'),
  para('annex-clause-2', '测定', {
    id: 'a2',
    label: { ...label('A.2', 'annexes', 2, 'annexes', 'ideographic-space'), face: 'hei' },
  }),
  para('paragraph', '按LY/T 1237—1999规定的方法进行测定。'),
];

const bibliographyBlocks: readonly PubBlock[] = [
  para('bibliography-title', '参考文献', { id: 'biblio', outline: { level: 1, text: '参考文献', inContents: true } }),
  para('bibliography', 'GB/T 8321（所有部分）　农药合理使用准则', {
    label: label('[1]', 'bibliography', 1, 'bibliography', 'tab'),
  }),
  para('bibliography', 'NY/T 393　绿色食品　农药使用准则', {
    label: label('[2]', 'bibliography', 1, 'bibliography', 'tab'),
  }),
  { kind: 'rule', widthMm: 41, thicknessPt: 1.5, beforePt: 24, keepWithPrevious: true },
];

const section = (id: string, more: Partial<PubSection>): PubSection => ({
  id,
  page: samplePage,
  start: 'page',
  pageNumbers: { format: 'decimal', restart: false },
  header: 'DB4110/T 12—2026',
  footer: '{page}',
  blocks: [],
  ...more,
});

/** A small standard that uses everything a publication can hold, from cover to end line. */
export function samplePublication(more: Partial<Publication> = {}): Publication {
  return {
    language: 'zh-CN',
    title: '油茶栽培技术规程',
    subject: 'DB4110/T 12—2026',
    date: '2026-09-01T08:00:00Z',
    styles: sampleStyles,
    blobs: store.shas,
    sections: [
      section('cover', {
        page: { ...samplePage, mirrorHeaders: true },
        pageNumbers: { format: 'none', restart: false },
        header: '',
        footer: '',
        fixed: coverItems,
      }),
      section('contents', {
        pageNumbers: { format: 'upper-roman', restart: true },
        blocks: [para('contents-title', '目次'), { kind: 'contents', maxLevel: 2 }],
      }),
      section('foreword', {
        pageNumbers: { format: 'upper-roman', restart: false },
        blocks: [
          para('section-title', '前言', { id: 'foreword', outline: { level: 1, text: '前言', inContents: true } }),
          para(
            'paragraph',
            '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
          ),
          para('paragraph', '本文件由许昌市林业局提出并归口。'),
        ],
      }),
      section('body', { start: 'odd-page', pageNumbers: { format: 'decimal', restart: true }, blocks: bodyBlocks }),
      section('annex-A', { blocks: annexBlocks }),
      section('bibliography', { blocks: bibliographyBlocks }),
    ],
    ...more,
  };
}

/** A publication of one body section with the given blocks. */
export function bodyPublication(blocks: readonly PubBlock[], more: Partial<PubSection> = {}): Publication {
  return samplePublication({ sections: [section('body', { blocks, ...more })] });
}
