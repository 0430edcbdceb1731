import { matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { UNIT_SYMBOL } from '../../text/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { limitWithoutUnit } from './limit-without-unit.ts';
import { isOwnWords, RUNNING_TYPES, runningTexts } from './running-texts.ts';

const UNIT_BEHIND = new RegExp(String.raw`^\s?(?:${UNIT_SYMBOL})`);

/** NU04: a limit of a quantity that has a dimension needs its unit. */
const limitUnit: Check = {
  id: 'NU04',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.9',
  scope: 'block',
  types: ['paragraph', 'untitledClause', 'listItem', 'note', 'footnote'],
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible } of runningTexts(block))
      for (const { from, to, quantity } of limitWithoutUnit(legible))
        report(block, { field, range: [from, to], params: { found: text.plain.slice(from, to), quantity } });
  },
};

/** 0,5 · 1,200 · .5 with the number rewritten; what may be a co-ordinate, a list or the name of a substance is left out. */
function wrongNumbers(legible: string): readonly { from: number; to: number; variant: string; instead: string }[] {
  const found: { from: number; to: number; variant: string; instead: string }[] = [];
  for (const match of legible.matchAll(/(?<![\w.,\-(（])(\d{1,3})((?:,\d{3})+)(\.\d+)?(?![\d,-])/g)) {
    const [all, head = '', groups = '', rest = ''] = match;
    if (head === '0') continue;
    // After a label these are several numbers: 表1,200 cannot be, 5,100 may be; a thousands comma never begins with zero.
    found.push({
      from: match.index,
      to: match.index + all.length,
      variant: 'thousands',
      instead: `${head}${groups.replaceAll(',', ' ')}${rest}`,
    });
  }
  for (const match of legible.matchAll(/(?<![\w.,-])(\d+),(\d+)(?![\d,.\-\w]|\s?[、，])/g)) {
    const { index } = match;
    const end = index + match[0].length;
    if (found.some(({ from, to }) => index < to && from < end)) continue;
    const alone = legible.trim() === match[0] && match[2]?.length !== 3;
    if (match[1] !== '0' && !alone && !UNIT_BEHIND.test(legible.slice(end))) continue;
    if (/[(（[]\s*$/.test(legible.slice(0, index)) && /^\s*[)）\]]/.test(legible.slice(end))) continue;
    found.push({ from: index, to: end, variant: 'decimal', instead: `${match[1]}.${match[2]}` });
  }
  for (const match of legible.matchAll(/(?<![\w.,)）\]\-\u0001])\.(\d+)(?![\w.])/g))
    found.push({ from: match.index, to: match.index + match[0].length, variant: 'zero', instead: `0.${match[1]}` });
  return found;
}

/** NU05: a point as the decimal sign, a zero before it, groups of three by a gap. */
const numberForm: Check = {
  id: 'NU05',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 15835—2011, 5.1; GB/T 3101—1993, 3.3',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible } of runningTexts(block)) {
      if (!/\d,\d|(?<!\d)\.\d/.test(legible)) continue;
      for (const { from, to, variant, instead } of wrongNumbers(legible))
        report(block, {
          variant,
          field,
          range: [from, to],
          params: { found: text.plain.slice(from, to), instead },
          fix: replaceFix(block, field, [from, to], instead, 'write', { text: instead }),
        });
    }
  },
};

const MEASURE = String.raw`(?:\s?(?:${UNIT_SYMBOL})|\s?[\u4e00-\u9fff]{1,4}?)?`;
const BOUND = new RegExp(
  String.raw`(?<![第图表式章条\w.\-—])(?:\d+(?:[ .]\d+){0,4}${MEASURE}|[一二三四五六七八九十百千两半]{1,4}(?:级|年|岁|人|个月|天|日|小时|名|次|周|层|倍|台|件|家|成|类|个工作日))(?<!及|含|或)[之]?(?:以[上下内外]|之[内外])(?!的?[（(][^）)]*含|[述简所来为内容列各])`,
  'g',
);

/** NU06: 以上, 以下, 以内 leave open whether the limit itself belongs to it. */
const openBoundary: Check = {
  id: 'NU06',
  severity: 'info',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.9; GB/T 15835—2011',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible } of runningTexts(block)) {
      if (!/[以之][上下内外]/.test(legible)) continue;
      for (const match of matchesIn(legible, BOUND)) {
        const from = match.index;
        const to = from + match[0].length;
        report(block, { field, range: [from, to], params: { found: text.plain.slice(from, to) } });
      }
    }
  },
};

export const numberChecks: readonly Check[] = [limitUnit, numberForm, openBoundary];
