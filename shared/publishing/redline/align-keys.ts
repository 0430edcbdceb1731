import { stableOrder } from '#shared/doc-model/compare/index.ts';

/** Indices of an old and a new item that stand in the same place; null = there is none on that side. */
export type AlignedPair = readonly [old: number | null, now: number | null];

/**
 * Lays two rows of keys side by side: what is in both and kept its order stands together; what left a place comes before what came there.
 * A moved item is left out at its old place and new at its new one. A key stands at most once in each row.
 */
export function alignKeys(old: readonly string[], now: readonly string[]): readonly AlignedPair[] {
  const oldAt = new Map(old.map((key, x) => [key, x]));
  const partners = now.map((key) => oldAt.get(key) ?? -1);
  const stable = stableOrder(partners);
  const pairs: AlignedPair[] = [];
  let x = 0;
  let fresh: AlignedPair[] = [];
  const close = (to: number): void => {
    for (; x < to; x++) pairs.push([x, null]);
    pairs.push(...fresh);
    fresh = [];
  };
  partners.forEach((partner, y) => {
    if (!stable.has(y)) {
      fresh.push([null, y]);
      return;
    }
    close(partner);
    pairs.push([partner, y]);
    x = partner + 1;
  });
  close(old.length);
  return pairs;
}
