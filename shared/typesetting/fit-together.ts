import { CLASS } from './char-class.ts';
import { divideWord } from './divide-word.ts';
import type { TextItems } from './item-types.ts';
import { type Break, hangOf, sizeAt, tailBlank } from './line-break.ts';

const EPSILON = 0.005;
/** Lines may be this much (em) shorter than the measure to spare another line; narrow measures ask for more. */
const SLACK_EM = 5;
/** Stretch (em per gap) that costs one unit; cost grows with its cube. */
const UNIT_STRETCH_EM = 0.05;
const SQUEEZE_COST = 1;
const HANG_COST = 0.3;
/** A last line of one character. */
const SINGLE_COST = 4;
const RAGGED_COST = 1e6;

type Sum = { readonly width: Float64Array; readonly shrink: Float64Array; readonly gaps: Uint32Array };
type Node = { cost: number; from: number; found: Break | null };

/**
 * Chooses all breaks of a paragraph so that its lines together are as even as can be. `room`: width for a line that begins at an
 * item. Null for a paragraph with forced lines.
 */
export function fitTogether(
  items: TextItems,
  firstRoom: number,
  room: (start: number) => number,
  hangs: boolean,
  loosestEm: number,
): Break[] | null {
  const { count, cls } = items;
  for (let i = 0; i < count; i++) if (cls[i] === CLASS.newline) return null;
  const sum = sumsOf(items);
  const nodes: (Node | undefined)[] = new Array(count + 1);
  nodes[0] = { cost: 0, from: -1, found: null };
  for (let start = 0; start < count; start++) {
    const node = nodes[start];
    if (!node) continue;
    const measure = start === 0 ? firstRoom : room(start);
    for (const found of breaksFrom(items, sum, start, measure, hangs)) {
      const cost = node.cost + costOf(items, sum, start, found, measure, loosestEm);
      const known = nodes[found.next];
      if (!known || cost < known.cost) nodes[found.next] = { cost, from: start, found };
    }
  }
  const breaks: Break[] = [];
  for (let at = count; at > 0; ) {
    const node = nodes[at];
    if (!node?.found) return null;
    breaks.push(node.found);
    at = node.from;
  }
  return breaks.reverse();
}

function sumsOf({ count, width, gap, shrink, stretchAfter }: TextItems): Sum {
  const sum = {
    width: new Float64Array(count + 1),
    shrink: new Float64Array(count + 1),
    gaps: new Uint32Array(count + 1),
  };
  for (let i = 0; i < count; i++) {
    sum.width[i + 1] = (sum.width[i] as number) + (width[i] as number) + (gap[i] as number);
    sum.shrink[i + 1] = (sum.shrink[i] as number) + (shrink[i] as number);
    sum.gaps[i + 1] = (sum.gaps[i] as number) + (stretchAfter[i] as number);
  }
  return sum;
}

/** The widest line from `start`, and shorter ones. */
function breaksFrom(items: TextItems, sum: Sum, start: number, room: number, hangs: boolean): Break[] {
  const { count, cls, gap, breakAfter } = items;
  const found: Break[] = [];
  const least = room - SLACK_EM * sizeAt(items, start);
  const begin = firstWide(sum, start, count, least);
  let end = begin;
  while (end > start && cls[end - 1] === CLASS.space) end--;
  const placeAt = (i: number, width: number, isLast: boolean): Break => ({
    end,
    next: i + 1,
    width,
    trim: 0,
    squeeze: 0,
    last: isLast,
  });
  for (let i = begin; i < count; i++) {
    if (cls[i] !== CLASS.space) end = i + 1;
    if (end === start) continue;
    const isLast = i === count - 1;
    const width = (sum.width[end] as number) - (sum.width[start] as number) - (gap[end - 1] as number);
    const trim = tailBlank(items, end - 1);
    const capacity = (sum.shrink[Math.max(end - 1, start)] as number) - (sum.shrink[start] as number);
    const over = width - trim - room;
    if (breakAfter[i] === 1 || isLast) {
      if (width <= room + EPSILON) found.push(placeAt(i, width, isLast));
      else if (over <= EPSILON) found.push({ ...placeAt(i, width, isLast), trim });
      else {
        const hang = hangs ? hangOf(items, end - 1) : 0;
        if (hang > 0 && width - hang <= room + EPSILON) {
          found.push({ ...placeAt(i, width, isLast), trim: hang, hang: true });
        }
        if (over > capacity) break;
        found.push({ ...placeAt(i, width, isLast), trim, squeeze: over / capacity });
      }
    }
    if (over > capacity + EPSILON && i > start) break;
  }
  if (found.length > 0) return found;
  // Nothing is wide enough: the widest shorter line.
  let short = begin - 1;
  while (short >= start && breakAfter[short] === 0) short--;
  if (short < start) return [divideWord(items, start, room)];
  end = short + 1;
  while (end > start + 1 && cls[end - 1] === CLASS.space) end--;
  const width = (sum.width[end] as number) - (sum.width[start] as number) - (gap[end - 1] as number);
  return [placeAt(short, width, false)];
}

/** First item with which a line from `start` is `least` wide, blanks counted. */
function firstWide(sum: Sum, start: number, count: number, least: number): number {
  const target = (sum.width[start] as number) + least;
  let low = start;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sum.width[middle + 1] as number) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function costOf(items: TextItems, sum: Sum, start: number, found: Break, room: number, loosestEm: number): number {
  if (found.last) return isSingle(items, start, found) ? SINGLE_COST : 0;
  if (found.squeeze > 0) return SQUEEZE_COST * found.squeeze;
  const free = room - (found.width - found.trim);
  const base = found.hang ? HANG_COST : 0;
  if (free <= EPSILON) return base;
  const gaps = (sum.gaps[Math.max(found.end - 1, start)] as number) - (sum.gaps[start] as number);
  const stretch = gaps > 0 ? free / gaps / sizeAt(items, start) : Number.POSITIVE_INFINITY;
  if (stretch > loosestEm) return RAGGED_COST + free;
  return base + (stretch / UNIT_STRETCH_EM) ** 3;
}

function isSingle({ cls }: TextItems, start: number, { end }: Break): boolean {
  const length = end - start;
  return cls[start] === CLASS.han && (length === 1 || (length === 2 && cls[start + 1] === CLASS.close));
}
