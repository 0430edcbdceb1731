/**
 * Units of measurement (计量单位): symbols of the SI and of the units that are legal beside it, their Chinese names, and units that are not
 * legal in China (GB 3100, 法定计量单位). All as data with patterns made from it; `quantitiesIn` reads whole quantities.
 */

/** Symbol → prefixes it is used with. What stands without a prefix in practice has `''`. */
const SYMBOLS: Readonly<Record<string, string>> = {
  m: 'kdcmµμunp',
  g: 'kmµμunp',
  s: 'mµμunp',
  A: 'kmµμnp',
  K: 'm',
  mol: 'kmµμn',
  cd: 'km',
  Hz: 'kMGTm',
  N: 'kMmµμ',
  Pa: 'hkMGmµμ',
  J: 'kMGTm',
  W: 'kMGTmµμn',
  C: 'kmµμnp',
  V: 'kMmµμn',
  F: 'mµμnp',
  Ω: 'kMGTmµμ',
  '\u2126': 'kMGTmµμ',
  S: 'kmµμn',
  Wb: 'm',
  T: 'mµμn',
  H: 'mµμn',
  lm: 'k',
  lx: 'k',
  Bq: 'kMGT',
  Gy: 'mkµμ',
  Sv: 'mµμn',
  kat: 'mµμn',
  L: 'hdcmµμun',
  l: 'dcmµμ',
  eV: 'kMG',
  rad: 'mµμ',
  sr: '',
  t: 'kM',
  h: '',
  min: '',
  d: '',
  a: '',
  u: '',
  tex: 'dmk',
  var: 'kMG',
  VA: 'kM',
  Wh: 'kMGT',
  Ah: 'km',
  ha: '',
  dB: '',
  'dB(A)': '',
  'dB（A）': '',
  Np: '',
  bit: 'kMG',
  bps: 'kMG',
  B: 'kKMGTP',
  cP: '',
  NTU: '',
  CFU: '',
  '℃': '',
  '°C': '',
  '℉': '',
  '°F': '',
  ppm: '',
  ppb: '',
  rpm: '',
  bar: 'mkµμ',
};

/** Signs that follow the number without a blank; per cent is treated alike in Chinese (GB/T 15835). */
const TIGHT = ['°', '′', '″', '%', '‰', '％'];

function symbolPattern(): string {
  const all: string[] = ['r(?=/(?:min|s|h)(?![A-Za-z]))'];
  for (const [symbol, prefixes] of Object.entries(SYMBOLS)) {
    const escaped = symbol.replace(/[().]/g, '\\$&');
    all.push(prefixes === '' ? escaped : `[${prefixes}]?${escaped}`);
  }
  // Longer ones first: `min` is no `m`, `mol` no `m`.
  all.sort((a, b) => b.length - a.length);
  const atom = `(?:${all.join('|')})`;
  const power = '(?:[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^-?\\d|(?<=m)[23](?![\\d.]))?';
  const factor = `${atom}${power}`;
  const bracket = `[(（]${factor}(?:[·⋅•∙・]${factor})*[)）]`;
  return `${factor}(?:[·⋅•∙・]${factor}|/(?:${bracket}|${factor}))*`;
}

/** A unit symbol, also compound (`m/s²`, `W/(m·K)`, `kW·h`), not part of a longer word. */
export const UNIT_SYMBOL: string = `(?:(?:${symbolPattern()})(?![A-Za-z0-9\\u0370-\\u03ff₀-₉])|°(?![CF])|[′″%‰％])`;

/** Whether a number and this unit stand without a blank between them. */
export function isTightUnit(symbol: string): boolean {
  return TIGHT.includes(symbol);
}

/**
 * Chinese name of a unit → symbol. Single characters that begin other words carry what may not follow them.
 */
