import type { Check, Report } from '../../check.ts';
import type { RuleBlock } from '../../model/index.ts';
import { foreignUnitsIn, isTightUnit, type Quantity } from '../../text/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { completeQuantity } from './complete-quantity.ts';
import { isOwnWords, RUNNING_TYPES, type RunningText, runningTexts } from './running-texts.ts';

/** NU01: a blank between number and symbol; symbols beside Arabic figures, not Chinese names. */
const unitGap: Check = {
  id: 'NU01',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.9; GB/T 15835—2011, 4; GB/T 3101',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, quantities } of runningTexts(block))
      for (const { parts } of quantities)
        for (const { from, to, unit } of parts) {
          if (!unit || isTightUnit(unit.symbol)) continue;
          if (unit.written === 'symbol' && unit.gap > 0) continue;
          const number = text.plain.slice(from, to);
          const symbol = unit.written === 'name' ? unit.symbol : text.plain.slice(unit.from, unit.to);
          const instead = `${number} ${symbol}`;
          report(block, {
            ...(unit.written === 'name' ? { variant: 'name' } : {}),
            field,
            range: [from, unit.to],
            params: { found: text.plain.slice(from, unit.to), instead },
            // Only the stretch between is replaced, so raised figures of the unit stay raised.
            fix:
              unit.written === 'name'
                ? replaceFix(block, field, [to, unit.to], ` ${symbol}`, 'write', { text: instead })
                : replaceFix(block, field, [to, to], ' ', 'write', { text: instead }),
          });
        }
  },
};

/** NU02: every side of a range or product carries its unit; a tolerance too, or it stands in brackets. */
const unitOnEverySide: Check = {
  id: 'NU02',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.9; GB/T 15835—2011, 5.1',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const running of runningTexts(block))
      for (const quantity of running.quantities) reportIncomplete(block, running, quantity, report);
  },
};

function reportIncomplete(block: RuleBlock, running: RunningText, quantity: Quantity, report: Report): void {
  const edits = completeQuantity(running.text.plain, running.legible, quantity, 'zh');
  if (!edits) return;
  const { from, to } = quantity;
  const found = running.text.plain.slice(from, to);
  let instead = found;
  for (const edit of [...edits].reverse())
    instead = instead.slice(0, edit.from - from) + edit.text + instead.slice(edit.to - from);
  report(block, {
    variant: quantity.kind,
    field: running.field,
    range: [from, to],
    params: { found, instead },
    fix: {
      label: quantity.kind === 'tolerance' ? 'tolerance-brackets' : 'repeat-unit',
      params: { instead },
      edits: edits.map((edit) => ({ kind: 'replace', block: block.id, field: running.field, ...edit })),
    },
  });
}

/** NU03: legal units only, and their symbols in the right case. */
const legalUnits: Check = {
  id: 'NU03',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.9; GB 3100—1993',
  scope: 'block',
  types: RUNNING_TYPES,
  run: (block, place, report) => {
    if (!isOwnWords(place)) return;
    for (const { field, text, legible } of runningTexts(block))
      for (const unit of foreignUnitsIn(legible)) {
        const found = text.plain.slice(unit.from, unit.to);
        const gap = /\d/.test(legible[unit.from - 1] ?? '') ? ' ' : '';
        report(block, {
          ...(unit.kind === 'tolerated' ? { severity: 'warning' as const, variant: 'tolerated' } : {}),
          ...(unit.kind === 'exact' ? { variant: 'spelling' } : {}),
          field,
          range: [unit.from, unit.to],
          params: { found, instead: unit.instead },
          ...(unit.kind === 'exact'
            ? {
                fix: replaceFix(block, field, [unit.from, unit.to], gap + unit.instead, 'write', {
                  text: unit.instead,
                }),
              }
            : {}),
        });
      }
  },
};

export const unitChecks: readonly Check[] = [unitGap, unitOnEverySide, legalUnits];
