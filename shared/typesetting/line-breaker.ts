import { CLASS } from './char-class.ts';
import type { ItemFormat, SetLine, TextItems } from './item-types.ts';

export type LineShape = {
  /** Left edge and width of the first line and of all others. */
  readonly firstX: number;
  readonly firstWidth: number;
  readonly restX: number;
  readonly restWidth: number;
  readonly align: 'left' | 'center' | 'right' | 'justify' | 'distribute';
};

const EPSILON = 0.005;
/** A line looser than this (em per gap) stays ragged. */
const LOOSEST_EM = 1;

/**
 * Breaks items into lines that keep the rules of GB/T 15834 for line starts and ends. A full-width stop at the end may give up its
 * blank half; inner stops may be squeezed when that saves a loose line; a word longer than the line is divided as a last resort.
 */
export function breakLines(items: TextItems, shape: LineShape): SetLine[] {
  const lines: SetLine[] = [];
  let pos = 0;
  if (items.count === 0) return [{ start: 0, end: 0, x: shape.firstX, width: 0, stretch: 0, squeeze: 0 }];
  while (pos < items.count) {
    const first = lines.length === 0;
    const room = Math.max(first ? shape.firstWidth : shape.restWidth, 1);
    const found = nextBreak(items, pos, room);
    lines.push(setLine(items, pos, found, room, first ? shape.firstX : shape.restX, shape.align));
    pos = found.next;
  }
  if (shape.align === 'justify') rescueLastCharacter(items, lines, shape);
  return lines;
}

/** Lines at least this wide (em) can give a character away without looking loose. */
const WIDE_MEASURE_EM = 20;

/** 单字不成行: a last line of one Chinese character (and its stop) gets company from the line before. */
function rescueLastCharacter(items: TextItems, lines: SetLine[], shape: LineShape): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (!last || !before || last.end - last.start > 2 || items.cls[last.start] !== CLASS.han) return;
  if (last.end - last.start === 2 && items.cls[last.start + 1] !== CLASS.close) return;
  const em = averageSize(items, last.start);
  const first = lines.length === 2;
  const room = first ? shape.firstWidth : shape.restWidth;
  if (room < WIDE_MEASURE_EM * em) return;
  const shorter = nextBreak(items, before.start, room - 1.2 * em);
  if (shorter.last || shorter.squeeze > 0 || shorter.next >= last.start || shorter.width < room - 4 * em) return;
  const rest = nextBreak(items, shorter.next, shape.restWidth);
  if (rest.next < items.count) return;
  const x = first ? shape.firstX : shape.restX;
  lines.splice(
    -2,
    2,
    setLine(items, before.start, shorter, room, x, shape.align),
    setLine(items, shorter.next, rest, shape.restWidth, shape.restX, shape.align),
  );
}

type Break = {
  /** After the last printed item. */
  readonly end: number;
  /** First item of the next line. */
  readonly next: number;
  readonly width: number;
  /** Points taken from the blank half of the last stop. */
  readonly trim: number;
  readonly squeeze: number;
  /** End of the paragraph or of a forced line. */
  readonly last: boolean;
};

function nextBreak(items: TextItems, start: number, room: number): Break {
  const { count, cls, width, gap, shrink, breakAfter } = items;
  let natural = 0;
  let visible = 0;
  let visibleEnd = start;
  let capacity = 0;
  let best: Break | null = null;
  for (let i = start; i < count; i++) {
    const c = cls[i] as number;
    if (c === CLASS.newline) {
      const before: Break = { end: visibleEnd, next: i + 1, width: visible, trim: 0, squeeze: 0, last: true };
      if (visible <= room + EPSILON || best === null) return fitOrKeep(before, best, room);
      return best;
    }
    if (i > start) {
      natural += gap[i - 1] as number;
      capacity += shrink[i - 1] as number;
    }
    natural += width[i] as number;
    if (c !== CLASS.space) {
      visible = natural;
      visibleEnd = i + 1;
    }
    const isLast = i === count - 1;
    const trim = endTrim(items, visibleEnd - 1);
    if (breakAfter[i] === 1 || isLast) {
      if (visible <= room + EPSILON) {
        best = { end: visibleEnd, next: i + 1, width: visible, trim: 0, squeeze: 0, last: isLast };
      } else if (visible - trim <= room + EPSILON) {
        best = { end: visibleEnd, next: i + 1, width: visible, trim, squeeze: 0, last: isLast };
      } else {
        const over = visible - trim - room;
        if (over <= capacity && (best === null || room - best.width > averageSize(items, i))) {
          best = { end: visibleEnd, next: i + 1, width: visible, trim, squeeze: over / capacity, last: isLast };
        }
        break;
      }
    }
    if (visible - trim - capacity > room + EPSILON && (best !== null || i > start)) break;
  }
  return best ?? emergencyBreak(items, start, room);
}

