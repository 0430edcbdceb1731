/**
 * Stretches of text that a line break must not cut: standard numbers (`GB/T 1.1—2020`), numbers with their unit or sign
 * (`± 5 mm`, `1 500 r/min`), ranges and products (`10 ℃～30 ℃`, `80 mm×25 mm`), references (`表 1`, `附录 C`).
 */
const BLANK = '[ \\u00a0\\u2009\\u202f]';
const NUMBER = `\\d+(?:${BLANK}\\d{3}(?!\\d))*(?:[.,]\\d+(?:${BLANK}\\d{3}(?!\\d))*)?[⁰¹²³⁴-⁹⁺⁻]*`;
const UNIT_WORD = '(?:[%‰℃°′″Ωμµ][A-Za-zΩ℃]{0,4}|[A-Za-z]{1,5}(?![A-Za-z]))[²³⁰-⁹⁻₀-₉]*';
const PRODUCT = `${UNIT_WORD}(?:[·⋅]${UNIT_WORD})*`;
const UNIT = `(?:${BLANK}?${PRODUCT}(?:/(?:${PRODUCT}|[(（]${PRODUCT}[)）]))*)`;
const SIGN = `[±+−\\-≤≥<>＜＞≈＝=]`;
const QUANTITY = `(?:${SIGN}${BLANK}?)?[(（]?${NUMBER}(?:${BLANK}?±${BLANK}?${NUMBER})?[)）]?${UNIT}?`;
const JOINER = `${BLANK}?[～~–—×]${BLANK}?`;

const STANDARD = new RegExp(
  `(?:[A-Z]{1,7}(?:/[A-Z]{1,6}){0,2}|DB\\d{2,6}(?:/[TZ])?)(?:${BLANK}(?:TR|TS|PAS|IWA|DIS|FDIS|CD|ISO|IEC|Guide)){0,4}` +
    `${BLANK}?(?:\\d|[X×]{3})[\\dX×]*(?:[.\\-]\\d+)*(?:[—–:-](?:\\d{2,4}|[X×]{4}))?(?!\\d)`,
  'gu',
);
const QUANTITIES = new RegExp(`${QUANTITY}(?:${JOINER}${QUANTITY})*`, 'gu');
const REFERENCE = new RegExp(
  `(?:表|图|式|附录|公式|注|示例|步骤|DN|PN|AC|DC|IP|pH|[Φφ])${BLANK}?[（(]?(?:[A-Z](?:\\.\\d+)*(?![A-Za-z])|\\d+(?:\\.\\d+)*)`,
  'gu',
);
// Number and measure word: 2026年, 100 毫米, 15 个工作日, 第 3 章.
const LENGTH = '(?:平方|立方)?(?:纳米|微米|毫米|厘米|分米|千米|公里|米)';
const MASS = '微克|毫克|千克|公斤|微升|毫升|摄氏度|摩尔';
const POWER = '千帕|兆帕|毫伏|千伏|毫安|千瓦时?|兆瓦|赫兹?|千赫|兆赫|分贝|流明|勒克斯|千焦|焦耳';
const TIME = '毫秒|分钟|个?小时|个?工作日|个?自然日|个月|周岁|年代';
const COUNT =
  '百分点|个百分点|[十百千万亿]+[元人次吨米]?|[年月日时分秒天周页章条款项个次级类人家份种组批件台套只名元票度克升吨亩岁倍伏安瓦帕牛焦欧]|部分';
const COUNTED = new RegExp(
  `(?:第${BLANK}?)?(?<!\\d)\\d{1,12}(?:${BLANK}\\d{3}(?!\\d)){0,6}(?:[.,]\\d{1,12})?${BLANK}?(?:${LENGTH}|${MASS}|${POWER}|${TIME}|${COUNT})`,
  'gu',
);
/** Ratios and times of day with a full-width colon: 1：100, 8：30. */
const RATIO = /\d[：∶]\d/gu;
const URL = /(?:https?:\/\/|www\.)[!-~]+/gu;

/** A hyphen behind a Chinese word, before another word (二苯并-对-二噁英), or before places of a chemical name (二氧代-1,4,4a-八氢). */
const HYPHEN = /(?<=[\p{Script=Han})）\]］])-(?:(?=[\p{L}（(])|(?=\d{1,3}[a-z]?(?:,\d{1,3}[a-z]?)*-))/gu;

/**
 * Marks in `noBreakAfter` every index after which no break may come inside such a stretch, and in `dividerAfter` the places
 * where a web address, a chemical name or a chain of amendments may be divided. `text` has one UTF-16 unit for every item of the line.
 */
export function markUnbrokenSpans(text: string, noBreakAfter: Uint8Array, dividerAfter: Uint8Array): void {
  if (text.includes('-')) {
    for (const { index } of text.matchAll(HYPHEN)) {
      noBreakAfter[index - 1] = 1;
      dividerAfter[index] = 1;
    }
  }
  if (!/[0-9A-Z:]/.test(text)) return;
  for (const pattern of [STANDARD, QUANTITIES, COUNTED, REFERENCE, RATIO]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      for (let i = match.index; i < end - 1; i++) noBreakAfter[i] = 1;
    }
  }
  // Amendments may follow on the next line: IEC 60529:1989|+AMD1:1999.
  for (let at = text.indexOf('+AMD'); at > 0; at = text.indexOf('+AMD', at + 1)) dividerAfter[at - 1] = 1;
  // Of a double number the second may: GB/T 19001—2016/|ISO 9001:2015.
  for (const match of text.matchAll(/\d{4}(?=\/[A-Z]{2,}[ \u00a0/])/gu)) dividerAfter[match.index + 4] = 1;
  if (!text.includes('//') && !text.includes('www.')) return;
  URL.lastIndex = 0;
  for (let match = URL.exec(text); match; match = URL.exec(text)) {
    const body = match.index + (match[0].includes('://') ? match[0].indexOf('://') + 3 : 4);
    const end = match.index + match[0].length;
    for (let i = body; i < end - 2; i++) {
      if ('/?&=#-'.includes(text[i] as string)) {
        dividerAfter[i] = 1;
        noBreakAfter[i] = 0;
      }
    }
  }
}
