import { matchesIn, toHalfWidth } from '#shared/base/index.ts';
import type { Check, Report } from '../../check.ts';
import type { Fix, RuleBlock, RuleField } from '../../model/index.ts';
import { SUBSTITUTE_WORDS, TRADITIONAL, wordPattern } from './data/index.ts';
import { listedDocument } from './listed-documents.ts';
import { isOwnWords, PROSE_TYPES, proseOf } from './prose.ts';
import { replaceFix } from './replace-fix.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};
const HAN = '[\\u4E00-\\u9FFF\\u3400-\\u4DBF》”）]';
/** A sign between Chinese characters, or one that ends a Chinese sentence. */
const SIGN = new RegExp(
  `(?<=${HAN})[,;:!?](?=\\s*(?:[\\u4E00-\\u9FFF“《（]|$))|(?<=[A-Za-z0-9%℃])[,;](?=\\s*[\\u4E00-\\u9FFF])|(?<=${HAN})(?:\\.(?=\\s*(?:[\\u4E00-\\u9FFF]|$)))`,
  'g',
);
/** Brackets around Chinese words beside a Chinese character, or around anything between two; coordinates (1, 2) stay. */
const BRACKETS =
  /(?:(?<=[\u4E00-\u9FFF》”])\([^()（）\u4E00-\u9FFF]*[\u4E00-\u9FFF][^()（）]*\)|\([^()（）\u4E00-\u9FFF]*[\u4E00-\u9FFF][^()（）]*\)(?=[\u4E00-\u9FFF，。；：、]|$)|(?<=[\u4E00-\u9FFF])\([^()（），,=]+\)(?=[\u4E00-\u9FFF]))/g;
const WIDE = /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．]*[０-９Ａ-Ｚａ-ｚ])?/g;

const wo12: Check = {
  id: 'WO12',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.4.1; GB/T 15834—2011',
  scope: 'block',
  types: [...PROSE_TYPES, 'normativeReference', 'bibliographyItem'],
  run(block, place, report) {
    if (!isOwnWords(place)) return;
    // Literature is described with half-width signs (GB/T 7714).
    const literature =
      block.type === 'bibliographyItem' || (block.type === 'normativeReference' && listedDocument(block).code === null);
    for (const { field, own } of proseOf(block)) {
      if (!literature) reportSigns(block, field, own, report);
      for (const { 0: wide, index } of matchesIn(own, WIDE)) {
        const range = [index, index + wide.length] as const;
        const right = toHalfWidth(wide);
        report(block, {
          variant: 'wide',
          field,
          range,
          params: { wide, right },
          fix: replaceFix(block, field, range, right),
        });
      }
    }
  },
};

function reportSigns(block: RuleBlock, field: RuleField, own: string, report: Report): void {
  for (const { 0: sign, index } of matchesIn(own, SIGN)) {
    const range = [index, index + 1] as const;
    const right = FULL_WIDTH[sign] ?? sign;
    report(block, { field, range, params: { sign, right }, fix: replaceFix(block, field, range, right) });
  }
  for (const { 0: words, index: from } of matchesIn(own, BRACKETS)) {
    const to = from + words.length;
    report(block, { variant: 'brackets', field, range: [from, to], fix: bracketFix(block, field, from, to) });
  }
}

function bracketFix({ id }: RuleBlock, field: RuleField, from: number, to: number): Fix {
  const sign = (at: number, text: string) =>
    ({ kind: 'replace', block: id, field, from: at, to: at + 1, text }) as const;
  return { label: 'full-brackets', edits: [sign(from, '（'), sign(to - 1, '）')] };
}

const SUBSTITUTES = wordPattern(SUBSTITUTE_WORDS);
const STANDARD_FORM = new Map(SUBSTITUTE_WORDS.map(({ word, instead = '' }) => [word, instead]));
const OLD_SIGNS = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]+`, 'gu');

const wo13: Check = {
  id: 'WO13',
  severity: 'info',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.4.1; 通用规范汉字表',
  scope: 'block',
  types: PROSE_TYPES,
  run(block, place, report) {
    if (!isOwnWords(place)) return;
    // Names of units and persons are written as they write themselves.
    const names = place.element === 'foreword' && /起草人|起草单位|提出|归口/.test(block.text.plain);
    if (names) return;
    for (const { field, own } of proseOf(block)) {
      for (const { 0: word, index } of matchesIn(own, SUBSTITUTES)) {
        const range = [index, index + word.length] as const;
        const right = STANDARD_FORM.get(word) ?? word;
        report(block, { field, range, params: { word, right }, fix: replaceFix(block, field, range, right) });
      }
      for (const { 0: word, index } of matchesIn(own, OLD_SIGNS)) {
        const range = [index, index + word.length] as const;
        const right = [...word].map((sign) => TRADITIONAL.get(sign) ?? sign).join('');
        report(block, {
          variant: 'traditional',
          field,
          range,
          params: { word, right },
          fix: replaceFix(block, field, range, right),
        });
      }
    }
  },
};

/** Punctuation and characters. */
export const characterChecks: readonly Check[] = [wo12, wo13];
