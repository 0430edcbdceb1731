import type { Node } from 'prosemirror-model';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';

/** Numbers that look drawn by lot and are the same each time (mulberry32). */
export function lots(seed: number): {
  readonly below: (n: number) => number;
  readonly of: <T>(all: readonly T[]) => T;
} {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, of: (all) => all[below(all.length)]! };
}

const THINGS =
  '样品 容器 包装材料 运输车辆 储存场所 检测仪器 冷藏设备 操作人员 管理制度 原始记录 温度传感器 外包装箱 标签 制冷机组'.split(
    ' ',
  );
const TRAITS =
  '含水率 清洁程度 密封性能 相对湿度 表面温度 尺寸偏差 机械强度 校准周期 净含量 破损率 抽样数量 杂质含量 保温性能'.split(
    ' ',
  );
const TIMES =
  '装卸前 入库时 出厂检验时 运输途中 型式检验时 连续工作状态下 停机维护期间 每批次验收时 环境温度超过规定值时'.split(
    ' ',
  );
const DEEDS =
  '逐件检查并做出标识 由专人复核 记录在台账中 按批次留样备查 采取隔离措施 报告质量负责人 重新测量 委托有资质的机构检验'.split(
    ' ',
  );
const UNITS = 'mm % h kg ℃ min'.split(' ');

/** A draft in technical Chinese whose sentences use the same words again and again, as standards do, and differ in what they say. */
export function drawnDraft(seed: number, chapters: number): Node {
  const { below, of } = lots(seed);
  let next = 0;
  const ids = () => ({ id: `b${String(next++).padStart(6, '0')}` });
  const sentence = (): string => {
    const limit = `${of(['不应大于', '不应小于', '宜为', '应控制在'])}${below(900) + 10}.${below(10)} ${of(UNITS)}`;
    return of([
      () => `${of(TIMES)}，${of(THINGS)}的${of(TRAITS)}${limit}，并应${of(DEEDS)}。`,
      () => `${of(THINGS)}和${of(THINGS)}的${of(TRAITS)}${limit}；${of(TIMES)}应${of(DEEDS)}。`,
      () => `当${of(THINGS)}的${of(TRAITS)}不符合要求时，应${of(DEEDS)}，其${of(TRAITS)}${limit}。`,
    ])();
  };
  const clause = (level: number): Node[] => {
    const blocks: Node[] = [d.heading(level, `${of(THINGS)}的${of(TRAITS)}`, ids())];
    for (let i = below(3); i >= 0; i--) blocks.push(d.paragraph(sentence() + (below(2) ? sentence() : ''), ids()));
    if (below(3) === 0) {
      const items = Array.from({ length: 2 + below(3) }, () => d.item(sentence(), undefined, ids()));
      blocks.push(d.paragraph('应符合下列规定：', ids()), d.list('alpha', items, ids()));
    }
    if (below(4) === 0) blocks.push(d.note(sentence(), ids()));
    if (below(5) === 0) {
      const row = () => [of(TRAITS), `${below(90)}.${below(100)}`, of(UNITS), of(DEEDS)];
      blocks.push(d.table(`${of(THINGS)}的指标`, [['项目', '值', '单位', '方法'], row(), row(), row()], ids()));
    }
    return blocks;
  };
  const sections = (): Node[] => Array.from({ length: 4 }, () => [...clause(2), ...clause(3), ...clause(3)]).flat();
  const body = Array.from({ length: chapters }, (_, at) => [d.heading(1, `要求之${at + 1}`, ids()), ...sections()]);
  return d.documentOf(
    d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。', ids())),
    d.body(...body.flat()),
    d.annex('试验方法', sections(), ids()),
  );
}

type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string };

/** The draft with this share of its second-level clauses, with all below them, put somewhere else in the body. */
export function withMovedClauses(doc: Node, seed: number, share: number): Node {
  const { below } = lots(seed);
  const json = doc.toJSON() as Json;
  const body = json.content!.find(({ type }) => type === 'body')!;
  const groups: Json[][] = [];
  for (const block of body.content!) {
    const begins = block.type === 'heading' && Number(block.attrs?.['level']) <= 2;
    if (begins || groups.length === 0) groups.push([block]);
    else groups.at(-1)!.push(block);
  }
  const clauses = groups.filter(([first]) => first?.attrs?.['level'] === 2);
  for (let n = Math.round(clauses.length * share); n > 0; n--) {
    const [taken] = clauses.splice(below(clauses.length), 1);
    groups.splice(groups.indexOf(taken!), 1);
    groups.splice(1 + below(groups.length), 0, taken!);
  }
  body.content = groups.flat();
  return read(json);
}

export function read(json: unknown): Node {
  const doc = standardSchema.nodeFromJSON(json as DocJson);
  doc.check();
  return doc;
}
