import { CLASS } from './char-class.ts';
import { divideWord } from './divide-word.ts';
import { fitTogether } from './fit-together.ts';
import type { SetLine, TextItems } from './item-types.ts';
import { type Break, hangOf, headBlank, sizeAt, tailBlank } from './line-break.ts';

export type LineShape = {
  /** Left edge and width of the first line and of all others. */
  readonly firstX: number;
  readonly firstWidth: number;
  readonly restX: number;
  readonly restWidth: number;
  readonly align: 'left' | 'center' | 'right' | 'justify' | 'distribute';
};

const EPSILON = 0.005;
/** A line looser than this (em per gap) stays ragged; in a narrow measure (cells) sooner, for few gaps look like holes. */
const LOOSEST_EM = 1;
const LOOSEST_NARROW_EM = 0.3;
/** Lines looser than this (em per gap) are worth breaking the whole paragraph again. */
const LOOSE_EM = 0.1;
/**
 * Only in a measure at least this wide (em) stops hang (beside a rule of a table they would touch it), and lines can give a
 * character away without looking loose.
 */
const WIDE_MEASURE_EM = 20;
/** A line that would otherwise be this much (em) shorter is squeezed. */
const SQUEEZE_GAIN_EM = 0.95;

/**
 * Breaks items into lines that keep the rules of GB/T 15834 for line starts and ends. A full-width stop at the end gives up its blank
 * half (挤压) or, when only that helps, stands outside the measure (悬挂); an opening bracket at the start of a further line gives up
 * its own; inner stops may be squeezed when that saves a loose line; a word longer than the line is divided as a last resort.
 */
export function breakLines(items: TextItems, shape: LineShape): SetLine[] {
  if (items.count === 0) return [{ start: 0, end: 0, x: shape.firstX, width: 0, stretch: 0, squeeze: 0 }];
  const lines: SetLine[] = [];
  const hangs = shape.align === 'justify' && isWideMeasure(items, shape);
  let loosest = 0;
  let pos = 0;
  while (pos < items.count) {
    const first = lines.length === 0;
    const room = roomAt(items, pos, shape);
    const found = nextBreak(items, pos, room, hangs);
    const line = setLine(items, pos, found, room, shape, first);
    if (!found.last) loosest = Math.max(loosest, looseness(items, line, room));
    lines.push(line);
    pos = found.next;
  }
  if (shape.align !== 'justify') return lines;
  if (lines.length > 2 && loosest > LOOSE_EM) return evenLines(items, shape, lines, hangs);
  rescueLastCharacter(items, lines, shape);
  return lines;
}

function isWideMeasure(items: TextItems, shape: LineShape): boolean {
  return shape.restWidth >= WIDE_MEASURE_EM * sizeAt(items, 0);
}

function loosestIn(items: TextItems, shape: LineShape): number {
  return isWideMeasure(items, shape) ? LOOSEST_EM : LOOSEST_NARROW_EM;
}

/** Room for a line that begins at `start`: the blank half of an opening bracket lies outside, except at the start of the paragraph. */
function roomAt(items: TextItems, start: number, shape: LineShape): number {
  return start === 0
    ? Math.max(shape.firstWidth, 1)
    : Math.max(shape.restWidth, 1) + headBlank(items, start, shape.align);
}

/** Space for each gap of a line in em, as it is or would have to be. */
function looseness(items: TextItems, line: SetLine, room: number): number {
  if (line.stretch > 0) return line.stretch / sizeAt(items, line.start);
  return room - line.width > EPSILON ? LOOSEST_EM : 0;
}

/** All lines chosen together, when that makes the loosest of them less loose. */
function evenLines(items: TextItems, shape: LineShape, greedy: SetLine[], hangs: boolean): SetLine[] {
  const breaks = fitTogether(
    items,
    shape.firstWidth,
    (start) => roomAt(items, start, shape),
    hangs,
    loosestIn(items, shape),
  );
  if (!breaks) return greedy;
  let start = 0;
  return breaks.map((found) => {
    const line = setLine(items, start, found, roomAt(items, start, shape), shape, start === 0);
    start = found.next;
    return line;
  });
}

