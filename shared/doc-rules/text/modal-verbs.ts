/** A provision by its verb (能愿动词, GB/T 1.1—2020, annex C); offsets are UTF-16 units of the text. */
export type Modal = {
  /** 应 · 宜 · 可 · 能 · 可能 */
  readonly kind: 'requirement' | 'recommendation' | 'permission' | 'ability' | 'possibility';
  /** 不应, 不宜, 不必, 不能, 不可能 */
  readonly negative: boolean;
  readonly from: number;
  readonly to: number;
};

type Reader = (before: string, after: string) => number;

/**
 * The modal verbs of a text in their order: 应 (应该), 宜, 可 (可以), 能 (能够), 可能 with their negatives. 应急, 相应, 适宜, 可靠, 性能 and
 * other words that only contain one of these characters are left out, also words in 《…》 and “…”. Substitutes (必须, 不得 …) are no
 * modal verbs here, and 不可 is one of them.
 */
export function modalsIn(text: string): readonly Modal[] {
  if (!/[应宜可能]|不必|无须/.test(text)) return [];
  const found: Modal[] = [];
  const quoted = quotedRanges(text);
  const pattern = /不必|无须|[应宜可能]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index;
    if (quoted.some(([from, to]) => at > from && at < to)) continue;
    const modal = modalAt(text, at, match[0]);
    if (!modal) continue;
    found.push(modal);
    pattern.lastIndex = modal.to;
  }
  return found;
}

function modalAt(text: string, at: number, word: string): Modal | null {
  if (word.length > 1) return { kind: 'permission', negative: true, from: at, to: at + word.length };
  const before = text.slice(Math.max(0, at - 6), at);
  const after = text.slice(at + 1, at + 25);
  // A verb is followed by what it rules: at the end of a name or in a list of words it is none.
  if (/^(?:[、，。；：）)”]|$)/.test(after)) return null;
  if (word === '可' && after.startsWith('能')) return possibility(at, before, after);
  const extra = READERS[word as keyof typeof READERS](before, after);
  if (extra < 0) return null;
  const negative = before.endsWith('不');
  const kind = KINDS[word as keyof typeof KINDS];
  return { kind, negative, from: negative ? at - 1 : at, to: at + 1 + extra };
}

const KINDS = { 应: 'requirement', 宜: 'recommendation', 可: 'permission', 能: 'ability' } as const;

/** Each reader answers how many characters behind the sign still belong to the verb (应该: 1), -1 = no modal verb. */
const READERS = { 应: readShall, 宜: readShould, 可: readMay, 能: readCan } as const satisfies Record<string, Reader>;

/** 可能 as a noun (可能性) and in 尽可能 says nothing about possibility. */
function possibility(at: number, before: string, after: string): Modal | null {
  if (before.endsWith('尽') || /^能性/.test(after)) return null;
  const negative = before.endsWith('不');
  return { kind: 'possibility', negative, from: negative ? at - 1 : at, to: at + 2 };
}

/** Words that end in 应 (相应, 对应 …), unless the sign before belongs to another word (三相应平衡, 提供应, 影响应, 核对应, 口感应). */
const ENDS_IN_SHALL =
  /(?:(?<![单两二三四]|流动|固定|气|液|固|水|油|有机)相|(?<![舒合])适|(?<![违相正])反|(?<![影音])响|(?<!提)供|(?<![核校比查面])对|(?<![时疗药有])效|(?<![手口质触观体])感|(?<!柔)顺|(?<![召收返撤])回|呼|(?<![原起诱病成])因)$/;

/** Words that begin with 应, whatever follows them. */
const BEGINS_WITH_SHALL =
  /^(?:急|力(?!求|争)|变(?!更|换|为|成)|届|聘|邀|景|激|季|援|税|诊|战|招|城|县|考(?![虑察核评])|付(?!清)|答(?!复)|试(?![验运用做装样压])|征(?![求得收集询])|运而生|允(?!许)|诉|纳税|收(?:账款|票据|款)|接(?:不暇|口)|有[的之]|得的|标(?:人|文件|书))/;

/** 应用 is a noun or a verb of its own; but 应用水冲洗 is 应 + 用水冲洗: a tool follows, and what is done with it. */
const WITH_A_TOOL =
  /^用(?!于|户|电|途|具|法|程序|软件|系统|平台|场景|层|范围|示例|技术|领域|效果|数据)[^，。；：、]{1,14}(?:冲|洗|擦|抹|固定|密封|覆盖|包|测|标|扎|隔离|浸|润|填|封|涂|支撑|检|校|连接|记录|调|处理|盛|装|表示|书写|加热|稀释|溶解|干燥|粘|吊|铺|垫|遮)/;

