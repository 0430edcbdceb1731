/**
 * The items that have to move so that the ranks never fall: all that are not in the longest row that is already right. Of two rows equally
 * long the one that is complete first stays. Linear for few ranks.
 */
export function outOfOrder<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  type Row = { readonly length: number; readonly last: number; readonly before: Row | null; readonly at: number };
  let best: Row | null = null;
  const ends = new Map<number, Row>();
  for (const [at, item] of items.entries()) {
    const rank = rankOf(item);
    let before: Row | null = null;
    for (const row of ends.values()) if (row.last <= rank && row.length > (before?.length ?? 0)) before = row;
    const row: Row = { length: (before?.length ?? 0) + 1, last: rank, before, at };
    if (row.length > (ends.get(rank)?.length ?? 0)) ends.set(rank, row);
    if (!best || row.length > best.length) best = row;
  }
  const kept = new Set<number>();
  for (let row = best; row; row = row.before) kept.add(row.at);
  return items.filter((_, at) => !kept.has(at));
}
