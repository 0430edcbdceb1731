import { matchesIn } from '#shared/base/index.ts';
import { UNIT_NAME, UNIT_SYMBOL } from '../../text/index.ts';

/** Quantities that have a dimension (有量纲的量), by the last word of their name. */
export const DIMENSIONAL =
  '(?:[长宽高深厚]度?|[直半口孔内外管胸地粒]径|波长|振幅|扬程|产量|热值|[行株]距|[车风]速|间?距离?|间隔|跨度|挠度|变形量?|位移|行程|[压流]速|速度|转速|流量|风量|水量|水压|气压|油压|[压拉推重张]力|压强|扭矩|力矩|[荷载]载|荷载|承重|温度|水温|室温|气温|油温|湿度|面积|体积|容积|容量|(?<!工程)质量|重量|毛重|净重|电压|电流|电阻|功率|频率|电容|噪声|噪音|声级|照度|亮度|光通量|时间|时长|时限|强度|密度|浓度|加速度|粗糙度|电导率|含量|含水率|含水量|含油量|粒度|尺寸|坡长|标高|海拔)';

const OPERATOR =
  '(?:不(?:应|得|宜|能|可)?(?:(?:大|小|低|高|少|多)于|超过)|(?:大于|小于)(?:等于|或等于)?|低于|高于|少于|多于|超过|[≤≥＜＞<>⩽⩾])';

const LIMIT = new RegExp(`${OPERATOR}\\s?[-−+±]?\\d+(?: \\d{3})*(?:\\.\\d+)?`, 'g');

/** The name of the quantity right before the operator. */
const NAME_BEFORE = new RegExp(
  `(${DIMENSIONAL})(?:值|上限|下限|最大值|最小值|平均值)?(?:均|都|应|宜|可|须|允许|的|为|约){0,3}$`,
);

const UNIT_AFTER = new RegExp(`^\\s?(?:${UNIT_SYMBOL}|${UNIT_NAME})`);

/**
 * Limits such as 长度应不大于30: the operator with its number, and the name of the quantity. Only quantities known to have a dimension
 * count, and only where nothing stands behind the number that may be its unit (500件, 3级, 2倍).
 */
export function limitWithoutUnit(
  legible: string,
): readonly { readonly from: number; readonly to: number; readonly quantity: string }[] {
  const found: { from: number; to: number; quantity: string }[] = [];
  for (const match of matchesIn(legible, LIMIT)) {
    const [limit] = match;
    const name = NAME_BEFORE.exec(legible.slice(Math.max(0, match.index - 16), match.index));
    if (!name) continue;
    const before = legible.slice(0, match.index - name[0].length).slice(-3);
    if (/(?:相对|标准化|归一化|光学)$/.test(before)) continue;
    const to = match.index + limit.length;
    const after = legible.slice(to, to + 12);
    if (UNIT_AFTER.test(after) || !/^\s?(?:$|[。；，、）)]|的(?!倍)|时|且|并|或者?\d?)/.test(after)) continue;
    // A range or a ratio: 不大于1:12, 不小于0~5 kPa.
    if (/^\s?[:：~∼/×^]/.test(after)) continue;
    found.push({ from: match.index, to, quantity: name[1] ?? '' });
  }
  return found;
}
