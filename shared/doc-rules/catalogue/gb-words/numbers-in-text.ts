import { matchesIn } from '#shared/base/index.ts';
import type { StandardCode } from '#shared/domain/standard-code.ts';

/** Number of a part of a document, typed in running text. Offsets are those of the text. */
export type NumberInText = {
  readonly kind: 'chapter' | 'clause' | 'table' | 'figure' | 'formula' | 'annex';
  /** `4`, `5.2`, `A.1`, `1`, `A`. */
  readonly number: string;
  /** Letter of the list item behind the clause number: `a` of `5.2 a)`. */
  readonly item: string;
  readonly from: number;
  readonly to: number;
};

/** Numbers of another document, with the code that they follow. */
export type ForeignNumbers = {
  /** null = the other document is named without its code (该文件, 《…》, 2007年版). */
  readonly code: StandardCode | null;
  readonly from: number;
  readonly to: number;
  /** Behind a comma, where they may as well belong to this document, or behind a code whose year is still to come (`ISO 16634:—`). */
  readonly loose: boolean;
};

const BARE = '(?:[A-Z]|\\d{1,2})(?:\\.\\d{1,2}){1,5}(?![\\d.]*\\d)';
const OF_CHINESE =
  '第\\s*(?:\\d{1,2}(?:\\.\\d{1,2})+\\s*(?:章|条|节|款)?|(?:\\d{1,3}|[一二三四五六七八九十百]+)\\s*(?:章|条|节|款))';
const OF_OBJECT = '(?:表|图|公式|式)\\s*(?:[（(]\\s*)?(?:[A-Z]\\.)?\\d+(?:\\.\\d+)*\\s*[）)]?';
const ANY = `(?:${OF_CHINESE}|附录\\s*[A-Z](?![A-Za-z])(?:\\.\\d+)*|${OF_OBJECT}|${BARE})(?:\\s*[a-z][)）])?`;
const JOINED = `${ANY}(?:\\s*(?:[、，,～~]|和|及|与|或|至|以及|中的?|的)\\s*${ANY})*`;
const BEHIND_DOCUMENT = new RegExp(
  `(?<coming>:—)?\\s*(?:[（(][^（）()]{1,12}[）)]\\s*)?(?:(?<comma>[，,])\\s*)?(?:(?:中的?|里的?|的|之|内)\\s*)?${JOINED}`,
  'y',
);
/** Another document that is named without a code; titles are blotted out by U+FFFC. */
const NAMED = /\uFFFC(?!\uFFFC)|(?:19|20)\d\d年?版|该(?:文件|标准|规范|规程|部分)|上述文件|[原旧]版|[前后]者/g;

/** Where a text gives numbers of other documents: `GB/T 7588.1—2020中5.3.9`, `该文件的表2和附录C`. */
export function foreignNumbersIn(text: string, codes: readonly StandardCode[]): readonly ForeignNumbers[] {
  const anchors: { readonly code: StandardCode | null; readonly from: number; readonly to: number }[] = [
    ...codes.map((code) => ({ code, from: code.from, to: code.to })),
    ...[...matchesIn(text, NAMED)].map((match) => ({
      code: null,
      from: match.index,
      to: match.index + match[0].length,
    })),
  ];
  return anchors.flatMap(({ code, from, to }) => {
    BEHIND_DOCUMENT.lastIndex = to;
    const match = BEHIND_DOCUMENT.exec(text);
    if (!match) return [];
    return [
      {
        code,
        from,
        to: to + match[0].length,
        loose: match.groups?.['comma'] !== undefined || match.groups?.['coming'] !== undefined,
      },
    ];
  });
}

