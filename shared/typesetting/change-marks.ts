import type { Change } from '../publishing/publication.ts';
import type { PageSink } from './atom.ts';

/** Colour of what is new or gone; underlined and struck through as well, so that it is told apart in black and white. */
export const CHANGE_COLOR: Readonly<Record<Change, string>> = { inserted: '#0B3FA8', deleted: '#B3261E' };

export type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A figure or formula that is new or gone as a whole: a frame in its colour, struck out when it is gone, and a bar beside it. */
export function frameChange(page: PageSink, change: Change, { left, top, right, bottom }: Frame): void {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    page.items.push({ kind: 'rule', x1, y1, x2, y2, thickness: 0.8, color: CHANGE_COLOR[change] });
  line(left, top, right, top);
  line(left, bottom, right, bottom);
  line(left, top, left, bottom);
  line(right, top, right, bottom);
  if (change === 'deleted') line(left, bottom, right, top);
  page.bars.push({ top, bottom });
}
