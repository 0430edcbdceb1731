import { matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';
import { UNIT_SYMBOL } from '../../text/index.ts';
import { type LatexSymbol, latexSymbols } from './latex-symbols.ts';

const symbolsOf: (block: RuleBlock) => readonly LatexSymbol[] = factOf((block) => latexSymbols(block.text.plain));

const titleSymbols: (block: RuleBlock) => readonly LatexSymbol[] = factOf((block) => latexSymbols(block.title.plain));

type KeyRow = { readonly row: number; readonly text: string; readonly names: readonly LatexSymbol[] };
const rowsOf: (block: RuleBlock) => readonly KeyRow[] = factOf((block) =>
  block.rows.flatMap((cells, row) => {
    const text = cells[0]?.plain ?? '';
    return text.trim() === '' ? [] : [{ row, text, names: latexSymbols(text) }];
  }),
);

/** An index that runs: x_i stands for x_1, x_2 … */
const RUNNING_INDEX = /^[ijkmnlpqrst]$|^[ijk]{2}$|^[ijk],?[ijk]$/;

function explains(key: LatexSymbol, symbol: LatexSymbol): boolean {
  if (key.name === symbol.name) return true;
  if (key.base !== symbol.base) return false;
  const index = (name: string) => name.slice(name.indexOf('_') + 1);
  if (!key.name.includes('_') || !symbol.name.includes('_')) return false;
  return RUNNING_INDEX.test(index(key.name)) || RUNNING_INDEX.test(index(symbol.name));
}

/** A formula with the keys (式中) that speak of it: its own, or those that follow it and its neighbours. */
type Explained = {
  readonly formulas: readonly RuleBlock[];
  readonly keys: readonly RuleBlock[];
  readonly last: RuleEntry;
};

const formulaEntries = entriesWhere(({ type }) => type === 'formula');
const symbolEntries = entriesWhere(({ type }) => type === 'symbolItem');

function groupsOf(document: RuleDocument): readonly Explained[] {
  const groups: Explained[] = [];
  for (const entry of formulaEntries(document)) {
    const { block, siblings, position, parent } = entry;
    if (parent && ['example', 'quote', 'code'].includes(parent.block.type)) continue;
    const own = block.children.filter(({ type }) => type === 'formulaKey');
    if (own.length === 0 && siblings[position + 1]?.type === 'formula') continue;
    const formulas = [block];
    for (let before = position - 1; siblings[before]?.type === 'formula' && !hasKey(siblings[before]); before--)
      formulas.unshift(siblings[before] as RuleBlock);
    const keys = [...own];
    for (let after = position + 1; siblings[after]?.type === 'formulaKey'; after++)
      keys.push(siblings[after] as RuleBlock);
    groups.push({ formulas, keys, last: entry });
  }
  return groups;
}

function hasKey(block: RuleBlock | undefined): boolean {
  return block?.children.some(({ type }) => type === 'formulaKey') ?? false;
}

/** Letters as a reader sees them in running text, so that `p_{0}` is found where the text says p0 or p_0. */
function spoken(name: string): string {
  return name.replace(/[_\\]/g, '');
}

/** Letters that the text of a block names, in the line or as mathematics. */
const wordsOf: (block: RuleBlock) => ReadonlySet<string> = factOf(({ text }) => {
  const words: string[] = text.plain.match(/[A-Za-z\u0370-\u03ff]+[\d₀-₉']*/g) ?? [];
  const inline = text.spans.filter(({ kind }) => kind === 'math');
  const named = inline.flatMap(({ from, to }) =>
    latexSymbols(text.plain.slice(from, to)).map(({ name }) => spoken(name)),
  );
  return new Set([...words, ...named]);
});

/** FM02: every symbol of a formula is explained below it or before, and nothing else is explained there. */
const symbols: Check = {
  id: 'FM02',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.8.1',
  scope: 'document',
  run: (document, report) => {
    // By their base, so that a long document does not compare all with all.
    const known = new Map<string, LatexSymbol[]>();
    const learn = (symbol: LatexSymbol): void => {
      const same = known.get(symbol.base) ?? [];
      if (!same.some(({ name }) => name === symbol.name)) known.set(symbol.base, [...same, symbol]);
    };
    for (const { block } of symbolEntries(document)) for (const symbol of titleSymbols(block)) learn(symbol);
    for (const { formulas, keys, last } of groupsOf(document)) {
      const here = keys.flatMap((key) => rowsOf(key).flatMap(({ names }) => names));
      const used = formulas.flatMap(symbolsOf);
      for (const formula of formulas) {
        const open = symbolsOf(formula).filter(
          (symbol) =>
            !here.some((key) => explains(key, symbol)) &&
            !(known.get(symbol.base) ?? []).some((key) => explains(key, symbol)) &&
            !isResult(formulas, formula, symbol),
        );
        if (keys.length > 0) {
          for (const symbol of open) {
            if (saidBeside(last, symbol)) continue;
            report(formula, {
              variant: 'symbol',
              range: [symbol.from, symbol.to],
              params: { symbol: formula.text.plain.slice(symbol.from, symbol.to) },
            });
          }
        } else {
          const silent = open.filter((symbol) => !saidBeside(last, symbol));
          if (silent.length > 0)
            report(formula, {
              variant: 'key',
              params: { symbol: silent.map(({ from, to }) => formula.text.plain.slice(from, to)).join('、') },
            });
        }
      }
      for (const key of keys)
        for (const { row, text, names } of rowsOf(key))
          if (
            names.length > 0 &&
            !names.some((name) => used.some((symbol) => explains(name, symbol))) &&
            !isBound(formulas, text)
          )
            report(key, {
              variant: 'unused',
              field: `cell:${row}:0`,
              range: [0, text.length],
              params: { symbol: text },
            });
      for (const symbol of here) learn(symbol);
    }
  },
};

/** What another formula of the same group computes is explained by that formula. */
function isResult(formulas: readonly RuleBlock[], own: RuleBlock, symbol: LatexSymbol): boolean {
  return formulas.some((formula) => {
    if (formula === own) return false;
    const first = symbolsOf(formula)[0];
    return first?.name === symbol.name && /^\s*=/.test(formula.text.plain.slice(first.to));
  });
}

/** A running index may be explained too. */
function isBound(formulas: readonly RuleBlock[], text: string): boolean {
  return /^\s*[a-z]\s*$/.test(text) && formulas.some((formula) => formula.text.plain.includes(text.trim()));
}

/** Whether a paragraph close by names the symbol: 其中 P 为功率. */
function saidBeside({ siblings, position }: RuleEntry, symbol: LatexSymbol): boolean {
  const name = spoken(symbol.name);
  return siblings
    .slice(Math.max(0, position - 4), position + 6)
    .some((block) => block.type !== 'formula' && wordsOf(block).has(name));
}

const HAN_RUN = /[\u4e00-\u9fff]/g;
const UPRIGHT_UNIT = new RegExp(
  String.raw`\\(?:mathrm|text|textrm|mbox|operatorname|rm)\s*\{\s*(?:~|\\[ ,;])*(${UNIT_SYMBOL})\s*\}(?:\s*\^\s*(?:\{?-?\d\}?))?`,
  'g',
);

/** FM03: a formula is made of symbols; names of quantities and unit symbols stay out of it. */
const names: Check = {
  id: 'FM03',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.8.1',
  scope: 'block',
  types: ['formula'],
  run: (block, place, report) => {
    if (place.within.includes('example') || place.within.includes('quote')) return;
    const latex = block.text.plain;
    // Indices and conditions of cases may be words.
    const open = latex
      .replace(/\\begin\s*\{(?:cases|array)\}[\s\S]{0,1000}?\\end\s*\{(?:cases|array)\}/g, hide)
      .replace(/_\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\(?:mathrm|text|textrm)\s*\{[^{}]*\})/g, hide)
      .replace(/_\s*[\u4e00-\u9fff]/g, hide);
    const han = [...matchesIn(open, HAN_RUN)];
    const first = han[0];
    const last = han.at(-1);
    if (first && last)
      report(block, {
        variant: 'name',
        range: [first.index, last.index + 1],
        params: { found: latex.slice(first.index, last.index + 1) },
      });
    for (const match of open.matchAll(/℃|°\s?C(?![a-z])/g))
      report(block, {
        variant: 'unit',
        range: [match.index, match.index + match[0].length],
        params: { found: match[0] },
      });
    for (const match of matchesIn(open, UPRIGHT_UNIT)) {
      if (
        /^(?:min|d|T|e|var|rad|u|a|C|H|N|S|F)$/.test(match[1] ?? '') &&
        !/(?:[\d}~]|(?<![\d}\s~])\s)\s*$/.test(open.slice(0, match.index))
      )
        continue;
      if (/^(?:min|d|T|e|var)$/.test(match[1] ?? '')) continue;
      report(block, {
        variant: 'unit',
        range: [match.index, match.index + match[0].length],
        params: { found: match[1] ?? '' },
      });
    }
  },
};

const hide = (match: string): string => ' '.repeat(match.length);

export const formulaChecks: readonly Check[] = [symbols, names];
