import { matchesIn, toHalfWidth } from '#shared/base/index.ts';
import { SECTOR_CODES } from './sector-codes.ts';

/**
 * Who issues a document: 国家标准, 行业标准, 国家计量技术规范 (JJF, JJG), 地方标准, 团体标准, 企业标准; `iso` = ISO, ISO/IEC, IEC;
 * `foreign` = all other organisations.
 */
export type CodeFamily = 'national' | 'sector' | 'metrology' | 'local' | 'group' | 'enterprise' | 'iso' | 'foreign';

/** A document code found in a text (标准编号). Offsets count UTF-16 units of the text that was searched. */
export type StandardCode = {
  readonly family: CodeFamily;
  /** As it is rightly written: `GB/T`, `DB36/T`, `T/ABC`, `ISO/IEC`. */
  readonly prefix: string;
  /** `20501`; letters for a place still to be filled in: `XXXXX`. */
  readonly serial: string;
  /** With its separator: `.1`, `-4-2`; `''` = no part. */
  readonly part: string;
  /** `2020`, `XXXX`; `''` = undated. */
  readonly year: string;
  /** Typed between number and year, blanks included; `''` = undated. */
  readonly separator: string;
  /** Typed between prefix and number. */
  readonly gap: string;
  /** Followed by （所有部分）. */
  readonly allParts: boolean;
  /** The code without year, as rightly written: `GB/T 1.1`. Two codes with the same key mean the same document. */
  readonly key: string;
  readonly from: number;
  /** End of code and year; an adopted double number and amendments are inside, （所有部分） is not. */
  readonly to: number;
  /** End of the number, where the year's separator begins. */
  readonly numberTo: number;
  /** End of the year; equal to `numberTo` if undated. */
  readonly yearTo: number;
};

const LETTERS_BEFORE = '(?<![A-Za-z0-9/.-])';
const SECTORS = SECTOR_CODES.join('|');
const KINDS = '(?:/(?:TS|TR|PAS|IWA|DIS|FDIS|CD))?(?: Guide)?';
const ISO = `(?:ISO/IEC/IEEE|ISO/IEC|ISO/CIE|ISO|IEC/IEEE|IEC|CISPR)${KINDS}`;
const FOREIGN =
  'AS/NZS|ASTM|ASME|ANSI(?:/[A-Z]+)?|AATCC|AOAC|API|BS EN ISO|BS EN|BS|CAC/RCP|CEN/TS|CODEX STAN|DIN EN ISO|DIN EN|DIN' +
  '|EN ISO|EN IEC|EN|ETSI [A-Z]{2}|GOST|IEEE(?: Std)?|IETF RFC|RFC|ITU-[RT]|JIS|NEMA|NFPA|NF|OIML|SAE|UL|VDI';

/** Number of a Chinese document: serial with parts behind full stops, then a year behind any dash or colon. */
const CHINESE_NUMBER =
  '(?<serial>[A-Z]?\\d{1,6}|[X×]{2,8})(?![\\dX×])(?<part>(?:\\.\\d{1,4}(?!\\d)|\\.[X×]+)*)' +
  '(?:(?<separator>[ ]?(?:[\\u2010-\\u2015\\u2212\\u2500-]{1,2}|:)[ ]?)(?<year>(?:19|20)\\d\\d(?!\\d)|(?:20)?[X×]{2,4}(?![X×])|[5-9]\\d(?![\\d.～~]))' +
  `(?: ?/ ?${ISO} ?\\d[\\d.:-]*)?)?`;
/** Number of other documents: parts behind hyphens. */
const OTHER_NUMBER =
  '(?<serial>(?:[A-Z]{1,3}[. -]?)?\\d{2,6}|[X×]{2,8})(?![\\dX×])(?<part>(?:[.-]\\d{1,4}[A-Z]?(?![\\dA-Z]))*?)' +
  '(?:(?<separator>[ ]?(?:[\\u2010-\\u2015\\u2212-]{1,2}|:)[ ]?)(?<year>(?:19|20)\\d\\d|[X×]{4})(?:-\\d\\d(?:-\\d\\d)?)?)?(?![\\dA-Z]|[.-]\\d)' +
  '(?:(?:\\+|/)(?:AMD|Amd|AC|COR|Cor|A)\\.?[ ]?\\d+:\\d{4})*';

