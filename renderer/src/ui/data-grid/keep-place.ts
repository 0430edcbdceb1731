import type { GridLines } from './grid-lines.ts';

/** A line that is in sight: what it shows, and where. */
export type SeenLine = { readonly id: string; readonly line: number };

/**
 * By how many lines the list has moved under the eyes after it was read again: what most of the lines that were in sight moved by, so that
 * one row which goes elsewhere does not take the view with it. 0 when none of them is here any more.
 */
export function shiftOf(seen: readonly SeenLine[], indexOf: (id: string) => number, lines: GridLines): number {
  const votes = new Map<number, number>();
  for (const { id, line } of seen) {
    const index = indexOf(id);
    if (index < 0) continue;
    const by = lines.ofRow(index) - line;
    votes.set(by, (votes.get(by) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [by, count] of votes)
    if (count > most || (count === most && Math.abs(by) < Math.abs(best))) [best, most] = [by, count];
  return best;
}
