import type { PubBlock, Publication, PubTable } from '#shared/publishing/publication.ts';
import { heading, paragraph, publicationOf, section } from './rich-publication.ts';

const SENTENCES = [
  '样品应冷藏（0 ℃～4 ℃）、避光运输，并在采集后 35 h 内送达实验室，运输过程中不应与有毒、有害、有异味的物品混装。',
  '按照 GB/T 5009.3—2016 规定的方法测定水分含量，当两次平行测定结果的绝对差值不大于 0.2% 时，取算术平均值作为测定结果。',
  '检验人员应记录转速 1 500 r/min、电压 380 V±5%、环境温度和相对湿度，并在《试验记录》上签字确认——必要时附照片。',
  '产品应符合“合格”等级的全部要求；任何一项不符合时，应从同一批产品中加倍抽样复验，复验仍不合格的，判该批产品为不合格。',
  '贮存场所应通风、干燥、防潮，堆放高度不应超过 2.5 m，与墙壁的距离不应小于 50 cm，并有防虫、防鼠措施……',
  '设备的外壳防护等级为 IP65，接地电阻不应大于 4 Ω，绝缘电阻在 500 V 直流电压下不应小于 10 MΩ，泄漏电流不大于 3.5 mA。',
  '标志应清晰、牢固、耐久，内容包括产品名称、型号、制造商名称、生产日期、执行标准编号和质量等级，并符合 GB/T 191—2008 的要求。',
];

const text = (seed: number, count: number) =>
  Array.from({ length: count }, (_, i) => SENTENCES[(seed * 5 + i * 3) % SENTENCES.length]).join('');

function dataTable(n: number): PubTable {
  const cell = (value: string, align?: 'left' | 'decimal') => ({
    colspan: 1,
    rowspan: 1,
    align,
    paragraphs: [paragraph('cell', value)],
  });
  return {
    kind: 'table',
    id: `table-${n}`,
    caption: paragraph('table-caption', `第${n}类产品的技术指标`, {
      label: { text: `表${n}`, gap: 'ideographic-space' },
    }),
    continuedCaption: paragraph('table-caption', `第${n}类产品的技术指标（续）`, {
      label: { text: `表${n}`, gap: 'ideographic-space' },
    }),
    columns: [1, 4, 2, 2, 2],
    headRows: 1,
    frame: 'standard',
    rows: [
      { cells: ['序号', '项目', '一级', '二级', '试验方法'].map((value) => cell(value)) },
      ...Array.from({ length: 14 }, (_, r) => ({
        cells: [
          cell(String(r + 1)),
          cell(`检验项目${r + 1}的含量（质量分数）`, 'left'),
          cell(((n * 37 + r * 11) / 10).toFixed(1), 'decimal'),
          cell(((n * 13 + r * 7) / 100).toFixed(2), 'decimal'),
          cell(`GB/T ${5000 + r}—2016`),
        ],
      })),
    ],
    foot: [paragraph('note', '指标以干基计。', { label: { text: '注：', face: 'hei', gap: 'none' } })],
  };
}

/**
 * A made-up standard of about the given number of pages, for measuring: for 500 pages some 790,000 characters, 5,400 blocks and
 * 200 tables of 15 rows, with contents, clauses in two levels, lists, notes and cross-references.
 */
export function makeLongPublication(pages: number): Publication {
  const blocks: PubBlock[] = [];
  const chapters = Math.max(1, Math.round(pages / 12.5));
  let table = 0;
  for (let c = 1; c <= chapters; c++) {
    blocks.push(heading('clause', `clause-${c}`, String(c), `第${c}部分要求`, 1));
    for (let s = 1; s <= 16; s++) {
      const seed = c * 31 + s * 7;
      const id = `clause-${c}-${s}`;
      blocks.push(heading('subclause', id, `${c}.${s}`, `技术要求与试验方法${s}`, 2));
      for (let p = 0; p < 2; p++) blocks.push(paragraph('text', text(seed + p, 5), { id: `${id}-p${p}` }));
      blocks.push(
        paragraph('text', [
          { kind: 'text', text: `${text(seed, 2)}详见` },
          { kind: 'ref', text: `${c}.1`, target: `clause-${c}-1` },
          { kind: 'text', text: '。' },
        ]),
      );
      for (let i = 0; i < 3; i++) {
        const label = { text: `${String.fromCharCode(97 + i)}）`, gap: 'tab' as const };
        blocks.push(paragraph('list', text(seed + i, 1), { id: `${id}-l${i}`, label }));
      }
      blocks.push(paragraph('note', text(seed + 2, 1), { label: { text: '注：', face: 'hei', gap: 'none' } }));
      if (s % 3 === 0) blocks.push(dataTable(++table));
    }
  }
  return publicationOf([
    section('contents', [paragraph('front-title', '目　　次'), { kind: 'contents', maxLevel: 2 }], {
      pageNumbers: { format: 'upper-roman', restart: true },
    }),
    section('body', blocks, { start: 'odd-page', pageNumbers: { format: 'decimal', restart: true } }),
  ]);
}
