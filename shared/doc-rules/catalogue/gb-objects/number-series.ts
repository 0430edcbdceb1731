import type { Check, Report } from '../../check.ts';
import type { RuleDocument } from '../../model/index.ts';
import { numberIn, type SeriesObject, seriesOf } from './object-series.ts';

const CONTINUED = /[（(](?:续|第\s*\d+\s*页)/;

/** Same table on the next page: it repeats number and title, so it is no new member of the series. */
function continues(before: SeriesObject | undefined, object: SeriesObject): boolean {
  if (!before || before.block.number.text !== object.block.number.text || !object.block.number.typed) return false;
  const title = object.block.title.plain;
  return CONTINUED.test(title) || (title !== '' && title === before.block.title.plain);
}

function walkSeries(document: RuleDocument, type: 'figure' | 'table', report: Report): void {
  const last = new Map<string, number>();
  let before: SeriesObject | undefined;
  for (const object of seriesOf(document, type)) {
    const { block, scope } = object;
    if (!continues(before, object))
      checkNumber(block.number, scope, last, type, (variant, expected) => {
        report(block, {
          variant,
          ...(block.number.text === ''
            ? {}
            : { field: 'number' as const, range: [0, block.number.text.length] as const }),
          params: { found: block.number.text, expected, kind: type === 'table' ? '表' : '图' },
        });
      });
    before = object;
  }
}

function checkNumber(
  number: { readonly text: string; readonly typed: boolean },
  scope: string,
  last: Map<string, number>,
  type: 'figure' | 'table',
  found: (variant: string, expected: string) => void,
): void {
  const previous = last.get(scope) ?? 0;
  if (!number.typed) {
    last.set(scope, previous + 1);
    return;
  }
  const expected = numberIn(scope, previous + 1);
  const text = number.text.replace(/^[图表]\s*/, '').trim();
  if (text === '') {
    found(`${type}-none`, expected);
    return;
  }
  // 2a, 2b: FT04 speaks of sub-tables; for the series they are one number.
  const match = /^(?:([A-Z])\s?[.．])?(\d+)[a-z]?\)?$/.exec(text);
  const index = Number(match?.[2]);
  if (!match || (match[1] ?? '') !== scope) {
    found(scope === '' || match?.[1] ? `${type}-prefix` : `${type}-annex`, expected);
    last.set(scope, previous + 1);
    return;
  }
  const part = /[a-z]\)?$/.test(text);
  if (index !== previous + 1 && !(part && index === previous)) found(`${type}-gap`, expected);
  last.set(scope, index);
}

/** FT01: every figure and table has a number, in one unbroken series each; annexes begin anew with their letter. */
const objectNumbers: Check = {
  id: 'FT01',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.6.2, 9.7.3',
  scope: 'document',
  run: (document, report) => {
    walkSeries(document, 'figure', report);
    walkSeries(document, 'table', report);
  },
};

/** FT07: what goes on on the next page repeats its number and says （续）; seen where an import holds the parts as two tables. */
const continuation: Check = {
  id: 'FT07',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.7.4',
  scope: 'document',
  run: (document, report) => {
    for (const type of ['figure', 'table'] as const) {
      let before: SeriesObject | undefined;
      for (const object of seriesOf(document, type)) {
        const { block } = object;
        if (before && continues(before, object)) {
          const { title, number } = block;
          if (!CONTINUED.test(title.plain))
            report(block, { field: 'title', range: [0, title.plain.length], params: { number: number.text } });
          else if (type === 'table' && !sameHead(before.block.rows[0], block.rows[0]))
            report(block, { variant: 'head', params: { number: number.text } });
        }
        before = object;
      }
    }
  },
};

type Row = readonly ({ readonly plain: string } | null)[] | undefined;

function sameHead(first: Row, second: Row): boolean {
  return (first ?? []).map((cell) => cell?.plain).join('\n') === (second ?? []).map((cell) => cell?.plain).join('\n');
}

/** FM01: numbers of formulas stand in brackets, in one series; annexes begin anew. A formula may do without a number. */
const formulaNumbers: Check = {
  id: 'FM01',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.8.2',
  scope: 'document',
  run: (document, report) => {
    const last = new Map<string, number>();
    for (const { block, scope } of seriesOf(document, 'formula')) {
      const { text, typed } = block.number;
      if (text === '') continue;
      const previous = last.get(scope) ?? 0;
      last.set(scope, previous + 1);
      if (!typed) continue;
      const expected = `（${numberIn(scope, previous + 1)}）`;
      const match = /^([（(]?)\s*(?:([A-Z])\s?[.．])?(\d+)\s*([）)]?)$/.exec(text.trim());
      const variant =
        !match || (match[2] ?? '') !== scope
          ? 'prefix'
          : match[1] === '' || match[4] === ''
            ? 'brackets'
            : Number(match[3]) === previous + 1
              ? null
              : 'gap';
      if (match && variant !== 'prefix') last.set(scope, Number(match[3]));
      if (variant)
        report(block, { variant, field: 'number', range: [0, text.length], params: { found: text, expected } });
    }
  },
};

export const seriesChecks: readonly Check[] = [objectNumbers, continuation, formulaNumbers];