const NAMES: readonly (readonly [name: string, symbol: string, notBefore?: string])[] = [
  ['千瓦时', 'kW·h'],
  ['千瓦小时', 'kW·h'],
  ['平方千米', 'km²'],
  ['平方公里', 'km²'],
  ['平方米', 'm²'],
  ['平方分米', 'dm²'],
  ['平方厘米', 'cm²'],
  ['平方毫米', 'mm²'],
  ['立方米', 'm³'],
  ['立方分米', 'dm³'],
  ['立方厘米', 'cm³'],
  ['立方毫米', 'mm³'],
  ['公顷', 'hm²'],
  ['公斤', 'kg', '力'],
  ['千克', 'kg', '力'],
  ['毫克', 'mg'],
  ['微克', 'µg'],
  ['纳克', 'ng'],
  ['公里', 'km'],
  ['千米', 'km'],
  ['分米', 'dm'],
  ['厘米', 'cm'],
  ['公分', 'cm'],
  ['毫米', 'mm', '汞水'],
  ['微米', 'µm'],
  ['纳米', 'nm', '材级技'],
  ['毫升', 'mL'],
  ['微升', 'µL'],
  ['摄氏度', '℃'],
  ['千伏', 'kV'],
  ['毫伏', 'mV'],
  ['伏特', 'V'],
  ['千安', 'kA'],
  ['毫安', 'mA'],
  ['微安', 'µA'],
  ['安培', 'A'],
  ['兆瓦', 'MW'],
  ['千瓦', 'kW'],
  ['毫瓦', 'mW'],
  ['瓦特', 'W'],
  ['兆帕', 'MPa'],
  ['千帕', 'kPa'],
  ['帕斯卡', 'Pa'],
  ['千牛', 'kN'],
  ['牛顿', 'N'],
  ['千焦', 'kJ'],
  ['焦耳', 'J'],
  ['千赫兹', 'kHz'],
  ['兆赫兹', 'MHz'],
  ['吉赫兹', 'GHz'],
  ['千赫', 'kHz'],
  ['兆赫', 'MHz'],
  ['赫兹', 'Hz'],
  ['分贝', 'dB'],
  ['兆欧', 'MΩ'],
  ['千欧', 'kΩ'],
  ['欧姆', 'Ω'],
  ['流明', 'lm'],
  ['勒克斯', 'lx'],
  ['毫摩尔', 'mmol'],
  ['摩尔', 'mol'],
  ['小时', 'h', '制工热值服营不'],
  ['分钟', 'min'],
  ['毫秒', 'ms'],
  ['秒', 's', '杀表钟级差'],
  ['吨', 't', '位公'],
  ['克', 'g', '拉服隆制难己'],
  ['米', 'm', '粉饭线制糠面酒其色黄'],
  ['升', 'L', '级至到高温降旗学压华格'],
];

const NAME_PATTERN = NAMES.map(([name, , notBefore]) => (notBefore ? `${name}(?![${notBefore}])` : name)).join('|');

/** A Chinese unit name, also a quotient (毫克/升); a class named after a limit (60公斤级) is none. */
export const UNIT_NAME: string = `(?:${NAME_PATTERN})(?:/(?:${NAME_PATTERN}))?(?!级)`;

const SYMBOL_OF = new Map(NAMES.map(([name, symbol]) => [name, symbol]));

/** Symbol for a Chinese unit name: 毫克/升 → mg/L; null where it is none. */
export function symbolOfName(name: string): string | null {
  const parts = name.trim().split('/');
  const symbols = parts.map((part) => SYMBOL_OF.get(part));
  return symbols.every((symbol) => symbol !== undefined) ? symbols.join('/') : null;
}

/** A unit that is not legal, or a symbol in a wrong spelling. */
export type ForeignUnit = {
  readonly from: number;
  readonly to: number;
  /** What to use instead: a symbol, or several with 、 between them. */
  readonly instead: string;
  /** The number stays as it is, so the unit can be replaced without thinking. */
  readonly exact: boolean;
  /** Tolerated by many, so it weighs less (亩). */
  readonly tolerated: boolean;
};

type ForeignRule = readonly [pattern: RegExp, instead: string, kind?: 'exact' | 'tolerated'];

