import type { Node } from 'prosemirror-model';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import * as d from '#tests/builders/document.ts';

/** Long enough for three lines. */
export const LONG =
  '样品应在温度为(23±2)℃、相对湿度为(50±10)%的条件下放置不少于24 h，再按GB/T 1.1—2020规定的方法进行状态调节；储存场所应通风、干燥，距离热源不应小于1.5 m，堆码高度不宜超过2.0 m，不应与有毒、有异味的物品混放，并应逐日记录温度、湿度和通风时间。';
export const SAMPLE_PICTURE = 'f'.repeat(64);

export const SAMPLE_COVER: CoverData = {
  ...EMPTY_COVER,
  kind: 'gb-t',
  number: 'GB/T 99001.2—2026',
  replaces: ['GB/T 99001.2—2016'],
  titleLead: '农产品',
  titleMain: '冷链储运',
  titleSupplement: '第2部分：技术要求',
  titleEn: 'Agricultural products—Cold chain storage and transport—Part 2: Technical requirements',
  ics: ['67.040'],
  ccs: ['X 04'],
  publishDate: '2026-03-01',
  effectiveDate: '2026-09-01',
};

/** A standard of about sixty pages that holds everything a standard can hold; the measured blocks have words found only once. */
export function sampleStandard(): Node {
  return d.documentOf(
    d.foreword(
      d.paragraph(`前言首段。${LONG}`),
      d.paragraph('本文件由全国农产品冷链标准化技术委员会（SAC/TC 999）提出并归口。'),
    ),
    d.introduction(
      d.paragraph(`引言首段。${LONG}`),
      d.heading(2, '引言条', { id: 'intro001' }),
      d.paragraph('引言的条文。'),
      d.clause(2, `引言无标题条的条文。${LONG}`),
    ),
    d.body(...firstChapters(), ...measuredChapter(), ...objectChapter(), ...filling(9)),
    d.annex('附录甲的标题', annexBlocks(), { obligation: 'normative' }),
    d.annex('附录乙的标题', [d.paragraph(`附录乙的条文。${LONG}`)]),
    d.bibliography(
      'GB/T 20001.10—2014　标准编写规则　第10部分：产品标准',
      `文献的第二条${LONG}`,
      'ISO 1:2022　Geometrical product specifications',
    ),
    d.index(),
  );
}

function firstChapters(): readonly Node[] {
  return [
    d.warning('使用本文件的人员应有正规实验室工作的实践经验。'),
    d.heading(1, '范围'),
    d.paragraph(`范围首段。${LONG}`),
    d.heading(1, '规范性引用文件'),
    d.paragraph('下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。'),
    d.reference('GB/T 191　包装储运图示标志'),
    d.heading(1, '术语和定义'),
    d.paragraph('下列术语和定义适用于本文件。'),
    d.term(2, '冷链', 'cold chain', '从产地到消费者始终保持低温的供应链。', { id: 'term0001' }, [
      d.note('术语的注。'),
      d.termSource('[来源：GB/T 28577—2021，3.1]'),
    ]),
    d.term(2, '预冷', 'precooling', '采后迅速除去田间热的过程。'),
  ];
}

/** Clauses of all levels, lists, notes, examples and a footnote, each between two paragraphs. */
function measuredChapter(): readonly Node[] {
  return [
    d.paragraph('章前一段。'),
    d.heading(1, '测量章', { id: 'measure1' }),
    d.paragraph('章后一段。'),
    ...[2, 3, 4, 5, 6].flatMap((level) => [d.heading(level, `第${level}层条`), d.paragraph(`第${level}层条后一段。`)]),
    d.heading(2, '无标题条'),
    d.clause(3, `无标题条一。${LONG}`),
    d.clause(3, '无标题条二。'),
    d.paragraph(['有脚注的一段', d.footnote('脚注的文字。'), '。']),
    d.paragraph('列项前一段：'),
    d.list('dash', [d.item(`破折号列项一。${LONG}`, d.list('dot', [`圆点列项。${LONG}`])), '破折号列项二。']),
    d.list('alpha', [d.item(`字母列项一。${LONG}`, d.list('number', [`数字列项一。${LONG}`])), '字母列项二。']),
    d.note(`单个的注。${LONG}`),
    d.heading(2, '多个注和示例'),
    d.note(`第一个注。${LONG}`),
    d.note('第二个注。'),
    d.example(`第一个示例。${LONG}`),
    d.example('第二个示例。'),
    d.heading(2, '单个示例'),
    d.example(`单个的示例。${LONG}`),
    d.heading(2, '带框示例'),
    d.example([d.paragraph(`框内的示例。${LONG}`)], { boxed: true }),
    d.paragraph('框后一段。'),
  ];
}

function objectChapter(): readonly Node[] {
  const head = ['项目', '上限', '方法'];
  const rows = Array.from({ length: 60 }, (_, row) => [`第${row + 1}项`, `${row * 3}.${row % 10}`, '目测']);
  return [
    d.heading(1, '对象章'),
    d.paragraph('表前一段。'),
    d.table('长表的标题', [head, ...rows], {
      id: 'table001',
      unit: '毫米',
      rest: [d.note('表的注。'), d.objectFootnote('表的脚注。')],
    }),
    d.paragraph('图前一段。'),
    d.figure('两个分图的标题', {
      id: 'figure01',
      unit: '毫米',
      images: [
        d.image({ blob: SAMPLE_PICTURE, mime: 'image/png', widthMm: 60, heightMm: 40, subtitle: '分图甲' }),
        d.image({ blob: SAMPLE_PICTURE, mime: 'image/png', widthMm: 60, heightMm: 40, subtitle: '分图乙' }),
      ],
      rest: [d.note('图的注。')],
    }),
    d.paragraph('式前一段：'),
    d.formula('w=\\frac{m_1-m_2}{m_0}\\times 100', { id: 'formula1' }),
    d.formulaKey([
      ['w', '水分的质量分数；'],
      ['m_1', '烘前的质量，单位为克（g）。'],
    ]),
  ];
}

function annexBlocks(): readonly Node[] {
  return [
    d.heading(2, '附录条'),
    d.paragraph('附录条后一段。'),
    d.table('附录表的标题', [
      ['甲', '乙'],
      ['1', '2'],
    ]),
    d.formula('E=mc^2'),
  ];
}

function filling(chapters: number): readonly Node[] {
  return Array.from({ length: chapters }, (_, chapter) => [
    d.heading(1, `要求第${chapter + 1}组`),
    ...Array.from({ length: 5 }, (_, section) => [
      d.heading(2, `项目${section + 1}`),
      ...Array.from({ length: 12 }, () => d.paragraph(LONG)),
      d.list('alpha', ['外观完整；', '标志清晰。']),
    ]).flat(),
  ]).flat();
}
