import type {
  PubBlock,
  Publication,
  PubParagraph,
  PubRun,
  PubSection,
  PubTable,
} from '#shared/publishing/publication.ts';
import { testStyles } from './print-styles.ts';

type Extra = Partial<Omit<PubParagraph, 'kind' | 'style' | 'runs'>>;

export function paragraph(style: string, text: string | readonly PubRun[], extra: Extra = {}): PubParagraph {
  const runs = typeof text === 'string' ? [{ kind: 'text' as const, text }] : text;
  return { kind: 'paragraph', style, runs, ...extra };
}

export function heading(style: string, id: string, number: string, title: string, level: number): PubParagraph {
  return paragraph(style, title, {
    id,
    label: number ? { text: number, gap: 'ideographic-space' } : undefined,
    outline: { level, text: number ? `${number}　${title}` : title, inContents: true },
  });
}

export function section(id: string, blocks: readonly PubBlock[], extra: Partial<PubSection> = {}): PubSection {
  return {
    id,
    page: {
      widthMm: 210,
      heightMm: 297,
      marginMm: { top: 34, right: 20, bottom: 20, left: 25 },
      headerMm: 25,
      footerMm: 20,
      mirrorHeaders: true,
    },
    start: 'page',
    pageNumbers: { format: 'decimal', restart: false },
    header: 'GB/T 12345—2026',
    footer: '{page}',
    blocks,
    ...extra,
  };
}

export function publicationOf(sections: readonly PubSection[], extra: Partial<Publication> = {}): Publication {
  return {
    language: 'zh-CN',
    title: '油茶籽 规格与检验 <第1部分>',
    author: '全国油茶标准化技术委员会',
    date: '2026-11-22T00:00:00Z',
    styles: testStyles,
    sections,
    blobs: [],
    ...extra,
  };
}

export function tableOf(rows: number, extra: Partial<PubTable> = {}): PubTable {
  const cell = (text: string, more: object = {}) => ({
    colspan: 1,
    rowspan: 1,
    paragraphs: [paragraph('cell', text)],
    ...more,
  });
  const head = [
    {
      cells: [
        cell('组别', { rowspan: 2, header: true }),
        cell('项目', { rowspan: 2, header: true }),
        cell('指标', { colspan: 2, header: true }),
      ],
    },
    { cells: [cell('一级', { header: true }), cell('二级', { header: true })] },
  ];
  const body = Array.from({ length: rows }, (_, i) => {
    const first = i % 4 === 0 ? [cell(`第${i / 4 + 1}组`, { rowspan: Math.min(4, rows - i) })] : [];
    return {
      cells: [
        ...first,
        cell(`检验项目${i + 1}，含水率与杂质`, { align: 'left' }),
        cell(`${(i * 7.31).toFixed(i % 3)}`, { align: 'decimal' }),
        cell(i % 5 === 0 ? '—' : `≤${(i * 1.7).toFixed(1)}`, { align: 'decimal' }),
      ],
    };
  });
  return {
    kind: 'table',
    id: 'table-1',
    caption: paragraph('table-caption', '油茶籽质量要求', {
      id: 'table-1-caption',
      label: { text: '表1', gap: 'ideographic-space' },
    }),
    continuedCaption: paragraph('table-caption', '油茶籽质量要求（续）', {
      label: { text: '表1', gap: 'ideographic-space' },
    }),
    unit: paragraph('unit', '单位为毫克每千克'),
    columns: [2, 5, 3, 3],
    headRows: 2,
    rows: [...head, ...body],
    frame: 'standard',
    foot: [
      paragraph('note', '“—”表示不作要求。', { label: { text: '注：', face: 'hei', gap: 'none' } }),
      paragraph('note', '仅适用于榨油用油茶籽。', { label: { text: 'a', gap: 'ideographic-space' } }),
    ],
    ...extra,
  };
}

export const LONG_TEXT =
  '样品应冷藏（0 ℃～4 ℃）、避光运输，并在采集后 35 h 内送达实验室；按照 GB/T 5009.3—2016 中“第一法　直接干燥法”测定水分含量，结果以质量分数（%）表示。当两次平行测定结果的绝对差值不大于 0.2% 时，取算术平均值——否则应重新取样……并记录转速 1 500 r/min、电压 380 V±5% 及《试验记录》的编号。';

