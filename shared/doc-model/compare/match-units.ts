import { likeness } from './likeness.ts';
import { printedText } from './tokens.ts';
import type { CompareSide, CompareUnit } from './units.ts';

/** Gaps beyond this many pairs are matched by position only. */
const MOST_PAIRS = 40_000;
const LIKE = 0.5;
/** Short texts (新方法, 旧方法) and blocks of different kinds must be more alike. */
const VERY_LIKE = 0.72;
const SHORT = 10;

/** Pairs of old and new units: index of the new one → index of the old one. */
export type UnitMatch = ReadonlyMap<number, number>;

/**
 * Which units of two documents are the same piece: by block id; what has no partner by its exact words (a text that came back through
 * another program has new ids); what is left between two pairs by likeness of words.
 */
export function matchUnits(
  before: readonly CompareUnit[],
  after: readonly CompareUnit[],
  sides: readonly [CompareSide, CompareSide],
): UnitMatch {
  const match = new Map<number, number>();
  const usedOld = new Set<number>();
  const pair = (x: number, y: number): void => {
    match.set(y, x);
    usedOld.add(x);
  };
  byId(before, after, pair);
  const restOld = before.flatMap((_, x) => (usedOld.has(x) ? [] : [x]));
  const restNew = after.flatMap((_, y) => (match.has(y) ? [] : [y]));
  if (restOld.length === 0 || restNew.length === 0) return match;
  const oldText = new Map(restOld.map((x) => [x, textOf(before[x]!, sides[0])]));
  const newText = new Map(restNew.map((y) => [y, textOf(after[y]!, sides[1])]));
  byWords(
    restOld,
    restNew,
    (x) => `${before[x]!.type} ${oldText.get(x)}`,
    (y) => `${after[y]!.type} ${newText.get(y)}`,
    pair,
  );
  for (const gap of gapsOf(before.length, after.length, match, usedOld)) {
    byLikeness(
      gap,
      (x, y) => {
        const a = oldText.get(x) ?? '';
        const b = newText.get(y) ?? '';
        const strict = before[x]!.type !== after[y]!.type || Math.max(a.length, b.length) < SHORT;
        const like = likeness(a, b);
        return like >= (strict ? VERY_LIKE : LIKE) ? like : 0;
      },
      pair,
    );
  }
  return match;
}

type Pair = (x: number, y: number) => void;

function byId(before: readonly CompareUnit[], after: readonly CompareUnit[], pair: Pair): void {
  const old = new Map<string, number>();
  before.forEach(({ id }, x) => {
    if (id !== '' && !old.has(id)) old.set(id, x);
  });
  after.forEach(({ id }, y) => {
    const x = old.get(id);
    if (x === undefined) return;
    pair(x, y);
    old.delete(id);
  });
}

/** The same words as often on both sides: the first with the first, the second with the second. */
function byWords(
  restOld: readonly number[],
  restNew: readonly number[],
  oldKey: (x: number) => string,
  newKey: (y: number) => string,
  pair: Pair,
): void {
  const group = (items: readonly number[], key: (index: number) => string): Map<string, number[]> => {
    const groups = new Map<string, number[]>();
    for (const index of items) {
      const group = groups.get(key(index));
      if (group) group.push(index);
      else groups.set(key(index), [index]);
    }
    return groups;
  };
  const old = group(restOld, oldKey);
  for (const [key, ys] of group(restNew, newKey)) {
    const xs = old.get(key);
    if (xs?.length === ys.length) for (const [i, y] of ys.entries()) pair(xs[i]!, y);
  }
}

type Gap = { readonly old: readonly number[]; readonly new: readonly number[] };

/** Unpaired units between neighbouring pairs of the same order. */
function gapsOf(lengthOld: number, lengthNew: number, match: UnitMatch, usedOld: ReadonlySet<number>): readonly Gap[] {
  const gaps: Gap[] = [];
  let x = 0;
  let waiting: number[] = [];
  const close = (toX: number): void => {
    const old: number[] = [];
    for (; x < toX; x++) if (!usedOld.has(x)) old.push(x);
    if (old.length > 0 && waiting.length > 0) gaps.push({ old, new: waiting });
    waiting = [];
  };
  for (let y = 0; y < lengthNew; y++) {
    const partner = match.get(y);
    if (partner === undefined) waiting.push(y);
    else if (partner >= x) close(partner);
  }
  close(lengthOld);
  return gaps;
}

/** Takes the most alike pairs first; of equally alike ones the nearest. */
function byLikeness({ old, new: fresh }: Gap, like: (x: number, y: number) => number, pair: Pair): void {
  const found: { x: number; y: number; like: number; distance: number }[] = [];
  const wide = old.length * fresh.length > MOST_PAIRS;
  old.forEach((x, i) => {
    fresh.forEach((y, j) => {
      if (wide && i !== j) return;
      const value = like(x, y);
      if (value > 0) found.push({ x, y, like: value, distance: Math.abs(i - j) });
    });
  });
  found.sort((a, b) => b.like - a.like || a.distance - b.distance);
  const taken = new Set<number>();
  const given = new Set<number>();
  for (const { x, y } of found) {
    if (taken.has(x) || given.has(y)) continue;
    taken.add(x);
    given.add(y);
    pair(x, y);
  }
}

function textOf(unit: CompareUnit, side: CompareSide): string {
  const texts = unit.texts.map(({ node }) => printedText(node, side));
  if (unit.table) texts.push(printedText(unit.table, side));
  const latex = unit.attrs['latex'];
  if (typeof latex === 'string') texts.push(latex);
  return texts.join('\n').replace(/\s+/g, ' ').trim();
}
