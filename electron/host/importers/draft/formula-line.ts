import { toHalfWidth } from '#shared/base/index.ts';
import { plainTextOf, textToLatex, type WordInline } from '../word/index.ts';
import type { DraftLine } from './draft-line.ts';
import { sliceInlines, trimInlines } from './inline-content.ts';

type FormulaLine = { readonly latex: string; readonly number: string | null };

/** Looked for in the last characters only, so that long runs of dots or blanks cost nothing. */
const NUMBER_AT_END = /\(\s?((?:[A-Z]\s?\.\s?)?\d{1,3})\s?\)\s?$/;
const TAIL = 24;
const LEADER = new Set([...'….·⋯。', ' ', '\t', '\n', '\u3000', '\u00a0']);
const RELATION = /[=≤≥<>≈≠∝]/;

/**
 * A formula on its own line, as Office Math or typed: `r = 1 %……（1）`. Its number is taken off, since numbers are derived.
 * Null when the line is text.
 */
export function formulaLine(line: DraftLine): FormulaLine | null {
  if (line.forced) return null;
  const whole = trimInlines(line.paragraph.inlines);
  const half = toHalfWidth(plainTextOf(whole));
  const numbered = NUMBER_AT_END.exec(half.slice(-TAIL));
  const numberAt = numbered ? Math.max(0, half.length - TAIL) + numbered.index : half.length;
  const end = endOfFormula(half, numberAt);
  const leaders = half.slice(end, numberAt);
  const body = trimInlines(sliceInlines(whole, 0, end));
  const number = numbered?.[1]?.replace(/\s/g, '') ?? null;
  const maths = body.filter((inline) => inline.kind === 'math');
  if (maths.length > 0) {
    const beside = plainTextOf(body.filter((inline) => inline.kind !== 'math'));
    const words = toHalfWidth(beside).replace(/[\s….·⋯,;，；。=+\-×/()]+/g, '');
    const isFormula =
      number !== null ||
      line.style?.role === 'formula' ||
      maths.some((inline) => inline.kind === 'math' && inline.display);
    if (words.length > 0 && (!isFormula || words.length > 30)) return null;
    return { latex: latexOf(body), number };
  }
  if (number === null && line.style?.role !== 'formula') return null;
  const text = plainTextOf(body);
  if (text.length > 300) return null;
  if (!RELATION.test(text) || (!isLeader(leaders) && line.style?.role !== 'formula')) return null;
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (han > 24 || /[。；]/.test(text)) return null;
  return { latex: latexOf(body), number };
}

/** Where the formula ends before leader dots, blanks and tabs. */
function endOfFormula(half: string, numberAt: number): number {
  let end = numberAt;
  while (end > 0 && LEADER.has(half[end - 1] ?? '')) end -= 1;
  return end;
}

/** Dots, a tab or wide blanks lead from a formula to its number; one blank does not. */
function isLeader(between: string): boolean {
  return /[…⋯\t]|[.·]{2}|\s{3}/.test(between);
}

/** LaTeX of inlines: formulas as they are, typed text with its sub- and superscripts. */
function latexOf(inlines: readonly WordInline[]): string {
  let latex = '';
  for (const inline of inlines) {
    if (inline.kind === 'math') latex += inline.latex;
    else if (inline.kind === 'text') {
      const part = textToLatex(inline.text);
      const script = wordPart(inline.text.trim(), part.trim());
      if (inline.position === 'sub') latex = `${latex.trimEnd()}_{${script}}`;
      else if (inline.position === 'super') latex = `${latex.trimEnd()}^{${script}}`;
      else latex += part;
    } else if (inline.kind === 'tab' || inline.kind === 'break') latex += ' ';
  }
  return latex
    .replace(/\s{2,}/g, ' ')
    .replace(/[,，;；]$/, '')
    .trim();
}

/** Indices of several letters (max, wax) are words, upright. */
function wordPart(text: string, latex: string): string {
  return /^[A-Za-z]{2,}$/.test(text) ? `\\mathrm{${text}}` : latex;
}

/** 式中：, where — what follows on the same line, or null when the line is something else. */
export function keyLead(line: DraftLine): { rest: WordInline[] } | null {
  if (line.forced) return null;
  if (/^where:?$/i.test(line.half)) return { rest: [] };
  const match = /^(?:式\s*(?:\(\s*(?:[A-Z]\.)?\d+\s*\)\s*)?中|其中)\s*[:,]?\s*(?=$|.)/.exec(line.half);
  if (!match) return null;
  const rest = trimInlines(sliceInlines(trimInlines(line.paragraph.inlines), match[0].length));
  if (rest.length > 0 && !keyItem(rest)) return null;
  if (rest.length === 0 && line.half.startsWith('其中') && !/:$/.test(line.half)) return null;
  return { rest };
}

const KEY_SEPARATOR = /(?:(?<!\s)\s+)?(?:——|──|—|–|--|\u2003(?<!^(?:NOTE|EXAMPLE)[ \d]*\u2003))\s*/;

/** `m——mass, in grams`: the symbol as LaTeX and its meaning; null when the line is none. */
export function keyItem(inlines: readonly WordInline[]): { symbol: string; content: WordInline[] } | null {
  const trimmed = trimInlines(inlines);
  const text = plainTextOf(trimmed);
  const match = KEY_SEPARATOR.exec(text.slice(0, 200));
  if (!match || match.index === 0) return null;
  const symbol = trimInlines(sliceInlines(trimmed, 0, match.index));
  const visible = symbol.map((inline) => (inline.kind === 'math' ? 'x' : plainTextOf([inline]))).join('');
  const han = visible.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (visible.length > 24 || han > 4 || /[，。；]/.test(visible)) return null;
  return { symbol: latexOf(symbol), content: trimInlines(sliceInlines(trimmed, match.index + match[0].length)) };
}
