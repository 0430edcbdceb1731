import { plainPattern } from '#shared/base/index.ts';

/**
 * Units of measurement (计量单位): symbols of the SI and of the units that are legal beside it, their Chinese names (GB 3100,
 * 法定计量单位). All as data with patterns made from it; `quantitiesIn` reads whole quantities.
 */

/** Symbol → prefixes it is used with. What stands without a prefix in practice has `''`. */
const SYMBOLS: Readonly<Record<string, string>> = {
  m: 'khdcmµμunp',
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
    const escaped = plainPattern(symbol);
    all.push(prefixes === '' ? escaped : `[${prefixes}]?${escaped}`);
  }
  // Longer ones first: `min` is no `m`, `mol` no `m`.
  all.sort((a, b) => b.length - a.length);
  const atom = `(?:${all.join('|')})`;
  const power = '(?:[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^-?\\d|(?<=m)[23](?![\\d.]))?';
  const factor = `${atom}${power}`;
  const bracket = `[(（]${factor}(?:[·⋅•∙・]${factor}){0,6}[)）]`;
  return `${factor}(?:[·⋅•∙・]${factor}|/(?:${bracket}|${factor})){0,6}`;
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
