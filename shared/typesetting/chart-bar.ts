import type { ChartBar } from '../publishing/publication.ts';
import type { LaidItem } from './laid-publication.ts';

/** Height of a bar, its distance from the base line, and the side of a key, em. */
const HEIGHT_EM = 0.86;
const MIDDLE_EM = 0.34;
const KEY_EM = 0.8;
/** Blank between two parts, points: they can be told apart in black and white. */
const GAP_PT = 0.6;

/** The parts of a bar as thick lines, which no reading order knows, beside text of a size whose base line is at `y`; points. */
export function chartBar(
  bar: ChartBar,
  { x, y, width, sizePt }: { readonly x: number; readonly y: number; readonly width: number; readonly sizePt: number },
): LaidItem[] {
  const whole = bar.key ? KEY_EM * sizePt : width;
  const axis = y - sizePt * MIDDLE_EM;
  let left = x;
  return bar.parts.map(({ share, color }, index) => {
    const right = left + share * whole;
    const gap = index < bar.parts.length - 1 ? Math.min(GAP_PT, (right - left) / 2) : 0;
    const thickness = (bar.key ? KEY_EM : HEIGHT_EM) * sizePt;
    const part: LaidItem = { kind: 'rule', x1: left, y1: axis, x2: right - gap, y2: axis, thickness, color };
    left = right;
    return part;
  });
}
