import { toHalfWidth } from '#shared/base/index.ts';
import type { AnchorIndex, UnitSpan } from './anchor-index.ts';
import { lengthOf, pairAt, plainText } from './plain-letters.ts';

/** A piece of a quotation; `gap` says how many letters may stand between it and the piece before. */
type Piece = { readonly letters: string; readonly gap: number };

/** A quotation as it is looked for. */
export type Quote = {
  /** Pieces between ellipses. */
  readonly pieces: readonly Piece[];
  /** Lines, and pieces of them, without what was printed before them: 5.2, a), 注1：, 表1. */
  readonly lines: readonly Piece[];
  /** All letters in a row. */
  readonly letters: string;
  /** How much it tells; see `lengthOf`. */
  readonly length: number;
};

/** `exact`: in one stretch, or pieces of one block. `loose`: pieces over several blocks, labels and list marks left out. */
export const QUOTE_WAYS = ['exact', 'loose'] as const;
export type QuoteWay = (typeof QUOTE_WAYS)[number];

/** A place where all pieces stand one after another: letters from `from` to before `to`, and the unit where it begins. */
export type QuoteHit = { readonly unit: number; readonly from: number; readonly to: number };

/** More places than this tell nothing. */
const MOST_HITS = 12;
/** Letters that an ellipsis may stand for, and that may stand between two lines (a footnote, a reference). */
const ELLIPSIS_GAP = 600;
const LINE_GAP = 12;
const ELLIPSIS = /…+|\.{3,}|。{3,}|·{3,}|\[\s*(?:…\s*)?\]|[（(]略[)）]/;
const LABEL =
  /^\s*(?:第\s*\d+\s*[章条]|(?:[A-Z]\.)?\d+(?:\.\d+)*(?=\s)|(?:[A-Z]|\d+)(?:\.\d+)+|[(（]?(?:[a-z]|\d{1,2})[)）]|——|—|·|•|-|(?:注|示例)\s*(?:\d+\s*)?:|(?:note|example)(?:\s*\d+)?(?:\s+to entry)?\s*:|(?:表|图|table|figure)\s*(?:[A-Z]\.)?\d+)\s*/i;

/** The quotation of a form, or null when nothing was quoted (empty, `/`, 无). */
export function readQuote(raw: string): Quote | null {
  const text = raw.replace(/^\s*原文[为是]?\s*[:：]/, '');
  const letters = plainText(text);
  if (letters === '' || letters === '无') return null;
  const cut = (line: string): string[] => line.split(ELLIPSIS).map(plainText);
  const pieces = cut(text).map((piece) => ({ letters: piece, gap: ELLIPSIS_GAP }));
  const lines = text.split(/\n/).flatMap((line) =>
    cut(toHalfWidth(line).replace(LABEL, '')).map((piece, at) => ({
      letters: piece,
      gap: at === 0 ? LINE_GAP : ELLIPSIS_GAP,
    })),
  );
  const some = (row: readonly Piece[]): readonly Piece[] => row.filter((piece) => piece.letters !== '');
  return { pieces: some(pieces), lines: some(lines), letters, length: lengthOf(letters) };
}

/** Where a quotation stands literally (but for blanks, signs and width), within some units or, null, anywhere. */
export function findQuote(index: AnchorIndex, quote: Quote, span: UnitSpan | null, way: QuoteWay): readonly QuoteHit[] {
  if (way === 'exact') return findPieces(index, quote.pieces, span, true);
  const found = quote.pieces.length > 1 ? findPieces(index, quote.pieces, span, false) : [];
  return found.length > 0 ? found : findPieces(index, quote.lines, span, false);
}

/** Where pieces stand one after another; `together`: several of them in one block. */
export function findPieces(
  index: AnchorIndex,
  pieces: readonly Piece[],
  span: UnitSpan | null,
  together: boolean,
): readonly QuoteHit[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const hits: QuoteHit[] = [];
  for (const from of startsOf(index, first.letters, span)) {
    const unit = unitAt(index, from);
    const end = together && rest.length > 0 ? index.units[unit]!.to : index.text.length;
    let to = from + first.letters.length;
    const all = rest.every(({ letters, gap }) => {
      const at = index.text.slice(to, Math.min(end, to + gap + letters.length)).indexOf(letters);
      if (at >= 0) to += at + letters.length;
      return at >= 0;
    });
    // Of several beginnings before the same end the nearest is meant.
    if (all && hits.at(-1)?.to === to) hits.pop();
    if (all) hits.push({ unit, from, to });
    if (hits.length >= MOST_HITS) break;
  }
  return hits;
}

function* startsOf(index: AnchorIndex, piece: string, span: UnitSpan | null): Generator<number> {
  if (span) {
    const first = index.units[span.from]?.from ?? 0;
    const last = index.units[span.to - 1]?.to ?? first;
    const text = index.text.slice(first, last + piece.length - 1);
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
      if (first + at < last) yield first + at;
    return;
  }
  for (const { unit, at } of rarePairs(index, piece)) {
    const { from, to } = index.units[unit]!;
    // The rare pair begins in this unit, so the piece begins at most `at` letters before it.
    const first = Math.max(0, from - at);
    const text = index.text.slice(first, to - at + piece.length);
    for (let found = text.indexOf(piece); found >= 0; found = text.indexOf(piece, found + 1)) {
      const pair = first + found + at;
      if (pair >= from && pair < to) yield first + found;
    }
  }
}

/** Units in which the rarest pair of a piece stands, and where in the piece that pair is. */
function* rarePairs(index: AnchorIndex, piece: string): Generator<{ readonly unit: number; readonly at: number }> {
  let best: { at: number; units: readonly number[] } | null = null;
  for (let at = 0; at + 1 < piece.length; at++) {
    const units = index.pairs.get(pairAt(piece, at));
    if (!units) return;
    if (!best || units.length < best.units.length) best = { at, units };
  }
  if (best) for (const unit of best.units) yield { unit, at: best.at };
}

/** Unit that a letter belongs to. */
export function unitAt({ units }: AnchorIndex, letter: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.from <= letter) low = middle;
    else high = middle - 1;
  }
  return low;
}
