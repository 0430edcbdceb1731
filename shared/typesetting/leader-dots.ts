import type { LaidItem } from './laid-publication.ts';

/** From dot to dot, points. */
const LEADER_PITCH = 3;

/** Leader dots from `x1` to `x2` beside text of a size whose base line is at `y`; points. */
export function leaderDots(x1: number, x2: number, y: number, sizePt: number): LaidItem {
  const axis = y - sizePt * 0.25;
  // Dots of all lines stand under one another.
  const from = Math.ceil(x1 / LEADER_PITCH) * LEADER_PITCH;
  return { kind: 'rule', x1: from, y1: axis, x2: Math.max(x2, from), y2: axis, thickness: 0.9, dots: true };
}
