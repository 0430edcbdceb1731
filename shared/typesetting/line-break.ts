import { CLASS, isBlankRight } from './char-class.ts';
import type { ItemFormat, TextItems } from './item-types.ts';

/** A place where a line may end; lengths in points. */
export type Break = {
  /** After the last printed item. */
  readonly end: number;
  /** First item of the next line. */
  readonly next: number;
  /** Natural width up to `end`. */
  readonly width: number;
  /** What of the last stop lies outside the measure: its blank half, or all of it when it hangs. */
  readonly trim: number;
  readonly hang?: boolean;
  /** Share of what may be squeezed. */
  readonly squeeze: number;
  /** End of the paragraph or of a forced line. */
  readonly last: boolean;
};

export function sizeAt(items: TextItems, index: number): number {
  return (items.formats[items.format[index] as number] as ItemFormat).sizePt;
}

/** Blank half of a full-width opening mark at the start of a line, which is set outside the measure. */
export function headBlank(items: TextItems, index: number, align: string): number {
  if (align !== 'justify' && align !== 'left') return 0;
  return items.wide[index] === 1 && items.cls[index] === CLASS.open ? (items.width[index] as number) / 2 : 0;
}

/** What a full-width stop may give up at the end of a line. */
export function tailBlank(items: TextItems, index: number): number {
  if (index < 0 || items.wide[index] !== 1) return 0;
  return isBlankRight(items.codePoint[index] as number, items.cls[index] as number)
    ? (items.width[index] as number) / 2
    : 0;
}

/** Width of a stop that may hang: 、。，． (the marks that fill only a corner of their square). */
export function hangOf(items: TextItems, index: number): number {
  if (index < 0 || items.wide[index] !== 1) return 0;
  const c = items.codePoint[index];
  return c === 0x3001 || c === 0x3002 || c === 0xff0c || c === 0xff0e ? (items.width[index] as number) : 0;
}
