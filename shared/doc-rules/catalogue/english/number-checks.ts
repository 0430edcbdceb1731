import { matchesIn } from '#shared/base/index.ts';
import { ENGLISH_DRAFTING } from '#shared/profiles/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleField } from '../../model/index.ts';
import { completeQuantity, englishTexts, isOwnWords, RUNNING_TYPES } from '../gb-objects/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { ownWordsOf, speaksItself } from './own-words.ts';

type Decimal = {
  readonly field: RuleField;
  readonly from: number;
  readonly to: number;
  readonly sign: string;
  readonly at: number;
};

/** Numbers with a decimal sign that can be nothing else: a unit or a comparison stands beside them. */
const decimalsIn: (block: RuleBlock) => readonly Decimal[] = factOf((block) => {
  const found: Decimal[] = [];
  for (const { field, legible, quantities } of englishTexts(block)) {
    if (!/\d[.,]\d/.test(legible)) continue;
    for (const { parts } of quantities)
      for (const { from, to } of parts) {
        const sign = /[.,]/.exec(legible.slice(from, to));
        if (sign) found.push({ field, from, to, sign: sign[0], at: from + sign.index });
      }
  }
  return found;
});

const withDecimals = entriesWhere((block) => RUNNING_TYPES.includes(block.type) && decimalsIn(block).length > 0);

/** EN01: one decimal sign, that of the body which publishes. */
const decimal: Check = {
  id: 'EN01',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.1',
  scope: 'document',
  run: (document, report) => {
    const { decimalSign } = ENGLISH_DRAFTING;
    const { family } = document.meta;
    const wanted = family === undefined || family === 'international' ? decimalSign.international : decimalSign.other;
    for (const { block, place } of withDecimals(document)) {
      if (!isOwnWords(place)) continue;
      for (const { field, from, to, sign, at } of decimalsIn(block)) {
        if (sign === wanted) continue;
        const written =
          englishTexts(block)
            .find((text) => text.field === field)
            ?.text.plain.slice(from, to) ?? '';
        const instead = written.slice(0, at - from) + wanted + written.slice(at - from + 1);
        report(block, {
          variant: wanted === ',' ? 'comma' : 'point',
          field,
          range: [from, to],
          params: { found: written, instead },
          fix: replaceFix(block, field, [at, at + 1], wanted, 'write', { text: instead }),
        });
      }
    }
  },
};

/** EN02: figures in groups of three with a gap; no commas, no long row of figures before a unit. */
const groups: Check = {
  id: 'EN02',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.1',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible, quantities } of englishTexts(block)) {
      if (!/\d,\d{3}|\d{5}/.test(legible)) continue;
      const write = (from: number, to: number, instead: string) =>
        report(block, {
          field,
          range: [from, to],
          params: { found: text.plain.slice(from, to), instead },
          fix: replaceFix(block, field, [from, to], instead, 'write', { text: instead }),
        });
      for (const match of legible.matchAll(/(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){2,}(?![\d,])/g))
        write(match.index, match.index + match[0].length, match[0].replaceAll(',', ' '));
      for (const { parts } of quantities)
        for (const { from, unit } of parts) {
          const digits = /^\d{5,}(?![\d,])/.exec(legible.slice(from))?.[0];
          if (unit && digits) write(from, from + digits.length, digits.replace(/\B(?=(?:\d{3}){1,99}$)/g, ' '));
        }
    }
  },
};

const TIGHT_SIGNS = /^(?:°|′|″)$/;

/** EN03: a blank between number and symbol, before % as well. */
const gap: Check = {
  id: 'EN03',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.3',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible, quantities } of englishTexts(block))
      for (const { parts } of quantities)
        for (const { from, to, unit } of parts) {
          if (!unit || unit.gap > 0 || TIGHT_SIGNS.test(unit.symbol) || /[)）]/.test(legible[to] ?? '')) continue;
          const instead = `${text.plain.slice(from, to)} ${text.plain.slice(unit.from, unit.to)}`;
          report(block, {
            field,
            range: [from, unit.to],
            params: { found: text.plain.slice(from, unit.to), instead },
            fix: replaceFix(block, field, [to, to], ' ', 'write', { text: instead }),
          });
        }
  },
};

/** EN04: the unit on every side of a range and product; value and tolerance in brackets. */
const everySide: Check = {
  id: 'EN04',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.2',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible, quantities } of englishTexts(block))
      for (const quantity of quantities) {
        const edits = completeQuantity(text.plain, legible, quantity, 'en');
        if (!edits) continue;
        const { from, to } = quantity;
        const found = text.plain.slice(from, to);
        let instead = found;
        for (const edit of [...edits].reverse())
          instead = instead.slice(0, edit.from - from) + edit.text + instead.slice(edit.to - from);
        report(block, {
          variant: quantity.kind === 'tolerance' ? 'tolerance' : 'unit',
          field,
          range: [from, to],
          params: { found, instead },
          fix: {
            label: 'write',
            params: { text: instead },
            edits: edits.map((edit) => ({ kind: 'replace', block: block.id, field, ...edit })),
          },
        });
      }
  },
};

