import type { AnchorIndex, UnitSpan } from './anchor-index.ts';
import { unitAt } from './find-quote.ts';
import { pairAt } from './plain-letters.ts';

/** A place that says much of what a text says. `share` 0 to 1: how much of it, rare pairs of letters counting more. */
export type AlikePlace = { readonly unit: number; readonly from: number; readonly to: number; readonly share: number };

/** Units that are looked at closely. */
const CLOSE_LOOKS = 6;
/** Entries of the index that are read for one text, the rarest pairs first. */
const MOST_ENTRIES = 3_000;
/** Letters of a text that are looked for; more say no more. */
const LONGEST = 160;

type Weights = {
  readonly pairs: ReadonlyMap<number, { readonly weight: number; readonly times: number }>;
  total: number;
};

/** The places of the draft most like a text, the best first, at most one a unit. */
export function findAlike(index: AnchorIndex, letters: string): readonly AlikePlace[] {
  const text = letters.slice(0, LONGEST);
  const weights = weightsOf(index, text);
  const rows = [...weights.pairs].map(([pair, { weight }]) => ({ weight, units: index.pairs.get(pair) ?? [] }));
  rows.sort((a, b) => a.units.length - b.units.length);
  const scores = new Float32Array(index.units.length);
  let read = 0;
  for (const { weight, units } of rows) {
    if (read > 0 && read + units.length > MOST_ENTRIES) break;
    read += units.length;
    for (const unit of units) scores[unit]! += weight;
  }
  const best = highest(scores, CLOSE_LOOKS);
  const places = best.map((unit) =>
    bestWindow(index, weights, text.length, lettersOf(index, { from: unit, to: unit + 1 })),
  );
  return apart(places);
}

/** The units with the highest scores, of equal ones the first. */
function highest(scores: Float32Array, count: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (let unit = 0; unit < scores.length; unit++) {
    const score = scores[unit]!;
    if (score <= least) continue;
    const at = best.findIndex((other) => scores[other]! < score);
    best.splice(at < 0 ? best.length : at, 0, unit);
    if (best.length > count) best.pop();
    if (best.length === count) least = scores[best[count - 1]!]!;
  }
  return best;
}

/** The same within some units: the best place, and the best one before and behind it. */
export function findAlikeIn(index: AnchorIndex, letters: string, span: UnitSpan): readonly AlikePlace[] {
  const text = letters.slice(0, LONGEST);
  const weights = weightsOf(index, text);
  const stretch = lettersOf(index, span);
  const best = bestWindow(index, weights, text.length, stretch);
  const before = { ...stretch, to: best.from, end: best.from };
  const behind = { ...stretch, from: best.to };
  return apart([best, ...[before, behind].map((part) => bestWindow(index, weights, text.length, part))]);
}

/** Letters where a window may begin, and where it must end. */
type Stretch = { readonly from: number; readonly to: number; readonly end: number };

function lettersOf({ units, text }: AnchorIndex, span: UnitSpan): Stretch {
  const from = units[span.from]?.from ?? 0;
  return { from, to: units[span.to - 1]?.to ?? from, end: text.length };
}

/** The best first, at most one a unit and none that lies in a better one. */
function apart(places: readonly AlikePlace[]): readonly AlikePlace[] {
  const found: AlikePlace[] = [];
  for (const place of [...places].sort((a, b) => b.share - a.share || a.unit - b.unit)) {
    const taken = found.some(({ unit, from, to }) => unit === place.unit || (place.from < to && from < place.to));
    if (place.share > 0 && !taken) found.push(place);
  }
  return found;
}

function weightsOf(index: AnchorIndex, text: string): Weights {
  const pairs = new Map<number, { weight: number; times: number }>();
  let total = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at);
    const known = pairs.get(pair);
    // What the draft never says is a slip of the pen as often as another sentence: it counts like a word of middling rarity.
    const often = index.pairs.get(pair)?.length ?? Math.sqrt(index.units.length);
    const weight = known?.weight ?? Math.log2(1 + index.units.length / Math.max(2, often));
    pairs.set(pair, { weight, times: (known?.times ?? 0) + 1 });
    total += weight;
  }
  return { pairs, total };
}

/** The window about as long as the text in which most of its pairs stand. */
function bestWindow(index: AnchorIndex, { pairs, total }: Weights, length: number, stretch: Stretch): AlikePlace {
  const width = Math.ceil(length * 1.25) + 2;
  const end = Math.min(index.text.length - 1, stretch.end - 1, stretch.to + width);
  const held = new Map<number, number>();
  let sum = 0;
  let best = { sum: 0, from: stretch.from, to: stretch.from };
  for (let at = stretch.from; at < end; at++) {
    const out = at - width;
    const left = out >= stretch.from ? pairAt(index.text, out) : -1;
    const count = held.get(left);
    if (count !== undefined) {
      if (count <= pairs.get(left)!.times) sum -= pairs.get(left)!.weight;
      held.set(left, count - 1);
    }
    const pair = pairAt(index.text, at);
    const wanted = pairs.get(pair);
    if (!wanted) continue;
    const times = (held.get(pair) ?? 0) + 1;
    held.set(pair, times);
    if (times <= wanted.times) sum += wanted.weight;
    if (sum > best.sum + 1e-9) best = { sum, from: Math.max(stretch.from, out + 1), to: at + 2 };
  }
  const share = total === 0 ? 0 : best.sum / total;
  return { ...trimmed(index, pairs, best), share };
}

/** A unit with less of the window than this is only its edge. */
const EDGE = 0.3;

/** The window from the first pair that counts, without the edge of the unit before: a quotation over two blocks belongs to the first. */
function trimmed(index: AnchorIndex, pairs: Weights['pairs'], window: { from: number; to: number }) {
  const held = new Map<number, { sum: number; from: number }>();
  let all = 0;
  for (let at = window.from; at + 1 < window.to; at++) {
    const weight = pairs.get(pairAt(index.text, at))?.weight;
    if (weight === undefined) continue;
    const unit = unitAt(index, at);
    const known = held.get(unit);
    if (known) known.sum += weight;
    else held.set(unit, { sum: weight, from: at });
    all += weight;
  }
  for (const [unit, { sum, from }] of held) if (sum >= EDGE * all) return { unit, from, to: window.to };
  return { unit: unitAt(index, window.from), from: window.from, to: window.to };
}
