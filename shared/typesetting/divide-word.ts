import { CLASS } from './char-class.ts';
import type { TextItems } from './item-types.ts';
import type { Break } from './line-break.ts';

const EPSILON = 0.005;

/**
 * Divides a word, number or address that is longer than the line where it hurts least: 10 ℃～|30 ℃, GB/T |1.1—2020, a/|b, and only
 * then between any two characters. Never leaves a forbidden mark at an edge when that can be helped.
 */
export function divideWord(items: TextItems, start: number, room: number): Break {
  const { count, cls, width, gap } = items;
  let natural = 0;
  let end = start;
  const widths: number[] = [];
  for (let i = start; i < count; i++) {
    const next = natural + (i > start ? (gap[i - 1] as number) : 0) + (width[i] as number);
    if (next > room + EPSILON && i > start && cls[i] !== CLASS.combining) break;
    if (cls[i] === CLASS.newline) break;
    natural = next;
    widths.push(natural);
    end = i + 1;
  }
  const cut = end < count ? bestCut(items, start, end) : end;
  const shown = visibleEnd(items, start, cut);
  return {
    end: shown,
    next: cut,
    width: widths[shown - start - 1] ?? natural,
    trim: 0,
    squeeze: 0,
    last: cut >= count,
  };
}

function visibleEnd({ cls }: TextItems, start: number, cut: number): number {
  let end = cut;
  while (end > start + 1 && cls[end - 1] === CLASS.space) end--;
  return end;
}

function bestCut(items: TextItems, start: number, end: number): number {
  let best = end;
  let least = Number.POSITIVE_INFINITY;
  for (let cut = end; cut > start + 1; cut--) {
    if (forbiddenCut(items, cut)) continue;
    // What is left empty counts little beside the kind of place.
    const cost = harm(items, cut) + (end - cut) / (end - start);
    if (cost < least) {
      least = cost;
      best = cut;
    }
  }
  return best;
}

/** 0 between the ends of a range or factors, 6 inside a number. */
function harm({ codePoint, cls }: TextItems, cut: number): number {
  const a = codePoint[cut - 1] as number;
  const b = codePoint[cut] as number;
  if (a === 0xff5e || a === 0x7e || a === 0xd7) return 0;
  const blank = cls[cut - 1] === CLASS.space || cls[cut - 1] === CLASS.noBreakSpace;
  if (blank) {
    const before = codePoint[cut - 2] as number;
    return isDigit(before) ? (isDigit(b) ? 5 : 3) : 1;
  }
  if (a === 0x2f || a === 0x2014 || a === 0x2013 || a === 0x3a) return 2;
  if (isDigit(a) && isDigit(b)) return 6;
  if (b === 0x2d) return 5;
  if ('.,;_-&=?+#@'.includes(String.fromCodePoint(a))) return isDigit(b) ? 4 : 2;
  return 4;
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

function forbiddenCut(items: TextItems, cut: number): boolean {
  const a = items.cls[cut - 1] as number;
  const b = items.cls[cut] as number;
  if (b === CLASS.combining || b === CLASS.postfix || b === CLASS.noBreakSpace || b === CLASS.space) return true;
  if (a === CLASS.open || a === CLASS.prefix || (a === CLASS.dash && b === CLASS.dash)) return true;
  if (a === CLASS.ellipsis && b === CLASS.ellipsis) return true;
  return b === CLASS.close;
}