const SPELLED = new RegExp(
  String.raw`(?<=\d\s?)(${Object.keys(ENGLISH_DRAFTING.unitSpelling).join('|')})\b\.?(?![/·⋅])`,
  'g',
);
const FOREIGN = new RegExp(
  String.raw`(?<=\d\s?)(${Object.keys(ENGLISH_DRAFTING.foreignUnits)
    .filter((unit) => /^[a-z]/i.test(unit))
    .join('|')})\b|(?<=\d\s?)(°F|℉)`,
  'g',
);

/** EN05: symbols of the SI and of the units used with it. */
const units: Check = {
  id: 'EN05',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.3; ISO 80000-1',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, own, text } of ownWordsOf(block)) {
      if (!/\d/.test(own)) continue;
      for (const match of matchesIn(own, SPELLED)) {
        const instead = ENGLISH_DRAFTING.unitSpelling[match[1] ?? ''] ?? '';
        const range = [match.index, match.index + match[0].length] as const;
        report(block, {
          variant: 'spelling',
          field,
          range,
          params: { found: text.plain.slice(...range), instead },
          fix: replaceFix(block, field, range, instead, 'write', { text: instead }),
        });
      }
      for (const match of matchesIn(own, FOREIGN))
        report(block, {
          field,
          range: [match.index, match.index + match[0].length],
          params: { found: match[0], instead: ENGLISH_DRAFTING.foreignUnits[match[0]] ?? '' },
        });
    }
  },
};

/** EN06: a zero before the decimal sign. */
const zero: Check = {
  id: 'EN06',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.1',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, own } of ownWordsOf(block))
      for (const match of own.matchAll(/(?<=^|[\s(=<>≤≥±~–-])[.,](\d+)(?=\s|[)%°℃]|[a-zA-Z]|[.,;:]?$|[.,;:]\s)/g)) {
        const range = [match.index, match.index + match[0].length] as const;
        const instead = `0${match[0]}`;
        report(block, {
          field,
          range,
          params: { found: match[0], instead },
          fix: replaceFix(block, field, [range[0], range[0]], '0', 'write', { text: instead }),
        });
      }
  },
};

/** EN07: the sign of multiplication is ×. */
const times: Check = {
  id: 'EN07',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 9.1',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, own } of ownWordsOf(block))
      for (const match of own.matchAll(/(?<=\d(?: ?(?:mm|cm|m|km))?\s?)[xX*](?=\s?\d)/g)) {
        // 0x1F is a number of a program.
        if (/(?:^|\W)0$/.test(own.slice(0, match.index))) continue;
        const range = [match.index, match.index + 1] as const;
        report(block, {
          field,
          range,
          params: { found: match[0] },
          fix: replaceFix(block, field, range, '×', 'write', { text: '×' }),
        });
      }
  },
};

/** EN08: figures and marks of Chinese text look odd among Latin letters. */
const wide: Check = {
  id: 'EN08',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 8',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!speaksItself(place)) return;
    for (const { field, text } of ownWordsOf(block))
      for (const match of text.plain.matchAll(
        /(?<=[\x20-\x7e])[，。；：（）！？０-９～]+|(?<![，。；：（）！？０-９～])[，。；：（）！？０-９～]+(?=[\x20-\x7e])/g,
      )) {
        const range = [match.index, match.index + match[0].length] as const;
        const instead = halfWidth(match[0], text.plain[range[1]] ?? '', text.plain[range[0] - 1] ?? '');
        report(block, {
          field,
          range,
          params: { found: match[0], instead: instead.trim() },
          fix: replaceFix(block, field, range, instead, 'write', { text: instead.trim() }),
        });
      }
  },
};

const HALF: Readonly<Record<string, string>> = { '。': '.', '～': '–' };

/** A stop is followed by a blank, an opening bracket preceded by one. */
function halfWidth(marks: string, next: string, before: string): string {
  const plain = [...marks].map((sign) => HALF[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).join('');
  const lead = /^\(/.test(plain) && /[A-Za-z\d,.;:]/.test(before) ? ' ' : '';
  const tail = /[,.;:!?)]$/.test(plain) && /[A-Za-z\d(]/.test(next) ? ' ' : '';
  return `${lead}${plain}${tail}`;
}

export const numberChecks: readonly Check[] = [decimal, groups, gap, everySide, units, zero, times, wide];
