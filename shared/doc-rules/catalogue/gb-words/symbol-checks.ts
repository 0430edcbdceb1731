import type { Check, Report } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleEntry } from '../../model/index.ts';
import { proseOf } from './prose.ts';

const GREEK: readonly string[] =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK_SIGNS = 'αβγδεζηθικλμνξοπρστυφχψω';

/** LaTeX or typed symbol as plain signs: `I_{\mathrm{max}}` becomes `I_max`, `\alpha` becomes `α`. */
function plainSymbol(symbol: string): string {
  return symbol
    .replace(/\\(?:var)?([A-Za-z]+)/g, (_whole, name: string) => {
      const index = GREEK.indexOf(name.toLowerCase());
      if (index < 0) return '';
      const sign = GREEK_SIGNS[index] ?? '';
      return /^[A-Z]/.test(name) ? sign.toUpperCase() : sign;
    })
    .replace(/[{}$\s\\,;!]/g, '');
}

type SymbolKey = { readonly base: string; readonly index: string };

function symbolKey(block: RuleBlock): SymbolKey {
  const plain = plainSymbol(block.title.plain);
  const sub = block.title.spans.find(({ kind }) => kind === 'subscript');
  if (sub) return { base: plain.slice(0, sub.from), index: plain.slice(sub.from) };
  const [base = '', index = ''] = plain.split(/[_^]/);
  return { base, index };
}

/** Latin before Greek before other signs; upper case before lower; figures behind letters. */
function rankOfSign(sign: string): number {
  const lower = sign.toLowerCase();
  const upperFirst = sign === lower ? 1 : 0;
  if (/[a-z]/.test(lower)) return lower.charCodeAt(0) * 2 + upperFirst;
  const greek = GREEK_SIGNS.indexOf(lower);
  if (greek >= 0) return 1000 + greek * 2 + upperFirst;
  return 2000 + sign.charCodeAt(0);
}

function compareSigns(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const step = rankOfSign(a[i] ?? '') - rankOfSign(b[i] ?? '');
    if (step !== 0) return step;
  }
  return a.length - b.length;
}

/** Order of symbols (GB/T 1.1—2020, 8.8.3): by their letters, without an index before with one, a letter as index before a figure. */
function compareSymbols(a: SymbolKey, b: SymbolKey): number {
  return compareSigns(a.base, b.base) || compareSigns(a.index, b.index);
}

const keyOf = factOf(symbolKey);

const symbolItems = entriesWhere(({ type }) => type === 'symbolItem');

const sy01: Check = {
  id: 'SY01',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.8.3',
  scope: 'document',
  run(document, report) {
    const items = symbolItems(document);
    if (items.length === 0) return;
    for (const { block } of items) {
      const label = block.number.text;
      if (label !== '')
        report(block, { variant: 'numbered', field: 'number', range: [0, label.length], params: { number: label } });
    }
    for (const list of listsOf(items)) reportOrder(list, report);
    const used = new Set<string>();
    for (const { block, place } of document.entries)
      if (block.type !== 'symbolItem' && place.element !== 'contents')
        for (const token of symbolsIn(block)) used.add(token);
    for (const { block } of items) {
      const { base, index } = keyOf(block);
      const title = block.title.plain;
      const bare = (base + index).replace(/[^A-Za-z0-9\u0370-\u03FF]/g, '');
      if (bare === '' || used.has(bare) || used.has(title)) continue;
      report(block, { variant: 'unused', field: 'title', range: [0, title.length], params: { symbol: title } });
    }
  },
};

/** Items that follow one another in one chapter. */
function listsOf(items: readonly RuleEntry[]): readonly (readonly RuleEntry[])[] {
  const lists: RuleEntry[][] = [];
  for (const item of items) {
    const last = lists.at(-1)?.at(-1);
    if (last && last.siblings === item.siblings && last.position === item.position - 1) lists.at(-1)?.push(item);
    else lists.push([item]);
  }
  return lists;
}

function reportOrder(list: readonly RuleEntry[], report: Report): void {
  const comparable = list.filter(({ block }) => /^[A-Za-z\u0370-\u03FF]/.test(keyOf(block).base));
  if (comparable.length < list.length) return;
  const sorted = [...list].sort((a, b) => compareSymbols(keyOf(a.block), keyOf(b.block)));
  const fix = {
    label: 'sort-symbols',
    edits: [{ kind: 'order', blocks: sorted.map(({ block }) => block.id) }],
  } as const;
  for (const [index, { block }] of list.entries()) {
    const before = list[index - 1]?.block;
    if (!before || compareSymbols(keyOf(before), keyOf(block)) <= 0) continue;
    report(block, {
      variant: 'order',
      field: 'title',
      range: [0, block.title.plain.length],
      params: { symbol: block.title.plain, before: before.title.plain },
      fix,
    });
  }
}

/** Everything in a block that may be a symbol or an abbreviation, letters and index joined. */
const symbolsIn: (block: RuleBlock) => readonly string[] = factOf((block) => {
  const found = new Set<string>();
  const latex = block.type === 'formula' ? [block.text.plain] : [];
  if (block.type === 'formulaKey') latex.push(...block.rows.map((row) => row[0]?.plain ?? ''));
  for (const { text } of proseOf(block)) {
    for (const span of text.spans) if (span.kind === 'math') latex.push(text.plain.slice(span.from, span.to));
    addRuns(text.plain, found);
  }
  for (const source of latex) {
    const plain = source
      .replace(/\\(?:mathrm|mathit|text|operatorname|mathbf|rm)\b\s*/g, '')
      .replace(/\{\s*\{([^{}]*)\}\s*\}/g, '{$1}');
    for (const match of plain.matchAll(
      /(\\[A-Za-z]+|[A-Za-z\u0370-\u03FF]+)(?:_(?:\{([^{}]*)\}|([A-Za-z0-9\u0370-\u03FF])))?/g,
    )) {
      const base = plainSymbol(match[1] ?? '');
      const index = plainSymbol(match[2] ?? match[3] ?? '');
      found.add(base + index).add(base);
      for (const sign of base) found.add(sign).add(sign + index);
    }
  }
  return [...found];
});

function addRuns(plain: string, found: Set<string>): void {
  for (const match of plain.matchAll(/[A-Za-z\u0370-\u03FF][A-Za-z0-9\u0370-\u03FF₀-₉,'/&.-]*/g)) {
    const run = match[0];
    found.add(run.replace(/[₀-₉]/g, (sign) => String(sign.charCodeAt(0) - 0x2080)));
    for (const part of [run.replace(/[,'/&.-]/g, ''), ...run.split(/[,'/&.-]/)]) found.add(part);
  }
}

/** List of 符号和缩略语. */
export const symbolChecks: readonly Check[] = [sy01];