/** 单字不成行: a last line of one Chinese character (and its stop) gets company from the line before. */
function rescueLastCharacter(items: TextItems, lines: SetLine[], shape: LineShape): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (!last || !before || last.end - last.start > 2 || items.cls[last.start] !== CLASS.han) return;
  if (last.end - last.start === 2 && items.cls[last.start + 1] !== CLASS.close) return;
  const em = sizeAt(items, last.start);
  const first = lines.length === 2;
  const room = roomAt(items, before.start, shape);
  if (!isWideMeasure(items, shape)) return;
  const shorter = nextBreak(items, before.start, room - 1.2 * em, false);
  if (shorter.last || shorter.squeeze > 0 || shorter.next >= last.start || shorter.width < room - 4 * em) return;
  const rest = nextBreak(items, shorter.next, shape.restWidth, false);
  if (rest.next < items.count) return;
  lines.splice(
    -2,
    2,
    setLine(items, before.start, shorter, room, shape, first),
    setLine(items, shorter.next, rest, roomAt(items, shorter.next, shape), shape, false),
  );
}

function nextBreak(items: TextItems, start: number, room: number, hangs: boolean): Break {
  const { count, cls, width, gap, shrink, breakAfter } = items;
  let natural = 0;
  let visible = 0;
  let visibleEnd = start;
  let capacity = 0;
  /** Without what stands behind the last printed item. */
  let visibleCapacity = 0;
  let best: Break | null = null;
  for (let i = start; i < count; i++) {
    const c = cls[i] as number;
    if (c === CLASS.newline) {
      const before: Break = { end: visibleEnd, next: i + 1, width: visible, trim: 0, squeeze: 0, last: true };
      return best === null || visible <= room + EPSILON ? before : best;
    }
    if (i > start) {
      natural += gap[i - 1] as number;
      capacity += shrink[i - 1] as number;
    }
    natural += width[i] as number;
    if (c !== CLASS.space) {
      visible = natural;
      visibleEnd = i + 1;
      visibleCapacity = capacity;
    }
    const isLast = i === count - 1;
    const trim = tailBlank(items, visibleEnd - 1);
    if (breakAfter[i] === 1 || isLast) {
      const found = { end: visibleEnd, next: i + 1, width: visible, trim: 0, squeeze: 0, last: isLast };
      if (visible <= room + EPSILON) best = found;
      else if (visible - trim <= room + EPSILON) best = { ...found, trim };
      else {
        const over = visible - trim - room;
        const hang = hangs ? hangOf(items, visibleEnd - 1) : 0;
        const gains = best === null || room - best.width > SQUEEZE_GAIN_EM * sizeAt(items, i);
        if (over <= visibleCapacity && gains) best = { ...found, trim, squeeze: over / visibleCapacity };
        else if (hang > 0 && visible - hang <= room + EPSILON) best = { ...found, trim: hang, hang: true };
        break;
      }
    }
    if (visible - trim - capacity > room + EPSILON && (best !== null || i > start)) break;
  }
  return best ?? divideWord(items, start, room);
}

function setLine(
  items: TextItems,
  start: number,
  found: Break,
  room: number,
  shape: LineShape,
  first: boolean,
): SetLine {
  const { end, squeeze, trim, hang } = found;
  const { align } = shape;
  const head = start === 0 ? 0 : headBlank(items, start, align);
  const x = (first ? shape.firstX : shape.restX) - head;
  let width = squeeze > 0 ? room : found.width - trim;
  const free = room - width;
  const spread = align === 'distribute' || (align === 'justify' && !found.last);
  let stretch = 0;
  if (spread && free > EPSILON) {
    let gaps = 0;
    // Nothing is gained by moving a hanging stop away from its character.
    const lastGap = hang ? end - 2 : end - 1;
    for (let i = start; i < lastGap; i++) gaps += items.stretchAfter[i] as number;
    const loosest = align === 'distribute' ? Number.POSITIVE_INFINITY : loosestIn(items, shape) * sizeAt(items, start);
    if (gaps > 0 && free / gaps <= loosest) {
      stretch = free / gaps;
      width = room;
    }
  }
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const line: SetLine = { start, end, x: x + Math.max(shift, 0), width, stretch, squeeze };
  return hang ? { ...line, hang: trim } : line;
}

/** Distance from item i to item i + 1 on this line. */
export function advanceOf(items: TextItems, line: SetLine, i: number): number {
  let advance = items.width[i] as number;
  if (i < line.end - 1) {
    advance += items.gap[i] as number;
    if (line.squeeze > 0) advance -= (items.shrink[i] as number) * line.squeeze;
    if (items.stretchAfter[i] === 1) advance += line.stretch;
  }
  return advance;
}
