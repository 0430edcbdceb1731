/**
 * Which items kept their order: positions of a longest ascending subsequence of `partners` (the old index of each new item, −1 = none).
 * What is matched and not among them was moved. O(n log n).
 */
export function stableOrder(partners: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous = new Int32Array(partners.length).fill(-1);
  partners.forEach((partner, index) => {
    if (partner < 0) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (partners[tails[middle]!]! < partner) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1]!;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(at);
  return kept;
}