/** 应对 is 应 + 对… where something is done to the object (应对样品进行编号), and a verb of its own where one copes with it. */
const AT_SOMETHING = /^对[^，。；：]*?(?:进行|予以|加以|给予|实施|开展|作出|做好|采取|负责|保密|有)/;
const COPING =
  /^对(?:措施|方案|预案|策略|能力|机制|突发|紧急|方法|工作|与|和|及|[，。；、）]|$|[^，。；：]{0,12}(?:挑战|风险|形势|危机|变化|灾害|疫情|问题|事件|竞争|威胁|压力|老龄化|局面|困难)(?:[，。；、的和与及]|$))/;
const LEADS_TO_COPING = /(?:[为以可能来够地极]|为了|有效|主动|共同|科学|妥善|及时|更好|加强|提高|提升|联合)$/;
/** 应用 is a verb of its own behind these: 推广应用, 实际应用, 在…的应用. */
const LEADS_TO_USE =
  /(?:广泛|推广|实际|工程|开发|集成|融合|创新|普及|示范|研究|综合|临床|[化的、和与及或并在了可能宜应不为以来地])$/;

function readShall(before: string, after: string): number {
  if (ENDS_IN_SHALL.test(before) || BEGINS_WITH_SHALL.test(after) || before.endsWith('得心')) return -1;
  if (after.startsWith('用')) return WITH_A_TOOL.test(after) && !LEADS_TO_USE.test(before) ? 0 : -1;
  if (after.startsWith('对') && !AT_SOMETHING.test(after)) {
    if (COPING.test(after) || LEADS_TO_COPING.test(before)) return -1;
  }
  // 应顾客要求，… : at the request of
  if (/^(?:|.*[，。；：、])$/.test(before) && /^[^，。；应]{1,12}(?:要求|请求|邀请)，/.test(after)) return -1;
  return /^(?:该|当(?!事))/.test(after) ? 1 : 0;
}

function readShould(before: string, after: string): number {
  if (/(?:[适便事]|合时|[地时人物材事症]制)$/.test(before)) return -1;
  if (
    /^(?:居|林(?!间)|人(?![工员机为力])|商(?![定议])|业|农|牧|耕|草|游|昌|宾|机化|老(?![化旧])|渔|红|兴(?!建)|春(?![季天]))/.test(
      after,
    )
  )
    return -1;
  return 0;
}

/** Words with 可 that describe a thing: 可靠, 可追溯, 可再生 …; 可视情况, 可调整 and the like are permissions all the same. */
const ABLE =
  /^(?:靠|行(?!使|走)|见(?![表图附第\d])|燃|再生|编程|逆|视(?!情|具|需|实|现|其)|控(?!制)|溶|塑|调(?!整|换|用|取|查|配)|读(?!取|入)|变(?!更|换)|听(?!取)|信|观|持续|重复|再现|比(?!照)|接受|吸入|达(?!到)|回[收放]|降解|食|饮|耕|疑|谓|是|惜|怜|爱|口|否|乐|可|卡因|待因|移植|互换|充电|拆卸|伸缩|折叠|穿戴|追溯|倾|触|维[修护]性|操作性|移动|生物|堆肥|溯源|替代|选(?=[部项件配功])|拆|植入|吸收|再[分充利制]|支配|扩展|拉伸|开启(?=[外扇窗部面])|利用(?=[性量率]|资源|能源|土地|面积|的)|采(?=储量|厚度|系数)|压缩|弯曲|膨胀|锻|挠|熔|湿性|凝|浸出|插拔|寻址|分散|水解|萃取|氧化|沉降|转[债位]|执行文件|扩展标记|用(?:性|的|率|容量|资源|频)|(?![用采使选为按在有加做作由将对])[\u4E00-\u9FFF]{1,2}(?:性|的))/;

function readMay(before: string, after: string): number {
  if (/(?:许|(?<![确默])认|不|即|宁|两|可|尚)$/.test(before) || ABLE.test(after)) return -1;
  return after.startsWith('以') ? 1 : 0;
}

function readCan(before: string, after: string): number {
  if (/[性功可智节电热动潜机职势光阳效产核万技体官异本储风氢才赋蓄耗化位用育效]$/.test(before)) return -1;
  if (/^(?:力|源|量|耗|效|级|见|谱|否|手|动)/.test(after)) return -1;
  return after.startsWith('够') ? 1 : 0;
}

/** Titles and quotations are words of somebody else. */
function quotedRanges(text: string): readonly (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const match of text.matchAll(/《[^》]{0,300}》|“[^”]{0,300}”/g))
    ranges.push([match.index, match.index + match[0].length]);
  return ranges;
}
