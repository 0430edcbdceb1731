import type { TextItems } from './item-types.ts';

/** Makes inline formulas that are wider than `room` points smaller. Returns the least share of size, 1 = all fit. */
export function shrinkFormulas(items: TextItems, room: number): number {
  let least = 1;
  if (items.objects.size === 0) return least;
  for (const [index, object] of items.objects) {
    const width = items.width[index] as number;
    if (object.kind !== 'math' || width <= room || room <= 0) continue;
    const share = room / width;
    least = Math.min(least, share);
    items.width[index] = room;
    items.objects.set(index, {
      ...object,
      ascentPt: object.ascentPt * share,
      descentPt: object.descentPt * share,
      share,
    });
  }
  return least;
}