function fitOrKeep(before: Break, best: Break | null, room: number): Break {
  return before.width <= room + EPSILON ? before : (best ?? before);
}

function averageSize(items: TextItems, index: number): number {
  return (items.formats[items.format[index] as number] as ItemFormat).sizePt;
}

/** What a full-width stop may give up at the end of a line. */
function endTrim(items: TextItems, index: number): number {
  if (index < 0 || items.wide[index] !== 1 || items.cls[index] !== CLASS.close) return 0;
  const codePoint = items.codePoint[index] as number;
  if (codePoint === 0xff5e || codePoint === 0x3005 || codePoint === 0x30fc || codePoint === 0x30fb) return 0;
  return (items.width[index] as number) / 2;
}

const DIVIDERS = new Set([...'/?&=._-#+,;:'].map((char) => char.codePointAt(0)));

/** Divides a word that is longer than the line; never leaves a forbidden mark at an edge when that can be helped. */
function emergencyBreak(items: TextItems, start: number, room: number): Break {
  const { count, cls, width, gap, codePoint } = items;
  let natural = 0;
  let end = start;
  let divider = -1;
  const widths: number[] = [];
  for (let i = start; i < count; i++) {
    const next = natural + (i > start ? (gap[i - 1] as number) : 0) + (width[i] as number);
    if (next > room + EPSILON && i > start && cls[i] !== CLASS.combining) break;
    if (cls[i] === CLASS.newline) break;
    natural = next;
    widths.push(natural);
    end = i + 1;
    if (DIVIDERS.has(codePoint[i] as number)) divider = i + 1;
  }
  let cut = end;
  if (cut < count) {
    if (divider > start + (end - start) * 0.4) cut = divider;
    while (cut > start + 1 && forbiddenCut(items, cut)) cut--;
    if (forbiddenCut(items, cut)) cut = end;
  }
  const breakWidth = widths[cut - start - 1] ?? natural;
  const last = cut >= count;
  return { end: cut, next: cut, width: breakWidth, trim: 0, squeeze: 0, last };
}

function forbiddenCut(items: TextItems, cut: number): boolean {
  const a = items.cls[cut - 1] as number;
  const b = items.cls[cut] as number;
  if (b === CLASS.combining || b === CLASS.postfix || b === CLASS.noBreakSpace || a === CLASS.prefix) return true;
  if (a === CLASS.open || (a === CLASS.dash && b === CLASS.dash) || (a === CLASS.ellipsis && b === CLASS.ellipsis))
    return true;
  return b === CLASS.close;
}

function setLine(
  items: TextItems,
  start: number,
  found: Break,
  room: number,
  x: number,
  align: LineShape['align'],
): SetLine {
  const { end } = found;
  let width = found.width;
  const squeeze = found.squeeze;
  if (found.trim > 0) width -= found.trim;
  if (squeeze > 0) width = room;
  const free = room - width;
  const spread = align === 'distribute' || (align === 'justify' && !found.last);
  let stretch = 0;
  if (spread && free > EPSILON) {
    let gaps = 0;
    for (let i = start; i < end - 1; i++) gaps += items.stretchAfter[i] as number;
    const loosest = align === 'distribute' ? Number.POSITIVE_INFINITY : LOOSEST_EM * averageSize(items, start);
    if (gaps > 0 && free / gaps <= loosest) {
      stretch = free / gaps;
      width = room;
    }
  }
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  return { start, end, x: x + Math.max(shift, 0), width, stretch, squeeze };
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
