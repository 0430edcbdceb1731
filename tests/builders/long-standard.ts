import type { Node } from 'prosemirror-model';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import * as d from './document.ts';

const SENTENCES = [
  '样品应在温度为(23±2)℃、相对湿度为(50±10)%的条件下放置不少于24 h，再按GB/T 1.1—2020规定的方法进行状态调节。',
  '试验前应检查仪器的校准状态，示值误差不应超过量程的±0.5%，读数应在稳定后30 s内完成并记录三次测量结果的算术平均值。',
  '储存场所应通风、干燥，距离热源不应小于1.5 m，堆码高度不宜超过2.0 m，不应与有毒、有异味的物品混放。',
  '运输工具应清洁，装卸过程中应轻拿轻放，运输温度宜控制在0 ℃~10 ℃，全程温度记录应保存不少于2年。',
  '检验分为出厂检验和型式检验，出厂检验项目包括外观、尺寸偏差和净含量，型式检验项目为第4章规定的全部要求。',
  '当检验结果有一项不符合本文件要求时，应从同批产品中加倍抽样复检，复检结果仍不符合的，判该批产品为不合格。',
];

const HEAD = ['等级', '上限 mm', '下限 mm', '允差', '方法'];

export const LONG_COVER: CoverData = {
  ...EMPTY_COVER,
  kind: 'gb-t',
  number: 'GB/T 99001—2026',
  titleMain: '农产品冷链储运',
  titleSupplement: '技术要求和试验方法',
  titleEn: 'Cold chain storage and transport of agricultural products—Technical requirements and test methods',
  ics: ['67.040'],
  ccs: ['X 04'],
  publishDate: '2026-03-01',
  effectiveDate: '2026-09-01',
};

/**
 * A standard of about `pages` printed pages: in 500 pages some 6,000 blocks and 200 tables, every kind of block among them. Two
 * chapters in forty are annexes.
 */
export function makeLongStandard(pages: number): Node {
  const chapters = Math.max(1, Math.round(pages / 12.5));
  const annexes = Math.floor(chapters / 20);
  let next = 0;
  const id = () => `n${String(next++).padStart(8, '0')}`;
  let sentence = 0;
  const prose = (count: number) =>
    Array.from({ length: count }, () => SENTENCES[sentence++ % SENTENCES.length]).join('');

  /** Sections of one chapter (`level` 2) or annex, whose clauses begin at the same level. */
  function sections(): Node[] {
    const blocks: Node[] = [];
    for (let section = 0; section < 5; section++) {
      blocks.push(d.heading(2, `项目${section + 1}`, { id: id() }));
      for (let clause = 0; clause < 4; clause++) {
        blocks.push(d.heading(3, `条件${clause + 1}`, { id: id() }));
        for (let i = 0; i < 4; i++) blocks.push(d.paragraph(prose(3), { id: id() }));
        blocks.push(d.paragraph('应符合下列规定：', { id: id() }));
        blocks.push(d.list('alpha', ['外观完整，无破损；', '标志清晰、牢固；', '净含量偏差不大于1%。'], { id: id() }));
      }
      const rows = Array.from({ length: 12 }, (_, row) => [`第${row + 1}级`, `${row * 3}.5`, `${row}.25`, '—', '目测']);
      const table = id();
      blocks.push(d.paragraph(['各级指标见', d.refTo(table), '。'], { id: id() }));
      blocks.push(d.table(`项目${section + 1}的指标`, [HEAD, ...rows], { id: table }));
      blocks.push(d.note('同一批次取平均值。', { id: id() }));
      blocks.push(d.formula('w=\\frac{m_1-m_2}{m_0}\\times 100', { id: id() }));
    }
    return blocks;
  }

  const body: Node[] = [d.heading(1, '术语和定义', { id: id() })];
  for (let i = 1; i <= chapters; i++)
    body.push(d.term(2, `储运等级${i}`, `storage grade ${i}`, '按温度和时间划分的等级。', { id: id() }));
  for (let chapter = 0; chapter < chapters - annexes; chapter++)
    body.push(d.heading(1, `要求第${chapter + 1}组`, { id: id() }), ...sections());
  const back = Array.from({ length: annexes }, (_, i) => d.annex(`补充要求第${i + 1}组`, sections(), { id: id() }));
  return d.documentOf(
    d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。', { id: id() })),
    d.body(...body),
    ...back,
  );
}
