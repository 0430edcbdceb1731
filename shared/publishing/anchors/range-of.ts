import type { AnchorRange } from './anchor-evidence.ts';
import type { AnchorIndex } from './anchor-index.ts';

/** The stretch of a block in which letters of the draft stand, as far as they lie in it; null when none does. */
export function rangeOf(
  { blocks, positions, sizes }: AnchorIndex,
  block: string,
  letters: { readonly from: number; readonly to: number },
): AnchorRange | null {
  const place = blocks.get(block);
  if (!place) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let at = letters.from; at < letters.to; at++) {
    const pos = (positions[at] ?? 0) - place.pos;
    if (pos < 0 || pos >= place.size) continue;
    from = Math.min(from, pos);
    to = Math.max(to, pos + (sizes[at] ?? 1));
  }
  return from < to ? { from, to } : null;
}