/** The group `u` is the unit. */
const FOREIGN: readonly ForeignRule[] = [
  [/(?<u>公斤力|千克力|kgf)(?![A-Za-z])/dg, 'N'],
  [/(?<![A-Za-z])(?<u>ppm|ppb)(?![A-Za-z])/dg, 'mg/kg、mg/L、µg/L'],
  [/(?<![A-Za-z])(?<u>rpm)(?![A-Za-z])/dg, 'r/min', 'exact'],
  [/(?<u>转(?:\/|每)分钟?)/dg, 'r/min', 'exact'],
  [/(?<=\d\s?|每|元\/|市|千克\/|kg\/)(?<u>市?斤)(?!顶)/dg, 'kg'],
  [
    /(?<=[\d每万]\s?|元\/|株\/|[gL]\/|t\/|克\/|斤\/|吨\/|棵\/)(?<u>亩)(?!心)|(?<u2>亩)(?=产|均)/dg,
    'hm²、m²',
    'tolerated',
  ],
  [/(?<u>英寸|英尺|英里|英磅|英寻)/dg, 'mm、m、km'],
  [/(?<=\d\s?)(?<u>inches|inch|ft|yd)(?![A-Za-z])/dg, 'mm、m'],
  [/(?<=\d\s?)(?<u>磅|lbs?|盎司|oz)(?![A-Za-z])/dg, 'kg、g'],
  [/(?<=\d\s?)(?<u>加仑|gal)(?![A-Za-z])/dg, 'L'],
  [/(?<=\d\s?)(?<u>市[尺寸里]|华里|海浬)/dg, 'm、km'],
  // mmHg stays: it is in legal use for the pressure of blood.
  [/(?<u>mmH[2₂]O|毫米水柱)/dg, 'Pa、kPa'],
  [/(?<=\d\s?)(?<u>(?:个)?(?:标准)?大气压|atm|psi|Torr)(?![A-Za-z])/dg, 'Pa、kPa、MPa'],
  [/(?<=\d\s?)(?<u>[千大]卡|卡路里|k?cal)(?![A-Za-z])/dg, 'J、kJ'],
  [/(?<=\d\s?)(?<u>马力|匹马力|hp)(?![A-Za-z])/dg, 'W、kW'],
  [/(?<=\d\s?)(?<u>℉|°F|华氏度)/dg, '℃'],
  [/(?<=\d\s?)(?<u>高斯|Gs)(?![A-Za-z])/dg, 'T、mT'],
  [/(?<=\d\s?)(?<u>居里|伦琴|达因|尔格|泊)(?![\u4e00-\u9fff])/dg, 'Bq、C/kg、N、J、Pa·s'],
  // Molar concentration: only beside a solution, since M also names screws and bandwidths.
  [
    /(?<=\d\s?)(?<u>M)(?=\s?(?:的)?(?:盐酸|硫酸|硝酸|磷酸|乙酸|草酸|氢氧|氯化|碳酸|溶液|水溶液|标准溶液|HCl|NaOH|KOH|H[2₂]SO|HNO|NaCl|EDTA|Na[2₂]))/dg,
    'mol/L',
    'exact',
  ],
  [/(?<=(?:浓度|溶液)[^，。；]{0,14}\d\s?)(?<u>M)(?![A-Za-z0-9])/dg, 'mol/L', 'exact'],
  // Symbols in a wrong case: a prefix or a name that means something else.
  [/(?<=\d\s?)(?<u>K[gG]|kG)(?![A-Za-z])/dg, 'kg', 'exact'],
  [/(?<=\d\s?)(?<u>K[mM]|kM)(?![A-Za-z])/dg, 'km', 'exact'],
  [/(?<=\d\s?)(?<u>MM|Mm)(?![A-Za-z])/dg, 'mm', 'exact'],
  [/(?<=\d\s?)(?<u>CM|Cm)(?![A-Za-z])/dg, 'cm', 'exact'],
  [/(?<=\d\s?)(?<u>K[vV]|kv)(?![A-Za-z])/dg, 'kV', 'exact'],
  [/(?<=\d\s?)(?<u>K[wW]|kw)(?![A-Za-z])/dg, 'kW', 'exact'],
  [/(?<=\d\s?)(?<u>K[pP][aA]|k[pP]A|kpa)(?![A-Za-z])/dg, 'kPa', 'exact'],
  [/(?<=\d\s?)(?<u>M[pP]A|Mpa|mpa)(?![A-Za-z])/dg, 'MPa', 'exact'],
  [/(?<=\d\s?)(?<u>K[hH][zZ]|kHZ|khz)(?![A-Za-z])/dg, 'kHz', 'exact'],
  [/(?<=\d\s?)(?<u>MHZ|Mhz|mhz)(?![A-Za-z])/dg, 'MHz', 'exact'],
  [/(?<=\d\s?)(?<u>HZ|hz|hZ)(?![A-Za-z])/dg, 'Hz', 'exact'],
  [/(?<=\d\s?)(?<u>ML|Ml)(?![A-Za-z])/dg, 'mL', 'exact'],
  [/(?<=\d\s?)(?<u>d[b]|D[bB])(?![A-Za-z\d/])/dg, 'dB', 'exact'],
];

const MAYBE_FOREIGN =
  /[力斤亩英磅仑尺寸里柱压卡马氏斯居伦达尔泊M]|转[/每]|盎|pp[mb]|rpm|kgf|inch|ft|yd|lb|oz|gal|mmH|atm|psi|Torr|cal|hp|℉|°F|Gs|\d\s?(?:[KkCDdHhm][A-Za-z])/;

/**
 * Units that a Chinese standard may not use, and symbols in a wrong case, in their order. Also units without a number (每亩). 千斤顶,
 * 公斤 and MPa are none.
 */
export function foreignUnitsIn(text: string): readonly ForeignUnit[] {
  if (!MAYBE_FOREIGN.test(text)) return [];
  const found: ForeignUnit[] = [];
  for (const [pattern, instead, kind] of FOREIGN) {
    for (const match of text.matchAll(pattern)) {
      const range = match.indices?.groups?.['u'] ?? match.indices?.groups?.['u2'];
      if (!range || found.some((other) => range[0] < other.to && other.from < range[1])) continue;
      found.push({ from: range[0], to: range[1], instead, exact: kind === 'exact', tolerated: kind === 'tolerated' });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
