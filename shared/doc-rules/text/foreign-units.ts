import { matchesIn } from '#shared/base/index.ts';
/** A unit that is not legal in China, or a symbol in a wrong spelling. */
export type ForeignUnit = {
  readonly from: number;
  readonly to: number;
  /** What to use instead: a symbol, or several with 、 between them. */
  readonly instead: string;
  /** `exact`: the number stays as it is, so the unit can be replaced without thinking. `tolerated`: many still use it (亩). */
  readonly kind: 'exact' | 'tolerated' | 'convert';
};

type ForeignRule = readonly [pattern: string, instead: string, kind?: 'exact' | 'tolerated'];

/** Solutions whose molar concentration is given; M alone also names screws and bandwidths. */
const SOLUTION =
  '(?=\\s?的?(?:盐酸|硫酸|硝酸|磷酸|乙酸|草酸|氢氧|氯化|碳酸|溶液|水溶液|标准溶液|HCl|NaOH|KOH|H[2₂]SO|HNO|NaCl|EDTA|Na[2₂]))';

/** Units that only mean a unit behind a figure. mmHg is not among them: it is in legal use for the pressure of blood. */
const BEHIND_FIGURES: readonly ForeignRule[] = [
  ['市?斤(?!顶)', 'kg'],
  ['亩(?!心)', 'hm²、m²', 'tolerated'],
  ['(?:inches|inch|ft|yd)(?![A-Za-z])', 'mm、m'],
  ['(?:磅|盎司|(?:lbs?|oz)(?![A-Za-z]))', 'kg、g'],
  ['(?:加仑|gal(?![A-Za-z]))', 'L'],
  ['(?:市[尺寸里]|华里|海浬)', 'm、km'],
  ['度(?=电)', 'kW·h'],
  ['(?:cc|CC)(?![A-Za-z])', 'mL', 'exact'],
  ['(?:个?(?:标准)?大气压|(?:atm|psi|Torr)(?![A-Za-z]))', 'Pa、kPa、MPa'],
  ['(?:[千大]卡|卡路里|k?cal(?![A-Za-z]))', 'J、kJ'],
  ['(?:匹?马力|hp(?![A-Za-z]))', 'W、kW'],
  ['(?:℉|°F|华氏度)', '℃'],
  ['(?:高斯|Gs(?![A-Za-z]))', 'T、mT'],
  ['(?:居里|伦琴|达因|尔格|泊)(?![\\u4e00-\\u9fff])', 'Bq、C/kg、N、J、Pa·s'],
  [`M${SOLUTION}`, 'mol/L', 'exact'],
  // Symbols in a wrong case: a prefix or a name that means something else.
  ['(?:K[gG]|kG)(?![A-Za-z])', 'kg', 'exact'],
  ['(?:K[mM]|kM)(?![A-Za-z])', 'km', 'exact'],
  ['(?:MM|Mm)(?![A-Za-z])', 'mm', 'exact'],
  ['(?:CM|Cm)(?![A-Za-z])', 'cm', 'exact'],
  ['(?:K[vV]|kv)(?![A-Za-z])', 'kV', 'exact'],
  ['(?:K[wW]|kw)(?![A-Za-z])', 'kW', 'exact'],
  ['(?:K[pP][aA]|k[pP]A|kpa)(?![A-Za-z])', 'kPa', 'exact'],
  ['(?:M[pP]A|Mpa|mpa)(?![A-Za-z])', 'MPa', 'exact'],
  ['(?:K[hH][zZ]|kHZ|khz)(?![A-Za-z])', 'kHz', 'exact'],
  ['(?:MHZ|Mhz|mhz)(?![A-Za-z])', 'MHz', 'exact'],
  ['(?:HZ|hz|hZ)(?![A-Za-z])', 'Hz', 'exact'],
  ['(?:ML|Ml)(?![A-Za-z])', 'mL', 'exact'],
  ['(?:db|D[bB])(?![A-Za-z\\d/])', 'dB', 'exact'],
];

/** Units that are recognised by themselves: in a table head, after 每, in a quotient. */
const ANYWHERE: readonly ForeignRule[] = [
  ['(?:公斤力|千克力|kgf(?![A-Za-z]))', 'N'],
  ['(?<![A-Za-z])pp[mb](?![A-Za-z])', 'mg/kg、mg/L、µg/L'],
  ['(?<![A-Za-z])rpm(?![A-Za-z])', 'r/min', 'exact'],
  ['转(?:/|每)分钟?', 'r/min', 'exact'],
  ['(?<=每|元/|市|g/)市?斤(?!顶)', 'kg'],
  ['(?<=[每万]|元/|株/|[gLt克斤吨棵]/)亩(?!心)|亩(?=产|均)', 'hm²、m²', 'tolerated'],
  ['(?:英[寸尺里磅寻])', 'mm、m、km'],
  ['mmH[2₂]O|毫米水柱', 'Pa、kPa'],
  ['(?<=(?:浓度|溶液)[^，。；]{0,14}\\d\\s?)M(?![A-Za-z0-9])', 'mol/L', 'exact'],
];

/** One pattern for all rules of a list: which group took part tells the rule. */
function joined(rules: readonly ForeignRule[], flags: string): RegExp {
  return new RegExp(rules.map(([pattern]) => `(${pattern})`).join('|'), flags);
}

const AFTER_FIGURE = joined(BEHIND_FIGURES, 'y');
const BY_ITSELF = joined(ANYWHERE, 'g');
const MAYBE_BY_ITSELF = /[斤亩英柱]|公斤力|转[/每]|千克力|pp[mb]|rpm|kgf|mmH|\d\s?M(?![A-Za-z])/;
/** An area of land in 亩 behind the legal unit, for those who know it better: 667 m²（1 亩）. */
const IN_BRACKETS_BEHIND = /(?:m²|ha)[（(]\d+(?:\.\d+)?\s?$/;

/**
 * Units that a Chinese standard may not use, and symbols in a wrong case, in their order. Also units without a number (每亩). 千斤顶,
 * 公斤 and MPa are none.
 */
export function foreignUnitsIn(text: string): readonly ForeignUnit[] {
  const found: ForeignUnit[] = [];
  const add = (match: RegExpExecArray, rules: readonly ForeignRule[]): void => {
    const [, instead = '', kind = 'convert'] = rules[match.slice(1).findIndex((group) => group !== undefined)] ?? [];
    const { index: from } = match;
    const to = from + match[0].length;
    if (kind === 'tolerated' && IN_BRACKETS_BEHIND.test(text.slice(0, from))) return;
    if (!found.some((other) => from < other.to && other.from < to)) found.push({ from, to, instead, kind });
  };
  if (MAYBE_BY_ITSELF.test(text)) for (const match of matchesIn(text, BY_ITSELF)) add(match, ANYWHERE);
  for (const figures of text.matchAll(/\d\s?(?=[^\d\s.,，。；、~×±)）%:：—-])/g)) {
    AFTER_FIGURE.lastIndex = figures.index + figures[0].length;
    const match = AFTER_FIGURE.exec(text);
    if (match) add(match, BEHIND_FIGURES);
  }
  return found.sort((a, b) => a.from - b.from);
}
