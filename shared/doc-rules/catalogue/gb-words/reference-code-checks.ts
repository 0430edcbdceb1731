import { codesIn, type StandardCode } from '#shared/domain/standard-code.ts';
import type { Check, Report } from '../../check.ts';
import type { RuleBlock, RuleField } from '../../model/index.ts';
import { citedCodes, textsWithCodes } from './cited-codes.ts';
import { foreignNumbersIn } from './numbers-in-text.ts';
import { isOwnWords, PROSE_TYPES } from './prose.ts';
import { replaceFix } from './replace-fix.ts';

const nr05: Check = {
  id: 'NR05',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'block',
  types: [...PROSE_TYPES, 'normativeReference', 'bibliographyItem'],
  run(block, place, report) {
    if (!isOwnWords(place)) return;
    for (const { field, code, target } of citedCodes(block)) if (target === '') reportForm(block, field, code, report);
    for (const code of codesIn(block.source.plain)) reportForm(block, 'source', code, report);
  },
};

function reportForm(block: RuleBlock, field: RuleField, code: StandardCode, report: Report): void {
  if (code.family === 'foreign') return;
  const separator = code.family === 'iso' ? ':' : '—';
  if (code.year !== '' && code.separator !== separator) {
    const range = [code.numberTo, code.yearTo] as const;
    const typed = code.separator.trim();
    report(block, {
      variant: typed === separator ? 'blanks' : code.family === 'iso' ? 'colon' : 'dash',
      field,
      range,
      params: { typed },
      fix: replaceFix(block, field, range, separator + code.year),
    });
  }
  if (code.gap !== ' ') {
    const range = [code.from, code.numberTo] as const;
    const fix = replaceFix(block, field, range, code.key);
    report(block, { variant: 'gap', field, range, params: { code: code.key }, fix });
  }
}

const nr09: Check = {
  id: 'NR09',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.4',
  scope: 'block',
  types: [...PROSE_TYPES, 'example'],
  run(block, _place, report) {
    for (const { prose, codes } of textsWithCodes(block)) {
      if (codes.length === 0) continue;
      const { field, own } = prose;
      for (const { code, from, to, loose } of foreignNumbersIn(own, codes)) {
        if (code === null || code.year !== '') continue;
        // Behind a comma only a bare clause number is surely of the other document.
        if (loose && !/^\s*[，,]\s*[A-Z\d]+\.\d/.test(own.slice(code.to, to))) continue;
        const params = { code: code.key, number: own.slice(code.to, to).replace(/^[\s，,中的里内]+/, '') };
        report(block, { field, range: [from, to], params });
      }
    }
  },
};

/** How codes of other documents are written in any text. */
export const referenceCodeChecks: readonly Check[] = [nr05, nr09];
