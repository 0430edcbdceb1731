import { isTightUnit, symbolOfName, UNIT_NAME, UNIT_SYMBOL } from './units.ts';

/** Unit behind a number. `gap` is the stretch of blanks between them. */
export type UnitUse = {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  /** Symbol, also where the name is written (公斤 → kg). */
  readonly symbol: string;
  readonly written: 'symbol' | 'name';
};

export type QuantityPart = {
  /** The number, with its power of ten. */
  readonly from: number;
  readonly to: number;
  readonly unit: UnitUse | null;
};

/**
 * A quantity (量值) as written: one number with its unit, or numbers joined to a range (10 kPa~12 kPa), a tolerance (23 ℃±2 ℃) or a product
 * (80 mm×25 mm). At least one part has a unit.
 */
export type Quantity = {
  readonly kind: 'single' | 'range' | 'tolerance' | 'product';
  readonly parts: readonly QuantityPart[];
  readonly from: number;
  readonly to: number;
  /** (65±2)%: the unit stands behind the bracket, for all parts. */
  readonly bracketed: boolean;
};

type Language = 'zh' | 'en';

/** Groups of three with blanks, decimal sign, power of ten. */
const NUMBER: Readonly<Record<Language, string>> = {
  zh: String.raw`\d+(?: \d{3})*(?![\d])(?:\.\d+(?: \d{3})*)?(?:\s?[×·]\s?10[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?`,
  en: String.raw`\d+(?: \d{3})*(?![\d])(?:[.,]\d+(?: \d{3})*)?(?:\s?[×·]\s?10[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?`,
};

const JOINT: Readonly<Record<Language, string>> = {
  zh: String.raw`\s*(?:[~×✕±∼–—-]|至(?=\s*\d))\s*`,
  en: String.raw`\s*[~×✕±–—-]\s*|\s+(?:to|x)\s+|(?<=[a-z\d])x(?=\d)`,
};

const PATTERNS: Readonly<Record<Language, ReturnType<typeof patternsOf>>> = {
  zh: patternsOf('zh'),
  en: patternsOf('en'),
};

function patternsOf(language: Language) {
  return {
    number: new RegExp(NUMBER[language], 'y'),
    unit: new RegExp(`( ?)(?:(${UNIT_SYMBOL})${language === 'zh' ? `|(${UNIT_NAME})` : ''})`, 'y'),
    joint: new RegExp(JOINT[language], 'y'),
    bracketUnit: new RegExp(`[)）]( ?)(${UNIT_SYMBOL})`, 'y'),
  };
}

/** Words before a number that make it the number of something, not a value. */
const LABEL_BEFORE =
  /(?:[第图表式录章条注项款步节附级型号]|图[A-Z]\.|表[A-Z]\.|No\.?|Table|Figure|Clause|Annex|Part|Step|Class|Type|Grade|Category|Level|Model|Series|Size|Group|Zone|Room|Item|Edition)\s*$/;

/** Single capitals behind a number that name a grade, not a unit: 5A级, 304L不锈钢, 3C认证. */
const GRADE_AFTER = /^\s?(?:级|类|型|号|式|店|景|认|网|区|座|组|不锈|带|系|标|打|通|企|甲|院|办公|管理|酒|口|端|相|频)/;

/**
 * Quantities in a legible text (`legibleText`) in their order. Codes of standards, titles in 《…》 and addresses of the web are no
 * quantities; neither are numbers of tables and grades (5A级).
 */
export function quantitiesIn(legible: string, language: Language): readonly Quantity[] {
  if (!/\d/.test(legible)) return [];
  const text = maskNames(legible);
  const found: Quantity[] = [];
  const digit = /\d/g;
  for (let start = digit.exec(text); start; start = digit.exec(text)) {
    const read = startsNumber(text, start.index) ? readQuantity(text, start.index, language) : null;
    if (read?.quantity) found.push(read.quantity);
    digit.lastIndex = read?.end ?? skipFigures(text, start.index);
  }
  return found;
}

/** Same length, with stretches that are names blanked out by a letter that nothing reads. */
function maskNames(text: string): string {
  return text
    .replace(/《[^》]{0,300}》|https?:\/\/[^\s，。；、）)]+|[\w.-]{1,64}@[\w.-]+/g, blank)
    .replace(
      /(?<![A-Za-z])[A-Z][A-Za-z]{0,20}(?:\/[A-Z0-9]{1,20}){0,4}\s?[\d.]+[A-Z]?\s?[—–:-]\s?(?:\d{4}|X{4})/g,
      blank,
    );
}

