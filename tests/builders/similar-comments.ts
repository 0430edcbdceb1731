import type { CommentGroup, groupComments } from '#shared/domain/similar/index.ts';

/** What is known of a comment when it is compared with others. */
export type MadeComment = Parameters<typeof groupComments>[0][number];

export const madeComment = (no: number, part: Partial<MadeComment>): MadeComment => ({
  id: `c${no}`,
  no,
  organisation: `单位${no}`,
  blockId: '',
  clause: '',
  comment: '',
  proposal: '',
  ...part,
});

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
export function madeSet(
  single: number,
  groupsCount: number,
  seed: number,
): { comments: readonly MadeComment[]; twins: readonly string[][] } {
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
  const comments: MadeComment[] = [];
  const twins: string[][] = [];
  const say = (remark: (typeof remarks)[number], variant: number): MadeComment => {
    const { object, aspect, issue, wish } = remark;
    const sentences = [`${object}的${aspect}${issue}`, `${pick(COURTESY)}${wish}`];
    const text = variant % 3 === 1 ? [...sentences].reverse() : sentences;
    const worded = text.join(pick(['，', '。', '；'])).replace(/的/g, variant % 4 === 3 ? '' : '的');
    const synonym =
      variant % 2 === 1
        ? worded.replace('补充', '增加').replace('不够明确', '不清楚').replace('改为', '修改为')
        : worded;
    const number = comments.length + 1;
    return madeComment(number, { blockId: remark.at, comment: `${pick(COURTESY)}${synonym}${pick(ENDINGS)}` });
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

/** How many pairs of twins were found (`recall`), and how many of what was found are twins (`precision`); shares of 1. */
export function pairFigures(
  found: readonly CommentGroup[],
  twins: readonly (readonly string[])[],
): { readonly wanted: number; readonly recall: number; readonly precision: number } {
  const pairs = pairsOf(found.map(({ ids }) => ids));
  const wanted = pairsOf(twins);
  const right = [...pairs].filter((pair) => wanted.has(pair)).length;
  return { wanted: wanted.size, recall: right / wanted.size, precision: right / pairs.size };
}

function pairsOf(groupsOfIds: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(groupsOfIds.flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a} ${b}`))));
}
