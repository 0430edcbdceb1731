import { describe, expect, it } from 'vitest';
import { type CommentGroup, groupComments } from '#shared/domain/similar/index.ts';

type Made = Parameters<typeof groupComments>[0][number];

const comment = (no: number, part: Partial<Made>): Made => ({
  id: `c${no}`,
  no,
  organisation: `单位${no}`,
  blockId: '',
  clause: '',
  comment: '',
  proposal: '',
  ...part,
});
const groups = (comments: readonly Made[]) =>
  groupComments(comments).map(({ kind, ids }) => `${kind} ${ids.join(' ')}`);

describe('comments that say the same', () => {
  it('are those that one sender sent twice; of another sender they are only alike', () => {
    const words = { blockId: 'b1', comment: '“及时”不可检验。', proposal: '应在采后4 h内摊放。' };
    expect(
      groups([
        comment(1, { ...words, organisation: '甲' }),
        comment(2, { ...words, organisation: '甲', comment: '"及时"不可检验' }),
        comment(3, { ...words, organisation: '乙' }),
      ]),
    ).toEqual(['same c1 c2', 'alike c1 c3']);
  });

  it('are known in other words, with courtesies, and by the same proposal on the same place', () => {
    expect(
      groups([
        comment(1, { blockId: 'b1', comment: '术语“大小年”的定义不够明确，建议修改。' }),
        comment(2, { blockId: 'b1', comment: '我单位认为术语“大小年”定义不清楚，请修改' }),
        comment(3, { blockId: 'b2', comment: '与国标冲突', proposal: '按GB/T 8321的规定执行' }),
        comment(4, { blockId: 'b2', comment: '应引用现行标准。', proposal: '按 GB/T 8321 的规定执行。' }),
      ]),
    ).toEqual(['alike c1 c2', 'alike c3 c4']);
  });

  it('are not those that differ in a number, a place or their object, nor those without words', () => {
    expect(
      groups([
        comment(1, { blockId: 'b1', comment: '坡度应改为不大于15°。' }),
        comment(2, { blockId: 'b1', comment: '坡度应改为不大于20°。' }),
        comment(3, { blockId: 'b2', comment: '建议删除本条。' }),
        comment(4, { blockId: 'b3', comment: '建议删除本条中关于灌溉的要求，理由是与第7章重复。' }),
        comment(5, { comment: '' }),
        comment(6, { comment: '', organisation: '单位5' }),
      ]),
    ).toEqual([]);
  });

  it('do not depend on the order in which they came', () => {
    const { comments } = madeSet(300, 60, 7);
    expect(groupComments(comments.toReversed())).toEqual(groupComments(comments));
  });
});

describe('a made set of 5,000 comments with known twins', () => {
  it('finds at least nine tenths of the pairs, and hardly any that are none', () => {
    const { comments, twins } = madeSet(3000, 600, 1);
    const start = performance.now();
    const found = groupComments(comments);
    const took = performance.now() - start;
    const pairs = pairsOf(found.map(({ ids }: CommentGroup) => ids));
    const wanted = pairsOf(twins);
    const right = [...pairs].filter((pair) => wanted.has(pair)).length;
    const recall = right / wanted.size;
    const precision = right / pairs.size;
    console.log(
      `${comments.length} comments, ${wanted.size} pairs: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, ${Math.round(took)} ms`,
    );
    expect(comments.length).toBeGreaterThan(4900);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});

function pairsOf(groupsOfIds: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(groupsOfIds.flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a} ${b}`))));
}

const OBJECTS = [
  '造林地',
  '苗木',
  '基肥',
  '栽植密度',
  '修剪',
  '灌溉',
  '病虫害防治',
  '采收时间',
  '贮存温度',
  '包装',
  '标志',
  '运输',
  '抽样方案',
  '检验规则',
  '试验方法',
  '水分测定',
  '净含量',
  '感官要求',
  '农药残留',
  '重金属限量',
  '档案管理',
  '安全防护',
  '环境条件',
  '设备校准',
  '人员资质',
];
const ASPECTS = [
  '范围',
  '指标值',
  '允许误差',
  '判定方法',
  '记录期限',
  '操作步骤',
  '引用文件',
  '术语名称',
  '单位符号',
  '附录编号',
  '表头格式',
  '图示说明',
  '计算公式',
  '样品数量',
  '保存条件',
  '验收程序',
];
const ISSUES = [
  '表述不够明确',
  '与现行国家标准不一致',
  '缺少可操作的规定',
  '没有给出依据',
  '要求偏高，企业难以达到',
  '与前文重复',
  '不宜作为强制要求',
  '没有考虑小规模经营者',
  '缺少对应的证实方法',
  '容易产生歧义',
];
const WISHES = [
  '明确其适用条件',
  '改为与国家标准一致',
  '补充具体步骤',
  '补充数据来源',
  '降低到行业平均水平',
  '删除其中一处',
  '改为推荐性条款',
  '增加过渡期的规定',
  '增加检验方法',
  '改用规范的术语',
];
const COURTESY = ['', '建议', '请', '我单位认为', '希望', '可否考虑：', '经研究，'];
const ENDINGS = ['', '。', '！', '，谢谢。', '，请考虑。'];

/** `single` comments of which no two say the same, and `groupsCount` remarks each sent by two to six organisations in words of their own. */
function madeSet(
  single: number,
  groupsCount: number,
  seed: number,
): { comments: readonly Made[]; twins: readonly string[][] } {
  let state = seed * 2654435761;
  const random = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const remarks = OBJECTS.flatMap((object, o) =>
    ASPECTS.flatMap((aspect, a) =>
      ISSUES.map((issue, i) => ({
        object,
        aspect,
        issue,
        wish: WISHES[(i + o + a) % WISHES.length] as string,
        at: `b${o}-${a}`,
      })),
    ),
  );
  for (let i = remarks.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [remarks[i], remarks[j]] = [remarks[j] as (typeof remarks)[number], remarks[i] as (typeof remarks)[number]];
  }
  const comments: Made[] = [];
  const twins: string[][] = [];
  const say = (remark: (typeof remarks)[number], variant: number): Made => {
    const { object, aspect, issue, wish } = remark;
    const sentences = [`${object}的${aspect}${issue}`, `${pick(COURTESY)}${wish}`];
    const text = variant % 3 === 1 ? [...sentences].reverse() : sentences;
    const worded = text.join(pick(['，', '。', '；'])).replace(/的/g, variant % 4 === 3 ? '' : '的');
    const synonym =
      variant % 2 === 1
        ? worded.replace('补充', '增加').replace('不够明确', '不清楚').replace('改为', '修改为')
        : worded;
    const number = comments.length + 1;
    return comment(number, { blockId: remark.at, comment: `${pick(COURTESY)}${synonym}${pick(ENDINGS)}` });
  };
  for (const [index, remark] of remarks.slice(0, single + groupsCount).entries()) {
    const copies = index < groupsCount ? 2 + random(5) : 1;
    const ids = Array.from({ length: copies }, (_, variant) => {
      comments.push(say(remark, variant));
      return comments.at(-1)?.id ?? '';
    });
    if (copies > 1) twins.push(ids);
  }
  return { comments, twins };
}