const FREE = '(?:(?<![\\u4E00-\\u9FFF])|(?<=[见按合由从在和与及或如以对将用据照至到的于为定述给中]))';
const CLAUSE = '(?:[A-Z]|\\d{1,2})(?:\\.\\d{1,2}){1,5}(?![\\d.]*\\d)';
const BEFORE_CLAUSE = '(?:见|按照?|符合|依据|根据|依照|遵照|满足|执行|参照|除|在)\\s*(?:本文件)?(?:的)?\\s*';
const PART = `(?:${CLAUSE}(?:\\s*[a-z][)）])?|[表图]\\s*(?:[A-Z]\\.)?\\d{1,3}|附录\\s*[A-Z]|第\\s*\\d{1,2}\\s*章)`;
const BEHIND_CLAUSE =
  '(?=\\s*(?:$|[，。；：、）)]|[a-z][)）]|和|或|及|与|以及|中|规定|给出|进行|执行|测定|检验|要求|所述|描述|确定|条|试验|处理|操作|外|检查|判定|' +
  '的(?!比例|倍|系数|精度|浓度|间距|速度|质量|误差|安全|压力|流量)))';
const CLAUSE_SIGN = /[A-Z\d]\.\d/;
/** `sign`: what every match holds, to pass over texts without. */
const PATTERNS: readonly { readonly kind: NumberInText['kind']; readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { kind: 'annex', sign: /附录/, pattern: /附录\s*(?<number>[A-Z])(?![A-Za-z0-9.])/g },
  {
    kind: 'table',
    sign: /表/,
    pattern: new RegExp(`(?=表)${FREE}表\\s*(?<number>(?:[A-Z]\\.)?\\d{1,3})(?![\\d.]*\\d|[A-Za-z])`, 'g'),
  },
  {
    kind: 'figure',
    sign: /图/,
    pattern: new RegExp(`(?=图)${FREE}图\\s*(?<number>(?:[A-Z]\\.)?\\d{1,3})(?![\\d.]*\\d)`, 'g'),
  },
  {
    kind: 'formula',
    sign: /式/,
    pattern:
      /(?:公式|(?<![\u4E00-\u9FFF]|[按由见从以和与])式|(?<=[按由见从以和与])式)\s*[（(]\s*(?<number>(?:[A-Z]\.)?\d{1,3})\s*[）)]/g,
  },
  { kind: 'chapter', sign: /第/, pattern: /第\s*(?<number>\d{1,2})\s*章/g },
  {
    kind: 'clause',
    sign: CLAUSE_SIGN,
    pattern: new RegExp(
      `(?=[A-Z\\d])(?<=${BEFORE_CLAUSE})(?<number>${CLAUSE})${BEHIND_CLAUSE}(?:\\s*(?<item>[a-z])[)）])?`,
      'g',
    ),
  },
  {
    // 5.3 in 见5.2和5.3
    kind: 'clause',
    sign: CLAUSE_SIGN,
    pattern: new RegExp(
      `(?=[A-Z\\d])(?<=${BEFORE_CLAUSE}(?:${PART}\\s*(?:[、和及与或]|以及)\\s*){1,6})(?<number>${CLAUSE})${BEHIND_CLAUSE}(?:\\s*(?<item>[a-z])[)）])?`,
      'g',
    ),
  },
  {
    kind: 'clause',
    sign: CLAUSE_SIGN,
    pattern: new RegExp(
      `(?=[A-Z\\d])(?<![\\dA-Za-z.~～—-])(?<number>${CLAUSE})(?:\\s*(?<item>[a-z])[)）])?(?=\\s*(?:中|的)?(?:规定|要求的|给出|所述|描述的))`,
      'g',
    ),
  },
];

/** Numbers of this document's own parts in a text; those of other documents, quantities and versions are left out. */
export function ownNumbersIn(text: string, codes: readonly StandardCode[]): readonly NumberInText[] {
  if (!/\d|附录/.test(text)) return [];
  const foreign = foreignNumbersIn(text, codes);
  const found = new Map<number, NumberInText>();
  for (const { kind, sign, pattern } of PATTERNS) {
    if (!sign.test(text)) continue;
    for (const match of matchesIn(text, pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.has(from) || foreign.some((other) => from < other.to && to > other.from)) continue;
      const { number = '', item = '' } = match.groups ?? {};
      found.set(from, { kind, number, item, from, to });
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}