const family = (name: string, prefix: string, number: string, gap = ' *') => ({
  name: name as CodeFamily,
  pattern: new RegExp(`${LETTERS_BEFORE}(?<prefix>${prefix})(?<gap>${gap})${number}`, 'g'),
});

// The first family that matches at a place has it. A bare sector code needs a gap: SJ100 is as well the name of a product.
const FAMILIES = [
  family('national', 'GB ?/ ?[TZ]|GBZ/T|GBZ|GBJ|GJB|GSB|GB', CHINESE_NUMBER),
  family('local', 'DB ?\\d{2,6}(?: ?/ ?[TZ])?', CHINESE_NUMBER, ' +'),
  family('local', 'DB\\d{2,6} ?/ ?[TZ]', CHINESE_NUMBER, ''),
  family('metrology', 'JJ[FG](?:\\([^()]{1,6}\\))?', CHINESE_NUMBER),
  family('group', 'T/\\d*[A-Z]+', CHINESE_NUMBER),
  family('enterprise', 'Q/\\d*[A-Z]+', CHINESE_NUMBER),
  family('sector', `(?:${SECTORS}) ?/ ?[TZ]`, CHINESE_NUMBER),
  family('sector', SECTORS, `(?=[A-Z]?\\d\\d|[X×]{2}|\\d[.—:-])${CHINESE_NUMBER}`, ' +'),
  family('sector', SECTORS, `(?=\\d+(?:\\.\\d+)?[—-](?:19|20)\\d\\d)${CHINESE_NUMBER}`, ''),
  family('iso', ISO, OTHER_NUMBER),
  family('foreign', FOREIGN, OTHER_NUMBER, ' +'),
];

/** Every prefix has two capitals in a row or is T/, Q/. */
const ANY_CODE = /[A-Z]{2}|[TQ]\//;
const ALL_PARTS = /^ ?\( ?(?:所有部分|all parts) ?\)/;

/** All codes of a text in their order, as typed (wrong dashes, missing gaps and full-width characters included). */
export function codesIn(text: string): readonly StandardCode[] {
  const half = toHalfWidth(text);
  if (!ANY_CODE.test(half)) return [];
  const found = FAMILIES.flatMap(({ name, pattern }) =>
    [...matchesIn(half, pattern)].map((match) => codeFrom(match, name, text)),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: StandardCode[] = [];
  for (const code of found) if (code.from >= (kept.at(-1)?.to ?? 0)) kept.push(code);
  return kept;
}

/** The code that a list entry begins with; null = it begins with something else. */
export function leadingCode(text: string): StandardCode | null {
  const code = codesIn(text)[0];
  return code && text.slice(0, code.from).trim() === '' ? code : null;
}

/** The code as it is rightly written, with its year: `GB/T 1.1—2020`, `ISO 9001:2015`. */
export function writtenCode({ family, key, year }: Pick<StandardCode, 'family' | 'key' | 'year'>): string {
  return year === '' ? key : `${key}${yearSeparator(family)}${year}`;
}

/** One-em dash for Chinese documents, colon for ISO and IEC, hyphen for most of the others. */
export function yearSeparator(family: CodeFamily): '—' | ':' | '-' {
  if (family === 'iso') return ':';
  return family === 'foreign' ? '-' : '—';
}

function codeFrom(match: RegExpExecArray, family: CodeFamily, text: string): StandardCode {
  const { prefix = '', gap = '', serial = '', part = '', separator = '', year = '' } = match.groups ?? {};
  const from = match.index;
  const numberTo = from + prefix.length + gap.length + serial.length + part.length;
  const written = family === 'foreign' || family === 'iso' ? prefix : prefix.replace(/ /g, '');
  const to = from + match[0].length;
  const yearTo = numberTo + separator.length + year.length;
  return {
    family,
    prefix: written,
    serial,
    part,
    year,
    separator: text.slice(numberTo, yearTo - year.length),
    gap: text.slice(from + prefix.length, from + prefix.length + gap.length),
    allParts: ALL_PARTS.test(toHalfWidth(text.slice(to, to + 14))),
    key: `${written} ${serial}${part}`,
    from,
    to,
    numberTo,
    yearTo,
  };
}