/** A paper with everything the publication tree can hold: cover, contents, foreword, body, annex, bibliography. */
export function richPublication(blobs: { readonly png: string; readonly jpeg: string }): Publication {
  const cover = section('cover', [], {
    header: '',
    footer: '',
    pageNumbers: { format: 'none', restart: true },
    fixed: [
      {
        kind: 'box',
        x: 24.2,
        y: 10,
        width: 100,
        height: 0,
        verticalAlign: 'top',
        paragraphs: [paragraph('cover-code', 'ICS 67.200.20'), paragraph('cover-code', 'CCS B 33')],
      },
      {
        kind: 'box',
        x: 23,
        y: 40,
        width: 170,
        height: 11,
        verticalAlign: 'top',
        paragraphs: [paragraph('cover-level', '中华人民共和国国家标准')],
      },
      {
        kind: 'box',
        x: 25,
        y: 57.9,
        width: 165,
        height: 0,
        verticalAlign: 'top',
        paragraphs: [
          paragraph('cover-number', 'GB/T 12345—2026'),
          paragraph('cover-number', [{ kind: 'text', text: '代替 GB/T 12345—2016', sizePt: 10.5 }]),
        ],
      },
      { kind: 'rule', x: 25, y: 75, length: 170, thicknessPt: 0.75 },
      {
        kind: 'box',
        x: 25,
        y: 113,
        width: 170,
        height: 123,
        verticalAlign: 'top',
        paragraphs: [
          paragraph('cover-title', '油茶籽　规格与检验'),
          paragraph('cover-title', '第1部分：质量要求'),
          paragraph('cover-english', 'Oil-tea camellia seed—Specification and test—Part 1: Quality requirements'),
        ],
      },
      {
        kind: 'box',
        x: 25,
        y: 248,
        width: 80,
        height: 0,
        verticalAlign: 'top',
        paragraphs: [paragraph('cover-date', '2026-11-22发布')],
      },
      {
        kind: 'box',
        x: 125,
        y: 248,
        width: 70,
        height: 0,
        verticalAlign: 'top',
        paragraphs: [paragraph('cover-date-right', '2027-06-01实施')],
      },
      { kind: 'rule', x: 25, y: 257, length: 170, thicknessPt: 0.75 },
      {
        kind: 'box',
        x: 25,
        y: 261.1,
        width: 170,
        height: 20,
        verticalAlign: 'top',
        paragraphs: [
          paragraph('cover-issuer', '国家市场监督管理总局　发布'),
          paragraph('cover-issuer', '国家标准化管理委员会　　　'),
        ],
      },
    ],
  });
  const roman = { format: 'upper-roman', restart: false } as const;
  const contents = section('contents', [paragraph('front-title', '目　　次'), { kind: 'contents', maxLevel: 2 }], {
    start: 'odd-page',
    pageNumbers: { format: 'upper-roman', restart: true },
  });
  const foreword = section(
    'foreword',
    [
      { ...heading('front-title', 'foreword', '', '前言', 1) },
      paragraph('text', '本文件按照 GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。'),
      paragraph('text', '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。'),
    ],
    { pageNumbers: roman },
  );
  const body = section(
    'body',
    [
      paragraph('title', '油茶籽　规格与检验　第1部分：质量要求'),
      heading('clause', 'scope', '1', '范围', 1),
      paragraph(
        'text',
        '本文件规定了油茶籽的质量要求，描述了相应的试验方法，规定了检验规则、标签、包装、运输和贮存的要求。',
        { id: 'scope-1' },
      ),
      heading('clause', 'refs', '2', '规范性引用文件', 1),
      paragraph('text', LONG_TEXT),
      heading('clause', 'req', '3', '要求', 1),
      heading('subclause', 'req-1', '3.1', '感官要求', 2),
      paragraph('text', [
        { kind: 'text', text: '籽粒饱满，应符合' },
        { kind: 'ref', text: '表1', target: 'table-1' },
        { kind: 'text', text: '的规定，试验按' },
        { kind: 'ref', text: '3.2', target: 'req-2' },
        { kind: 'text', text: '进行。其中，质量浓度' },
        { kind: 'math', latex: '\\rho_{\\mathrm{max}}=\\frac{m}{V}' },
        { kind: 'text', text: '不应大于规定值' },
        {
          kind: 'footnote',
          id: 'fn-1',
          mark: '1）',
          runs: [
            {
              kind: 'text',
              text: '这里的规定值指合同约定的数值；没有约定时，按照本文件表1的规定执行，并在检验报告中注明。',
            },
          ],
        },
        { kind: 'text', text: '，H' },
        { kind: 'text', text: '2', position: 'sub' },
        { kind: 'text', text: 'O 含量单位为 g·m' },
        { kind: 'text', text: '−2', position: 'super' },
        { kind: 'text', text: '，变量 ' },
        { kind: 'text', text: 'n', italic: true },
        { kind: 'text', text: ' 为' },
        { kind: 'text', text: '重要', bold: true },
        { kind: 'text', text: '数值；' },
        { kind: 'checkbox', checked: true },
        { kind: 'text', text: '合格　' },
        { kind: 'checkbox', checked: false },
        { kind: 'text', text: '不合格。' },
      ]),
      paragraph(
        'list',
        '籽粒应成熟、饱满，无霉变、无虫蛀，且不应混有有毒有害的其他植物种子和异物，杂质总量不大于 1.0%；',
        { id: 'li-1', label: { text: 'a）', gap: 'tab' } },
      ),
      paragraph('list', '色泽应正常：', { id: 'li-2', label: { text: 'b）', gap: 'tab' } }),
      paragraph(
        'list-2',
        '种皮为黑色、黑褐色或棕褐色，具有光泽，同一批次的色泽应基本一致，不应有明显差异的籽粒混入；',
        { label: { text: '1）', gap: 'tab' } },
      ),
      paragraph('list-2', '种仁为淡黄色。', { label: { text: '2）', gap: 'tab' } }),
      paragraph('list', '气味正常。', { label: { text: '——', gap: 'tab' } }),
      paragraph('note', '感官检验在自然光下进行，检验人员不少于3人，以多数人的判断为准，判断不一致时按复验处理。', {
        label: { text: '注1：', face: 'hei', gap: 'none' },
      }),
      heading('subclause', 'req-2', '3.2', '理化指标', 2),
      paragraph('text', '理化指标应符合表1的规定。'),
      tableOf(90),
      paragraph('text', '水分按公式（1）计算：'),
      {
        kind: 'formula',
        id: 'formula-1',
        latex:
          'w = \\frac{m_1 - m_2}{m_1 - m_0} \\times 100\\% + \\sqrt{\\sum_{i=1}^{n} \\left(x_i - \\overline{x}\\right)^2}',
        number: '（1）',
        alt: '水分的质量分数等于 m1 减 m2 除以 m1 减 m0 再乘以 100%',
      },
      paragraph('text', '式中：'),
      paragraph('list', [
        { kind: 'text', text: 'm', italic: true },
        { kind: 'text', text: '1', position: 'sub' },
        { kind: 'text', text: '——称量瓶和试样的质量，单位为克（g）；' },
      ]),
      {
        kind: 'formula',
        id: 'formula-2',
        latex: '\\eta = \\frac{\\text{合格籽粒质量}}{\\text{总质量}}',
        number: '（2）',
        alt: '合格率',
      },
      {
        kind: 'figure',
        id: 'figure-1',
        unit: paragraph('unit', '单位为毫米'),
        images: [
          {
            blob: blobs.png,
            mime: 'image/png',
            widthMm: 60,
            heightMm: 40,
            alt: '油茶籽的外形',
            subtitle: paragraph('cell', 'a）　外形'),
          },
          {
            blob: blobs.jpeg,
            mime: 'image/jpeg',
            widthMm: 60,
            heightMm: 0,
            alt: '油茶籽的剖面',
            subtitle: paragraph('cell', 'b）　剖面'),
          },
        ],
        notes: [paragraph('note', '图中尺寸为示意。', { label: { text: '注：', face: 'hei', gap: 'none' } })],
        caption: paragraph('figure-caption', '油茶籽的外形与剖面', {
          label: { text: '图1', gap: 'ideographic-space' },
        }),
      },
      {
        kind: 'group',
        framed: true,
        id: 'example-1',
        blocks: [paragraph('text', '示例：一批油茶籽的检验结果如下，供参考。'), paragraph('text', LONG_TEXT)],
      },
      ...Array.from({ length: 8 }, () => paragraph('text', LONG_TEXT)),
    ],
    { start: 'odd-page', pageNumbers: { format: 'decimal', restart: true } },
  );
  const annex = section('annex-A', [
    paragraph(
      'annex-title',
      [
        { kind: 'text', text: '附录A' },
        { kind: 'break' },
        { kind: 'text', text: '（资料性）' },
        { kind: 'break' },
        { kind: 'text', text: '检验记录格式' },
      ],
      {
        id: 'annex-A',
        outline: { level: 1, text: '附录A（资料性）　检验记录格式', inContents: true },
      },
    ),
    paragraph('text', [
      { kind: 'text', text: '检验记录见第' },
      { kind: 'page-ref', target: 'table-1' },
      { kind: 'text', text: '页的表格。生僻字：𠮷、𠀀；缺字：\u{1F600}。' },
    ]),
  ]);
  const bibliography = section('bibliography', [
    heading('annex-title', 'bibliography', '', '参考文献', 1),
    paragraph('list', 'GB/T 20001.10—2014　标准编写规则　第10部分：产品标准', { label: { text: '[1]', gap: 'tab' } }),
    { kind: 'rule', widthMm: 41, thicknessPt: 1.5, beforePt: 20, keepWithPrevious: true },
  ]);
  return publicationOf([cover, contents, foreword, body, annex, bibliography], { blobs: [blobs.png, blobs.jpeg] });
}