const blank = (match: string): string => '\u0001'.repeat(match.length);

function startsNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return !/[A-Za-z\d_.,/\u0001₀-₉]$/.test(before) && !/[A-Za-z]-$/.test(before) && !LABEL_BEFORE.test(before);
}

function skipFigures(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\d.]/.test(text[end] ?? '')) end++;
  return Math.max(end, at + 1);
}

function readQuantity(text: string, at: number, language: Language): { quantity: Quantity | null; end: number } {
  const patterns = PATTERNS[language];
  const parts: QuantityPart[] = [];
  let joint = '';
  let end = at;
  for (let from = at; ; ) {
    const part = readPart(text, from, language);
    if (!part) break;
    parts.push(part);
    end = part.unit?.to ?? part.to;
    patterns.joint.lastIndex = end;
    const next = patterns.joint.exec(text);
    if (!next || !/\d/.test(text[end + next[0].length] ?? '')) break;
    const sign = next[0].trim();
    if (joint !== '' && kindOf(sign) !== kindOf(joint)) break;
    joint = sign;
    from = end + next[0].length;
  }
  if (parts.length === 0) return { quantity: null, end: skipFigures(text, at) };
  patterns.bracketUnit.lastIndex = end;
  const behind = /[(（]\s*$/.test(text.slice(Math.max(0, at - 3), at)) ? patterns.bracketUnit.exec(text) : null;
  const bracketed = behind !== null && parts.length > 1;
  const hasUnit = bracketed || parts.some((part) => part.unit);
  if (!hasUnit) return { quantity: null, end };
  const kind = parts.length === 1 ? 'single' : kindOf(joint);
  return { quantity: { kind, parts, from: at, to: end, bracketed }, end };
}

function readPart(text: string, from: number, language: Language): QuantityPart | null {
  const patterns = PATTERNS[language];
  patterns.number.lastIndex = from;
  const number = patterns.number.exec(text);
  if (!number) return null;
  const to = from + number[0].length;
  if (!maybeUnit(text, to)) return { from, to, unit: null };
  patterns.unit.lastIndex = to;
  const unit = patterns.unit.exec(text);
  const symbol = unit?.[2];
  const name = unit?.[3];
  if (!unit || (symbol === undefined && name === undefined)) return { from, to, unit: null };
  const gap = unit[1]?.length ?? 0;
  const end = to + unit[0].length;
  if (symbol !== undefined && isNoUnit(text, symbol, gap, end, language)) return { from, to, unit: null };
  const value = symbol ?? symbolOfName(name ?? '') ?? '';
  return {
    from,
    to,
    unit: { from: to + gap, to: end, gap, symbol: value, written: symbol === undefined ? 'name' : 'symbol' },
  };
}

/** First characters of units: a look at one character spares the long pattern nearly always. */
const UNIT_START = /[A-Za-zµμΩ\u2126℃℉°′″%‰％公千平立毫微纳厘分摄伏安兆瓦帕牛焦赫吉欧流勒摩小秒吨克米升]/;

function maybeUnit(text: string, at: number): boolean {
  return UNIT_START.test(text[text[at] === ' ' ? at + 1 : at] ?? '');
}

/** A letter tight behind its number is often no unit: 5A级, 2a) of a list, 12B of a room; nor is the English article. */
function isNoUnit(text: string, symbol: string, gap: number, end: number, language: Language): boolean {
  if (language === 'en' && symbol === 'a') return true;
  if (isTightUnit(symbol) || gap > 0 || symbol.length > 1 || !/[A-Za-z]/.test(symbol)) return false;
  const after = text.slice(end, end + 4);
  return (
    GRADE_AFTER.test(after) ||
    /^[)）]/.test(after) ||
    'BaTuCHSKF'.includes(symbol) ||
    (symbol === 'L' && /30[14]$|31[67]$/.test(text.slice(0, end - 1)))
  );
}

function kindOf(joint: string): 'range' | 'tolerance' | 'product' {
  if (joint === '±') return 'tolerance';
  return /[×✕x]/.test(joint) ? 'product' : 'range';
}
