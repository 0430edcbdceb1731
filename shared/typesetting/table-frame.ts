import type { PubTable } from '../publishing/publication.ts';
import type { PageSink } from './atom.ts';

const THICK = 1;
const THIN = 0.5;

/** The rules of the part of a table that stands on one page; vertical pieces that touch are joined. */
export type TableFrame = {
  /** Row printed last on this page, -1 = none yet. */
  lastRow: number;
  readonly extend: (top: number, bottom: number) => void;
  readonly vertical: (x: number, top: number, bottom: number) => void;
  readonly horizontal: (x1: number, x2: number, y: number, thick: boolean) => void;
};

/** Frame of `owner` on `page`, begun on first use and drawn when the page is full. */
export function frameOn(
  frames: WeakMap<PageSink, TableFrame>,
  page: PageSink,
  style: PubTable['frame'],
  left: number,
  right: number,
): TableFrame {
  const known = frames.get(page);
  if (known) return known;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const verticals = new Map<number, { from: number; to: number }[]>();
  const rules: { x1: number; x2: number; y: number; thick: boolean }[] = [];
  const frame: TableFrame = {
    lastRow: -1,
    extend: (from, to) => {
      top = Math.min(top, from);
      bottom = Math.max(bottom, to);
    },
    vertical: (x, from, to) => {
      const pieces = verticals.get(x) ?? [];
      const last = pieces.at(-1);
      if (last && Math.abs(last.to - from) < 0.05) last.to = to;
      else pieces.push({ from, to });
      verticals.set(x, pieces);
    },
    horizontal: (x1, x2, y, thick) => rules.push({ x1, x2, y, thick }),
  };
  frames.set(page, frame);
  page.closers.set(frame, () => {
    if (style === 'none') return;
    const outer = style === 'standard' ? THICK : THIN;
    const line = (x1: number, y1: number, x2: number, y2: number, thickness: number) =>
      page.items.push({ kind: 'rule', x1, y1, x2, y2, thickness });
    for (const rule of rules) {
      if (rule.y > top + 0.1 && rule.y < bottom - 0.1) {
        line(rule.x1, rule.y, rule.x2, rule.y, rule.thick && style === 'standard' ? THICK : THIN);
      }
    }
    for (const [x, pieces] of verticals) for (const piece of pieces) line(x, piece.from, x, piece.to, THIN);
    const half = outer / 2;
    line(left - half, top, right + half, top, outer);
    line(left - half, bottom, right + half, bottom, outer);
    line(left, top, left, bottom, outer);
    line(right, top, right, bottom, outer);
  });
  return frame;
}
