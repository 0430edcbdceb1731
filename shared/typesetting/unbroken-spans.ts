/**
 * Stretches of text that a line break must not cut: standard numbers (`GB/T 1.1—2020`), numbers with their unit or sign
 * (`± 5 mm`, `1 500 r/min`), ranges and products (`10 ℃～30 ℃`, `80 mm×25 mm`), references (`表 1`, `附录 C`).
 */
const BLANK = '[ \\u00a0\\u2009\\u202f]';
const NUMBER = `\\d+(?:${BLANK}\\d{3}(?!\\d))*(?:[.,]\\d+(?:${BLANK}\\d{3}(?!\\d))*)?`;
const UNIT_WORD = '(?:[%‰℃°′″Ωμµ][A-Za-zΩ℃]{0,4}|[A-Za-z]{1,5}(?![A-Za-z]))[²³⁰-⁹⁻₀-₉]*';
const UNIT = `(?:${BLANK}?${UNIT_WORD}(?:[·⋅/]${UNIT_WORD})*)`;
const SIGN = `[±+−\\-≤≥<>＜＞≈＝=]`;
const QUANTITY = `(?:${SIGN}${BLANK}?)?[(（]?${NUMBER}(?:${BLANK}?±${BLANK}?${NUMBER})?[)）]?${UNIT}?`;
const JOINER = `${BLANK}?[～~–—×]${BLANK}?`;

const STANDARD = new RegExp(
  `(?:[A-Z]{1,7}(?:/[A-Z]{1,4}){0,2}|DB\\d{2,6}(?:/[TZ])?)${BLANK}?\\d[\\dX×]*(?:[.\\-]\\d+)*(?:[—–-]\\d{2,4})?(?!\\d)`,
  'gu',
);
const QUANTITIES = new RegExp(`${QUANTITY}(?:${JOINER}${QUANTITY})*`, 'gu');
const REFERENCE = new RegExp(
  `(?:表|图|式|附录|公式)${BLANK}?[（(]?(?:[A-Z](?:\\.\\d+)*(?![A-Za-z])|\\d+(?:\\.\\d+)*)`,
  'gu',
);
// Number and measure word: 2026年, 100 毫米 (the word itself may be divided after its first character), 第 3 章.
const COUNTED = new RegExp(
  `(?:第${BLANK}?)?(?<!\\d)\\d{1,12}(?:[.,]\\d{1,12})?${BLANK}?[年月日时分秒天周页章条款项个次级类人家份种组批件台套只名元票度毫厘千倍公米克升吨亩]`,
  'gu',
);
const URL = /(?:https?:\/\/|www\.)[!-~]+/gu;

/**
 * Marks in `noBreakAfter` every index after which no break may come inside such a stretch, and in `dividerAfter` the places
 * where a web address or a chain of amendments may be divided. `text` has one UTF-16 unit for every item of the line.
 */
export function markUnbrokenSpans(text: string, noBreakAfter: Uint8Array, dividerAfter: Uint8Array): void {
  if (!/[0-9A-Z:]/.test(text)) return;
  for (const pattern of [STANDARD, QUANTITIES, COUNTED, REFERENCE]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      for (let i = match.index; i < end - 1; i++) noBreakAfter[i] = 1;
    }
  }
  // Amendments may follow on the next line: IEC 60529:1989|+AMD1:1999.
  for (let at = text.indexOf('+AMD'); at > 0; at = text.indexOf('+AMD', at + 1)) dividerAfter[at - 1] = 1;
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
