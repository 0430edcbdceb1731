import { NO_TEXT, type RuleText } from '../model/index.ts';

/** A line of a list of symbols: where its meaning begins. */
export type SymbolLine = { readonly title: RuleText; readonly text: RuleText; readonly textFrom: number };

const LINE = /^(\s*)(\S[^\p{Script=Han}。；]{0,30}?)(\s*(?:——|—|–|[：:])\s*|(?=\s*?(?:[\t\u3000]| {2}))\s+)(?=\S)/u;

/**
 * Reads a paragraph of the chapter 符号和缩略语 as symbol and meaning (`L——长度`, `pH：酸碱度`; GB/T 1.1—2020, 8.8). Null when it does not
 * look like one: the symbol holds a letter or a formula, and no Han character.
 */
export function splitSymbol(line: RuleText): SymbolLine | null {
  const match = LINE.exec(line.plain);
  if (!match) return null;
  const [whole, indent = '', symbol = ''] = match;
  if (!/[\p{Script=Latin}\p{Script=Greek}]/u.test(symbol)) return null;
  const from = indent.length;
  return {
    title: slice(line, from, from + symbol.length),
    text: slice(line, whole.length, line.plain.length),
    textFrom: whole.length,
  };
}

function slice({ plain, spans }: RuleText, from: number, to: number): RuleText {
  if (from >= to) return NO_TEXT;
  const inside = spans.filter((span) => span.from < to && span.to > from);
  return {
    plain: plain.slice(from, to),
    spans: inside.map((span) => ({
      ...span,
      from: Math.max(span.from, from) - from,
      to: Math.min(span.to, to) - from,
    })),
  };
}
